"""Withdraw: take an approval back."""

from django.db import transaction
from django.utils import timezone

from reviews.models import Approval, Pair, Person
from reviews.review.permission import permit
from reviews.review.persons import accounts_of
from reviews.review.refusals import Refused
from reviews.review.states import Role
from reviews.review.versions import at_version, locked, write
from reviews.text.translatable import gettext_noop


@transaction.atomic
def withdraw(pair_id: int, *, by: Person, version: int, note: str) -> Pair:
    """Withdraw one's own approval of the pair (a lead: every approval). The record stays, marked as withdrawn.

    Raises:
        Conflict: somebody else wrote since `version`.
        Refused: role, no reason given, or nothing to withdraw.
    """
    pair = locked(pair_id)
    role = permit(pair, by, "withdraw")
    at_version(pair, version)
    if not note.strip():
        raise Refused("reason", gettext_noop("Say why the approval is withdrawn."))
    given = Approval.objects.filter(pair=pair, withdrawn_at=None)
    if not role.at_least(Role.LEAD):
        given = given.filter(reviewer__in=accounts_of(by))
    if not given.update(withdrawn_at=timezone.now(), withdrawn_by=by):
        raise Refused("nothing", gettext_noop("There is no approval of yours on this pair."))
    write([pair], by=by, verb="withdraw", reason=note)
    return pair
