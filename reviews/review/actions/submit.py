"""Submit: the author hands a pair over for review."""

from django.db import transaction

from reviews.models import Finding, Pair, Person
from reviews.review.permission import permit
from reviews.review.picked import EMPTY, ERROR
from reviews.review.refusals import Refused
from reviews.review.versions import at_version, locked, write


@transaction.atomic
def submit(pair_id: int, *, by: Person, version: int) -> Pair:
    """Hand the pair over.

    Raises:
        Conflict: somebody else wrote since `version`.
        Refused: role, state, empty target, or an open finding of severity error.
    """
    pair = locked(pair_id)
    permit(pair, by, "submit")
    at_version(pair, version)
    ready_for_review(pair)
    pair.submitted = True
    write([pair], by=by, verb="submit", fields=["submitted"])
    return pair


def ready_for_review(pair: Pair) -> None:
    """Refuse a pair that no reviewer should be handed."""
    if not pair.target.strip():
        raise Refused("empty", EMPTY)
    refuse_open_errors(pair)


def refuse_open_errors(pair: Pair) -> None:
    """Refuse while a finding of severity error is neither fixed nor dismissed."""
    if Finding.objects.filter(pair=pair, severity="error", dismissed=False).exists():
        raise Refused("error_finding", ERROR)
