"""Align the rest anew: what stands from one pair on, up to the next pair that people have worked on."""

import re
from collections.abc import Iterator
from typing import cast

from django.db import transaction
from django.utils import timezone

from reviews.align import align_units
from reviews.models import Approval, Article, ChangeRequest, Comment, Lease, Lock, Pair, Person
from reviews.review.actions.align import batch_for, glue_of, opened, units_of, worked_on
from reviews.review.embeddings import site_embedder
from reviews.review.rebead import Draft, Piece, rebead
from reviews.review.refusals import Refused
from reviews.review.versions import all_locked
from reviews.text.segments import SIDES, Line, LineKind, Side
from reviews.text.translatable import gettext_noop

# As far as one request aligns in about a second.
REACH = 400


@transaction.atomic
def realign(pair_id: int, *, by: Person, version: int) -> list[Pair]:
    """Let the aligner pair the sentences from this pair on once more, at most REACH pairs.

    It stops before the next pair that is excluded, approved, discussed, locked, written in, or whose alignment was set by
    hand.

    Raises:
        Refused: this pair is such a pair itself, or the aligner would do the same again.
    """
    first = opened(pair_id, by, version)
    if first.exclusion or worked_on(first):
        raise Refused("worked on", gettext_noop("This pair was decided on or discussed: begin at another one."))
    pairs = sorted(all_locked([first.pk, *loose_after(first, by)]), key=lambda pair: pair.position)
    by_line = first.article.level == Article.Level.PARAGRAPH
    units = {side: [[*(lines_of if by_line else units_of)(pair, side)] for pair in pairs] for side in SIDES}
    drafts = drafts_of({side: [one for own in found for one in own] for side, found in units.items()}, first)
    if [draft.pieces for draft in drafts] == [[*left, *right] for left, right in zip(*units.values(), strict=True)]:
        raise Refused("same", gettext_noop("The aligner finds nothing better from here on."))
    glue: dict[Side, str] = {"source": "\n", "target": "\n"} if by_line else glue_of(first)
    return rebead(pairs, drafts, glue, by=by, batch=batch_for(first, "realign", by))


def loose_after(first: Pair, by: Person) -> list[int]:
    """The keys of the pairs after `first` up to the next that people have worked on, or work on, in order."""
    after = Pair.objects.filter(article=first.article_id, position__gt=first.position).order_by("position")
    rows = list(after.values_list("pk", "exclusion", "alignment")[: REACH - 1])
    keys = [pk for pk, _exclusion, _alignment in rows]
    said: set[int] = set()
    for model in (Approval, Comment, ChangeRequest):
        said.update(model.objects.filter(pair__in=keys).values_list("pair_id", flat=True))
    found: list[int] = []
    held = [model.objects.filter(pair__in=keys, until__gt=timezone.now()) for model in (Lock, Lease)]
    said.update(held[0].values_list("pair_id", flat=True), held[1].exclude(person=by).values_list("pair_id", flat=True))
    for pk, exclusion, alignment in rows:
        if exclusion or alignment == Pair.Alignment.ADJUSTED or pk in said:
            break
        found.append(pk)
    return found


def drafts_of(units: dict[Side, list[Piece]], first: Pair) -> list[Draft]:
    """What the aligner makes of the sentences."""
    article = first.article
    lines = {
        side: [Line(n, unit.text, lang, cast(LineKind, unit.parent.kind)) for n, unit in enumerate(units[side], 1)]
        for side, lang in zip(SIDES, (article.source_lang, article.target_lang), strict=True)
    }
    runs = align_units(lines["source"], lines["target"], article.source_lang, article.target_lang, site_embedder())
    return [
        Draft([*units["source"][run.source], *units["target"][run.target]], run.confidence, Pair.Alignment.PROPOSED)
        for run in runs
    ]


def lines_of(pair: Pair, side: Side) -> Iterator[Piece]:
    """The lines of one side of a pair that holds paragraphs."""
    for found in re.finditer(r"[^\n]+", getattr(pair, side)):
        yield Piece(pair, side, *found.span())
