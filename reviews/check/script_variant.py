"""Simplified characters in Traditional text, and the reverse.

Characters that belong to one writing without doubt are reported wherever they stand. 后, 里, 干, 面, 台 … are characters of
both: they are reported only in words that one writing alone has, 然后 or 干部, and 于, 后, 云 also where neither the word nor
the English speaks for them. Source: OpenCC's conversion tables; 《簡化字總表》 for the characters of both; the words that tell
them apart are a list of our own.
"""

import re
from collections.abc import Iterator
from functools import cache, reduce
from operator import or_

import numpy as np

from reviews.text.meanings.words import is_word
from reviews.text.names.english_names import english_names
from reviews.text.quick.kinds import Flags
from reviews.text.quick.lot import Lot
from reviews.text.quick.sought import Sought
from reviews.text.regional.shared_characters import (
    EXCEPTIONS,
    FORMS,
    HANT_FORMS,
    HANT_WORDS_OF_HANS,
    LONE,
    LONE_BUT_IN_HONG_KONG,
    LONE_OF_HANT,
)
from reviews.text.scripts import HAN_CHARACTER
from reviews.text.segments import SIDES, Finding, Pair
from reviews.text.sounds.phonetics import sounding
from reviews.text.translatable import gettext_noop
from reviews.text.variants import Writing, only_in, writing

TITLE = gettext_noop("Writing of Chinese")
SEVERITY = "error"
VERSION = 8
BAD = [
    Pair("1", "The country's interest", "国家利益"),
    Pair("2", "The country's interest", "國家利益", "en", "zh-Hans"),
    Pair("3", "Then it stood still.", "然后它停了。"),
]
GOOD = [
    Pair("1", "The queen walked a mile.", "皇后走了一里，路面不平。"),
    Pair("2", "The country's interest", "国家利益", "en", "zh-Hans"),
    Pair("3", "The country's interest", "国家利益", "en", "zh"),
    Pair("4", "Cunliffe's aspects include clouds.", "康里夫的方面包括雲。"),
    Pair("5", "The chemist Ricciardi agreed.", "化學家里恰爾迪同意。"),
]

_LATIN = re.compile("[A-Za-z]{2}")
_SHORTEST_NAME, _LONGEST_NAME = 2, 6
_WORDS_BEFORE = (2, 3, 4)
_MESSAGES = {
    "Hans": gettext_noop("“{text}” is Simplified in a Traditional text"),
    "Hant": gettext_noop("“{text}” is Traditional in a Simplified text"),
}


def worth(lot: Lot) -> Flags:
    """Pairs with any character or word of the other writing."""
    sides = zip((lot.source_lang, lot.target_lang), (lot.source, lot.target), strict=True)
    held = (_sought(_other(kind)).held_by(texts) for lang, texts in sides if (kind := writing(lang)))
    return reduce(or_, held, np.zeros(len(lot), np.bool_))


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a stretch of foreign characters, with the stretch in the right writing as its fix."""
    for side in SIDES:
        wanted = writing(pair.lang(side))
        if wanted is None:
            continue
        other = _other(wanted)
        table, text = only_in(other), pair.text(side)
        english = pair.text("target" if side == "source" else "source")
        for start, end in _places(other, text, english):
            found = text[start:end]
            if found in LONE_BUT_IN_HONG_KONG and pair.lang(side).endswith("HK"):
                continue
            fix = (
                _words(other).get(found)
                or _lone(other).get(found, ("",))[0]
                or "".join(table.get(char, char) for char in found)
            )
            args = {"text": found}
            yield Finding("script_variant", "error", side, start, end, _MESSAGES[other], args, fix)


def _other(kind: Writing) -> Writing:
    return "Hans" if kind == "Hant" else "Hant"


def _places(kind: Writing, text: str, english: str) -> Iterator[tuple[int, int]]:
    """Where characters of `kind` stand, in stretches, and words that only `kind` has; none twice."""
    table, end = only_in(kind), 0
    for match in _pattern(kind).finditer(text):
        if match.group()[0] in table:
            end = match.end()
            if not _is_of_old(text, match.start(), end):
                yield match.span()
        else:
            for start in (match.start() - 1, match.start()):
                there = start >= end and text[start : start + 2] in _words(kind) and not _excepted(text, start)
                if there and not _begins_name(text, start + 1, english):
                    end = start + 2
                    yield start, end
                    break
            else:
                if match.start() >= end and _stands_alone(kind, text, match.start(), english):
                    end = match.start() + 1
                    yield match.start(), end


def _is_of_old(text: str, start: int, end: int) -> bool:
    """Whether one Traditional character stands in a word that Simplified texts write with it."""
    return end - start == 1 and any(
        text[at : at + length] in HANT_WORDS_OF_HANS
        for length in (2, 3)
        for at in range(max(0, end - length), start + 1)
    )


def _stands_alone(kind: Writing, text: str, at: int, english: str) -> bool:
    """Whether a character of both writings is that of `kind` here: between Han, in no word of its own, against the English."""
    if text[at] not in _lone(kind):
        return False
    _right, words, speaks = _lone(kind)[text[at]]
    if speaks and not (_LATIN.search(english) and HAN_CHARACTER.match(text, max(0, at - 1))):
        return False
    near = text[max(0, at - 3) : at + 4]
    return not any(word in near for word in words) and not (speaks and re.search(speaks, english))


def _lone(kind: Writing) -> dict[str, tuple[str, tuple[str, ...], str]]:
    return LONE if kind == "Hans" else LONE_OF_HANT


def _words(kind: Writing) -> dict[str, str]:
    return FORMS if kind == "Hans" else HANT_FORMS


def _excepted(text: str, start: int) -> bool:
    """Whether the two characters are part of a longer word of this writing."""
    return text[start : start + 3] in EXCEPTIONS or text[max(0, start - 1) : start + 2] in EXCEPTIONS


def _begins_name(text: str, at: int, english: str) -> bool:
    """Whether a word ends before a character that begins a name of the English: 科學家里納爾迪, Rinaldi."""
    if not any(is_word(text[at - size : at]) for size in _WORDS_BEFORE if at >= size):
        return False
    begun = text[at : at + _LONGEST_NAME]
    heard = (sounding(name.text, begun) for name in english_names(english))
    return any(one is not None and one.start == 0 and one.end > _SHORTEST_NAME for one in heard)


@cache
def _sought(kind: Writing) -> Sought:
    return Sought([*only_in(kind), *_lone(kind), *_words(kind)])


@cache
def _pattern(kind: Writing) -> "re.Pattern[str]":
    """Stretches of characters of one writing, or one character that words may tell."""
    table = only_in(kind)
    shared = {char for word, other in _words(kind).items() for char in set(word) - set(other)}
    shared |= _lone(kind).keys()
    return re.compile(f"[{''.join(table)}]+|[{''.join(shared - set(table))}]")
