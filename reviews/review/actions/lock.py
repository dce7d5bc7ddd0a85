"""Lock: a lead keeps a pair as it is for a while, with a reason; and unlock."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from reviews.models import Lock, Pair, Person
from reviews.review.permission import permit
from reviews.review.refusals import Refused
from reviews.review.versions import at_version, locked, write
from reviews.text.translatable import gettext_noop

LONGEST_DAYS = 90


@transaction.atomic
def lock(pair_id: int, *, by: Person, version: int, reason: str, days: int) -> Pair:
    """Nobody writes, hands over or approves this pair for `days`; words and taking back stay open.

    Raises:
        Conflict: somebody else wrote since `version`.
        Refused: role, locked already, no reason, or a time that is no number of days from 1 to LONGEST_DAYS.
    """
    pair = locked(pair_id)
    permit(pair, by, "lock")
    at_version(pair, version)
    if held := Lock.on(pair.pk):
        raise Refused(
            "locked", gettext_noop("{person} locked this pair: {reason}"), person=held.person, reason=held.reason
        )
    if not reason.strip():
        raise Refused("reason", gettext_noop("Say why the pair is locked."))
    if not 1 <= days <= LONGEST_DAYS:
        raise Refused("days", gettext_noop("Lock it for 1 to {limit} days."), limit=LONGEST_DAYS)
    until = timezone.now() + timedelta(days=days)
    Lock.objects.update_or_create(pair=pair, defaults={"person": by, "reason": reason, "until": until})
    write([pair], by=by, verb="lock", reason=reason)
    return pair


@transaction.atomic
def unlock(pair_id: int, *, by: Person, version: int) -> Pair:
    """Open the pair again.

    Raises:
        Conflict: somebody else wrote since `version`.
        Refused: role, or the pair is not locked.
    """
    pair = locked(pair_id)
    permit(pair, by, "unlock")
    at_version(pair, version)
    if not Lock.on(pair.pk):
        raise Refused("nothing", gettext_noop("This pair is not locked."))
    Lock.objects.filter(pair=pair).delete()
    write([pair], by=by, verb="unlock")
    return pair
