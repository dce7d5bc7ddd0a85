"""Where the other text says what a negation denies, and so where it should deny it too.

Asked are the words behind the negation, in its clause, and those before it where none of them is answered; where nothing is, the
place goes by the share of the text that stands before the negation.
"""

import re
from typing import NamedTuple

from reviews.text.meanings.counterparts import answers_at
from reviews.text.meanings.glosses import ways_said
from reviews.text.meanings.light_words import LIGHT
from reviews.text.meanings.stem_numbers import content_words

Place = tuple[int, int]

_CLAUSE_END, _CHINESE_END = re.compile("[.,;:?!]"), re.compile("[，。；：！？]")
_BEHIND, _BEFORE = 45, 25  # letters of English
_BEHIND_CHINESE, _BEFORE_CHINESE, _TOGETHER = 8, 6, 2  # characters; so near each other words are one


class Where(NamedTuple):
    """Places of the other text; whether words by the negation are answered there at all, words behind it, and the very next one."""

    places: tuple[int, ...]
    is_told: bool
    is_behind: bool
    is_next: bool

    def distance(self, at: int) -> int:
        """How far a place of the other text is from them."""
        return min(abs(at - place) for place in self.places)


def where_in_english(english: str, chinese: str, place: Place) -> Where:
    """Where the English says what a Chinese negation denies."""
    start, end = place
    stop = _CHINESE_END.search(chinese, end, end + _BEHIND_CHINESE)
    last = stop.start() if stop else end + _BEHIND_CHINESE
    found = answers_at(english, chinese, start - _BEFORE_CHINESE, last)
    behind = [(there[0], word[0]) for word, there in found if end <= there[0] < last]
    if behind:
        first = min(behind)[0]
        return Where(
            tuple(at for begun, at in behind if begun <= first + _TOGETHER),
            True,
            True,
            first <= end + (chinese[end : end + 1] == "有"),
        )
    begun = max(
        (one.end() for one in _CHINESE_END.finditer(chinese, max(0, start - _BEFORE_CHINESE), start)),
        default=start - _BEFORE_CHINESE,
    )
    before = [(there[1], word[0]) for word, there in found if begun <= there[0] and there[1] <= start]
    if before:
        nearest = max(before)[0]
        return Where(tuple(at for ended, at in before if ended >= nearest - 1), True, False, False)
    return Where((start * len(english) // len(chinese),), False, False, False)


def where_in_chinese(english: str, chinese: str, place: Place) -> Where:
    """Where the Chinese says what an English negation denies."""
    start, end = place
    stop = _CLAUSE_END.search(english, end, end + _BEHIND)
    last = stop.start() if stop else end + _BEHIND
    words = content_words(english)
    behind = [(at, kin) for at, to, _stem, kin in words if end <= at < last and english[at:to].lower() not in LIGHT]
    there = ways_said(chinese, [kin for _at, kin in behind])
    said = {kin for kin, _span in there}
    for at, kin in behind:
        if kin in said:
            return Where(tuple(span[0] for one, span in there if one == kin), True, True, at == behind[0][0])
    before = [kin for at, _to, _stem, kin in words if start - _BEFORE <= at < start]
    there = ways_said(chinese, before)
    said = {kin for kin, _span in there}
    for kin in reversed(before):
        if kin in said:
            return Where(tuple(span[0] for one, span in there if one == kin), True, False, False)
    return Where((start * len(chinese) // len(english),), False, False, False)
