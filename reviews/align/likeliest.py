"""Where a chain is in doubt, the beads of which most are likely right, instead of those that are likeliest together.

The best chain is that of the greatest probability as a whole. Where many chains are near, it can hold beads that few of them
have, while another bead stands in most of them. What counts is how many beads are right; so there the sum of their
probabilities decides (as in parsing, Goodman 1996).
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from reviews.align.posterior import Posteriors
from reviews.align.table import Bead

# Beads surer than this stay.
SURE = 0.8
# What a bead must be likelier than, to be rather found than its sentences left out.
LEAST = 0.1


def likeliest(beads: list[Bead], confidence: NDArray[np.float64], posteriors: Posteriors) -> list[Bead]:
    """The chain with the beads between those that are sure exchanged for the likeliest."""
    found: list[Bead] = []
    at = 0
    for first, last in _doubtful(confidence):
        here = beads[first:last]
        corners = here[0][0], here[-1][1], here[0][2], here[-1][3]
        kept = [bead for bead in here if bead[1] > bead[0] and bead[3] > bead[2]]
        best = _best([one for one in posteriors.likely(corners, LEAST) if _touches(one[1], kept)])
        found += beads[at:first] + (here if best == kept else _filled(corners, best))
        at = last
    return found + beads[at:]


def _touches(bead: Bead, kept: list[Bead]) -> bool:
    """Whether a sentence of the bead has a twin already: what is left out of both sides, such as lines of a page, is no pair."""
    i0, i1, j0, j1 = bead
    return any((one[0] < i1 and i0 < one[1]) or (one[2] < j1 and j0 < one[3]) for one in kept)


def _doubtful(confidence: NDArray[np.float64]) -> Iterator[tuple[int, int]]:
    """The runs of beads that are not sure."""
    bounds = np.flatnonzero(np.diff(np.concatenate([[0], confidence < SURE, [0]])))
    yield from zip(bounds[::2].tolist(), bounds[1::2].tolist(), strict=True)


def _best(likely: list[tuple[float, Bead]]) -> list[Bead]:
    """Of beads in order of where they end those that follow each other and are most probable together, each over LEAST."""
    sums: list[tuple[float, list[Bead]]] = []
    for probable, bead in likely:
        before = [way for way in sums if way[1][-1][1] <= bead[0] and way[1][-1][3] <= bead[2]]
        total, beads = max(before, key=lambda way: way[0], default=(0.0, []))
        sums.append((total + probable - LEAST, [*beads, bead]))
    return max(sums, key=lambda way: way[0], default=(0.0, []))[1]


def _filled(corners: Bead, beads: list[Bead]) -> list[Bead]:
    """The beads with those of the sentences left out between them."""
    i, last, j, right = corners
    found: list[Bead] = []
    for bead in [*beads, (last, last, right, right)]:
        found += [(n, n + 1, j, j) for n in range(i, bead[0])]
        found += [(bead[0], bead[0], n, n + 1) for n in range(j, bead[2])]
        found.append(bead)
        i, j = bead[1], bead[3]
    return found[:-1]
