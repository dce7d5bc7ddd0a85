"""Which accounts are one person: those that were merged, and those that share an e-mail address."""

from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Lower

from reviews.models import Person


def same_persons() -> dict[int, int]:
    """Account -> the account that stands for the person, for those accounts that do not stand for themselves."""
    mail = Lower("email")
    alike = Person.objects.annotate(address=mail).filter(address=OuterRef("address")).order_by("pk")
    rows = Person.objects.annotate(address=mail).annotate(eldest=Subquery(alike.values("pk")[:1]))
    linked = rows.filter(~Q(merged_into=None) | (~Q(email="") & Q(eldest__lt=F("pk"))))
    links = []
    for pk, email, eldest, into in linked.values_list("pk", "email", "eldest", "merged_into"):
        links += [(pk, eldest)] if email and eldest != pk else []
        links += [(pk, into)] if into and into != pk else []
    return joined(links)


def joined(links: list[tuple[int, int]]) -> dict[int, int]:
    """Groups of accounts that are linked in whatever way, each led by its smallest key."""
    leader: dict[int, int] = {}

    def lead(one: int) -> int:
        while leader.get(one, one) != one:
            one = leader[one]
        return one

    for left, right in links:
        first, second = sorted((lead(left), lead(right)))
        leader[second] = first
    return {one: lead(one) for one in leader if lead(one) != one}
