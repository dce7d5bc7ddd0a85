"""Threads of a pair: what was said where, and the verbs on a thread and on one's own comment."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from reviews.models import Pair
from reviews.pipeline import mail_later
from reviews.review.actions.own_comment import correct, take_back_comment
from reviews.review.actions.thread import answer, reopen, resolve
from reviews.review.refusals import Refused
from reviews.views.numbers import whole
from reviews.views.pair import answer as drawn
from reviews.views.pair import pair_for, text
from reviews.views.signed_in import person_of, signed_in

VERBS: dict[str, Callable[[HttpRequest, int, int], Pair]] = {
    "answer": lambda r, pk, thread: answer(pk, thread, by=person_of(r), text=text(r, "text")),
    "resolve": lambda r, pk, thread: resolve(pk, thread, by=person_of(r)),
    "reopen": lambda r, pk, thread: reopen(pk, thread, by=person_of(r)),
}
OWN: dict[str, Callable[[HttpRequest, int, int, int], Pair]] = {
    "correct": lambda r, pk, one, edits: correct(pk, one, by=person_of(r), text=text(r, "text"), edits=edits),
    "take_back": lambda r, pk, one, edits: take_back_comment(pk, one, by=person_of(r), edits=edits),
}


@require_POST
@signed_in
def act(request: HttpRequest, pair_id: int, thread_id: int, verb: str) -> HttpResponse:
    """Do `verb` to a thread of the pair."""
    return done(request, pair_id, verb, lambda: VERBS[verb](request, pair_id, thread_id))


@require_POST
@signed_in
def act_on_own(request: HttpRequest, pair_id: int, comment_id: int, verb: str) -> HttpResponse:
    """Put one's own comment right or take it back, as it was shown."""
    pair, edits = pair_for(request, pair_id), whole(request.POST.get("edits", ""))
    if edits is None:
        return drawn(request, pair, status=428, problem=_("The request does not say which version it is about."))
    return done(request, pair_id, verb, lambda: OWN[verb](request, pair_id, comment_id, edits))


def done(request: HttpRequest, pair_id: int, verb: str, act: Callable[[], Pair]) -> HttpResponse:
    """Act, and draw the pair as it is then, or with why not."""
    pair = pair_for(request, pair_id)
    try:
        act()
    except Refused as refusal:
        return drawn(request, pair, status=refusal.status, problem=refusal.sentence, typed=request.POST)
    mail_later()
    return drawn(request, pair_for(request, pair_id), done=verb)
