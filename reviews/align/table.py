"""The cells of a band of the alignment matrix, as padded arrays, and what steps between them cost."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Shape = tuple[int, int]
Bead = tuple[int, int, int, int]
Floats = NDArray[np.float32]
PAD = 8


@dataclass(frozen=True)
class Band:
    """For each row i = 0..n the first column and, for all rows, one width: columns low[i] .. low[i] + width - 1.

    A cell (i, j) stands for "i source and j target sentences are done".
    """

    low: NDArray[np.int64]
    width: int


@dataclass(frozen=True)
class Costs:
    """Scores (not positive) besides those of fitting texts: of leaving out a source or target sentence, what it costs
    more where the one before was not left out, and of having it in one bead with the sentence before it.
    """

    source: Floats
    target: Floats
    source_open: Floats
    target_open: Floats
    source_join: Floats
    target_join: Floats

    def part(self, first: tuple[int, int], last: tuple[int, int]) -> "Costs":
        """The costs of the sentences from cell `first` to cell `last`."""
        rows, columns = slice(first[0], last[0]), slice(first[1], last[1])
        return Costs(
            self.source[rows], self.target[columns], self.source_open[rows], self.target_open[columns],
            self.source_join[rows], self.target_join[columns],
        )  # fmt: skip

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


class Table:
    """The band as padded arrays: row i of the matrix is row i + most of an array, and its columns begin at PAD."""

    def __init__(self, m: int, band: Band, shapes: Sequence[Shape]) -> None:
        self.n, self.m, self.band = len(band.low) - 1, m, band
        self.a = np.array([a for a, _b in shapes])
        self.b = np.array([b for _a, b in shapes])
        self.most = int(self.a.max())
        self.across = np.arange(band.width)
        self.full = band.width + 2 * PAD
        self.here = slice(PAD, PAD + band.width)
        self._near = {sign: self._all_near(sign) for sign in (-1, 1)}
        self._above = {sign: self._all_above(sign) for sign in (-1, 1)}

    def empty(self) -> NDArray[np.float64]:
        """A padded array of the band, all cells unreachable."""
        return np.full((self.n + 1 + 2 * self.most, self.full), -np.inf)

    def columns(self, i: int) -> NDArray[np.int64]:
        """The matrix columns of row i."""
        columns: NDArray[np.int64] = self.band.low[i] + self.across
        return columns

    def above(self, i: int, sign: int = -1) -> NDArray[np.int64]:
        """Places in the row before (sign -1) or after (+1) that have the columns of row i."""
        return self._inside(self._above[sign][i] + self.across)

    def near(self, i: int, sign: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Row and column indexes of the cells that each shape leads from (sign -1) or to (+1), per cell of row i."""
        rows, starts = self._near[sign]
        return rows[i], self._inside(starts[i] + self.across)

    def _all_near(self, sign: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        rows = np.arange(self.n + 1)[:, None] + sign * self.a
        low = self.band.low[np.clip(rows, 0, self.n)]
        starts = self.band.low[:, None] + sign * self.b - low + PAD
        return (rows + self.most)[:, :, None], starts[:, :, None]

    def _all_above(self, sign: int) -> NDArray[np.int64]:
        low = self.band.low[np.clip(np.arange(self.n + 1) + sign, 0, self.n)]
        shifts: NDArray[np.int64] = self.band.low - low + PAD
        return shifts

    def _inside(self, places: NDArray[np.int64]) -> NDArray[np.int64]:
        """Places outside the array moved to its margin, which nothing ever reaches."""
        kept: NDArray[np.int64] = np.minimum(np.maximum(places, 0, out=places), self.full - 1, out=places)
        return kept
