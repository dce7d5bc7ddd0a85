"""Which characters of a Chinese text a name stands for that is spelt as Chinese ones are: Chou Meng-tieh, 周夢蝶.

The surname by its spellings, the given name by how its characters read. Source: reviews/text/names/romanised.py.
"""

import re
from functools import lru_cache

from rapidfuzz import fuzz

from reviews.text.names.romanised import Romanised, surname_characters
from reviews.text.scripts import HAN
from reviews.text.sounds.phonetics import likeness, reading
from reviews.text.sounds.pinyin import SYLLABLE

_LIKE, _SHORT = 0.8, 2
_HANYU = {
    "tzu": "zi", "ssu": "si", "szu": "si", "chih": "zhi", "shih": "shi", "jih": "ri", "hs": "x", "ts": "c", "tz": "z", "ieh": "ie",
    "yeh": "ye", "ueh": "ue", "ien": "ian", "yen": "yan", "ung": "ong", "chi": "qi", "chü": "qu", "ko": "ge", "ho": "he", "j": "r",
}  # fmt: skip
_WADE = re.compile("|".join(sorted(_HANYU, key=len, reverse=True)))
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
            like = _likeness(letters, bare(given), word) if len(word) == size and _HAN_RUN.fullmatch(word) else 0.0
            if like >= _LIKE and (where is None or like + _vowels(letters, word) > best):
                best, where = like + _vowels(letters, word), (at, at + size)
    return where


def _likeness(letters: str, given: str, word: str) -> float:
    """How much a whole name sounds like characters, or its given name: no sound of 黃 is in Ng."""
    return max(
        likeness(in_english(letters), word), likeness(in_english(given), word[1:]) if len(word) > _SHORT else 0.0
    )


def _vowels(letters: str, word: str) -> float:
    """How much alike the vowels are as well: 李敏 is Li Min, not Li Ming."""
    return written_alike(letters, word) / 1000


def bare(name: str) -> str:
    """A name without what its spelling may have or not: small letters, neither space nor hyphen."""
    return name.lower().replace(" ", "").replace("-", "").replace("’", "").replace("'", "")


def in_english(letters: str) -> str:
    """Letters of Hanyu Pinyin that English reads otherwise, as it would write them."""
    return letters.replace("x", "sh").replace("q", "ch")


def written_alike(letters: str, word: str) -> float:
    """How much letters look like the reading of characters in Hanyu Pinyin, from 0 to 100; those of Wade–Giles turned into it."""
    read = "".join(map(reading, word))
    return max(fuzz.ratio(read, letters), fuzz.ratio(read, _WADE.sub(lambda part: _HANYU[part.group()], letters)))
