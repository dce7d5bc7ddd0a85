"""A name that is given with its original, 康里夫（Cunliffe）, but not where it stands first.

The original belongs to the first mention. Only mentions of the whole name count, of three characters and more; headings and
bylines may repeat it. Source: the custom of book and newspaper publishers in Taiwan.
"""

import re
from collections.abc import Iterator, Sequence

import numpy as np

from reviews.text.quick.kinds import CAPITAL, Flags, kind_of
from reviews.text.quick.lot import Lot
from reviews.text.scripts import HAN, base
from reviews.text.segments import Finding, Pair, Spot
from reviews.text.translatable import gettext_noop

TITLE = gettext_noop("Original beside a name")
SEVERITY = "note"
VERSION = 2
BAD = [
    Pair("1", "Philip Cunliffe wrote it.", "菲利普・康里夫寫了它。"),
    Pair("2", "Philip Cunliffe agrees.", "菲利普・康里夫（Philip Cunliffe）同意。"),
]
GOOD = [
    Pair("1", "Philip Cunliffe agrees.", "菲利普・康里夫（Philip Cunliffe）同意。"),
    Pair("2", "Philip Cunliffe wrote it.", "菲利普・康里夫寫了它。"),
]

_GLOSS = re.compile(f"([{HAN}・·‧]{{3,14}})[（(]([A-Z][A-Za-zÀ-ɏ .'’-]{{2,60}})[)）]")
_SHORTEST = 3
_OPENS = kind_of("(（")


def worth(lot: Lot) -> Flags:
    """Pairs with anything in brackets that begins with a capital."""
    return lot.target.hold(_OPENS, CAPITAL) if base(lot.target_lang) == "zh" else np.zeros(len(lot), np.bool_)


def groups(pair: Pair) -> Iterator[str]:
    """A group for each original that is given; sources that name it belong to it as well (`sought`)."""
    if base(pair.target_lang) == "zh" and ("(" in pair.target or "（" in pair.target):
        for match in _GLOSS.finditer(pair.target):
            yield match.group(2)


def sought(group: str) -> str:
    """The words whose stand in a source makes a pair one of the group."""
    return group


def find_in_group(latin: str, pairs: Sequence[Pair]) -> Iterator[Finding]:
    """One finding a name, at its first mention."""
    for n, pair in enumerate(pairs):
        if base(pair.target_lang) == "zh":
            for match in _GLOSS.finditer(pair.target):
                if match.group(2) == latin:
                    yield from _earlier(pairs[:n], match.group(1), latin)
                    return


def _earlier(before: Sequence[Pair], name: str, latin: str) -> Iterator[Finding]:
    """The longest end of `name` that stands in an earlier pair whose source has the original."""
    for pair in before:
        if latin not in pair.source:
            continue
        for cut in range(len(name) - _SHORTEST + 1):
            at = pair.target.find(name[cut:])
            if at >= 0:
                spot = Spot(pair.id, "target", at, at + len(name) - cut)
                message = gettext_noop(
                    "“{name}” stands here first; its original “{latin}” belongs here, not further down"
                )
                args = {"name": name[cut:], "latin": latin}
                yield Finding("gloss", "note", "target", spot.start, spot.end, message, args, spots=(spot,))
                return
