"""Suggestions for a pair, and the verbs on one."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from reviews.models import Pair
from reviews.pipeline import mail_later, recheck_later
from reviews.review.actions.suggest import accept, reject, take_back
from reviews.review.refusals import Conflict, Refused
from reviews.views.numbers import whole
from reviews.views.pair import answer, conflict_of, number, pair_for, text
from reviews.views.signed_in import person_of, signed_in

VERBS: dict[str, Callable[[HttpRequest, int, int], Pair]] = {
    "accept": lambda r, pk, one: accept(pk, one, by=person_of(r), version=number(r, "version")),
    "reject": lambda r, pk, one: reject(pk, one, by=person_of(r), reason=text(r, "reason")),
    "take_back": lambda r, pk, one: take_back(pk, one, by=person_of(r)),
}


@require_POST
@signed_in
def act(request: HttpRequest, pair_id: int, suggestion_id: int, verb: str) -> HttpResponse:
    """Do `verb` to a suggestion for the pair."""
    pair = pair_for(request, pair_id)
    if whole(request.POST.get("version", "")) is None:
        return answer(request, pair, status=428, problem=_("The request does not say which version it is about."))
    try:
        VERBS[verb](request, pair_id, suggestion_id)
    except Conflict as conflict:
        return answer(request, pair_for(request, pair_id), status=409, conflict=conflict_of(conflict))
    except Refused as refusal:
        return answer(request, pair, status=refusal.status, problem=refusal.sentence, typed=request.POST)
    if verb == "accept":
        recheck_later(pair.article)
    mail_later()
    return answer(request, pair_for(request, pair_id), done=verb)
