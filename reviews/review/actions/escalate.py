"""Escalate: a reviewer hands a disputed pair to a lead."""

from django.db import transaction

from reviews.models import ChangeRequest, Notice, Pair, Person
from reviews.review.facts import family_of
from reviews.review.kin import locked_with_kin, restate_kin
from reviews.review.notices import leads_of, tell
from reviews.review.permission import permit
from reviews.review.refusals import Refused
from reviews.review.versions import at_version, write
from reviews.text.translatable import gettext_noop


@transaction.atomic
def escalate(pair_id: int, *, by: Person, version: int, note: str) -> Pair:
    """Ask a lead to decide on the open and contested requests of the pair.

    Raises:
        Conflict: somebody else wrote since `version`.
        Refused: role, state, no note, or nothing is disputed.
    """
    pair = locked_with_kin(pair_id)
    permit(pair, by, "escalate")
    at_version(pair, version)
    if not note.strip():
        raise Refused("reason", gettext_noop("Say what the lead should decide."))
    disputed = (ChangeRequest.Status.OPEN, ChangeRequest.Status.CONTESTED)
    requests = ChangeRequest.objects.filter(pair__in=family_of(pair), status__in=disputed)
    if not requests.update(status=ChangeRequest.Status.ESCALATED):
        raise Refused("nothing", gettext_noop("No request for changes is open here."))
    write([pair], by=by, verb="escalate", reason=note)
    restate_kin([pair], by=by, verb="escalate", reason=note)
    tell(leads_of(pair.article), Notice.Kind.DISPUTE, actor=by, article=pair.article, pair=pair, text=note)
    return pair
