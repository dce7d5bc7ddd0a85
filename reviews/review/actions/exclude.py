"""Exclude a pair with a reason, and include it again. Exclusions need the same approvals as texts."""

from django.db import transaction

from reviews.models import Pair, Person
from reviews.review.findings import forget_findings, recheck_pairs
from reviews.review.permission import permit
from reviews.review.refusals import Refused
from reviews.review.states import EXCLUSIONS
from reviews.review.versions import at_version, locked, write
from reviews.text.translatable import gettext_noop


@transaction.atomic
def exclude(pair_id: int, *, by: Person, version: int, exclusion: str, note: str = "") -> Pair:
    """Leave the pair out of what is published, for a reason from EXCLUSIONS.

    Raises:
        Conflict: somebody else wrote since `version`.
        Refused: role, state or an unknown reason.
    """
    pair = locked(pair_id)
    permit(pair, by, "exclude")
    at_version(pair, version)
    if exclusion not in EXCLUSIONS:
        raise Refused("reason", gettext_noop("Choose why the pair is left out."))
    pair.exclusion = exclusion
    write([pair], by=by, verb="exclude", reason=note or EXCLUSIONS[exclusion], fields=["exclusion"])
    forget_findings([pair])
    return pair


@transaction.atomic
def include(pair_id: int, *, by: Person, version: int) -> Pair:
    """Take the exclusion back."""
    pair = locked(pair_id)
    permit(pair, by, "include")
    at_version(pair, version)
    pair.exclusion = ""
    write([pair], by=by, verb="include", fields=["exclusion"])
    recheck_pairs([pair])
    return pair
