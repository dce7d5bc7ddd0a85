"""How well a bead's two sides begin and end together: their first and last words, and how their sentences begin and end.

To the rest of the score a bead's words are one bag. A sentence that stands with the wrong neighbour finds many of its words
in that bag too; but mostly the beginnings do not meet then, or the ends.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from reviews.align.gains import Direction, Matrix
from reviews.align.habits import Fits
from reviews.align.lexicon import Lexicon
from reviews.align.table import Shape
from reviews.align.tokens import LATIN, NUMBER, WORD, Side

# How many words of its first sentence begin a bead, and how many of its last end it.
WORDS = 3
# The share of words that the other side speaks for (λ in gains.py), and what all this counts.
MIX, WEIGHT = 0.3, 0.5
# The least and the most that two beginnings or ends say of each other, and what they say where nothing is to be learned.
LEAST, MOST, USUAL = -0.5, 3.0, -0.7


class Edges:
    """Scores of the edges of beads of up to `most` sentences a side, computed block by block."""

    def __init__(
        self, source: Side, target: Side, lexicon: Lexicon, beginning: Fits, ending: Fits, most: int = 5
    ) -> None:
        self._most, self._beginning, self._ending = most, beginning, ending
        self._first = _Meetings(edge(source), edge(target), lexicon)
        self._last = _Meetings(edge(source, last=True), edge(target, last=True), lexicon)

    def block(self, rows: tuple[int, int], columns: tuple[int, int], shapes: Sequence[Shape]) -> Matrix:
        """Scores [i, shape, j] of beads of each shape (a, b) that end with source sentence rows[0] + i and target
        sentence columns[0] + j; of beads that would begin before the first sentence they say nothing.
        """
        (r0, r1), (c0, c1), most = rows, columns, self._most
        starts = (max(0, r0 - most + 1), r1), (max(0, c0 - most + 1), c1)
        inside = self._first.scores(*starts) + self._beginning.block(*starts)
        first = np.zeros((r1 - r0 + most - 1, c1 - c0 + most - 1), np.float32)
        first[len(first) - len(inside) :, first.shape[1] - inside.shape[1] :] = inside
        last = self._last.scores(rows, columns) + self._ending.block(rows, columns)
        found = np.empty((r1 - r0, len(shapes), c1 - c0), np.float32)
        for k, (a, b) in enumerate(shapes):
            i, j = most - a, most - b
            np.add(first[i : i + r1 - r0, j : j + c1 - c0], last, out=found[:, k])
        return found


class _Meetings:
    """What the words of one edge of all source sentences and of all target sentences say of each other."""

    def __init__(self, source: Side, target: Side, lexicon: Lexicon) -> None:
        self._forward = Direction(source, target, lexicon.of_source)
        self._backward = Direction(target, source, lexicon.of_target)

    def scores(self, rows: tuple[int, int], columns: tuple[int, int]) -> Matrix:
        said = self._forward.alone(rows, columns, MIX) + self._backward.alone(columns, rows, MIX).T
        found: Matrix = WEIGHT * (np.clip(said, LEAST, MOST) - USUAL)
        return found


def edge(side: Side, last: bool = False) -> Side:
    """The side with the first (or `last`) WORDS words of each sentence alone."""
    kept = at_edge(side, last)
    kept[side.starts[1:] - 1] = True  # the token that ends a sentence
    starts = np.append(0, np.cumsum(kept))[side.starts]
    return replace(side, tokens=side.tokens[kept], starts=starts)


def at_edge(side: Side, last: bool = False) -> NDArray[np.bool_]:
    """Which tokens are among the first (or `last`) WORDS words of their sentence."""
    word = np.isin(side.classes, (WORD, LATIN, NUMBER))[side.tokens]
    before = np.append(0, np.cumsum(word))
    sizes = np.diff(side.starts)
    from_start = before[1:] - np.repeat(before[side.starts[:-1]], sizes)
    to_end = np.repeat(before[side.starts[1:]], sizes) - before[:-1]
    kept: NDArray[np.bool_] = word & ((to_end if last else from_start) <= WORDS)
    return kept
