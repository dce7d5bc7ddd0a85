"""Whose each word of a pair is: who, in which version, when and why."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from reviews.models import HistoricalPair, Lineage, Pair, Suggestion
from reviews.review.actions.align import glue_of
from reviews.review.facts import family_of
from reviews.text.segments import Side
from reviews.text.versions.blame import blame as owners_of
from reviews.text.versions.blame import joined, stretches
from reviews.views.pair import pair_for
from reviews.views.signed_in import signed_in

TINTS = 6


@dataclass(frozen=True)
class Stretch:
    """Words with the version that brought them in; `tint` is a number for the person."""

    text: str
    row: Any
    person: Any
    accepted: bool
    tint: int


class Ancestry:
    """The histories of a pair and those it was made from: three statements."""

    def __init__(self, pair: Pair) -> None:
        keys = family_of(pair)
        self.glue = glue_of(pair)
        self.rows: dict[int, list[Any]] = {key: [] for key in keys}
        for row in HistoricalPair.objects.filter(id__in=keys).select_related("history_user").order_by("history_id"):
            known = self.rows[row.id]
            if not known or known[-1].version != row.version:
                known.append(row)
        self.lineage = list(Lineage.objects.filter(child__in=keys).order_by("n"))
        accepted = Suggestion.objects.filter(pair__in=keys, accepted_version__isnull=False).select_related("person")
        self.suggesters: dict[Any, Any] = {
            (one.pair_id, one.accepted_version): one.whose if one.said_by else one.person for one in accepted
        }

    def owners(self, key: int, side: Side) -> list[Any]:
        """The history row that brought in each character of the pair's last text on `side`."""
        rows = self.rows[key]
        pieces = [
            (getattr(self.rows[one.parent_id][-1], one.parent_side)[one.start : one.end],
             self.owners(one.parent_id, one.parent_side)[one.start : one.end])
            for one in self.lineage
            if one.child_id == key and one.side == side
        ]  # fmt: skip
        before = joined(pieces, self.glue[side], rows[0]) if pieces else []
        fits = len(before) == len(getattr(rows[0], side))
        return owners_of([(getattr(row, side), row) for row in rows], before if fits else [])


def shown(pair: Pair, side: Side, ancestry: Ancestry, people: dict[Any, int]) -> list[Stretch]:
    """The pair's text on `side`, stretch by stretch; `people` holds their tints, and gains those of new ones."""
    found: list[Stretch] = []
    owners = ancestry.owners(pair.pk, side)
    for text, row in stretches(getattr(pair, side), owners):
        suggester = ancestry.suggesters.get((row.id, row.version))
        person = suggester or row.history_user
        tint = people.setdefault(person, len(people) % TINTS)
        found.append(Stretch(text, row, person, suggester is not None, tint))
    return found


@require_safe
@signed_in
def blame(request: HttpRequest, pair_id: int) -> HttpResponse:
    """The page."""
    pair = pair_for(request, pair_id)
    ancestry = Ancestry(pair)
    people: dict[Any, int] = {}
    sides = [
        {"lang": pair.article.target_lang, "stretches": shown(pair, "target", ancestry, people)},
        {"lang": pair.article.source_lang, "stretches": shown(pair, "source", ancestry, people)},
    ]
    return render(request, "blame.html", {"pair": pair, "article": pair.article, "sides": sides})
