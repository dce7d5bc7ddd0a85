"""Confirm the alignment of one pair, and open it again: for somebody who walks through the unsure ones."""

from django.db import transaction

from reviews.models import Pair, Person
from reviews.review.permission import permit
from reviews.review.refusals import Refused
from reviews.review.versions import at_version, locked, write
from reviews.text.translatable import gettext_noop

Alignment = Pair.Alignment


@transaction.atomic
def confirm_pair(pair_id: int, *, by: Person, version: int) -> Pair:
    """Say that the two sides belong together as the aligner proposed.

    Raises:
        Conflict: somebody else wrote since `version`.
        Refused: role, or nothing is proposed.
    """
    return turn(pair_id, by, version, Alignment.PROPOSED, Alignment.CONFIRMED, "confirm")


@transaction.atomic
def unconfirm_pair(pair_id: int, *, by: Person, version: int) -> Pair:
    """Take that back."""
    return turn(pair_id, by, version, Alignment.CONFIRMED, Alignment.PROPOSED, "unconfirm")


def turn(pair_id: int, by: Person, version: int, before: Alignment, after: Alignment, verb: str) -> Pair:
    """Write `after` where `before` stood."""
    pair = locked(pair_id)
    permit(pair, by, "align")
    at_version(pair, version)
    if pair.alignment != before:
        raise Refused(
            "alignment", gettext_noop("The alignment of this pair is settled already, or was changed meanwhile.")
        )
    pair.alignment = after
    write([pair], by=by, verb=verb, fields=["alignment"])
    return pair
