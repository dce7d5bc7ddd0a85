"""What sentence embeddings add to the score of a bead, for a block of the alignment matrix.

The cosine of a bead is that of the sums of its sentences' vectors; it counts by how far it lies above the cosines of
sentences that have nothing to do with each other, which differ from model to model. Source: the margin of Thompson & Koehn
2019 (vecalign), with one background for the whole document.
"""

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from reviews.align.gains import Ints, Matrix, Run
from reviews.align.tokens import Side

WEIGHT = 3.0
SAMPLE = 200
MOST = 8.0


class Scorer(Protocol):
    """Scores of beads, block by block; see reviews/align/gains.py."""

    source: Side
    target: Side

    def block(
        self, rows: Run, columns: Run, shapes: Sequence[tuple[int, int]], asked: tuple[Ints, Ints] | None = None
    ) -> Matrix: ...


class Embedded:
    """Scores of another scorer, with those of the vectors [sentences, dimensions] of both sides added."""

    def __init__(self, scorer: Scorer, source: Matrix, target: Matrix) -> None:
        self.scorer, self.source, self.target = scorer, scorer.source, scorer.target
        self._sums = tuple(np.vstack([np.zeros_like(one[:1]), np.cumsum(one, axis=0)]) for one in (source, target))
        by_chance = _spread(source) @ _spread(target).T
        self._mean = float(np.mean(by_chance))
        self._deviation = max(float(np.std(by_chance)), 1e-3)

    def block(
        self, rows: Run, columns: Run, shapes: Sequence[tuple[int, int]], asked: tuple[Ints, Ints] | None = None
    ) -> Matrix:
        """Scores [i, shape, j], as of the other scorer."""
        found = self.scorer.block(rows, columns, shapes, asked)
        for k, (a, b) in enumerate(shapes):
            cosines = _runs(self._sums[0], rows, a) @ _runs(self._sums[1], columns, b).T
            above = np.clip((cosines - self._mean) / self._deviation, -MOST, MOST)
            found[:, k] += WEIGHT * min(a, b) * above.astype(np.float32)
        return found


def _spread(vectors: Matrix) -> Matrix:
    """At most SAMPLE of the vectors, from all over the text."""
    return vectors[:: max(1, len(vectors) // SAMPLE)]


def _runs(sums: Matrix, span: tuple[int, int], n: int) -> Matrix:
    """The directions of the runs of `n` sentences that end in `span`."""
    ends = np.arange(*span) + 1
    found = sums[ends] - sums[np.maximum(ends - n, 0)]
    return (found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)).astype(np.float32)
