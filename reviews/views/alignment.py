"""The alignment editor: each change makes new pairs and leads to the first of them, with a way back."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from reviews.models import Article, Batch, Pair
from reviews.pipeline import recheck_later
from reviews.review.actions.align import join_next, move, split, take_apart, undo
from reviews.review.actions.realign import realign
from reviews.review.refusals import Conflict, Refused
from reviews.text.segments import SIDES, Side
from reviews.views.gone import screen_url
from reviews.views.numbers import whole
from reviews.views.pair import answer, pair_for
from reviews.views.signed_in import person_of, signed_in

Change = Callable[[HttpRequest, int, int], list[Pair]]


def place(request: HttpRequest, name: str) -> int:
    """A cursor of the form; -1, which is no place, where it is not a number."""
    found = whole(request.POST.get(name, ""))
    return -1 if found is None else found


def reasons_in(request: HttpRequest) -> dict[Side, str]:
    """For which reason each side is to be left out, as far as the form says."""
    return {side: request.POST[f"{side}_reason"] for side in SIDES if f"{side}_reason" in request.POST}


def mover(side: Side, *, up: bool) -> Change:
    """The change that gives a sentence of `side` to a neighbour."""
    return lambda r, pk, version: move(pk, by=person_of(r), version=version, side=side, up=up)


CHANGES: dict[str, Change] = {
    "join_next": lambda r, pk, v: join_next(pk, by=person_of(r), version=v),
    "split": lambda r, pk, v: split(
        pk, by=person_of(r), version=v, source_at=place(r, "source_at"), target_at=place(r, "target_at")
    ),
    "realign": lambda r, pk, v: realign(pk, by=person_of(r), version=v),
    "take_apart": lambda r, pk, v: take_apart(pk, by=person_of(r), version=v, reasons=reasons_in(r)),
    "source_up": mover("source", up=True),
    "source_down": mover("source", up=False),
    "target_up": mover("target", up=True),
    "target_down": mover("target", up=False),
}


@require_POST
@signed_in
def change(request: HttpRequest, pair_id: int, verb: str) -> HttpResponse:
    """Change the alignment at this pair; the screen is drawn anew, because its neighbours changed too."""
    pair = pair_for(request, pair_id)
    if (version := whole(request.POST.get("version", ""))) is None:
        return answer(request, pair, status=428, problem=_("The request does not say which version it is about."))
    try:
        made = CHANGES[verb](request, pair_id, version)
    except Conflict:
        return answer(request, pair, status=409, problem=_("Somebody else changed this text in between."))
    except Refused as refusal:
        return answer(request, pair, status=refusal.status, problem=refusal.sentence)
    recheck_later(pair.article)
    up = verb.endswith("_up")
    offer_undo(request, pair.article, up=up)
    return lead_to(request, made[-1 if up else 0])


def offer_undo(request: HttpRequest, article: Article, *, up: bool) -> None:
    """A message that names the batch just made, so that the page can offer the way back: to the pair that it was done at,
    which is the last of its pairs where a sentence went `up`.
    """
    batch = Batch.objects.filter(article=article, person=person_of(request)).latest("pk")
    messages.success(request, _("The alignment was changed."), extra_tags=f"{'up' if up else 'undo'}-{batch.pk}")


def lead_to(request: HttpRequest, pair: Pair) -> HttpResponse:
    """The screen at `pair`, for a fragment's request too."""
    if not request.htmx:  # type: ignore[attr-defined]
        return redirect(screen_url(pair))
    return HttpResponse(headers={"HX-Redirect": screen_url(pair)})


@require_POST
@signed_in
def undo_change(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Bring the pairs of before back, and lead to the one that the change was made at."""
    mine = Batch.objects.filter(article__project__memberships__person=person_of(request))
    batch = get_object_or_404(mine.select_related("article"), pk=batch_id)
    try:
        back = undo(batch.pk, by=person_of(request))
    except Refused as refusal:
        messages.error(request, refusal.sentence)
        return redirect("review", batch.article_id)
    recheck_later(batch.article)
    messages.success(request, _("The alignment is as it was."))
    return redirect(screen_url(back[-1 if "up" in request.GET else 0]))
