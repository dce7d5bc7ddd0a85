"""Submit: the author hands a pair over for review."""

from collections.abc import Mapping

from django.db import transaction

from reviews.models import Finding, Pair, Person
from reviews.review.permission import permit
from reviews.review.picked import EMPTY, holding
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
    refuse_open_findings(pair, holding(warnings=False))


def refuse_open_findings(pair: Pair, severities: Mapping[str, str]) -> None:
    """Refuse while a finding of one of the severities is neither fixed nor dismissed, with the sentence of the gravest."""
    found = Finding.objects.filter(pair=pair, severity__in=severities, dismissed=False)
    there = set(found.values_list("severity", flat=True))
    if worst := next((one for one in severities if one in there), None):
        raise Refused(f"{worst}_finding", severities[worst])
