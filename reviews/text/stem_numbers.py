"""The dictionary's numbers of the stems of English words, and of the families of stems (nation, national)."""

import re
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reviews.text.dictionary import chinese_english
from reviews.text.remembered import Remembered
from reviews.text.stems import english

WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]{1,2}\b)?")


class Spoken(NamedTuple):
    """The numbers of the stems that a text speaks, and of their families; either may stand in it more than once."""

    stems: NDArray[Any]
    families: NDArray[Any]


def _found(word: str) -> tuple[int, int]:
    known = chinese_english()
    at = known.find_stem(english(word)) if known else -1
    return at, int(known.families[at]) if known and at >= 0 else -1


NUMBERS = Remembered(_found, 100_000)
"""The number of a lower-case word's stem, -1 where the dictionary has none; that of its family, -1 where it is too short."""


@lru_cache(maxsize=512)
def spoken(text: str) -> Spoken:
    """What an English text speaks."""
    found = np.array([NUMBERS[low] for low in set(WORD.findall(text.lower()))], np.int64).reshape(-1, 2)
    stems, families = found[:, 0], found[:, 1]
    return Spoken(stems[stems >= 0], families[families >= 0])
