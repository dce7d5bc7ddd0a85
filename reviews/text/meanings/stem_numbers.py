"""The dictionary's numbers of the stems of English words, and of the families of stems (nation, national)."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain, filterfalse
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reviews.text.meanings.dictionary import chinese_english
from reviews.text.meanings.light_words import LIGHT
from reviews.text.meanings.stems import english
from reviews.text.quick.remembered import Remembered

WORD = re.compile(r"[A-Za-z]++(?:['’][a-z]{1,2}\b|)")  # an empty way is found faster than that there is none
_PARTS = bytes(at if chr(at).isalnum() or chr(at) in "_'" else 32 for at in range(128)) + bytes(128)


def words_in(text: str) -> Iterable[str]:
    """What WORD finds, in no order. Most parts of a plain text are words as they are."""
    if not text.isascii():
        return WORD.findall(text)
    parts = text.encode().translate(_PARTS).decode().split()
    return chain(filter(str.isalpha, parts), WORD.findall(" ".join(filterfalse(str.isalpha, parts))))


_SHORTEST = 3  # letters of a content word


class Spoken(NamedTuple):
    """The numbers of the stems that a text speaks, and those of their families; either may stand in it more than once."""

    stems: NDArray[Any]
    kin: NDArray[Any]


Content = tuple[int, int, int, int]
"""Where a content word stands, and its NUMBERS."""


def _found(word: str) -> tuple[int, int]:
    known = chinese_english()
    if known is None:
        return -1, -1
    return known.with_kin(at) if (at := known.stem_of.get(word, -1)) >= 0 else known.stem_and_kin(english(word))


NUMBERS = Remembered(_found, 100_000)
"""The number of a lower-case word's stem and the one that its family shares, -1 where the dictionary has none."""


def read_ahead(texts: Iterable[str]) -> None:
    """Looks up the words of a lot of English texts that were not met before: all at once takes less than one by one."""
    known, texts = chinese_english(), [*texts]
    plain = " ".join(filter(str.isascii, texts))
    there = set(words_in(plain)).union(*map(words_in, filterfalse(str.isascii, texts)))
    words = [word for word in there if word not in OF_CONTENT]
    new = [low for low in {word.lower() for word in words} if low not in NUMBERS]
    if known and new:
        stems = np.array([known.stem_of.get(low, -1) for low in new])
        (others,) = (stems < 0).nonzero()
        stems[others] = known.find_stems([english(new[at]) for at in others.tolist()])
        kin = np.where(stems >= 0, known.kin.take(stems, mode="clip"), -1)
        NUMBERS.learn(new, zip(stems.tolist(), kin.tolist(), strict=True))
    OF_CONTENT.learn(words, map(_of_content, words))


def _of_content(word: str) -> tuple[int, int] | tuple[()]:
    low = word.lower()
    return () if len(low) < _SHORTEST or low in LIGHT else NUMBERS[low]


OF_CONTENT = Remembered(_of_content, 100_000)
"""The same of a content word as it is written, and nothing of any other."""


@lru_cache(maxsize=2048)
def content_words(text: str) -> list[Content]:
    """The content words of an English text, in order."""
    if not text.isascii():
        return [match.span() + numbers for match in WORD.finditer(text) if (numbers := OF_CONTENT[match[0]])]
    found, at = list[Content](), 0
    for part in text.encode().translate(_PARTS).decode().split(" "):
        end = at + len(part)
        if part.isalpha():
            if numbers := OF_CONTENT[part]:
                found.append((at, end, *numbers))
        elif part:
            for match in WORD.finditer(text, at, end):
                if numbers := OF_CONTENT[match[0]]:
                    found.append((*match.span(), *numbers))
        at = end + 1
    return found


def stems_of(text: str) -> NDArray[np.int64]:
    """The numbers of the stems of its content words."""
    return np.array([stem for _start, _end, stem, _kin in content_words(text) if stem >= 0], np.int64)


@lru_cache(maxsize=512)
def spoken(text: str) -> Spoken:
    """What an English text speaks."""
    found = [numbers for low in set(words_in(text.lower())) if (numbers := NUMBERS[low])[0] >= 0]
    stems, kin = zip(*found, strict=True) if found else ((), ())
    return Spoken(np.array(stems, np.int64), np.array(kin, np.int64))
