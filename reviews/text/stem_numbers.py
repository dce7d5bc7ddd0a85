"""The dictionary's numbers of the stems of English words, and of the families of stems (nation, national)."""

import re
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reviews.text.dictionary import chinese_english
from reviews.text.light_words import LIGHT
from reviews.text.remembered import Remembered
from reviews.text.stems import english

WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]{1,2}\b)?")


_SHORTEST = 3  # letters of a content word


class Spoken(NamedTuple):
    """The numbers of the stems that a text speaks, and those of their families; either may stand in it more than once."""

    stems: NDArray[Any]
    kin: NDArray[Any]


Content = tuple[int, int, int, int]
"""Where a content word stands, and its NUMBERS."""


def _found(word: str) -> tuple[int, int]:
    known = chinese_english()
    return known.stem_and_kin(english(word)) if known else (-1, -1)


NUMBERS = Remembered(_found, 100_000)
"""The number of a lower-case word's stem and the one that its family shares, -1 where the dictionary has none."""


def _of_content(word: str) -> tuple[int, int] | tuple[()]:
    low = word.lower()
    return () if len(low) < _SHORTEST or low in LIGHT else NUMBERS[low]


_OF_CONTENT = Remembered(_of_content, 100_000)
"""The same of a content word as it is written, and nothing of any other."""


@lru_cache(maxsize=2048)
def content_words(text: str) -> list[Content]:
    """The content words of an English text, in order."""
    return [match.span() + numbers for match in WORD.finditer(text) if (numbers := _OF_CONTENT[match[0]])]


def stems_of(text: str) -> NDArray[np.int64]:
    """The numbers of the stems of its content words."""
    return np.array([stem for _start, _end, stem, _kin in content_words(text) if stem >= 0], np.int64)


@lru_cache(maxsize=512)
def spoken(text: str) -> Spoken:
    """What an English text speaks."""
    found = [numbers for low in set(WORD.findall(text.lower())) if (numbers := NUMBERS[low])[0] >= 0]
    stems, kin = zip(*found, strict=True) if found else ((), ())
    return Spoken(np.array(stems, np.int64), np.array(kin, np.int64))
