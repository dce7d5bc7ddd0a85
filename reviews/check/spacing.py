"""Chinese beside Latin letters, here with a space and there without.

Either is a house style; an article keeps to one. The rarer way is reported, all its places as one finding, once the other
stands at least three times as often. Figures are left out: 9/11 and 2025年 have customs of their own. Source: CLREQ 3.2.2.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reviews.text.punctuation.markup import prose
from reviews.text.quick.kinds import IDEOGRAPH, LETTER, SPACE, Flags
from reviews.text.quick.lot import Lot
from reviews.text.quick.remembered import Remembered
from reviews.text.scripts import HAN, base
from reviews.text.segments import Finding, Pair, Spot
from reviews.text.translatable import gettext_noop

TITLE = gettext_noop("Spaces beside Latin letters")
SEVERITY = "note"
VERSION = 4
BAD = [
    Pair("1", "NATO and WTO met.", "NATO 與 WTO 開會。"),
    Pair("2", "NATO left.", "NATO離開了。"),
]
GOOD = [
    Pair("1", "NATO and WTO met.", "NATO 與 WTO 開會。"),
    Pair("2", "NATO left in 2025.", "NATO 在2025年離開了。"),
]

_HAN = re.compile(f"[{HAN}]")
_IS_HAN = Remembered(lambda character: _HAN.match(character) is not None, 20_000)
_LETTERS = re.compile("[A-Za-z]+")
_RATIO = 3


def worth(lot: Lot) -> Flags:
    """Pairs in which they meet."""
    return lot.target.hold_any(
        (LETTER, IDEOGRAPH),
        (IDEOGRAPH, LETTER),
        (LETTER, SPACE, IDEOGRAPH),
        (IDEOGRAPH, SPACE, LETTER),
    )


def groups(pair: Pair) -> Iterator[str]:
    """All pairs with such places are one group."""
    if base(pair.target_lang) == "zh" and any(_places(pair)):
        yield ""


def find_in_group(_group: str, pairs: Sequence[Pair]) -> Iterator[Finding]:
    """One finding for all places of the rarer way."""
    spaced: list[tuple[Pair, int]] = []
    closed: list[tuple[Pair, int]] = []
    for pair in pairs:
        for places, of_pair in zip((spaced, closed), _places(pair), strict=True):
            places += [(pair, at) for at in of_pair]
    rare, usual = sorted((spaced, closed), key=len)
    if not rare or (len(usual) < _RATIO * len(rare) and _words(usual) < _RATIO * _words(rare)):
        return
    message = (
        gettext_noop("{n} places without a space between Chinese and Latin letters, {m} with one; choose one way")
        if rare is closed
        else gettext_noop("{n} places with a space between Chinese and Latin letters, {m} without one; choose one way")
    )
    spots = tuple(_without_space(*place) if rare is closed else _with_space(*place) for place in rare)
    first, args = spots[0], {"n": len(rare), "m": len(usual)}
    yield Finding("spacing", "note", first.side, first.start, first.end, message, args, spots=spots)


def _places(pair: Pair) -> tuple[list[int], list[int]]:
    """Where a space stands between the two, and where none does, before the letter or the character."""
    found: tuple[list[int], list[int]] | None = pair.cache.get("spacing")
    if found is None:
        spaced, closed = found = pair.cache["spacing"] = ([], [])
        text = prose(pair, "target")
        for match in _LETTERS.finditer(text):
            start, end = match.span()
            if start and _IS_HAN[text[start - 1]]:
                closed.append(start)
            elif start > 1 and text[start - 1] == " " and _IS_HAN[text[start - 2]]:
                spaced.append(start - 1)
            if _IS_HAN[text[end : end + 1]]:
                closed.append(end)
            elif text[end : end + 1] == " " and _IS_HAN[text[end + 1 : end + 2]]:
                spaced.append(end)
    return found


def _words(places: Sequence[tuple[Pair, int]]) -> int:
    """How many words of Latin letters the places belong to, which may be two of one."""
    return len(places) - sum(
        one is other and not _HAN.search(one.target, at, then) for (one, at), (other, then) in pairwise(places)
    )


def _with_space(pair: Pair, at: int) -> Spot:
    return Spot(pair.id, "target", at, at + 1, "")


def _without_space(pair: Pair, at: int) -> Spot:
    return Spot(pair.id, "target", at - 1, at + 1, pair.target[at - 1] + " " + pair.target[at])
