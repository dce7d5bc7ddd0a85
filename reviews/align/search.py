"""The best chain of beads in a band of the alignment matrix, and how probable each of its beads is.

Exact dynamic programming (Gale and Church 1993, with more bead shapes) over the cells of the band; posterior
probabilities by the forward-backward recursion over the same cells.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Shape = tuple[int, int]
Block = Callable[[tuple[int, int], tuple[int, int]], Mapping[Shape, NDArray[np.float32]]]
_PAD = 8
_ROWS = 96


@dataclass(frozen=True)
class Chain:
    """Beads as (i0, i1, j0, j1) half-open runs in order, and the posterior probability of each."""

    beads: list[tuple[int, int, int, int]]
    confidence: NDArray[np.float64]


@dataclass(frozen=True)
class Band:
    """For each row i = 0..n the first column and, for all rows, one width: columns low[i] .. low[i] + width - 1.

    A cell (i, j) stands for "i source and j target sentences are done".
    """

    low: NDArray[np.int64]
    width: int


class _Scored:
    """Bead scores of the band, computed a block of rows at a time and kept as one array per shape and row."""

    def __init__(self, band: Band, shapes: list[Shape], block: Block, columns: int) -> None:
        self.band, self.shapes, self._block, self._columns = band, shapes, block, columns
        self._rows = (0, 0)
        self._scores: Mapping[Shape, NDArray[np.float32]] = {}
        self._first = 0

    def row(self, i: int, shape: Shape) -> NDArray[np.float32]:
        """Scores of beads of `shape` that end in row i, for the columns of the band (-inf outside the matrix)."""
        if not self._rows[0] <= i - 1 < self._rows[1]:
            self._load(i - 1)
        low = int(self.band.low[i])
        width = self.band.width
        out = np.full(width, -np.inf, np.float32)
        # Cell j ends with target sentence j - 1.
        start = max(low, self._first + 1)
        stop = min(low + width, self._columns + 1)
        if stop > start:
            out[start - low : stop - low] = self._scores[shape][
                i - 1 - self._rows[0], start - 1 - self._first : stop - 1 - self._first
            ]
        return out

    def _load(self, row: int) -> None:
        first = row - row % _ROWS
        last = min(first + _ROWS, len(self.band.low) - 1)
        left = max(0, int(self.band.low[first + 1]) - 1)
        right = min(self._columns, int(self.band.low[last]) + self.band.width)
        self._rows, self._first = (first, last), left
        self._scores = self._block((first, last), (left, max(right, left + 1)))


def search(
    n: int, m: int, band: Band, shapes: list[Shape], priors: Mapping[Shape, float], block: Block,
    delete_source: NDArray[np.float32], delete_target: NDArray[np.float32], heat: float,
    crossing: tuple[NDArray[np.float32], NDArray[np.float32]] | None = None,
) -> Chain:  # fmt: skip
    """The best chain from (0, 0) to (n, m).

    `delete_source[i]` and `delete_target[j]` are the (negative) scores of leaving that sentence without a twin.
    `heat` divides all scores before posteriors are taken: scores of dependent evidence are overconfident.
    """
    scored = _Scored(band, shapes, block, m)
    width = band.width
    deletions = np.concatenate([[0.0], np.cumsum(delete_target)])
    best = np.full((n + 1, width + 2 * _PAD), -np.inf)
    alpha = np.full((n + 1, width + 2 * _PAD), -np.inf)
    move = np.zeros((n + 1, width), np.int8)
    kept: list[NDArray[np.float32]] = []
    inner = slice(_PAD, _PAD + width)
    for i in range(n + 1):
        low = int(band.low[i])
        columns = np.minimum(low + np.arange(width), m)
        spent = deletions[columns]
        outside = low + np.arange(width) > m
        options = np.full((len(shapes) + 2, width), -np.inf)
        sums = np.full((len(shapes) + 2, width), -np.inf)
        if i == 0:
            options[0, 0 - low] = 0.0
            sums[0, 0 - low] = 0.0
        row_scores = np.full((len(shapes), width), -np.inf, np.float32)
        if i:
            _shift(best, alpha, i, 1, 0, band, options[-1], sums[-1])
            options[-1] += delete_source[i - 1]
            sums[-1] += delete_source[i - 1] / heat
            for k, (a, b) in enumerate(shapes):
                if a > i:
                    continue
                row_scores[k] = scored.row(i, (a, b)) + priors[a, b]
                _shift(best, alpha, i, a, b, band, options[k + 1], sums[k + 1])
                options[k + 1] += row_scores[k]
                sums[k + 1] += row_scores[k] / heat
        kept.append(row_scores)
        choice = options.argmax(axis=0)
        top = options[choice, np.arange(width)]
        # Leaving out target sentences stays in the row: a running maximum over what was reached before.
        along = np.maximum.accumulate(top - spent) + spent
        move[i] = np.where(along > top, len(shapes) + 2, choice)
        along[outside] = -np.inf
        best[i, inner] = along
        total = np.logaddexp.reduce(sums, axis=0) - spent / heat
        total = np.logaddexp.accumulate(total) + spent / heat
        total[outside] = -np.inf
        alpha[i, inner] = total
    beads = _trace(n, m, band, shapes, move)
    beta = _backward(n, m, band, shapes, kept, delete_source, deletions, heat)
    return Chain(beads, _posteriors(beads, band, shapes, kept, alpha, beta, delete_source, delete_target, heat))


def _shift(best: NDArray[np.float64], alpha: NDArray[np.float64], i: int, a: int, b: int, band: Band,
           option: NDArray[np.float64], total: NDArray[np.float64]) -> None:  # fmt: skip
    """Fill with the values of row i - a, b columns to the left."""
    start = int(band.low[i]) - b - int(band.low[i - a]) + _PAD
    start_at = max(0, -start)
    n = min(band.width - start_at, best.shape[1] - start - start_at)
    if n > 0:
        option[start_at : start_at + n] = best[i - a, start + start_at : start + start_at + n]
        total[start_at : start_at + n] = alpha[i - a, start + start_at : start + start_at + n]


def _trace(n: int, m: int, band: Band, shapes: list[Shape], move: NDArray[np.int8]) -> list[tuple[int, int, int, int]]:
    beads = []
    i, j = n, m
    while i or j:
        step = int(move[i, j - int(band.low[i])])
        if step == len(shapes) + 2:
            a, b = 0, 1
        elif step == len(shapes) + 1:
            a, b = 1, 0
        else:
            a, b = shapes[step - 1]
        beads.append((i - a, i, j - b, j))
        i, j = i - a, j - b
    return beads[::-1]


def _backward(n: int, m: int, band: Band, shapes: list[Shape], kept: list[NDArray[np.float32]],
              delete_source: NDArray[np.float32], deletions: NDArray[np.float64], heat: float) -> NDArray[np.float64]:  # fmt: skip
    """For each cell the log of the summed score of all ways from it to the end."""
    width = band.width
    beta = np.full((n + 1, width + 2 * _PAD), -np.inf)
    pending = np.full((n + 1, width + 2 * _PAD), -np.inf)
    pending[n, m - int(band.low[n]) + _PAD] = 0.0
    for i in range(n, -1, -1):
        low = int(band.low[i])
        columns = np.minimum(low + np.arange(width), m)
        spent = deletions[columns] / heat
        here = pending[i, _PAD : _PAD + width] + spent
        here = np.logaddexp.accumulate(here[::-1])[::-1] - spent
        here[low + np.arange(width) > m] = -np.inf
        beta[i, _PAD : _PAD + width] = here
        if i:
            _spread(pending, here + delete_source[i - 1] / heat, i, 1, 0, band)
            for k, (a, b) in enumerate(shapes):
                if a <= i:
                    _spread(pending, here + kept[i][k] / heat, i, a, b, band)
    return beta


def _spread(pending: NDArray[np.float64], values: NDArray[np.float64], i: int, a: int, b: int, band: Band) -> None:
    start = int(band.low[i]) - b - int(band.low[i - a]) + _PAD
    start_at = max(0, -start)
    n = min(band.width - start_at, pending.shape[1] - start - start_at)
    if n > 0:
        place = slice(start + start_at, start + start_at + n)
        pending[i - a, place] = np.logaddexp(pending[i - a, place], values[start_at : start_at + n])


def _posteriors(beads: list[tuple[int, int, int, int]], band: Band, shapes: list[Shape], kept: list[NDArray[np.float32]],
                alpha: NDArray[np.float64], beta: NDArray[np.float64], delete_source: NDArray[np.float32],
                delete_target: NDArray[np.float32], heat: float) -> NDArray[np.float64]:  # fmt: skip
    number = {shape: k for k, shape in enumerate(shapes)}
    whole = beta[0, -int(band.low[0]) + _PAD]
    found = []
    for i0, i1, j0, j1 in beads:
        a, b = i1 - i0, j1 - j0
        if a == 0:
            score = float(delete_target[j0])
        elif b == 0:
            score = float(delete_source[i0])
        else:
            score = float(kept[i1][number[a, b], j1 - int(band.low[i1])])
        before = alpha[i0, j0 - int(band.low[i0]) + _PAD]
        after = beta[i1, j1 - int(band.low[i1]) + _PAD]
        found.append(before + score / heat + after - whole)
    return np.exp(np.minimum(np.array(found), 0.0))
