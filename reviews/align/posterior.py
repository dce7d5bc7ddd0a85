"""How probable each bead of a chain, and each end of one, is among all chains of the band: forward and backward sums."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reviews.align.table import Bead, Costs, Floats, Shape, Table

Sums = NDArray[np.float64]
# Below any sum, above -inf, from which nothing can be taken.
_LOWEST = -1e300


class Posteriors:
    """The probabilities of beads among all chains of the band. `scores` are used up: they are overwritten."""

    def __init__(self, table: Table, shapes: Sequence[Shape], scores: Floats, costs: Costs) -> None:
        self._table, self._scores, self._costs = table, scores, costs
        self._number = {shape: k for k, shape in enumerate(shapes)}
        self._live, self._dead, self._both = _forward(table, scores, costs)
        self._live_after, self._dead_after = _backward(table, scores, costs)
        self._whole = self._live_after[table.most, table.pad - int(table.band.low[0])]

    def of(self, beads: list[Bead]) -> tuple[Sums, Sums]:
        """The posterior probability of each bead, and of some bead ending where it ends."""
        live, dead, live_after, dead_after = self._live, self._dead, self._live_after, self._dead_after
        costs, found, ends = self._costs, [], []
        for i0, i1, j0, j1 in beads:
            start, end = self._cell(i0, j0), self._cell(i1, j1)
            ends.append(np.logaddexp(live[end] + live_after[end], dead[end] + dead_after[end]))
            if i0 == i1:
                gap = np.logaddexp(dead[start], live[start] + costs.target_open[j0])
                found.append(gap + costs.target[j0] + dead_after[end])
            elif j0 == j1:
                gap = np.logaddexp(dead[start], live[start] + costs.source_open[i0])
                found.append(gap + costs.source[i0] + dead_after[end])
            else:
                found.append(self._both[start] + self._scores[end[0], self._number[i1 - i0, j1 - j0], end[1]])
        of_beads, of_ends = (self._probable(np.array(sums, np.float64)) for sums in (found, ends))
        return of_beads, of_ends

    def likely(self, within: Bead, least: float) -> list[tuple[float, Bead]]:
        """The beads of two sides within such a run of sentences that are at least so probable, in order of where they end."""
        table, found = self._table, []
        first, last, left, right = within
        starts = table.runs(self._both)
        for i in range(first + 1, last + 1):
            sums = starts[table.shifts[-1][i]] + self._scores[i + table.most, :, table.here]
            probable = self._probable(sums)
            for place, shape in zip(*np.nonzero(least <= probable.T), strict=True):
                i0, j = i - int(table.a[shape]), int(place + table.band.low[i])
                j0 = j - int(table.b[shape])
                if i0 >= first and left <= j0 and j <= right:
                    found.append((float(probable[shape, place]), (i0, i, j0, j)))
        return found

    def score(self, bead: Bead) -> float:
        """The score of a bead of two sides."""
        i0, i1, j0, j1 = bead
        end = self._cell(i1, j1)
        return float(self._scores[end[0], self._number[i1 - i0, j1 - j0], end[1]] - self._live_after[end])

    def _cell(self, i: int, j: int) -> tuple[int, int]:
        return i + self._table.most, j - int(self._table.band.low[i]) + self._table.pad

    def _probable(self, sums: Sums) -> Sums:
        found: Sums = np.exp(np.minimum(sums - self._whole, 0.0))
        return found


def _log_sum(values: Sums) -> Sums:
    """The log of the sums of exponentials over the first axis; `values` are used up."""
    top = np.maximum(np.maximum.reduce(values), _LOWEST)
    values -= top
    total: Sums = np.add.reduce(np.exp(values, out=values))
    np.log(total, out=total)
    total += top
    return total


@np.errstate(divide="ignore")
def _forward(table: Table, scores: Floats, costs: Costs) -> tuple[Sums, Sums, Sums]:
    """For each cell the summed scores of all ways to it that end with a bead, with a sentence left out, and of both."""
    live, dead, both = table.empty(), table.empty(), table.empty()
    live_runs, dead_runs, both_runs = table.runs(live), table.runs(dead), table.runs(both)
    spent, reached, opening = costs.along(table)
    source, source_open = costs.source.tolist(), costs.source_open.tolist()
    live[table.most, table.pad] = 0.0
    up = np.full(table.band.width, -np.inf)
    for i, low in enumerate(table.band.low.tolist()):
        row = i + table.most
        here, gone = live[row, table.here], dead[row, table.here]
        if i:
            here[:] = _log_sum(both_runs[table.shifts[-1][i]] + scores[row, :, table.here])
            above = table.above[-1][i]
            up = np.logaddexp(dead_runs[above], live_runs[above] + source_open[i - 1]) + source[i - 1]
        run = np.logaddexp.accumulate(np.logaddexp(up, here + opening[low]) - spent[low])
        gone[0] = up[0]
        np.logaddexp(up[1:], run[:-1] + reached[low, 1:], out=gone[1:])
        np.logaddexp(here, gone, out=both[row, table.here])
    return live, dead, both


@np.errstate(divide="ignore")
def _backward(table: Table, scores: Floats, costs: Costs) -> tuple[Sums, Sums]:
    """For each cell the summed scores of all ways from it to the end, after a bead and after a sentence left out.

    `scores` become, in place, the score of a bead plus that sum for the cell where it ends.
    """
    live, dead = table.empty(), table.empty()
    dead_runs, score_runs = table.runs(dead), table.runs(scores)
    spent, _reached, opening = costs.along(table)
    source, source_open = costs.source.tolist(), [*costs.source_open.tolist(), 0.0]
    shapes = len(table.a)
    # In the scores each row of the band is one row for each shape.
    rows = np.arange(table.n + 1)[:, None] + table.most + table.a
    starts = table.shifts[1] + (rows * (shapes - 1) + np.arange(shapes)) * table.full
    low = table.band.low.tolist()
    side = np.full(table.band.width, -np.inf)
    for i in range(table.n, -1, -1):
        if i < table.n:
            beads = _log_sum(score_runs[starts[i]].astype(np.float64))
            down = dead_runs[table.above[1][i]] + source[i]
        else:
            beads = np.full(table.band.width, -np.inf)
            beads[table.m - low[i]] = 0.0
            down = np.full(table.band.width, -np.inf)
        # Ways that go on along the row: through any later cell where they turn down or into a bead.
        later = np.logaddexp.accumulate((np.logaddexp(beads, down) + spent[low[i]])[::-1])[::-1]
        np.subtract(later[1:], spent[low[i], :-1], out=side[:-1])
        row = i + table.most
        dead[row, table.here] = np.logaddexp(beads, np.logaddexp(down, side))
        on = np.logaddexp(down + source_open[i], side + opening[low[i]])
        live_here = np.logaddexp(beads, on, out=live[row, table.here])
        scores[row, :, table.here] += live_here.astype(np.float32)
    return live, dead
