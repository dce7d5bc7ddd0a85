"""What single beads are worth where two ways to cut the same sentences are compared: as in the search, and by places.

To the search a bead's words are one bag, which keeps it quick. Words that speak for each other mostly stand in like places
of the two sides; so of few beads the places are asked too: of all the words that may have given rise to one, those near
its place count more (alignment probabilities of IBM model 2, Brown et al. 1993, falling with the distance as in Dyer et
al. 2013).
"""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from reviews.align import edges
from reviews.align.gains import length_fit
from reviews.align.habits import Fits
from reviews.align.lexicon import expand
from reviews.align.spoken import Ints, Spoken, Words
from reviews.align.strays import Strays
from reviews.align.table import Bead, Costs, Floats
from reviews.align.tokens import LATIN, STOPWORD, WORD, Side
from reviews.align.units import kind_fits
from reviews.text.segments import LineKind

Scores = NDArray[np.float64]
# The first sentence of each of several beads, and the one behind its last.
Span = tuple[Ints, Ints]

# The share of the gain of words for which places are asked, and how steeply a word's say falls with its distance, the
# whole length of the bead being 1.
PLACED, NEAR = 0.55, 6.0
# How much more than in the search lengths, edges and ends count: they tell more of one boundary than of a whole chain.
FITTING = 1.85
# What a bead is worth as such: where sentences are joined, there is one fewer. It stands for how rare each shape is.
EACH = 5.5


class Worths:
    """Worths of beads in scores of the search, to be compared with those of other beads of the same sentences."""

    def __init__(
        self, words: Words, habits: tuple[Fits, Fits], kinds: tuple[Sequence[LineKind], Sequence[LineKind]],
        costs: Costs,
    ) -> None:  # fmt: skip
        self._words, self._kinds, self._costs = words, kinds, costs
        self._beginning, self._ending = habits
        self._spoken = Spoken(words)
        self.strays = Strays(self._spoken)
        self._source = _Text(words.source, words.lexicon.source)
        self._target = _Text(words.target, words.lexicon.target)

    def of(self, beads: Sequence[Bead]) -> Scores:
        """The worth of each bead; all have two sides, and lie beside each other or in each other's place."""
        i0, i1, j0, j1 = np.array(beads, np.int64).T
        source, target = self._source.upto, self._target.upto
        fits = length_fit(
            self._words.weights, np.maximum(source[i1] - source[i0], 1.0), np.maximum(target[j1] - target[j0], 1.0)
        )
        fits = fits + self._beginning.of(i0, j0) + self._ending.of(i1 - 1, j1 - 1)
        met = self._meetings(int(i0.min()), int(i1.max()), int(j0.min()), int(j1.max()))
        said = self._said(met, (i0, i1), (j0, j1)) + [self._lines(bead) for bead in beads]
        edge = self._edge(met, i0, j0, 0) + self._edge(met, i1 - 1, j1 - 1, 1)
        found: Scores = said + FITTING * (fits + edge) + EACH
        return found

    def picked(self, source: Ints, target: Ints) -> "Worths":
        """The worths of the text that has these sentences, in this order."""
        found = copy(self)
        found._source, found._target = self._source.picked(source), self._target.picked(target)
        found._kinds = [self._kinds[0][i] for i in source], [self._kinds[1][j] for j in target]
        found._costs = self._costs.picked(source, target)
        found._beginning, found._ending = (fits.picked(source, target) for fits in (self._beginning, self._ending))
        return found

    def _lines(self, bead: Bead) -> float:
        """What the lines say that the bead's sentences stand in."""
        i0, i1, j0, j1 = bead
        if (i1 - i0, j1 - j0) == (1, 1):
            return _kinds_fit(self._kinds[0][i0], self._kinds[1][j0])
        return float(self._costs.source_join[i0 + 1 : i1].sum() + self._costs.target_join[j0 + 1 : j1].sum())

    def _meetings(self, i0: int, i1: int, j0: int, j1: int) -> "_Met":
        left, right = self._source.run(i0, i1), self._target.run(j0, j1)
        at, to, forward, backward = self._spoken.meetings(self._source.types[left], self._target.types[right])
        return _Met(at + left.start, to + right.start, forward, backward)

    def _said(self, met: "_Met", source: Span, target: Span) -> Scores:
        """What the words of each bead say."""
        left, right = self._source.runs(*source), self._target.runs(*target)
        bead, met = met.within(left, right)
        places = (
            self._source.places(met.source, source[0][bead], source[1][bead]),
            self._target.places(met.target, target[0][bead], target[1][bead]),
        )
        near = np.exp(-NEAR * np.abs(places[0] - places[1]))
        sizes = left.sums(self._source.weights) + 1.0, right.sums(self._target.weights) + 1.0
        mix, gain = self._words.weights.mix, np.zeros(len(source[0]))
        for ratio, place, told, runs, telling, size in (
            (met.forward, places[1], right.places(met.target, bead), right, self._target.telling, sizes[0]),
            (met.backward, places[0], left.places(met.source, bead), left, self._source.telling, sizes[1]),
        ):
            # What has no place, such as a mark, is neither near nor far.
            close = near / _usual(place)
            close[np.isnan(close)] = 1.0
            gain += (1 - PLACED) * runs.gain(ratio, told, telling, size, mix)
            gain += PLACED * runs.gain(ratio * close, told, telling, size, mix)
        return self._words.weights.lexical * gain

    def _edge(self, met: "_Met", i: Ints, j: Ints, last: int) -> Scores:
        """What the first or last words of each two sentences say, as edges.py has it."""
        left, right = self._source.runs(i, i + 1), self._target.runs(j, j + 1)
        source, target = self._source.edge[last], self._target.edge[last]
        bead, met = met.where(source[met.source] & target[met.target]).within(left, right)
        said = np.zeros(len(i))
        for ratio, told, (side, runs), (other, given) in (
            (met.forward, right.places(met.target, bead), (self._target, right), (self._source, left)),
            (met.backward, left.places(met.source, bead), (self._source, left), (self._target, right)),
        ):
            size = given.sums(other.edge_weights[last]) + 1.0
            said += runs.gain(ratio, told, side.edge_telling[last], size, edges.MIX)
        found: Scores = edges.WEIGHT * (np.clip(said, edges.LEAST, edges.MOST) - edges.USUAL)
        return found


@cache
def _kinds_fit(source: LineKind, target: LineKind) -> float:
    return float(kind_fits([source], [target])[0, 0])


def _usual(place: Scores) -> Scores:
    """How near words of all places are to one at `place` on average."""
    found: Scores = (2.0 - np.exp(-NEAR * place) - np.exp(-NEAR * (1.0 - place))) / NEAR
    return found


@dataclass(frozen=True)
class _Met:
    """Words that may stand for each other, by their numbers in either text, and how much likelier that makes them."""

    source: Ints
    target: Ints
    forward: Floats
    backward: Floats

    def within(self, left: "_Runs", right: "_Runs") -> tuple[Ints, "_Met"]:
        """Those inside each run of both texts, with the number of the run."""
        inside = (self.source >= left.start[:, None]) & (self.source < left.stop[:, None])
        inside &= (self.target >= right.start[:, None]) & (self.target < right.stop[:, None])
        run, at = np.nonzero(inside)
        return run, self.where(at)

    def where(self, kept: NDArray[np.bool_] | Ints) -> "_Met":
        """Some of them."""
        return _Met(self.source[kept], self.target[kept], self.forward[kept], self.backward[kept])


class _Runs:
    """Runs of words of a text, one after the other."""

    def __init__(self, start: Ints, stop: Ints) -> None:
        self.start, self.stop = start, stop
        sizes = stop - start
        self._before = np.cumsum(sizes) - sizes
        self._run = np.repeat(np.arange(len(sizes)), sizes)
        self._words = expand(start, sizes)

    def places(self, words: Ints, run: Ints) -> Ints:
        """Where among the words of all runs each word of a run stands."""
        found: Ints = words - self.start[run] + self._before[run]
        return found

    def sums(self, weights: Floats) -> Scores:
        """The summed weights of the words of each run."""
        return np.bincount(self._run, weights[self._words], minlength=len(self.start)).astype(np.float64)

    def gain(self, ratio: Scores | Floats, told: Ints, telling: Floats, size: Scores, mix: float) -> Scores:
        """The gain of each run's words of weight `telling`, of which the one at place `told` is so much likelier beside a word
        of the other side, whose run is of that `size`.
        """
        mean = np.bincount(told, ratio, minlength=len(self._words)) / size[self._run]
        gains = np.log(1.0 - mix + mix * mean) * telling[self._words]
        return np.bincount(self._run, gains, minlength=len(self.start)).astype(np.float64)


class _Text:
    """The words of a side: their types, weights, weights as words that are told (0 where nothing could speak for one),
    and which of them are at the first and at the last edge of their sentence; `upto` counts the characters before each
    sentence.
    """

    def __init__(self, side: Side, linked: NDArray[np.int32]) -> None:
        self._starts = side.starts.astype(np.int64)
        self.types, self.weights = side.tokens.astype(np.int64), side.weights
        known = np.zeros(len(side.types), bool)
        known[linked] = True
        self.telling = side.weights * known[side.tokens]
        self.edge = edges.at_edge(side), edges.at_edge(side, last=True)
        self.edge_weights, self.edge_telling = (
            [weights * edge for edge in self.edge] for weights in (self.weights, self.telling)
        )
        self.upto = np.append(0.0, np.cumsum(side.lengths, dtype=np.float64))
        word = np.isin(side.classes, (WORD, STOPWORD, LATIN))[side.tokens]
        before = np.append(0, np.cumsum(word))
        words = np.diff(before[side.starts])
        sentence = np.repeat(np.arange(len(words)), np.diff(side.starts))
        # The words of a sentence stand in order and share its length evenly.
        share = (before[:-1] - before[side.starts[sentence]] + 0.5) / np.maximum(words, 1)[sentence]
        self._places = np.where(word, self.upto[sentence] + share * side.lengths[sentence], np.nan)

    def picked(self, sentences: Ints) -> "_Text":
        """The text that has these sentences, in this order."""
        sizes = np.diff(self._starts)[sentences]
        words = expand(self._starts[sentences], sizes)
        found = copy(self)
        found._starts = np.append(0, np.cumsum(sizes))
        found.types, found.weights, found.telling = self.types[words], self.weights[words], self.telling[words]
        found.edge = self.edge[0][words], self.edge[1][words]
        found.edge_weights, found.edge_telling = (
            [weights[words] for weights in both] for both in (self.edge_weights, self.edge_telling)
        )
        found.upto = np.append(0.0, np.cumsum(np.diff(self.upto)[sentences]))
        found._places = self._places[words] + np.repeat(found.upto[:-1] - self.upto[sentences], sizes)
        return found

    def run(self, first: int, last: int) -> slice:
        """The words of sentences first .. last - 1."""
        return slice(int(self._starts[first]), int(self._starts[last]))

    def runs(self, first: Ints, last: Ints) -> _Runs:
        """The same of several."""
        return _Runs(self._starts[first], self._starts[last])

    def places(self, words: Ints, first: Ints, last: Ints) -> Scores:
        """Where each word stands in a bead of these sentences, from 0 to 1; nan for numbers and marks."""
        found: Scores = (self._places[words] - self.upto[first]) / (self.upto[last] - self.upto[first])
        return found
