"""Which sentences of a stretch of both sides share words that are rare in it."""

import numpy as np
from numpy.typing import NDArray

from reviews.align.distinct import numbered
from reviews.align.lexicon import Lexicon, expand
from reviews.align.tokens import Side

Ints = NDArray[np.int64]
Scores = NDArray[np.float64]
Run = tuple[int, int]

RARE = 12
MEETINGS = 60
# Meetings a sentence that are enough to find anchors among.
PLENTY = 30
# Source sentences whose meetings are looked at together.
AT_ONCE = 4096


class Meetings:
    """Meetings of words that speak for each other, of two sides."""

    def __init__(self, source: Side, target: Side, lexicon: Lexicon) -> None:
        self.source, self.target = source, target
        gain = np.log1p(lexicon.forward / lexicon.target_unigram[lexicon.target])
        telling = np.flatnonzero(gain > 1.0)
        order = telling[np.argsort(lexicon.source[telling], kind="stable")]
        self._left, self._right, self._gain = lexicon.source[order], lexicon.target[order], gain[order]

    def between(self, rows: Run, columns: Run, least: float) -> tuple[Ints, Ints, Scores]:
        """Pairs of a source sentence of `rows` and a target sentence of `columns` that may be twins, with their score.

        A score is above `least` and not far below the best of its row and of its column.
        """
        (r0, r1), (c0, c1) = rows, columns
        left_at, right, worth = self._rare(rows, columns)
        right_at, right_places = self._postings(columns)
        best_row, best_column = np.zeros(r1 - r0), np.zeros(c1 - c0)
        keys, totals = [np.zeros(0, np.int64)], [np.zeros(0)]
        for first in range(r0, r1, AT_ONCE):
            last = min(first + AT_ONCE, r1)
            types = self.source.tokens[self.source.starts[first] : self.source.starts[last]]
            row = np.repeat(np.arange(first - r0, last - r0), np.diff(self.source.starts[first : last + 1]))
            size = left_at[types + 1] - left_at[types]
            link = expand(left_at[types], size)
            wide = right_at[right[link] + 1] - right_at[right[link]]
            # Every place of a word in these rows with every place of the words that it speaks for.
            places = right_places[expand(right_at[right[link]], wide)]
            key = np.repeat(np.repeat(row, size), wide) * (c1 - c0) + places
            key, inverse = numbered(key)
            total = np.bincount(inverse, np.repeat(worth[link], wide), minlength=len(key)).astype(np.float64)
            at, to = np.divmod(key, c1 - c0)
            np.maximum.at(best_row, at, total)
            np.maximum.at(best_column, to, total)
            good = (total >= 0.6 * best_row[at]) & (total > least)
            keys.append(key[good])
            totals.append(total[good])
        key, total = np.concatenate(keys), np.concatenate(totals)
        at, to = np.divmod(key, c1 - c0)
        good = total >= 0.6 * best_column[to]
        return at[good] + r0, to[good] + c0, total[good]

    def _rare(self, rows: Run, columns: Run) -> tuple[Ints, Ints, Scores]:
        """Links between telling words that meet seldom, in order of source type (those of type t are at[t] : at[t + 1]):
        the target type, and what a meeting is worth.
        """
        left_count, right_count = _counts(self.source, rows)[self._left], _counts(self.target, columns)[self._right]
        meetings = left_count * right_count
        most = _affordable(meetings, rows[1] - rows[0] + columns[1] - columns[0])
        often = np.maximum(left_count, right_count)
        rare = np.flatnonzero((meetings > 0) & (meetings <= most) & (often <= RARE * (most / MEETINGS) ** 0.5))
        at = np.searchsorted(self._left[rare], np.arange(len(self.source.types) + 1))
        return at, self._right[rare].astype(np.int64), (self._gain[rare] / often[rare]).astype(np.float64)

    def _postings(self, columns: Run) -> tuple[Ints, Ints]:
        """For each target type the sentences that hold it, counted from the first of `columns`: those of type t are
        places[at[t] : at[t + 1]].
        """
        side, (first, last) = self.target, columns
        tokens = side.tokens[side.starts[first] : side.starts[last]]
        sentence = np.repeat(np.arange(last - first), np.diff(side.starts[first : last + 1]))
        order = np.argsort(tokens, kind="stable")
        return np.searchsorted(tokens[order], np.arange(len(side.types) + 1)), sentence[order]


def _counts(side: Side, run: Run) -> Ints:
    """How often each type occurs in a run of sentences."""
    return np.bincount(side.tokens[side.starts[run[0]] : side.starts[run[1]]], minlength=len(side.types))


def _affordable(meetings: Ints, sentences: int) -> int:
    """How often words may meet and still be rare: in a long text, more often, as long as all of them stay few."""
    ordered = np.sort(meetings)
    within = int(np.searchsorted(np.cumsum(ordered), PLENTY * sentences))
    return max(MEETINGS, int(ordered[within - 1]) if within else 0)
