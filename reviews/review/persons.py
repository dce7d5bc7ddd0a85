"""Which accounts are one person: those that were merged, and those that share an e-mail address."""

from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Lower

from reviews.models import Person


def same_persons() -> dict[int, int]:
    """Account -> the account that stands for the person, for those accounts that do not stand for themselves."""
    mail = Lower("email")
    elder = Person.objects.annotate(address=mail).filter(address=OuterRef("address"), pk__lt=OuterRef("pk"))
    shared = Person.objects.annotate(address=mail).exclude(email="").filter(Exists(elder))
    found: dict[int, int] = {}
    for pk, address in shared.values_list("pk", "address"):
        eldest = (
            Person.objects.annotate(address=mail).filter(address=address).order_by("pk").values_list("pk", flat=True)[0]
        )
        found[pk] = eldest
    merged = Person.objects.filter(~Q(merged_into=None)).exclude(merged_into=F("pk"))
    return joined([*found.items(), *((pk, into) for pk, into in merged.values_list("pk", "merged_into") if into)])


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
