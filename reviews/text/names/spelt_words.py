"""Words of an English text that spell Chinese characters: given names and places, Shu-fen for 淑芬, Tuen Mun for 屯門.

Which characters they spell tell their sounds and vowels. Source: 《漢語拼音方案》, and the finals of Cantonese.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from reviews.text.names.english_names import is_english_word, is_name_alone
from reviews.text.names.romanised import romanised
from reviews.text.names.spelt_names import bare, characters_of, in_english, written_alike
from reviews.text.scripts import HAN
from reviews.text.sounds.longest_compared import COMPARED
from reviews.text.sounds.phonetics import beginnings, likeness
from reviews.text.sounds.pinyin import SYLLABLE

_CANTONESE = "(?:ng|kw|gw|ch|sh|hs|ts|tz|zh|[bcdfghjklmnpqrstwxyz])?[aeiouü]{1,3}(?:ng|[nmptkh])?"
_PARTED = re.compile(
    r"[A-Z](?<![\w-].)[a-zü]{0,5}(?:['’]?-[A-Za-z][a-zü]{0,2}['’]?[a-zü]{1,5}| [A-Z][a-zü]{1,5})(?![\w-])(?! [A-Z])"
)
_SINGLE = re.compile(r"[A-Z](?<![\w-].)[a-zü]{3,11}(?![\w-])")
_ONE = re.compile(_CANTONESE, re.IGNORECASE)
_SEVERAL = {size: re.compile(f"(?:{SYLLABLE}){{{size}}}", re.IGNORECASE) for size in (2, 3)}
_HAN_ALONE = re.compile(f"[{HAN}]+")
_LIKE, _VOWELS = 0.8, 55
# What institutions, dishes and regions are called by to this day, whatever the city is: Peking University, Tsingtao beer.
_KEPT_TEXT = "Peking Canton Tsinghua Tsingtao Soochow Nanking Chungking Amoy Hokkien Moutai Mukden Sinkiang"
_KEPT = frozenset(_KEPT_TEXT.split())


class SpeltWord(NamedTuple):
    """A word in Latin letters, and the characters that it spells."""

    text: str
    start: int
    end: int
    characters: str


@lru_cache(maxsize=4096)
def spelt_words(english: str, chinese: str) -> tuple[SpeltWord, ...]:
    """The words of an English text that spell characters of a Chinese one, but for whole names of people."""
    found: list[SpeltWord] = []
    if len(chinese) > COMPARED:
        return ()
    for match in (*_PARTED.finditer(english), *_SINGLE.finditer(english)):
        sizes = _syllables(match.group())
        if sizes and not _is_of_name(match.start(), english, chinese):
            characters = _read_so(match.group(), sizes, chinese)
            if characters:
                found.append(SpeltWord(match.group(), *match.span(), characters))
    return tuple(found)


def spells(word: str, start: int, english: str, chinese: str) -> bool:
    """Whether a word that stands there spells characters of a Chinese text."""
    return word.isalpha() and any(one.start == start for one in spelt_words(english, chinese))


def _is_of_name(at: int, english: str, chinese: str) -> bool:
    """Whether a word is of the whole name of somebody, of whom the Chinese has the characters."""
    return any(one.start <= at < one.end and characters_of(one, chinese) for one in romanised(english))


@lru_cache(maxsize=4096)
def _syllables(word: str) -> tuple[int, ...]:
    """How many characters a word may spell; none if it is English, or known under this spelling whatever the place is called."""
    parts = re.split("[ -]", word)
    if _KEPT.intersection(parts):
        return ()
    if len(parts) > 1:
        return (len(parts),) if all(_ONE.fullmatch(bare(part)) for part in parts) else ()
    if is_english_word(word.lower()) and not is_name_alone(word):
        return ()
    return tuple(size for size, pattern in _SEVERAL.items() if pattern.fullmatch(word))


def _read_so(word: str, sizes: tuple[int, ...], chinese: str) -> str:
    """The characters of a text that read most like a word; empty if none do."""
    letters, best, found = bare(word), 0.0, ""
    starts = beginnings(in_english(letters), chinese)
    for size in sizes:
        for at in starts:
            characters = chinese[at : at + size]
            if len(characters) < size or not _HAN_ALONE.fullmatch(characters):
                continue
            vowels = written_alike(letters, characters)
            if vowels >= _VOWELS and vowels > best and likeness(in_english(letters), characters) >= _LIKE:
                best, found = vowels, characters
    return found
