"""Where a character stands twice in a Chinese text, and what stands round it."""

import re
from functools import lru_cache
from typing import NamedTuple

from reviews.text.doubled.doubled_figures import NUMERALS
from reviews.text.doubled.doubles import doubles
from reviews.text.meanings.words import is_word

_ENGLISH = re.compile("[a-z]{2}")
_TENS = frozenset("十百")


class Doubled(NamedTuple):
    """A character that stands in `text` from `start` to `end`, twice or more; `other` is the other text of the pair."""

    text: str
    start: int
    end: int
    other: str

    @property
    def char(self) -> str:
        """The character."""
        return self.text[self.start]

    @property
    def before(self) -> str:
        """What stands before it, one character or nothing."""
        return self.text[self.start - 1 : self.start]

    @property
    def further(self) -> str:
        """What stands before that."""
        return self.text[self.start - 2 : self.start - 1]

    @property
    def after(self) -> str:
        """What stands behind it."""
        return self.text[self.end : self.end + 1]

    @property
    def following(self) -> str:
        """The two characters behind it."""
        return self.text[self.end : self.end + 2]

    @property
    def is_english(self) -> bool:
        """Whether the other text is."""
        return is_english(self.other)

    @property
    def ends(self) -> bool:
        """Whether the first ends a word; a measure behind a number does not: 十六歲 ends no 歲出."""
        counts = self.before in doubles().units and (self.further in NUMERALS or self.further in _TENS)
        return ends_word(self.text, self.start) and not counts

    @property
    def begins(self) -> bool:
        """Whether the last begins a word."""
        return begins_word(self.text, self.end - 1)


def is_english(text: str) -> bool:
    """Whether it has words of small Latin letters."""
    return says(_ENGLISH, text)


@lru_cache(maxsize=256)
def says(words: "re.Pattern[str]", text: str) -> bool:
    """Whether a text has any of some words; a text is asked once, however much is doubled in the other."""
    return words.search(text) is not None


def ends_word(text: str, at: int) -> bool:
    """Whether a word of two or three characters ends at `at`."""
    return any(is_word(text[at + 1 - size : at + 1]) for size in (2, 3) if at + 1 >= size)


def begins_word(text: str, at: int) -> bool:
    """Whether one of two or three begins at `at`."""
    return any(is_word(text[at : at + size]) for size in (2, 3) if at + size <= len(text))


def is_word_of_two(text: str) -> bool:
    """Whether a text of two characters is a word; one at the end of a text may be shorter."""
    return len(text) > 1 and is_word(text)
