"""Whether what stands twice in a Chinese text is counted through behind a word or a number: 劇中人人都有秘密, 五場場場爆滿.

Then the doubling says each of them, and so does the English; or that one comes after another. Source: Chao, A Grammar of
Spoken Chinese, 4.2, on measures that double; the signs are a list of our own.
"""

import re
from functools import lru_cache

from reviews.text.doubled.doubled_figures import NUMERALS
from reviews.text.doubled.doubled_in_words import begins_one_alone
from reviews.text.doubled.doubled_place import is_english, says
from reviews.text.meanings.words import is_word

_EACH = re.compile(r"\b(?:every\w*|each|all|any(?:one|body)|no one|nobody|never|in full|throughout)\b", re.IGNORECASE)
ONE_BY_ONE = re.compile(
    r"\b(\w+),? (?:and |by |after |upon |for |to |at a |times )?\1\b|-by-|\b(?:at a time|by \w+(?<!as)s|another|again|over and over"
    r"|each|every|repeated\w*"
    r"|gradual\w*|slowly|steadily|constant\w*|continu\w+|always|individual\w*|separate\w*|in turn|success\w+|series|many|numerous"
    r"|countless|whole|more than)\b",
    re.IGNORECASE,
)
_EVERY = frozenset("人家戶户個个處处事樣样場场季年月天字句頁页步層层件間间")
_PLACES, _TENS = frozenset("中裡里上下內内外"), frozenset("十百千")
_THRICE = 3


def is_counted_through(text: str, start: int, end: int, english: str) -> bool:
    """Whether the character that stands on end from `start` is doubled to say each; `english` is the other text."""
    before, char = text[start - 1 : start], text[start]
    if end - start == _THRICE:  # 五場場場, 繼承人人人
        counts = before in NUMERALS or before in _TENS
        return (counts or is_word(before + char)) and _EACH.search(english) is not None
    if end - start != _THRICE - 1 or char not in _EVERY:
        return False
    ends = (is_word(text[start - 2 : start]) or is_word(text[start - 3 : start])) and not (
        is_word(before + char) or is_word(text[start - 2 : start + 1])
    )
    if not (ends or before in _PLACES) or _EACH.search(english) is None:  # 幾乎家家; 劇中人人, though 劇中人 is a word
        return False
    return not begins_one_alone(text, start, end, english)  # 幾乎家家長


@lru_cache(maxsize=64)
def may_say_one_by_one(other: str) -> bool:
    """Whether a text says that one comes after another, or is not English."""
    return not is_english(other) or says(ONE_BY_ONE, other)
