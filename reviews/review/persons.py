"""Which accounts are one person: those that were merged, and those that share an e-mail address."""

from django.db import connection

from reviews.models import Person

# Written out, because it is asked with every list and every act, and takes longer to compose than to run.
LINKED = """
SELECT one.id, other.id FROM reviews_person one JOIN reviews_person other
    ON LOWER(other.email) = LOWER(one.email) AND other.id < one.id WHERE one.email <> ''
UNION ALL SELECT id, merged_into_id FROM reviews_person WHERE merged_into_id IS NOT NULL
"""


def same_persons(*more: tuple[int, int]) -> dict[int, int]:
    """Account -> the account that stands for the person, for those accounts that do not stand for themselves. `more` are
    links that are not there yet.
    """
    with connection.cursor() as cursor:
        cursor.execute(LINKED)
        return joined([*cursor.fetchall(), *more])


def accounts_of(person: Person) -> set[int]:
    """All accounts of the person: what only its giver may take back or answer is open to each."""
    same = same_persons()
    stands = same.get(person.pk, person.pk)
    return {person.pk, stands, *(one for one, other in same.items() if other == stands)}


def is_anothers(address: str, person: Person) -> bool:
    """Whether an account that was not merged with the person's has this e-mail address."""
    own = person.merged_into_id or person.pk
    others = Person.objects.filter(email__iexact=address).exclude(pk=person.pk) if address else Person.objects.none()
    return any((one.merged_into_id or one.pk) != own for one in others)


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
