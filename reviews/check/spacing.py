"""Chinese beside Latin letters, here with a space and there without.

Either is a house style; an article keeps to one. The rarer way is reported, all its places as one finding, once the other
stands at least three times as often. Figures are left out: 9/11 and 2025年 have customs of their own. Source: CLREQ 3.2.2.
"""

import re
from collections.abc import Iterator, Sequence

from reviews.text.marks import gettext_noop
from reviews.text.markup import prose
from reviews.text.scripts import HAN, base
from reviews.text.segments import Finding, Pair, Spot

TITLE = gettext_noop("Spaces beside Latin letters")
SEVERITY = "note"
VERSION = 2
BAD = [
    Pair("1", "NATO and WTO met.", "NATO 與 WTO 開會。"),
    Pair("2", "NATO left.", "NATO離開了。"),
]
GOOD = [
    Pair("1", "NATO and WTO met.", "NATO 與 WTO 開會。"),
    Pair("2", "NATO left in 2025.", "NATO 在2025年離開了。"),
]

_BETWEEN = re.compile(f"(?<=[{HAN}])( ?)(?=[A-Za-z])|(?<=[A-Za-z])( ?)(?=[{HAN}])")
# The same, told by the letter: letters are rarer in Chinese.
_MEET = re.compile(rf"[A-Za-z](?:(?<=[{HAN}].)|(?<=[{HAN}] .)|(?= ?[{HAN}]))")
_RATIO = 3


def groups(pair: Pair) -> Iterator[str]:
    """All pairs with such places are one group."""
    if base(pair.target_lang) == "zh" and _MEET.search(prose(pair, "target")):
        yield ""


def find_in_group(_group: str, pairs: Sequence[Pair]) -> Iterator[Finding]:
    """One finding for all places of the rarer way."""
    spaced: list[Spot] = []
    closed: list[Spot] = []
    for pair in pairs:
        for match in _BETWEEN.finditer(prose(pair, "target")):
            start, end = match.span()
            if start < end:
                spaced.append(Spot(pair.id, "target", start, end, ""))
            else:
                around = pair.target[start - 1] + " " + pair.target[start]
                closed.append(Spot(pair.id, "target", start - 1, start + 1, around))
    rare, usual = sorted((spaced, closed), key=len)
    if not rare or len(usual) < _RATIO * len(rare):
        return
    message = (
        gettext_noop("{n} places without a space between Chinese and Latin letters, {m} with one; choose one way")
        if rare is closed
        else gettext_noop("{n} places with a space between Chinese and Latin letters, {m} without one; choose one way")
    )
    first, args = rare[0], {"n": len(rare), "m": len(usual)}
    yield Finding("spacing", "note", first.side, first.start, first.end, message, args, spots=tuple(rare))
