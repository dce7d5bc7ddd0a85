"""The best chain of beads in a band of the alignment matrix.

Exact dynamic programming (Gale and Church 1993, with more bead shapes, and with gaps that cost more to open than to go
on, Gotoh 1982).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reviews.align.likeliest import likeliest
from reviews.align.posterior import Posteriors
from reviews.align.table import Band, Bead, Cells, Costs, Floats, Shape, Table

Block = Callable[[tuple[int, int], tuple[int, int]], Floats]
_ROWS = (32, 96)
_COLUMNS = 1000
_NOWHERE = np.float32(-np.inf)


@dataclass(frozen=True)
class Chain:
    """Beads as (i0, i1, j0, j1) half-open runs in order, the posterior probability of each, and its score (the log of
    how much likelier its sides are together than apart; of a bead with one side, the cost of leaving it out); `ends` is
    the posterior probability that beads meet where it ends.
    """

    beads: list[Bead]
    confidence: NDArray[np.float64]
    scores: NDArray[np.float64]
    ends: NDArray[np.float64]


@dataclass(frozen=True)
class Moves:
    """For each cell [row, place]: whether the best way is dead there; for a dead way whether it came along the row, whether
    the gap then had begun before the cell to the left, and whether a gap that comes from the left or from above goes on
    from a dead cell. `best` is the score of the best way to each cell, padded.
    """

    best: NDArray[np.float64]
    dead: NDArray[np.bool_]
    side: NDArray[np.bool_]
    side_on: NDArray[np.bool_]
    side_dead: NDArray[np.bool_]
    up_dead: NDArray[np.bool_]


def search(band: Band, m: int, shapes: Sequence[Shape], block: Block, costs: Costs, by_number: bool = False) -> Chain:
    """The best chain from (0, 0) to (n, m); `by_number`, in its doubtful places, that of which most beads are likely right.

    `block` scores beads that end in given rows and columns, as an array [row, shape, column].
    """
    table = Table(m, band, shapes)
    scores = _scores(table, block, len(shapes))
    beads = _trace(table, shapes, scores, _best(table, scores, costs))
    fits = _bead_scores(table, shapes, beads, scores, costs)
    posteriors = Posteriors(table, shapes, scores, costs)
    confidence, ends = posteriors.of(beads)
    if by_number and (other := likeliest(beads, confidence, posteriors)) != beads:
        known = dict(zip(beads, fits, strict=True))
        fits = np.array([known[bead] if bead in known else _score(bead, posteriors, costs) for bead in other])
        beads, (confidence, ends) = other, posteriors.of(other)
    return Chain(beads, confidence, fits, ends)


def _score(bead: Bead, posteriors: Posteriors, costs: Costs) -> float:
    i0, i1, j0, j1 = bead
    if i0 == i1:
        return float(costs.target[j0])
    return float(costs.source[i0]) if j0 == j1 else posteriors.score(bead)


def _scores(table: Table, block: Block, shapes: int) -> Floats:
    """Bead scores [padded row, shape, padded column] of the whole band, read a block of rows at a time."""
    kept = np.full((table.rows, shapes, table.full), _NOWHERE, np.float32)
    low, width = table.band.low, table.band.width
    # A block is computed whole: about square, little of it lies outside the band.
    step = min(max(_ROWS[0], width), _ROWS[1])
    for first in range(0, table.n, step):
        last = min(first + step, table.n)
        left = max(0, int(low[first + 1]) - 1)
        right = max(left + 1, min(table.m, int(low[last]) + width - 1))
        if left >= table.m:
            break
        for start in range(left, right, _COLUMNS):
            stop = min(start + _COLUMNS, right)
            found = block((first, last), (start, stop))
            for row in range(first, last):
                # Cell (i, j) ends with source sentence i - 1 and target sentence j - 1.
                begin = max(int(low[row + 1]), start + 1)
                end = min(int(low[row + 1]) + width, stop + 1)
                if end > begin:
                    to = begin - int(low[row + 1]) + table.pad
                    kept[row + 1 + table.most, :, to : to + end - begin] = found[
                        row - first, :, begin - 1 - start : end - 1 - start
                    ]
    return kept


def _best(table: Table, scores: Floats, costs: Costs) -> Moves:
    """How the best way to each cell ends.

    A way is live after a bead and dead after a sentence left out; only a live one pays to open a gap.
    """
    best, live, dead = table.empty(), table.empty(), table.empty()
    best_runs, live_runs, dead_runs = table.runs(best), table.runs(live), table.runs(dead)
    spent, reached, opening = costs.along(table)
    source, source_open = costs.source.tolist(), costs.source_open.tolist()
    size = (table.n + 1, table.band.width)
    ups, runs = np.full(size, -np.inf), np.empty(size)
    live[table.most, table.pad] = 0.0
    for i, low in enumerate(table.band.low.tolist()):
        row, up = i + table.most, ups[i]
        here = live[row, table.here]
        if i:
            options = best_runs[table.shifts[-1][i]] + scores[row, :, table.here]
            options.max(axis=0, out=here)
            above = table.above[-1][i]
            np.maximum(dead_runs[above], live_runs[above] + source_open[i - 1], out=up)
            up += source[i - 1]
        # Leaving out target sentences stays in the row: a running maximum over where the gap began.
        run = np.maximum.accumulate(np.maximum(up, here + opening[low]) - spent[low], out=runs[i])
        gone = dead[row, table.here]
        gone[0] = up[0]
        np.maximum(up[1:], run[:-1] + reached[low, 1:], out=gone[1:])
        np.maximum(here, gone, out=best[row, table.here])
    return _moves(table, costs, (best, live, dead), ups, runs)


def _moves(table: Table, costs: Costs, ways: tuple[Cells, Cells, Cells], ups: Cells, runs: Cells) -> Moves:
    """What the scores of the best, live and dead ways to each cell say of how they came there.

    `ups` are those of gaps from above, `runs` the best beginnings of gaps along the row.
    """
    best, live, dead = ways
    spent, _reached, opening = costs.along(table)
    low, rows = table.band.low, slice(table.most, table.most + table.n + 1)
    gone = dead[rows, table.here] > live[rows, table.here]
    begin = live[rows, table.here] + opening[low]
    side_dead = ups >= begin
    side, side_on = np.zeros((2, *ups.shape), bool)
    side[:, 1:] = runs[:, :-1] + spent[low, 1:] > ups[:, 1:]
    # Going on along the row beats beginning at the cell before.
    begin = np.maximum(ups, begin, out=begin)
    begin -= spent[low]
    side_on[:, 1:] = runs[:, :-1] > begin[:, :-1]
    above = table.above[-1][1:]
    up_dead = np.zeros(ups.shape, bool)
    up_dead[1:] = table.runs(dead)[above] >= table.runs(live)[above] + costs.source_open[:, None].astype(np.float64)
    return Moves(best, gone, side, side_on, side_dead, up_dead)


def _trace(table: Table, shapes: Sequence[Shape], scores: Floats, moves: Moves) -> list[Bead]:
    beads = []
    best = moves.best.reshape(-1)
    i, j = table.n, table.m
    gone = bool(moves.dead[i, j - int(table.band.low[i])])
    while i or j:
        at = (i, j - int(table.band.low[i]))
        if not gone:
            options = best[table.shifts[-1][i] + at[1]] + scores[i + table.most, :, table.pad + at[1]]
            a, b = shapes[options.argmax()]
        elif moves.side[at]:
            a, b = 0, 1
        else:
            a, b = 1, 0
        if gone and b:
            before = (i, at[1] - 1)
            gone = bool(moves.side_on[at] or moves.side_dead[before])
        elif gone:
            gone = bool(moves.up_dead[at])
        else:
            gone = bool((i - a or j - b) and moves.dead[i - a, j - b - int(table.band.low[i - a])])
        beads.append((i - a, i, j - b, j))
        i, j = i - a, j - b
    return beads[::-1]


def _bead_scores(
    table: Table, shapes: Sequence[Shape], beads: list[Bead], scores: Floats, costs: Costs
) -> NDArray[np.float64]:
    number = {shape: k for k, shape in enumerate(shapes)}
    found = []
    for i0, i1, j0, j1 in beads:
        if i0 == i1:
            found.append(float(costs.target[j0]))
        elif j0 == j1:
            found.append(float(costs.source[i0]))
        else:
            place = j1 - int(table.band.low[i1]) + table.pad
            found.append(float(scores[i1 + table.most, number[i1 - i0, j1 - j0], place]))
    return np.array(found, np.float64)
