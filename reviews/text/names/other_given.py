"""A known first name of a Chinese text that the English does not have, in place of one of its own: 伊麗莎白姑媽 for Aunt Margaret,
瑪麗・阿德耶米 for Ruth Adeyemi.

Source: reviews/text/names/known/given_names.py for the forms, phonetics.py for what may be heard in one.
"""

import re
from collections.abc import Iterator
from functools import cache

from reviews.text.names.capital_words import capital_words
from reviews.text.names.english_names import english_names
from reviews.text.names.form_index import beginnings, by_two_characters
from reviews.text.names.known.given_names import forms_of_given, given_names
from reviews.text.quick.sought import Sought
from reviews.text.sounds.phonetics import coverage, sounding
from reviews.text.sounds.sound_characters import CODES

Span = tuple[int, int]

_DOTS = "·・‧•．"
_DOT = re.compile(f"[{_DOTS}]")
_BEGINNING = 3  # letters
_LIKE = 0.6  # from such a likeness on a form may stand for a name
_GIVEN = re.compile(r"(?<![\w-])[A-ZÀ-Þ][a-zß-ÿ]+(?![\w-])")
_WHOLE = re.compile(r"(?<![\w-])(?P<given>[A-ZÀ-Þ][a-zß-ÿ]+) (?P<surname>[A-ZÀ-Þ][a-zß-ÿ]{2,})(?![\w-])")
_SURNAME = re.compile(rf"[{_DOTS}](?P<surname>[{''.join(CODES)}]{{2,8}})")
# What a form may be within: a saint's place, a church's book.
_BOOK = re.compile("[書书]|福音|[傳传]|[後后前]|世|[島岛街路城堡州]|[獎奖]|[號号]")
_SAINT = frozenset("聖圣")


@cache
def _by_two() -> dict[str, tuple[str, ...]]:
    return by_two_characters(given_names())


@cache
def _pattern() -> "re.Pattern[str]":
    return beginnings(_by_two())


@cache
def sought_given() -> Sought:
    """The Chinese forms of first names."""
    return Sought(given_names())


@cache
def _given() -> frozenset[str]:
    return frozenset(forms_of_given())


def another_given(english: str, chinese: str) -> tuple[Span, Span] | None:
    """Where an English text has a first name that a Chinese one does not render, and where that has another instead."""
    asked = capital_words(english) & _given()
    if not asked and not _DOT.search(chinese):
        return None
    known = list(_known(chinese))
    if not known:
        return None
    strange = [span for span in known if _is_strange(chinese[slice(*span)], english)]
    if not strange:
        return None
    return _beside_its_surname(english, chinese, strange) or _alone(english, chinese, asked, known, strange[0])


def _beside_its_surname(english: str, chinese: str, strange: list[Span]) -> tuple[Span, Span] | None:
    """A whole name of which the Chinese text has the surname, with a strange first name before the dot."""
    for start, end in strange:
        behind = _SURNAME.match(chinese, end)
        surname = behind["surname"] if behind else ""
        for match in _WHOLE.finditer(english) if surname else ():
            if match.group() in chinese:
                continue
            given = match["given"]
            if coverage(match["surname"], surname) >= _LIKE and not sounding(given, chinese[start:end]):
                return match.span("given"), (start, end)
    return None


def _alone(
    english: str, chinese: str, asked: frozenset[str], known: list[Span], strange: Span
) -> tuple[Span, Span] | None:
    """A known first name of which the Chinese text has no form and nothing else that sounds so."""
    rest = chinese
    for start, end in known:
        rest = rest[:start] + "，" * (end - start) + rest[end:]
    for match in _GIVEN.finditer(english):
        name = match.group()
        said = name in chinese or any(form in chinese for form in forms_of_given().get(name, ()))
        if name in asked and not said and not sounding(name, rest):
            return match.span(), strange
    return None


def _known(chinese: str) -> Iterator[Span]:
    """The known first names of a Chinese text."""
    done = 0
    for match in _pattern().finditer(chinese):
        at = match.start()
        if at < done:
            continue
        for form in _by_two().get(chinese[at : at + 2], ()):
            if chinese.startswith(form, at):
                done = at + len(form)
                if _is_whole(chinese, at, done):
                    yield at, done
                break


def _is_whole(chinese: str, start: int, end: int) -> bool:
    """Whether a form is no part of a longer name, nor of that of a book, a place or a king."""
    before, after = chinese[start - 1 : start] if start else "", chinese[end : end + 1]
    if before in CODES or before in _SAINT or _BOOK.match(after):
        return False
    return after in _DOTS or after not in CODES


def _is_strange(form: str, english: str) -> bool:
    """Whether a form stands for no name of an English text."""
    if any(_is_of(word, given_names()[form]) for word in capital_words(english)):
        return False
    return not any(coverage(name.text, form) >= _LIKE for name in english_names(english))


def _is_of(word: str, names: frozenset[str]) -> bool:
    """Whether a word is one of the names, or the beginning of one, as Alex is of Alexander."""
    return word in names or (
        len(word) >= _BEGINNING and any(name.startswith(word) or word.startswith(name) for name in names)
    )
