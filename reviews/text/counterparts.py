"""Which content words of an English text have a counterpart in a Chinese one, by the dictionary.

Every stretch of the Chinese text that is a headword answers for the stems of its glosses; single characters only for
what they mean first of all. A word of the same family counts (nation, national). Without the dictionary nothing is said.
Source: CC-CEDICT by reviews/text/dictionary.py.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from reviews.text.dictionary import KIN, Dictionary, chinese_english, substring_hashes
from reviews.text.scripts import HAN
from reviews.text.stems import STOP, english

SINGLE = 0.12
LONGER = 0.03
LONGEST = 5
_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]{1,2}\b)?")
_HAN_RUN = re.compile(f"[{HAN}]+")
# What translation renders by grammar, or not at all.
_LIGHT = STOP | frozenset(
    """
    one two three four five six seven eight nine ten first second get got make made take took go went come came put let
    keep way thing things like just even still yet ever quite rather very much many more most less least few lot lots
    own same other another well too only both either neither again always never often now today around away back off
    down through between among during before after since until while because though although however where why whether
    without within upon per via don doesn didn isn aren wasn weren won wouldn couldn shouldn can't ll ve re become
    became seem seemed used use using given something anything nothing everything someone anyone everyone whole
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Word:
    """A content word of the English text. `known` says whether the dictionary has it, `met` whether it is answered."""

    text: str
    start: int
    end: int
    known: bool
    met: bool


@dataclass(frozen=True)
class _Stems:
    """For each stem of the dictionary the hash of its family; and the number of each stem looked up so far."""

    dictionary: Dictionary
    families: NDArray[np.uint64]


@cache
def _stems() -> _Stems | None:
    dictionary = chinese_english()
    if dictionary is None:
        return None
    families = np.zeros(len(dictionary.stem_hashes), np.uint64)
    families[dictionary.kin_order] = dictionary.kin_hashes
    return _Stems(dictionary, families)


def available() -> bool:
    """Whether there is a dictionary."""
    return _stems() is not None


@lru_cache(maxsize=100_000)
def _number(word: str) -> tuple[int, int]:
    """The dictionary's number of a lower-case word's stem, -1 where it has none; the family of a long one, else 0."""
    known = _stems()
    if known is None:
        return -1, 0
    stem = english(word)
    at = int(known.dictionary.find_stems([stem])[0])
    if at >= 0 and len(stem) >= KIN:
        return at, int(known.families[at])
    return at, 0


def english_words(english_text: str, chinese_text: str) -> list[Word]:
    """The content words of `english_text`, each with whether `chinese_text` answers it; none without a dictionary."""
    if _stems() is None:
        return []
    stems, families = _answers(chinese_text)
    found = []
    for match in _WORD.finditer(english_text):
        low = match.group().lower()
        if len(low) < 3 or low in _LIGHT:
            continue
        at, family = _number(low)
        met = at in stems or (family != 0 and family in families)
        found.append(Word(match.group(), match.start(), match.end(), at >= 0, met))
    return found


@lru_cache(maxsize=512)
def _answers(text: str) -> tuple[frozenset[int], frozenset[int]]:
    """The stems, and their families, that the headwords of a Chinese text gloss."""
    known = _stems()
    if known is None or not (text := "　".join(_HAN_RUN.findall(text))):
        return frozenset(), frozenset()
    book = known.dictionary
    stems = []
    for length, hashes in enumerate(substring_hashes(text)[:LONGEST], 1):
        heads = book.find(np.unique(hashes))
        heads = heads[heads >= 0]
        low, high = book.starts[heads].astype(np.int64), book.starts[heads + 1].astype(np.int64)
        sizes = high - low
        if not len(sizes):
            continue
        ends = np.cumsum(sizes)
        flat = np.arange(ends[-1]) - np.repeat(ends - sizes, sizes) + np.repeat(low, sizes)
        least = SINGLE if length == 1 else LONGER
        stems.append(book.stems[flat[book.weights[flat] >= least]])
    if not stems:
        return frozenset(), frozenset()
    numbers = np.concatenate(stems)
    return frozenset(numbers.tolist()), frozenset(known.families[numbers].tolist())
