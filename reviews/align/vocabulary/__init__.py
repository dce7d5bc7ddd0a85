"""What the commonest words of two languages answer each other with, where no dictionary says so.

A pair of languages is one module of this folder: entries parted by |, each of words, a colon, and the words that answer them.
"""

from collections.abc import Mapping
from functools import cache

import numpy as np
from numpy.typing import NDArray

from reviews.align.tokens import Side
from reviews.align.vocabulary import chinese_english, german_french
from reviews.text.meanings import stems

Links = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]

# How probable an answer is.
WEIGHT = 0.3
_TABLES = {("zh", "en"): chinese_english.ANSWERS, ("de", "fr"): german_french.ANSWERS}


def links(source: Side, target: Side) -> Links:
    """Links between such words of two sides; none if nothing is known of their languages."""
    left, right, weight = _links(source, target)
    if len(left):
        return left, right, weight
    right, left, weight = _links(target, source)
    return left, right, weight


def _links(first: Side, second: Side) -> Links:
    answers = _answers(first.lang, second.lang)
    place = {token: at for at, token in enumerate(second.types)}
    found = [
        (at, place[word]) for at, token in enumerate(first.types) for word in answers.get(token, ()) if word in place
    ]
    left, right = np.array(found, np.int64).reshape(-1, 2).T
    return left, right, np.full(len(found), WEIGHT, np.float32)


@cache
def _answers(first: str, second: str) -> Mapping[str, frozenset[str]]:
    """The stems that answer each stem."""
    found: dict[str, set[str]] = {}
    table = _TABLES.get((first, second))
    for entry in table.split("|") if table else ():
        asked, answers = entry.split(":")
        stemmed = {_stem(word, second) for word in answers.split()}
        for word in asked.split():
            found.setdefault(_stem(word, first), set()).update(stemmed)
    return {token: frozenset(answers) for token, answers in found.items()}


def _stem(word: str, lang: str) -> str:
    whole = lang == "zh" or (lang == "en" and word in stems.STOP)
    return word if whole else stems.stem(word, lang)
