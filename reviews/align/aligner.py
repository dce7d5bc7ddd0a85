"""From an article to its alignment: units, tokens, lexicon, search, projection."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

import numpy as np

from reviews.align import (
    adapting,
    anchors,
    beginnings,
    edges,
    embedded,
    endings,
    gains,
    learning,
    lexicon,
    moved,
    quotations,
    search,
    shifted,
    spoken,
    table,
    tokens,
    trades,
    windows,
    worths,
)
from reviews.align.alignment import Alignment, ParagraphBead, SentenceBead
from reviews.align.doubts import doubts
from reviews.align.embedders import Embedder
from reviews.align.projection import Group, paragraphs
from reviews.align.sureness import humbled, of_group, of_part
from reviews.align.units import Units, code_fits, kind_fits, of_sides, sides_of
from reviews.text.meanings.dictionary import Dictionary, chinese_english
from reviews.text.scripts import base
from reviews.text.segments import Line

Progress = Callable[[float], None]
SHAPES = [(a, b) for a in range(1, 6) for b in range(1, 6) if a <= 2 or b <= 2]
_BY_SIZE = {2: -0.16, 3: -3.7, 4: -4.0, 5: -6.0, 6: -7.5, 7: -9.0}
PRIORS = {(a, b): _BY_SIZE[a + b] - (1.0 if a > 1 and b > 1 else 0.0) for a, b in SHAPES}
# Leaving out a body sentence: each one, and the first of several in a row besides.
LEAVE_OUT = -2.2
OPEN_GAP = -3.5
WEIGHTS = gains.Weights()
ROUNDS = 3
LONG = 1000
FEW = [(a, b) for a, b in SHAPES if a + b <= 3]


class Aligned(Protocol):
    """What aligning needs to know of a loaded article: lines of one mixed file, or lines of two files."""

    @property
    def source_lang(self) -> str: ...
    @property
    def target_lang(self) -> str: ...
    @property
    def two_files(self) -> bool: ...
    @property
    def lines(self) -> Sequence[Line]: ...
    @property
    def source_lines(self) -> Sequence[Line]: ...
    @property
    def target_lines(self) -> Sequence[Line]: ...


def align(
    article: Aligned, level: str = "paragraph", progress: Progress | None = None, embedder: Embedder | None = None
) -> Alignment:
    """Align an article loaded from one mixed file or from two.

    Beads are over lines; inside each stand the beads of its sentences. At `level` "sentence" two files are aligned with
    each line as one unit. `progress` is told the share done, 0..1. `embedder` adds what sentence embeddings say.
    """
    if article.two_files:
        source, target, other = list(article.source_lines), list(article.target_lines), list[Line]()
    else:
        source, target, other = sides_of(article.lines, article.source_lang, article.target_lang)
    left, right = of_sides(source, target, level, article.two_files)
    dictionary = chinese_english() if {base(article.source_lang), base(article.target_lang)} == {"zh", "en"} else None
    chain = match(left, right, article.source_lang, article.target_lang, dictionary, progress, embedder)
    groups = paragraphs(left, right, chain.beads)
    beads = tuple(_bead(left, right, chain, group) for group in groups)
    paired_source = {n for bead in beads for n in bead.source}
    paired_target = {n for bead in beads for n in bead.target}
    return Alignment(
        source_lang=article.source_lang,
        target_lang=article.target_lang,
        level=level,
        beads=beads,
        unaligned_source=tuple(line for line in source if line.n not in paired_source),
        unaligned_target=tuple(line for line in target if line.n not in paired_target),
        other=tuple(other),
        doubts=doubts(source, target, beads, _fit(chain)),
    )


def match(
    left: Units, right: Units, source_lang: str, target_lang: str, dictionary: Dictionary | None,
    progress: Progress | None = None, embedder: Embedder | None = None,
) -> search.Chain:  # fmt: skip
    """The best chain of beads between two lists of units.

    A first search uses what is known; each of ROUNDS more also uses what the one before taught of the document.
    """
    texts = left.texts, right.texts
    readers = tokens.Reader(source_lang, dictionary), tokens.Reader(target_lang, dictionary)
    source, target = readers[0].side(texts[0]), readers[1].side(texts[1])
    assumed = weights = replace(WEIGHTS, ratio=adapting.first_ratio(source, target))
    known = words = lexicon.known(source, target, dictionary)
    priors: Mapping[table.Shape, float] = PRIORS
    chain, costs = search.Chain([], *np.zeros((3, 0))), _costs(left, right)
    vectors = [embedder(side) for side in texts] if embedder else []
    begins = beginnings.read(texts[0], source), beginnings.read(texts[1], target)
    quoted = quotations.read(texts[0], source.lang), quotations.read(texts[1], target.lang)
    ends = endings.read(texts[0], quoted[0]), endings.read(texts[1], quoted[1])
    habits = beginnings.fits(*begins), endings.fits(*ends)
    rounds = ROUNDS if len(left.sentences) + len(right.sentences) <= LONG else 1
    for turn in range(rounds + 1):
        share = _share(progress, turn, rounds + 1)
        scorer: embedded.Scorer = gains.Gains(source, target, words, weights)
        if vectors:
            scorer = embedded.Embedded(scorer, *vectors)
        edge = edges.Edges(source, target, words, *habits)
        chain = _search(scorer, priors, costs, (left, right), words, chain, share, edge, turn == rounds)
        if turn < rounds:
            weights = adapting.lengths(assumed, source, target, chain)
            priors = adapting.priors(PRIORS, chain)
            habits = beginnings.fits(*begins, chain), endings.fits(*ends, chain)
            words = lexicon.extended(source, target, known, learning.learned(source, target, chain, known))
    said = spoken.Words(source, target, words, weights)
    worth = None
    if not vectors:  # sentence embeddings tell more than places of words
        worth = worths.Worths(said, habits, (left.kinds, right.kinds), costs)
        chain = shifted.shifted(chain, worth, costs, SHAPES)
        chain = trades.traded(chain, worth, quoted, costs)
    chain, crossed = moved.joined(chain, said, texts, quoted, costs, readers, worth)
    return humbled(chain, LEAVE_OUT, crossed)


def _costs(left: Units, right: Units) -> table.Costs:
    """What leaving out, opening a gap and joining cost at each unit."""
    return table.Costs(
        _priced(LEAVE_OUT, left),
        _priced(LEAVE_OUT, right),
        _priced(OPEN_GAP, left),
        _priced(OPEN_GAP, right),
        np.array(left.joins(), np.float32),
        np.array(right.joins(), np.float32),
    )


def _priced(cost: float, units: Units) -> table.Floats:
    """A cost of leaving out, for each unit as it has it."""
    return np.array([cost * price for price in units.prices()], np.float32)


def _search(
    scorer: embedded.Scorer, priors: Mapping[table.Shape, float], costs: table.Costs,
    sides: tuple[Units, Units], words: lexicon.Lexicon, before: search.Chain, progress: Progress | None, edge: edges.Edges,
    last_one: bool,
) -> search.Chain:  # fmt: skip
    """One search: the first in a band round anchors, with few bead shapes; later ones round the chain found before. In the
    last one beads are chosen by number.
    """
    shapes = SHAPES if before.beads else FEW
    prior = np.array([priors[shape] for shape in shapes], np.float32)[:, None]
    kinds, codes = [side.kinds for side in sides], [side.codes for side in sides]

    def one(first: tuple[int, int], last: tuple[int, int], band: table.Band) -> search.Chain:
        def block(rows: tuple[int, int], columns: tuple[int, int]) -> table.Floats:
            (r0, r1), (c0, c1) = rows, columns
            r0, r1, c0, c1 = r0 + first[0], r1 + first[0], c0 + first[1], c1 + first[1]
            # Row i of the band asks for beads that end with sentence i - 1.
            begin = band.low[rows[0] + 1 : rows[1] + 1] - 1 + first[1]
            asked = np.clip(begin, c0, c1), np.clip(begin + band.width, c0, c1)
            fits = scorer.block((r0, r1), (c0, c1), shapes, asked)
            fits[:, shapes.index((1, 1))] += kind_fits(kinds[0][r0:r1], kinds[1][c0:c1])
            fits[:, shapes.index((1, 1))] += code_fits(codes[0][r0:r1], codes[1][c0:c1])
            fits += edge.block((r0, r1), (c0, c1), shapes)
            fits += prior + here.joins(rows, columns, shapes) if here.join else prior
            return fits

        here = costs.part(first, last)
        return search.search(band, last[1] - first[1], shapes, block, here, by_number=last_one)

    n, m = len(costs.source), len(costs.target)
    if before.beads:
        points = anchors.points_of(before)
        low, high = anchors.band_round(n, m, before)
    else:
        points = anchors.chain(scorer.source, scorer.target, words)
        low, high = anchors.band(n, m, *points)
    return windows.solve(low, high, points, one, progress)


def _share(progress: Progress | None, turn: int, turns: int) -> Progress | None:
    """Progress of one turn as a part of the whole."""
    if progress is None:
        return None
    told = progress
    return lambda done: told((turn + done) / turns)


def _fit(chain: search.Chain) -> float:
    """The median score of beads with two sides."""
    paired = [k for k, (i0, i1, j0, j1) in enumerate(chain.beads) if i1 > i0 and j1 > j0]
    return float(np.median(chain.scores[paired])) if paired else 0.0


def _bead(left: Units, right: Units, chain: search.Chain, group: Group) -> ParagraphBead:
    found = [
        SentenceBead(
            tuple(left.sentences[i] for i in part[0]),
            tuple(right.sentences[j] for j in part[1]),
            of_part(chain, part),
        )
        for part in group.beads
    ]
    return ParagraphBead(
        source=tuple(left.lines[at].n for at in group.source),
        target=tuple(right.lines[at].n for at in group.target),
        confidence=of_group(chain, group.beads),
        sentences=tuple(found),
    )
