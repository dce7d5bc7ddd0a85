"""Which characters of a Chinese text a name stands for that is spelt as Chinese ones are: Chou Meng-tieh, 周夢蝶.

The surname by its spellings, the given name by how its characters read. Source: reviews/text/romanised.py.
"""

import re
from functools import lru_cache

from rapidfuzz import fuzz

from reviews.text.phonetics import likeness, reading
from reviews.text.pinyin import SYLLABLE
from reviews.text.romanised import Romanised, surname_characters
from reviews.text.scripts import HAN

_LIKE = 0.8
_ONE_SYLLABLE = re.compile(SYLLABLE, re.IGNORECASE)
_HAN_RUN = re.compile(f"[{HAN}]+")


@lru_cache(maxsize=4096)
def characters_of(one: Romanised, chinese: str) -> tuple[int, int] | None:
    """Where a Chinese text has the characters that read most like a name."""
    given = one.text.partition(" ")[2]
    size = 2 if _ONE_SYLLABLE.fullmatch(given) else 3
    letters = bare(one.text)
    best, where = 0.0, None
    for at, character in enumerate(chinese):
        if character in surname_characters(one.surname):
            word = chinese[at : at + size]
            like = likeness(in_english(letters), word) if len(word) == size and _HAN_RUN.fullmatch(word) else 0.0
            if like >= _LIKE and (where is None or like + _vowels(letters, word) > best):
                best, where = like + _vowels(letters, word), (at, at + size)
    return where


def _vowels(letters: str, word: str) -> float:
    """How much alike the vowels are as well: 李敏 is Li Min, not Li Ming."""
    return fuzz.ratio(letters_of(word), letters) / 1000


def letters_of(word: str) -> str:
    """How characters read in Hanyu Pinyin, each by itself, without tones."""
    return "".join(map(reading, word))


def bare(name: str) -> str:
    """A name without what its spelling may have or not: small letters, neither space nor hyphen."""
    return name.lower().replace(" ", "").replace("-", "").replace("’", "").replace("'", "")


def in_english(letters: str) -> str:
    """Letters of Hanyu Pinyin that English reads otherwise, as it would write them."""
    return letters.replace("x", "sh").replace("q", "ch")
