"""Chinese surnames that stand alone in an English text, by their spellings, and the characters they stand for: Leung for 梁.

Source: reviews/text/names/romanised.py for the spellings.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from reviews.text.names.romanised import romanised, surname_characters, surnames

_WORD = re.compile(r"[A-Z](?<![\w-].)[a-zü]{1,6}(?![\w-])(?! [A-Z])")
_BEGINS = re.compile(r"(?:^|[.!?:;“”\"‘(\[—–\n])[\s“\"‘'(\[]*$")
# Surnames that are words besides, at the beginning of a sentence.
_WORDS_TEXT = """
Ban Chin Due Fan Gum He Ho Hon Hung King Kit Law Lay Long Low Lung Man May Ping Pan Pie See Shin So Song Soon Sun Sung Tan Tin
Ting Tong Wan Wing Won Woo Yam You Young
"""
_WORDS = frozenset(_WORDS_TEXT.split())
_TITLE = re.compile(
    "先生|女士|小姐|太太|夫人|教授|博士|[醫医][師师生]|老[師师]|[總总理部院局署處处市縣县校社董][統统理長长事]|主任|委[員员]|[議议][員员]|律[師师]|[導导]演"
)


class LoneSurname(NamedTuple):
    """A surname in Latin letters, and the character of the other text that it stands for."""

    spelling: str
    start: int
    end: int
    character: str


@lru_cache(maxsize=4096)
def lone_surnames(english: str, chinese: str) -> tuple[LoneSurname, ...]:
    """The surnames of an English text that stand without a given name, once for each character of them that `chinese` has."""
    known = surnames()
    if known.isdisjoint(_WORD.findall(english)):
        return ()
    whole = [(one.start, one.end) for one in romanised(english)]
    found = []
    for match in _WORD.finditer(english):
        word, start = match.group(), match.start()
        if word not in known or any(first <= start < last for first, last in whole):
            continue
        if word not in _WORDS or not _BEGINS.search(english, 0, start):
            there = [one for one in surname_characters(word) if one in chinese]
            found += [LoneSurname(word, start, match.end(), one) for one in there]
    return tuple(found)


def has_title(surname: str, chinese: str) -> bool:
    """Whether a surname stands before a title: 何次長, 何先生."""
    return any(_TITLE.match(chinese, at + 1) for at, character in enumerate(chinese) if character == surname)
