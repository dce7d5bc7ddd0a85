"""One name of an English translation spelt in two ways in an article: Shevchenko and Schewtschenko for 謝夫琴科.

A part of the rule of transliterations (transliteration.py): names that sound and are written alike, and whose sources share a
word that sounds like both.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from reviews.text.names.place_forms import is_place
from reviews.text.scripts import HAN
from reviews.text.segments import Finding, Pair, Spot
from reviews.text.sounds.phonetics import likeness, weight
from reviews.text.sounds.skeletons import skeleton
from reviews.text.translatable import gettext_noop

LEAST_WEIGHT = 2
LIKE = 0.8
SHORTEST, LONGEST = 2, 8
ALIKE = 60
KANJI, LONG_NAME, HARDLY_APART = 3, 6, 88
_ENDINGS = frozenset({"s", "es", "n", "an", "ian", "ese", "ish", "i", "ic", "’s", "'s"})
_HAN_WORD = re.compile(f"[{HAN}]+")
# What spellings mix up: Calatrava and Kalatrawa, r and l; and at the beginning vowels and glides, Vogelsang and Fogelsang.
_LAST = dict.fromkeys("BFVW", "V") | dict.fromkeys("CSJs", "S") | dict.fromkeys("rL", "L") | dict.fromkeys("AyYH", "A")
_FIRST = _LAST | dict.fromkeys("CS", "S") | dict.fromkeys("JKh", "A")


def may_be_misspelt(name: str) -> bool:
    """Whether a name says enough by its sounds."""
    return weight(name) >= LEAST_WEIGHT


@lru_cache(maxsize=20_000)
def sounds(name: str) -> str:
    """The classes of the first and the last sound: names of one class may be spellings of one another."""
    heard = skeleton(name)
    first, last = heard[0], (heard.rstrip("h") or heard)[-1]
    return _FIRST.get(first, first.upper()) + _LAST.get(last, last.upper())


def two_spellings(named: Iterable[tuple[Pair, Sequence[str]]]) -> Iterator[Finding]:
    """Of pairs, each with the names of its translation that sound alike: those that stand for one word of their sources."""
    mentions: dict[str, list[Pair]] = defaultdict(list)
    for pair, names in named:
        for name in names:
            mentions[name].append(pair)
    where = {name: {pair.id for pair in pairs} for name, pairs in mentions.items()}
    ordered = sorted(mentions, key=lambda name: -len(mentions[name]))
    for at, main in enumerate(ordered):
        for other in ordered[at + 1 :]:
            if not where[main].isdisjoint(where[other]) or not _alike(main, other):
                continue  # two names that meet in a pair are two
            if shared := _shared(main, mentions[main][0].source, other, mentions[other][0].source):
                yield _misspelt(main, other, shared, mentions)


def _alike(main: str, other: str) -> bool:
    """Whether two words may be spellings of one name, and not one word inflected, nor two names of one place (Kiev, Kyiv)."""
    long, short = sorted((main.lower(), other.lower()), key=len, reverse=True)
    if (
        long == short
        or (long.startswith(short) and long[len(short) :] in _ENDINGS)
        or (is_place(main) and is_place(other))
    ):
        return False
    return fuzz.ratio(long, short) >= ALIKE


def _is_misprint(main: str, other: str) -> bool:
    """Whether two long names hardly differ: Mishima, Mischima, of which 三島 has no sound."""
    return min(len(main), len(other)) >= LONG_NAME and fuzz.ratio(main.lower(), other.lower()) >= HARDLY_APART


def _shared(main: str, one: str, other: str, two: str) -> str:
    """The longest word of Chinese that stands in a source of each, `one` and `two`, and sounds like both, or nothing."""
    for size in range(min(LONGEST, len(one)), SHORTEST - 1, -1):
        for start in range(len(one) - size + 1):
            word = one[start : start + size]
            if word in two and _HAN_WORD.fullmatch(word):
                both = min(likeness(main, word), likeness(other, word)) >= LIKE
                if both or (size >= KANJI and _is_misprint(main, other)):
                    return word
    return ""


def _misspelt(main: str, other: str, shared: str, mentions: dict[str, list[Pair]]) -> Finding:
    places = [(pair, pair.target.index(other)) for pair in mentions[other]]
    spots = tuple(Spot(pair.id, "target", at, at + len(other)) for pair, at in places)
    message = gettext_noop("“{name}” is “{main}” ({n}) and “{other}” ({m}) in this article")
    args = {"name": shared, "main": main, "n": len(mentions[main]), "other": other, "m": len(spots)}
    return Finding("transliteration", "warning", "target", spots[0].start, spots[0].end, message, args, spots=spots)
