"""Take a request back: whoever asked for changes by mistake need not wait for the author to say so."""

from django.db import transaction
from django.utils import timezone

from reviews.models import ChangeRequest, Notice, Pair, Person
from reviews.review.permission import permit
from reviews.review.persons import accounts_of
from reviews.review.refusals import Refused
from reviews.review.versions import at_version, locked, write
from reviews.text.translatable import gettext_noop


@transaction.atomic
def take_back_request(pair_id: int, *, by: Person, version: int) -> Pair:
    """Close one's own requests on the pair that nobody has answered or decided on. They stay in its history.

    Raises:
        Conflict: somebody else wrote since `version`.
        Refused: role, state, or nothing to take back.
    """
    pair = locked(pair_id)
    permit(pair, by, "take_back_request")
    at_version(pair, version)
    own = ChangeRequest.objects.filter(pair=pair, status=ChangeRequest.Status.OPEN, answered_at=None, decided_by=None)
    closed = {"status": ChangeRequest.Status.CLOSED, "answered_by": by, "answered_at": timezone.now()}
    if not own.filter(reviewer__in=accounts_of(by)).update(**closed):
        raise Refused("nothing", gettext_noop("There is no open request of yours on this pair."))
    Notice.objects.filter(pair=pair, actor=by, kind=Notice.Kind.REQUEST, read_at=None).delete()
    write([pair], by=by, verb="take_back_request", reason="")
    return pair
