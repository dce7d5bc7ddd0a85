"""Error marks of a pair as they are drawn, and the verbs on one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from reviews.measure import CATEGORIES, MQM_SEVERITIES, label
from reviews.models import ErrorMark, Pair
from reviews.pipeline import mail_later
from reviews.review.actions.mark import decide, rebut, unmark
from reviews.review.facts import family_of
from reviews.review.places import placed
from reviews.review.refusals import Refused
from reviews.text.versions.anchor import anchored
from reviews.views.signed_in import person_of, signed_in


@dataclass(frozen=True)
class Drawn:
    """A mark in words, and where it stands in the text now."""

    row: ErrorMark
    category: str
    severity: str
    weight: int
    span: tuple[int, int] | None
    lost: bool


def marks_of(pairs: Iterable[Pair]) -> dict[int, list[Drawn]]:
    """The marks that stand on each pair, and of those it was made from what concerns its words. One statement, and a few
    more where something was marked before a pair was split or joined.
    """
    rows = list(pairs)
    if not rows:
        return {}
    families = {key for pair in rows for key in family_of(pair)}
    found: dict[int, list[Drawn]] = {pair.pk: [] for pair in rows}
    known = ErrorMark.objects.filter(pair__in=families, removed_at=None)
    known = known.select_related("person", "rebutted_by", "answered_by")
    for pair, one, _parted in placed(known, rows):
        span = anchored(one.quote, one.start, getattr(pair, one.side)) if one.side else None
        name, weight = MQM_SEVERITIES[one.severity]
        found[pair.pk].append(Drawn(one, label(one.category), name, weight, span, bool(one.quote) and span is None))
    return found


def choices() -> dict[str, Any]:
    """What the form offers: categories with their subcategories, and severities with their weights."""
    return {"mqm": categories_in(get_language()), "severities": MQM_SEVERITIES}


@cache
def categories_in(_language: str | None) -> SafeString:
    """The options of the categories in the language that is active: they are the same for every pair."""
    return render_to_string("review/categories.html", {"mqm": CATEGORIES})


def verbs() -> dict[str, Callable[[HttpRequest, int, int], Pair]]:
    """The verbs on a mark, by name."""
    return {
        "unmark": lambda r, pk, one: unmark(pk, one, by=person_of(r)),
        "rebut": lambda r, pk, one: rebut(pk, one, by=person_of(r), text=r.POST.get("text", "")),
        "decide": lambda r, pk, one: decide(
            pk, one, by=person_of(r), verdict=r.POST.get("verdict", ""), answer=r.POST.get("answer", "")
        ),
    }


VERBS = verbs()


@require_POST
@signed_in
def act(request: HttpRequest, pair_id: int, mark_id: int, verb: str) -> HttpResponse:
    """Do `verb` to an error mark on the pair."""
    from reviews.views.pair import answer, pair_for

    pair = pair_for(request, pair_id)
    try:
        VERBS[verb](request, pair_id, mark_id)
    except Refused as refusal:
        return answer(request, pair, status=refusal.status, problem=refusal.sentence, typed=request.POST)
    mail_later()
    return answer(request, pair_for(request, pair_id), done=verb)
