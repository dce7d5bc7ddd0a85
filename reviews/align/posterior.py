"""How probable each bead of a chain, and each end of one, is among all chains of the band: forward and backward sums."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reviews.align.table import PAD, Bead, Costs, Floats, Shape, Table

Sums = NDArray[np.float64]


def posteriors(
    table: Table, shapes: Sequence[Shape], beads: list[Bead], scores: Floats, costs: Costs
) -> tuple[Sums, Sums]:
    """The posterior probability of each bead, and of some bead ending where it ends.

    `scores` are used up: they are overwritten.
    """
    live, dead = _forward(table, scores, costs)
    both = np.logaddexp(live, dead)
    live_after, dead_after = _backward(table, scores, costs)
    number = {shape: k for k, shape in enumerate(shapes)}
    low, most = table.band.low, table.most
    whole = live_after[most, PAD - int(low[0])]
    found, ends = [], []
    for i0, i1, j0, j1 in beads:
        start = (i0 + most, j0 - int(low[i0]) + PAD)
        end = (i1 + most, j1 - int(low[i1]) + PAD)
        ends.append(np.logaddexp(live[end] + live_after[end], dead[end] + dead_after[end]))
        if i0 == i1:
            gap = np.logaddexp(dead[start], live[start] + costs.target_open[j0])
            found.append(gap + costs.target[j0] + dead_after[end])
        elif j0 == j1:
            gap = np.logaddexp(dead[start], live[start] + costs.source_open[i0])
            found.append(gap + costs.source[i0] + dead_after[end])
        else:
            found.append(both[start] + scores[end[0], number[i1 - i0, j1 - j0], end[1]])
    of_beads, of_ends = (np.exp(np.minimum(np.array(sums, np.float64) - whole, 0.0)) for sums in (found, ends))
    return of_beads, of_ends


def _log_sum(values: Sums) -> Sums:
    top = values.max(axis=0)
    safe = np.where(np.isfinite(top), top, 0.0)
    with np.errstate(divide="ignore"):
        total: Sums = np.log(np.exp(values - safe).sum(axis=0)) + safe
    return total


def _forward(table: Table, scores: Floats, costs: Costs) -> tuple[Sums, Sums]:
    """For each cell the summed scores of all ways to it that end with a bead, and with a sentence left out."""
    live, dead, both = table.empty(), table.empty(), table.empty()
    spent_until = np.concatenate([[0.0], np.cumsum(costs.target, dtype=np.float64)])
    opening = np.append(costs.target_open, 0.0)
    for i in range(table.n + 1):
        real = table.columns(i)
        columns = np.minimum(real, table.m)
        spent = spent_until[columns]
        if i:
            rows, places = table.near(i, -1)
            here = _log_sum(both[rows, places] + scores[i + table.most, :, table.here])
            above = table.above(i)
            row = i - 1 + table.most
            up = np.logaddexp(dead[row, above], live[row, above] + costs.source_open[i - 1]) + costs.source[i - 1]
        else:
            here = np.where(table.across == 0, 0.0, -np.inf)
            up = np.full(table.band.width, -np.inf)
        run = np.logaddexp.accumulate(np.logaddexp(up, here + opening[columns]) - spent)
        gone = np.logaddexp(up, np.append(-np.inf, run[:-1]) + spent)
        inside = real <= table.m
        live[i + table.most, table.here] = np.where(inside, here, -np.inf)
        dead[i + table.most, table.here] = np.where(inside, gone, -np.inf)
        both[i + table.most, table.here] = np.logaddexp(
            live[i + table.most, table.here], dead[i + table.most, table.here]
        )
    return live, dead


def _backward(table: Table, scores: Floats, costs: Costs) -> tuple[Sums, Sums]:
    """For each cell the summed scores of all ways from it to the end, after a bead and after a sentence left out.

    `scores` become, in place, the score of a bead plus that sum for the cell where it ends.
    """
    live, dead = table.empty(), table.empty()
    spent_until = np.concatenate([[0.0], np.cumsum(costs.target, dtype=np.float64)])
    target_open, source_open = np.append(costs.target_open, 0.0), np.append(costs.source_open, 0.0)
    shape = np.arange(len(table.a))[:, None]
    for i in range(table.n, -1, -1):
        real = table.columns(i)
        columns = np.minimum(real, table.m)
        spent = spent_until[columns]
        if i < table.n:
            rows, places = table.near(i, 1)
            beads = _log_sum(scores[rows, shape, places].astype(np.float64))
            down = dead[i + 1 + table.most, table.above(i, 1)] + costs.source[i]
        else:
            beads = np.where(real == table.m, 0.0, -np.inf)
            down = np.full(table.band.width, -np.inf)
        beads = np.where(real <= table.m, beads, -np.inf)
        down = np.where(real <= table.m, down, -np.inf)
        # Ways that go on along the row: through any later cell where they turn down or into a bead.
        later = np.logaddexp.accumulate(np.logaddexp(beads, down)[::-1] + spent[::-1])[::-1]
        side = np.append(later[1:], -np.inf) - spent
        dead_here = np.logaddexp(beads, np.logaddexp(down, side))
        live_here = np.logaddexp(beads, np.logaddexp(down + source_open[i], side + target_open[columns]))
        dead[i + table.most, table.here] = dead_here
        live[i + table.most, table.here] = live_here
        scores[i + table.most, :, table.here] += live_here.astype(np.float32)
    return live, dead
