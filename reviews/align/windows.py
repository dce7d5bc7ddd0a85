"""A long text is searched window by window, so that memory stays bounded and time grows with length only.

Each window runs past the part that is kept of it; the cut falls on the surest one-to-one bead near its end.
"""

from collections.abc import Callable

import numpy as np

from reviews.align.anchors import Ints, window
from reviews.align.search import Chain
from reviews.align.table import Band, Bead

ROWS = 320
OVERLAP = 24
CELLS = 400_000

Solve = Callable[[tuple[int, int], tuple[int, int], Band], Chain]
Progress = Callable[[float], None]


def solve(low: Ints, high: Ints, anchors: tuple[Ints, Ints], one: Solve, progress: Progress | None = None) -> Chain:
    """The chain through the whole band; `one(first, last, band)` solves from cell `first` to cell `last`."""
    n, m = len(low) - 1, int(high[-1])
    beads: list[Bead] = []
    confidence: list[float] = []
    scores: list[float] = []
    ends: list[float] = []
    first = (0, 0)
    while first != (n, m):
        last = _end(first, low, high, anchors)
        found = one(first, last, window(low, high, first, last))
        keep = len(found.beads) if last == (n, m) else _cut(found, last[0] - first[0])
        beads += [(i0 + first[0], i1 + first[0], j0 + first[1], j1 + first[1]) for i0, i1, j0, j1 in found.beads[:keep]]
        confidence += found.confidence[:keep].tolist()
        scores += found.scores[:keep].tolist()
        ends += found.ends[:keep].tolist()
        first = (beads[-1][1], beads[-1][3])
        if progress:
            progress(first[0] / max(1, n))
    return Chain(beads, np.array(confidence), np.array(scores), np.array(ends))


def _end(first: tuple[int, int], low: Ints, high: Ints, anchors: tuple[Ints, Ints]) -> tuple[int, int]:
    n, m = len(low) - 1, int(high[-1])
    row = min(n, first[0] + ROWS)
    # Fewer rows where the band is wide.
    widths = np.maximum.accumulate(high[first[0] : row + 1] - low[first[0] : row + 1] + 1)
    fits = np.flatnonzero(widths * np.arange(1, len(widths) + 1) <= CELLS)
    row = first[0] + max(int(fits[-1]) if len(fits) else 0, min(2 * OVERLAP, n - first[0]))
    if n - row < ROWS // 4:
        return n, m
    near = int(np.searchsorted(anchors[0], row, side="right")) - 1
    if near >= 0 and anchors[0][near] > first[0] + OVERLAP and anchors[1][near] > first[1]:
        return int(anchors[0][near]), int(anchors[1][near])
    return row, int(max(first[1], min(m, (low[row] + high[row]) // 2)))


def _cut(found: Chain, rows: int) -> int:
    """How many beads to keep: up to the surest one-to-one bead a little before the end."""
    best, keep = -1.0, 0
    for at, (i0, i1, j0, j1) in enumerate(found.beads):
        if rows - 3 * OVERLAP <= i1 <= rows - OVERLAP // 2:
            sure = found.confidence[at] if (i1 - i0, j1 - j0) == (1, 1) else found.confidence[at] - 1.0
            if sure > best:
                best, keep = sure, at + 1
    return keep or len(found.beads)
