"""Signs that stand in both texts of a pair where there is anything to find, looked for in many pairs at once.

A sign is some English words and some Chinese ones: there is nothing to find where none of the former stands in the English, or none
of the latter in the Chinese. One look at the words and characters tells of most pairs that they have none whole.
"""

from collections.abc import Collection, Hashable, Iterable, Mapping
from typing import NamedTuple

from reviews.text.quick.kinds import Texts
from reviews.text.quick.lower_case import words_of
from reviews.text.quick.sought import Marked


class Sign(NamedTuple):
    """English words in lower case, and Chinese words or characters; where there are none on one side, the other tells alone."""

    english: Collection[str] = ()
    chinese: Collection[str] = ()


class SideBySide:
    """The signs of several kinds of findings, each sign a bit; `of` has the bits of each kind."""

    def __init__(self, signs: Mapping[Hashable, Iterable[Sign]]) -> None:
        self.of = dict.fromkeys(signs, 0)
        self._english: dict[str, int] = {}
        self._any_english = self._any_chinese = 0
        chinese: dict[str, int] = {}
        bit = 1
        for kind, its in signs.items():
            for sign in its:
                for words, bits in ((sign.english, self._english), (sign.chinese, chinese)):
                    bits |= {word: bits.get(word, 0) | bit for word in words}
                self._any_english |= 0 if sign.english else bit
                self._any_chinese |= 0 if sign.chinese else bit
                self.of[kind] |= bit
                bit <<= 1
        self._chinese = Marked(chinese)
        self._known = frozenset(self._english)  # two sets are met sooner than a set and the keys of a dictionary

    def held_by(self, english: Texts, chinese: Texts) -> list[int]:
        """Of each pair the bits of the signs that it may hold, both sides of them."""
        words, known, found = self._english, self._known, []
        for text, there in zip(english.all, self._chinese.bits_in(chinese), strict=True):
            here = self._any_english
            for word in known & words_of(text):
                here |= words[word]
            found.append(here & (there | self._any_chinese))
        return found
