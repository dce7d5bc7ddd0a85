"""How well the beginnings of two sentences fit: whether both open with a quotation, and with which words.

Words that begin sentences are few: he, but, then. Which of them answer each other is learned from the document alone, in
any two languages, from how often they begin the same bead.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from reviews.align import habits
from reviews.align.habits import Fits, Kinds
from reviews.align.search import Chain
from reviews.align.tokens import LATIN, STOPWORD, WORD, Side

# What may stand before the mark that opens a quotation; a dash opens a speech, too.
_QUOTATION = re.compile(r"[\s(（\[]*[\"'“‘「『„»›«‹—–-]")
SAME_QUOTE, OTHER_QUOTE = 0.5, -0.5
# How many words of a side are told apart, those that begin most sentences, and how many they begin at least.
MANY, LEAST = 40, 3


@dataclass(frozen=True)
class Beginnings:
    """For each sentence of one side 1 where it opens with a quotation, else 0, and the number from 1 of its first word; rare
    words, and none, are 0.
    """

    quotes: Kinds
    words: Kinds


def read(texts: Sequence[str], side: Side) -> Beginnings:
    """The beginnings of the sentences of one side."""
    return Beginnings(np.array([int(bool(_QUOTATION.match(text))) for text in texts], np.int64), _words(side))


def _words(side: Side) -> Kinds:
    word = np.isin(side.classes, (WORD, STOPWORD, LATIN))
    first, last = side.starts[:-1].copy(), side.starts[1:] - 1
    # Numbers stand before words; the token that ends a sentence is none.
    while (before := ~word[side.tokens[first]] & (first < last)).any():
        first[before] += 1
    some = word[side.tokens[first]]
    types = side.tokens[first[some]]
    often = np.bincount(types, minlength=len(side.types))
    common = np.argsort(-often, kind="stable")[:MANY]
    common = common[often[common] >= LEAST]
    number = np.zeros(len(side.types), np.int64)
    number[common] = np.arange(1, len(common) + 1)
    found = np.zeros(len(some), np.int64)
    found[some] = number[types]
    return found


def fits(source: Beginnings, target: Beginnings, chain: Chain | None = None) -> Fits:
    """Scores of the beginnings of beads: as assumed, or as learned from a chain."""
    quotes = np.where(np.eye(2, dtype=bool), SAME_QUOTE, OTHER_QUOTE) * habits.tell(source.quotes, target.quotes)
    return Fits((
        (source.quotes, target.quotes, habits.of_few(source.quotes, target.quotes, quotes, chain, last=False)),
        (source.words, target.words, habits.of_many(source.words, target.words, chain, last=False)),
    ))  # fmt: skip
