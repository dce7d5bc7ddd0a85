"""What the words of a few sentences say of each other: gains as reviews/align/gains.py has them, without blocks."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reviews.align.distinct import numbered
from reviews.align.gains import Weights
from reviews.align.lexicon import Lexicon, expand
from reviews.align.table import Floats
from reviews.align.tokens import Side

Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Words:
    """What the words of two sides say of each other, and how much that and their lengths count."""

    source: Side
    target: Side
    lexicon: Lexicon
    weights: Weights


class Spoken:
    """Looks up how much likelier each word is beside each word of the other side."""

    def __init__(self, words: Words) -> None:
        lexicon = words.lexicon
        self.words = words
        self.weights = [side.type_weights for side in (words.source, words.target)]
        self._forward = lexicon.forward / lexicon.target_unigram[lexicon.target]
        self._backward = lexicon.backward / lexicon.source_unigram[lexicon.source]
        self._start = np.searchsorted(lexicon.source, np.arange(len(words.source.types) + 1))
        self._place: Ints = np.full(len(words.target.types), -1, np.int64)

    def between(self, left: Ints, right: Ints) -> tuple[Floats, Floats]:
        """p(t|s) / p(t) and p(s|t) / p(s) of source words `left` with target words `right`, each as [source, target]; in memory
        each has the words that are told of one word beside each other.
        """
        self._place[right] = np.arange(len(right))
        same = self._place[right]  # of the words of a type one
        row, column, links = self.links(left, right)
        forward, backward = (
            np.zeros((len(left), len(right)), np.float32),
            np.zeros((len(right), len(left)), np.float32),
        )
        forward[row, column], backward[column, row] = self._forward[links], self._backward[links]
        return forward.take(same, axis=1), backward.take(same, axis=0).T

    def meetings(self, left: Ints, right: Ints) -> tuple[Ints, Ints, Floats, Floats]:
        """Each source word, by its place in `left`, with each target word of `right` that it may stand for, and both ratios."""
        (types, place), (others, other_place) = numbered(left), numbered(right)
        row, column, links = self.links(types, others)
        where, other_where = np.argsort(place, kind="stable"), np.argsort(other_place, kind="stable")
        many, other_many = np.bincount(place), np.bincount(other_place)
        begins, other_begins = np.cumsum(many) - many, np.cumsum(other_many) - other_many
        link = np.repeat(np.arange(len(row)), many[row])
        at = where[expand(begins[row], many[row])]
        wide = other_many[column[link]]
        to = other_where[expand(other_begins[column[link]], wide)]
        link = np.repeat(links[link], wide)
        return np.repeat(at, wide), to, self._forward[link], self._backward[link]

    def links(self, types: Ints, others: Ints) -> tuple[Ints, Ints, Ints]:
        """The links of source `types` with target types `others`: the place of each in those, and its number. Of an other type
        that is there more than once, one place counts.
        """
        lexicon = self.words.lexicon
        self._place[others] = np.arange(len(others))
        sizes = self._start[types + 1] - self._start[types]
        links = expand(self._start[types], sizes)
        column = self._place[lexicon.target[links]]
        self._place[others] = -1
        inside = np.flatnonzero(column >= 0)
        return np.repeat(np.arange(len(types)), sizes)[inside], column[inside], links[inside]

    def log(self, mean: Floats) -> Floats:
        """The gain of words that are so much likelier on average."""
        mix = self.words.weights.mix
        gain: Floats = np.log(1.0 - mix + mix * mean)
        return gain
