"""Whether the first or last sentence of a bead belongs to it, or stands for nothing on the other side.

As one bag, a bead loses little by a sentence too many: its words thin the others out, and that is all. So the sentence is
asked alone: which words of the other side does it speak for that the rest of the bead leaves unsaid, and is the other side
too long without it?
"""

import numpy as np
from numpy.typing import NDArray

from reviews.align.spoken import Ints, Spoken
from reviews.align.table import Bead, Floats
from reviews.align.tokens import LATIN, WORD, Side

# Fitted as a choice on texts of many kinds: what leaving out a sentence of which nothing is known is worth more than bags of
# words and lengths say, and how much of that what it speaks for takes off, and each e-fold of length the other side has too much.
ALONE, SPOKEN, TOO_LONG = 3.5, 0.47, 4.1
# However well words speak for each other, they do so by no more than this.
MOST = 200.0


class Strays:
    """What it is worth to leave out sentences, besides what the worths of beads say."""

    def __init__(self, spoken: Spoken) -> None:
        words = spoken.words
        self._spoken, self._sides, self._ratio = spoken, (words.source, words.target), words.weights.ratio
        self._telling = _telling(words.source, words.lexicon.source), _telling(words.target, words.lexicon.target)

    def worth(self, bead: Bead, kept: Bead) -> float:
        """The worth of keeping `kept` only of a bead, a sentence of one side being left out."""
        side = 0 if kept[2:] == bead[2:] else 1
        first, last, stays, goes = *bead[2 * side : 2 * side + 2], *kept[2 * side : 2 * side + 2]
        stray = (first, stays) if stays > first else (goes, last)
        own, other = self._sides[side], self._sides[1 - side]
        if not self._telling[side][_types(own, stray)].any():
            return 0.0
        there = bead[2 - 2 * side], bead[3 - 2 * side]
        told = _types(other, there)
        best = self._ratios(side, _types(own, (first, last)), told)
        cut = int(own.starts[stray[1] if stray[0] == first else stray[0]] - own.starts[first])
        alone, rest = best[:cut].max(axis=0), best[cut:].max(axis=0)
        if stray[0] != first:
            alone, rest = rest, alone
        spoken = np.log((1.0 + np.maximum(alone, rest)) / (1.0 + rest)) @ other.type_weights[told]
        ratio = self._ratio if side == 0 else -self._ratio
        too_long = np.log(_length(other, there) / _length(own, (stays, goes))) - ratio
        return float(ALONE - SPOKEN * spoken - TOO_LONG * too_long)

    def _ratios(self, side: int, given: Ints, told: Ints) -> Floats:
        """How much likelier each word of `told` is beside each word of `given`, which is of that side."""
        ratios = self._spoken.between(given, told)[0] if side == 0 else self._spoken.between(told, given)[1].T
        return np.minimum(ratios, MOST)


def _telling(side: Side, linked: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Which types are words that something on the other side may speak for."""
    found = np.zeros(len(side.types), bool)
    found[linked] = True
    return found & np.isin(side.classes, (WORD, LATIN))


def _types(side: Side, span: tuple[int, int]) -> Ints:
    return side.tokens[side.starts[span[0]] : side.starts[span[1]]].astype(np.int64)


def _length(side: Side, span: tuple[int, int]) -> float:
    return float(side.lengths[span[0] : span[1]].sum())
