"""The best chain of beads in a band of the alignment matrix, and how probable each of its beads is.

Exact dynamic programming (Gale and Church 1993, with more bead shapes) over the cells of the band; posterior
probabilities by the forward-backward recursion over the same cells.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Shape = tuple[int, int]
Bead = tuple[int, int, int, int]
Floats = NDArray[np.float32]
Block = Callable[[tuple[int, int], tuple[int, int]], Floats]
_PAD = 8
_ROWS = (32, 96)
_NOWHERE = np.float32(-np.inf)


@dataclass(frozen=True)
class Chain:
    """Beads as (i0, i1, j0, j1) half-open runs in order, the posterior probability of each, and its score (the log of
    how much likelier its sides are together than apart; of a bead with one side, the cost of leaving it out).
    """

    beads: list[Bead]
    confidence: NDArray[np.float64]
    scores: NDArray[np.float64]


@dataclass(frozen=True)
class Band:
    """For each row i = 0..n the first column and, for all rows, one width: columns low[i] .. low[i] + width - 1.

    A cell (i, j) stands for "i source and j target sentences are done".
    """

    low: NDArray[np.int64]
    width: int


@dataclass(frozen=True)
class Costs:
    """Scores (not positive) besides those of fitting texts: of leaving out a source or target sentence, and of having
    it in one bead with the sentence before it.
    """

    source: Floats
    target: Floats
    source_join: Floats
    target_join: Floats

    def part(self, first: tuple[int, int], last: tuple[int, int]) -> "Costs":
        """The costs of the sentences from cell `first` to cell `last`."""
        rows, columns = slice(first[0], last[0]), slice(first[1], last[1])
        return Costs(self.source[rows], self.target[columns], self.source_join[rows], self.target_join[columns])

    def joins(self, rows: tuple[int, int], columns: tuple[int, int], shapes: Sequence[Shape]) -> Floats:
        """What the sentences of each bead cost to be joined, as [row, shape, column] of where beads end."""
        source = np.stack([_run_sums(self.source_join, rows, a - 1) for a, _b in shapes], axis=1)
        target = np.stack([_run_sums(self.target_join, columns, b - 1) for _a, b in shapes], axis=0)
        joined: Floats = source[:, :, None] + target[None, :, :]
        return joined


def _run_sums(values: Floats, span: tuple[int, int], n: int) -> Floats:
    """For each end in the span the sum of its last n values."""
    sums = np.concatenate([[0.0], np.cumsum(values, dtype=np.float64)])
    ends = np.arange(*span) + 1
    return (sums[ends] - sums[np.maximum(ends - n, 0)]).astype(np.float32)


class _Table:
    """The band as padded arrays: row i of the matrix is row i + most of an array, and its columns begin at _PAD."""

    def __init__(self, m: int, band: Band, shapes: Sequence[Shape]) -> None:
        self.n, self.m, self.band = len(band.low) - 1, m, band
        self.a = np.array([a for a, _b in shapes])
        self.b = np.array([b for _a, b in shapes])
        self.most = int(self.a.max())
        self.across = np.arange(band.width)
        self.full = band.width + 2 * _PAD

    def empty(self) -> NDArray[np.float64]:
        """A padded array of the band, all cells unreachable."""
        return np.full((self.n + 1 + 2 * self.most, self.full), -np.inf)

    def columns(self, i: int) -> NDArray[np.int64]:
        """The matrix columns of row i."""
        columns: NDArray[np.int64] = self.band.low[i] + self.across
        return columns

    def inside(self, places: NDArray[np.int64]) -> NDArray[np.int64]:
        """Places outside the array moved to its margin, which nothing ever reaches."""
        kept: NDArray[np.int64] = np.minimum(np.maximum(places, 0), self.full - 1)
        return kept

    def near(self, i: int, sign: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Row and column indexes of the cells that each shape leads from (sign -1) or to (+1), per cell of row i."""
        rows = i + sign * self.a
        low = self.band.low[np.minimum(np.maximum(rows, 0), self.n)]
        start = self.band.low[i] + sign * self.b - low + _PAD
        return (rows + self.most)[:, None], self.inside(start[:, None] + self.across)


def search(band: Band, m: int, shapes: Sequence[Shape], block: Block, costs: Costs, heat: float) -> Chain:
    """The best chain from (0, 0) to (n, m).

    `block` scores beads that end in given rows and columns, as an array [row, shape, column]. `heat` divides all scores
    before posteriors are taken: evidence that is not independent makes raw ones too sure.
    """
    table = _Table(m, band, shapes)
    scores = _scores(table, block, len(shapes))
    alpha, move = _forward(table, scores, costs, heat)
    beads = _trace(table, shapes, move)
    fits = _bead_scores(table, shapes, beads, scores, costs)
    tail = _backward(table, scores, costs, heat)
    return Chain(beads, _posteriors(table, shapes, beads, scores, alpha, tail, costs, heat), fits)


def _scores(table: _Table, block: Block, shapes: int) -> Floats:
    """Bead scores [padded row, shape, padded column] of the whole band, read a block of rows at a time."""
    kept = np.full((table.n + 1 + 2 * table.most, shapes, table.full), _NOWHERE, np.float32)
    low, width = table.band.low, table.band.width
    # A block is computed whole: about square, little of it lies outside the band.
    step = min(max(_ROWS[0], width), _ROWS[1])
    for first in range(0, table.n, step):
        last = min(first + step, table.n)
        left = max(0, int(low[first + 1]) - 1)
        right = max(left + 1, min(table.m, int(low[last]) + width - 1))
        if left >= table.m:
            break
        found = block((first, last), (left, right))
        for row in range(first, last):
            # Cell (i, j) ends with source sentence i - 1 and target sentence j - 1.
            begin = max(int(low[row + 1]), left + 1)
            end = min(int(low[row + 1]) + width, right + 1)
            if end > begin:
                to = begin - int(low[row + 1]) + _PAD
                kept[row + 1 + table.most, :, to : to + end - begin] = found[
                    row - first, :, begin - 1 - left : end - 1 - left
                ]
    return kept


def _forward(table: _Table, scores: Floats, costs: Costs, heat: float) -> tuple[NDArray[np.float64], NDArray[np.int8]]:
    """Summed scores of all ways to each cell, and the last step of the best one.

    Steps: a shape's number; then, after the shapes, leaving out a source sentence, leaving out a target sentence.
    """
    best, alpha = table.empty(), table.empty()
    move = np.zeros((table.n + 1, table.band.width), np.int8)
    spent_until = np.concatenate([[0.0], np.cumsum(costs.target, dtype=np.float64)])
    here = slice(_PAD, _PAD + table.band.width)
    shapes = len(table.a)
    options = np.empty((shapes + 1, table.band.width))
    sums = np.empty((shapes + 1, table.band.width))
    for i in range(table.n + 1):
        columns = table.columns(i)
        spent = spent_until[np.minimum(columns, table.m)]
        if i:
            rows, places = table.near(i, -1)
            score = scores[i + table.most, :, here]
            options[:-1] = best[rows, places] + score
            sums[:-1] = alpha[rows, places] + score / heat
            above = table.inside(table.across + int(table.band.low[i] - table.band.low[i - 1]) + _PAD)
            options[-1] = best[i - 1 + table.most, above] + costs.source[i - 1]
            sums[-1] = alpha[i - 1 + table.most, above] + costs.source[i - 1] / heat
        else:
            options[:] = sums[:] = -np.inf
            options[0, 0] = sums[0, 0] = 0.0
        choice = options.argmax(axis=0)
        top = options[choice, table.across]
        # Leaving out target sentences stays in the row: a running maximum over what was reached before.
        along = np.maximum.accumulate(top - spent) + spent
        move[i] = np.where(along > top + 1e-9, shapes + 1, choice)
        total = np.logaddexp.accumulate(_log_sum(sums) - spent / heat) + spent / heat
        inside = columns <= table.m
        best[i + table.most, here] = np.where(inside, along, -np.inf)
        alpha[i + table.most, here] = np.where(inside, total, -np.inf)
    return alpha, move


def _log_sum(values: NDArray[np.float64]) -> NDArray[np.float64]:
    top = values.max(axis=0)
    safe = np.where(np.isfinite(top), top, 0.0)
    with np.errstate(divide="ignore"):
        total: NDArray[np.float64] = np.log(np.exp(values - safe).sum(axis=0)) + safe
    return total


def _trace(table: _Table, shapes: Sequence[Shape], move: NDArray[np.int8]) -> list[Bead]:
    beads = []
    i, j = table.n, table.m
    steps = [*shapes, (1, 0), (0, 1)]
    while i or j:
        a, b = steps[move[i, j - int(table.band.low[i])]] if i else (0, 1)
        beads.append((i - a, i, j - b, j))
        i, j = i - a, j - b
    return beads[::-1]


def _bead_scores(
    table: _Table, shapes: Sequence[Shape], beads: list[Bead], scores: Floats, costs: Costs
) -> NDArray[np.float64]:
    number = {shape: k for k, shape in enumerate(shapes)}
    found = []
    for i0, i1, j0, j1 in beads:
        if i0 == i1:
            found.append(float(costs.target[j0]))
        elif j0 == j1:
            found.append(float(costs.source[i0]))
        else:
            place = j1 - int(table.band.low[i1]) + _PAD
            found.append(float(scores[i1 + table.most, number[i1 - i0, j1 - j0], place]))
    return np.array(found, np.float64)


def _backward(table: _Table, scores: Floats, costs: Costs, heat: float) -> NDArray[np.float64]:
    """For each cell the summed scores of all ways from it to the end. `scores` become, in place, score / heat plus
    that sum for the cell where the bead ends.
    """
    beta = table.empty()
    spent_until = np.concatenate([[0.0], np.cumsum(costs.target, dtype=np.float64)]) / heat
    here = slice(_PAD, _PAD + table.band.width)
    shape = np.arange(len(table.a))[:, None]
    sums = np.empty((len(table.a) + 1, table.band.width))
    for i in range(table.n, -1, -1):
        columns = table.columns(i)
        spent = spent_until[np.minimum(columns, table.m)]
        if i < table.n:
            rows, places = table.near(i, 1)
            sums[:-1] = scores[rows, shape, places]
            below = table.inside(table.across + int(table.band.low[i] - table.band.low[i + 1]) + _PAD)
            sums[-1] = beta[i + 1 + table.most, below] + costs.source[i] / heat
        else:
            sums[:] = -np.inf
            sums[-1, table.m - int(table.band.low[i])] = 0.0
        total = np.logaddexp.accumulate((_log_sum(sums) + spent)[::-1])[::-1] - spent
        beta[i + table.most, here] = np.where(columns <= table.m, total, -np.inf)
        row = scores[i + table.most, :, here]
        row /= heat
        row += beta[i + table.most, here].astype(np.float32)
    return beta


def _posteriors(
    table: _Table, shapes: Sequence[Shape], beads: list[Bead], tails: Floats, alpha: NDArray[np.float64],
    beta: NDArray[np.float64], costs: Costs, heat: float,
) -> NDArray[np.float64]:  # fmt: skip
    number = {shape: k for k, shape in enumerate(shapes)}
    low, most = table.band.low, table.most
    whole = beta[most, _PAD - int(low[0])]
    found = []
    for i0, i1, j0, j1 in beads:
        end = (i1 + most, j1 - int(low[i1]) + _PAD)
        if i0 == i1:
            after = costs.target[j0] / heat + beta[end]
        elif j0 == j1:
            after = costs.source[i0] / heat + beta[end]
        else:
            after = tails[end[0], number[i1 - i0, j1 - j0], end[1]]
        found.append(alpha[i0 + most, j0 - int(low[i0]) + _PAD] + after - whole)
    return np.exp(np.minimum(np.array(found, np.float64), 0.0))
