"""Threads of a pair: what was said where, and the verbs on a thread."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from reviews.models import Pair
from reviews.pipeline import mail_later
from reviews.review.actions.thread import answer, reopen, resolve
from reviews.review.refusals import Refused
from reviews.views.pair import answer as drawn
from reviews.views.pair import pair_for, text
from reviews.views.signed_in import person_of, signed_in

VERBS: dict[str, Callable[[HttpRequest, int, int], Pair]] = {
    "answer": lambda r, pk, thread: answer(pk, thread, by=person_of(r), text=text(r, "text")),
    "resolve": lambda r, pk, thread: resolve(pk, thread, by=person_of(r)),
    "reopen": lambda r, pk, thread: reopen(pk, thread, by=person_of(r)),
}


@require_POST
@signed_in
def act(request: HttpRequest, pair_id: int, thread_id: int, verb: str) -> HttpResponse:
    """Do `verb` to a thread of the pair."""
    pair = pair_for(request, pair_id)
    try:
        VERBS[verb](request, pair_id, thread_id)
    except Refused as refusal:
        return drawn(request, pair, status=refusal.status, problem=refusal.sentence, typed=request.POST)
    mail_later()
    return drawn(request, pair_for(request, pair_id), done=verb)
