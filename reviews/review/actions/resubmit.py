"""Resubmit: the author answers every open request, fixed or contested, and hands the pair over again."""

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from reviews.models import ChangeRequest, Notice, Pair, Person
from reviews.review.actions.submit import ready_for_review
from reviews.review.facts import family_of
from reviews.review.kin import locked_with_kin, restate_kin
from reviews.review.notices import leads_of, tell
from reviews.review.permission import permit
from reviews.review.refusals import Refused
from reviews.review.versions import at_version, write
from reviews.text.translatable import gettext_noop


@transaction.atomic
def resubmit(pair_id: int, *, by: Person, version: int, answer: str, contest: bool = False) -> Pair:
    """Answer the open requests of the pair. `contest` needs a reason; a fix needs a new version.

    Raises:
        Conflict: somebody else wrote since `version`.
        Refused: role, state, nothing changed, no reason for contesting, or contesting what a lead decided.
    """
    pair = locked_with_kin(pair_id)
    permit(pair, by, "resubmit")
    at_version(pair, version)
    ready_for_review(pair)
    requests = ChangeRequest.objects.filter(pair__in=family_of(pair), status=ChangeRequest.Status.OPEN)
    if contest and not answer.strip():
        raise Refused("reason", gettext_noop("Say why you contest the request."))
    if not contest and requests.filter(version__gte=pair.version).exists():
        raise Refused("unchanged", gettext_noop("The text has not changed since: change it, or contest the request."))
    if contest and requests.exclude(decided_by=None).exists():
        raise Refused("decided", gettext_noop("A lead has decided on this request: it cannot be contested again."))
    status = contested(pair) if contest else ChangeRequest.Status.FIXED
    asked, again = list(requests.values_list("reviewer_id", flat=True)), F("contested") + int(contest)
    requests.update(status=status, answer=answer, answered_by=by, answered_at=timezone.now(), contested=again)
    pair.submitted = True
    write([pair], by=by, verb="resubmit", reason=answer, fields=["submitted"])
    restate_kin([pair], by=by, verb="resubmit", reason=answer)
    if status == ChangeRequest.Status.ESCALATED:
        tell(leads_of(pair.article), Notice.Kind.DISPUTE, actor=by, article=pair.article, pair=pair, text=answer)
    if contest:
        tell(asked, Notice.Kind.CONTEST, actor=by, article=pair.article, pair=pair, text=answer)
    return pair


def contested(pair: Pair) -> ChangeRequest.Status:
    """A first contest goes back to the reviewer; the second on the same pair to a lead."""
    before = ChangeRequest.objects.filter(pair__in=family_of(pair), contested__gt=0)
    return ChangeRequest.Status.ESCALATED if before.exists() else ChangeRequest.Status.CONTESTED
