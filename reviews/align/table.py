"""The cells of a band of the alignment matrix, as padded arrays, and what steps between them cost."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

Shape = tuple[int, int]
Bead = tuple[int, int, int, int]
Floats = NDArray[np.float32]
Cells = NDArray[np.float64]


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

    def picked(self, source: NDArray[np.int64], target: NDArray[np.int64]) -> "Costs":
        """The costs of the text that has these sentences, in this order."""
        return Costs(
            self.source[source], self.target[target], self.source_open[source], self.target_open[target],
            self.source_join[source], self.target_join[target],
        )  # fmt: skip

    def joins(self, rows: tuple[int, int], columns: tuple[int, int], shapes: Sequence[Shape]) -> Floats:
        """What the sentences of each bead cost to be joined, as [row, shape, column] of where beads end."""
        source = _run_sums(self._joins_before[0], rows, np.array([a - 1 for a, _b in shapes]))
        target = _run_sums(self._joins_before[1], columns, np.array([b - 1 for _a, b in shapes]))
        joined: Floats = source.T[:, :, None] + target[None, :, :]
        return joined

    @cached_property
    def join(self) -> bool:
        """Whether any sentence costs anything to be joined."""
        return bool(self.source_join.any() or self.target_join.any())

    @cached_property
    def _joins_before(self) -> tuple[Cells, Cells]:
        """What all sentences before each one of a side cost to be joined."""
        source, target = (
            np.append(0.0, np.cumsum(side, dtype=np.float64)) for side in (self.source_join, self.target_join)
        )
        return source, target

    def along(self, table: "Table") -> tuple[Cells, Cells, Cells]:
        """For a row of the band by its first column what leaving out all target sentences before each cell costs, the same
        with -inf outside of the matrix, and what a gap that begins there costs more.
        """
        spent = np.concatenate([[0.0], np.cumsum(self.target, dtype=np.float64)])
        beyond = np.zeros(table.band.width)
        rows = [
            np.concatenate([spent, beyond + spent[-1]]),
            np.concatenate([spent, beyond - np.inf]),
            np.concatenate([self.target_open, [0.0], beyond]),
        ]
        spent, reached, opening = (sliding_window_view(row, table.band.width) for row in rows)
        return spent, reached, opening


def _run_sums(before: Cells, span: tuple[int, int], many: NDArray[np.int64]) -> Floats:
    """For each of `many` and each end in the span the sum of its last so many values, of which `before` has the sums."""
    ends = np.arange(*span) + 1
    found: Floats = (before[ends] - before[np.maximum(ends - many[:, None], 0)]).astype(np.float32)
    return found


class Table:
    """The band as padded arrays: row i of the matrix is row i + most of an array, and its columns begin at `pad`.

    So wide is the padding, of cells that nothing ever reaches, that from every row the columns of rows up to `most` away
    lie in it or in that of the next row. In a flat array `shifts` [sign][row, shape] is where the columns begin that each
    shape leads from (-1) or to (+1), `above` [sign][row] where the same columns begin in the row before or after.
    """

    def __init__(self, m: int, band: Band, shapes: Sequence[Shape]) -> None:
        self.n, self.m, self.band = len(band.low) - 1, m, band
        self.a = np.array([a for a, _b in shapes])
        self.b = np.array([b for _a, b in shapes])
        self.most = int(self.a.max())
        every = np.arange(self.n + 1)
        drift = int((band.low[np.minimum(every + self.most, self.n)] - band.low).max())
        self.pad = min(drift, band.width) + int(self.b.max())
        self.full = self.pad + band.width
        self.rows = self.n + 2 + 2 * self.most
        self.here = slice(self.pad, self.full)
        rows = every[:, None]
        self.shifts = {sign: self._starts(rows + sign * self.a, sign * self.b) for sign in (-1, 1)}
        self.above = {sign: self._starts(rows + sign, np.zeros(1, np.int64))[:, 0] for sign in (-1, 1)}

    def empty(self) -> NDArray[np.float64]:
        """A padded array of the band, all cells unreachable."""
        return np.full((self.rows, self.full), -np.inf)

    def runs(self, cells: NDArray[Any]) -> NDArray[Any]:
        """As many neighbouring cells as the band is wide, from each place of a padded array on."""
        return sliding_window_view(cells.reshape(-1), self.band.width)

    def _starts(self, rows: NDArray[np.int64], right: NDArray[np.int64]) -> NDArray[np.int64]:
        """Where in a flat array the columns of each row, moved `right`, begin in `rows`."""
        off = self.band.low[:, None] + right - self.band.low[np.clip(rows, 0, self.n)]
        width = self.band.width
        starts: NDArray[np.int64] = (rows + self.most) * self.full + self.pad + np.clip(off, -width, width)
        return starts
