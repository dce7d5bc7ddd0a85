"""Chinese, Korean and Vietnamese people in an English text, whom a Chinese text writes in characters: Bae Soo-hyun, 裴秀賢.

Of a whole name it is known with which characters the surname is written and how many there are. Source: reviews/text/names/romanised.py
and korean_surnames.py for the surnames.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from reviews.text.names.capital_words import capital_words
from reviews.text.names.known.korean_surnames import SURNAMES
from reviews.text.names.romanised import surname_characters, surnames
from reviews.text.scripts import HAN
from reviews.text.sounds.pinyin import SYLLABLE

_WHOLE = re.compile(
    r"(?P<surname>[A-Z](?<![\w-].)[a-zü]{1,6}) "
    r"(?P<given>[A-Z][a-zü]*-[A-Za-z][a-zü]*|[A-Z][a-zü]*(?: [A-Z][a-zü]*){0,2})(?![\w-])(?! [A-Z])"
)
_ONE_SYLLABLE = re.compile(SYLLABLE, re.IGNORECASE)
_PARTS = re.compile("[ -]")
_HAN_RUN = re.compile(f"[{HAN}]+")


class Person(NamedTuple):
    """A whole name, where it stands, its surname and how many characters it has."""

    text: str
    start: int
    end: int
    surname: str
    size: int


@cache
def all_surnames() -> frozenset[str]:
    """All spellings of surnames that are written in characters."""
    return surnames() | SURNAMES.keys()


@lru_cache(maxsize=4096)
def characters_of_surname(spelling: str) -> frozenset[str]:
    """The characters that a spelling of a surname may stand for."""
    chinese = surname_characters(spelling) if spelling in surnames() else frozenset()
    return chinese | frozenset(SURNAMES.get(spelling, ""))


def surnames_in(english: str, chinese: str) -> list[str]:
    """The surnames of an English text of which a Chinese one has a character."""
    there = all_surnames() & capital_words(english)
    return [one for one in sorted(there) if any(character in chinese for character in characters_of_surname(one))]


@lru_cache(maxsize=4096)
def people(english: str) -> tuple[Person, ...]:
    """The people of an English text whose whole names are spelt so."""
    return tuple(_people(english)) if not all_surnames().isdisjoint(capital_words(english)) else ()


def _people(english: str) -> Iterator[Person]:
    match = _WHOLE.search(english)
    while match:
        surname, given, at = match["surname"], match["given"], match.start() + 1
        if surname in all_surnames():
            parts = _PARTS.split(given)
            one = len(parts) == 1 and _ONE_SYLLABLE.fullmatch(given)
            yield Person(match.group(), *match.span(), surname, 2 if one else max(3, 1 + len(parts)))
            at = match.end()
        match = _WHOLE.search(english, at)


def written_so(person: Person, chinese: str) -> list[tuple[int, str]]:
    """Where a Chinese text has the surname of a person, with so many characters as the name has."""
    words = [
        (at, chinese[at : at + person.size])
        for at, character in enumerate(chinese)
        if character in characters_of_surname(person.surname)
    ]
    return [(at, word) for at, word in words if len(word) == person.size and _HAN_RUN.fullmatch(word)]
