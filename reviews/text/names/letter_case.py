"""Abbreviations that a translation keeps in other letters: HBV as Hbv or hbv.

What can be said as a word may have one capital by the rules of a house (Nato, Covid), and what is a word in small letters may be
that (app, us); so may units and the short forms of chats and files (mph, lol, pdf). Source: The Chicago Manual of Style, 10.6, and
the style guide of the Guardian for Nato.
"""

import re
from collections.abc import Iterator

import numpy as np

from reviews.text.meanings.stems import STOP
from reviews.text.names.english_names import is_listed
from reviews.text.quick.kinds import CAPITAL, LOWER, Flags
from reviews.text.quick.lot import Lot
from reviews.text.scripts import HAN_CHARACTER

Span = tuple[int, int]

_CAPITALS = re.compile(
    r"[A-Z](?<![A-Za-z0-9./@_-].)[A-Z0-9]{2,11}(?![A-Za-z0-9./@_])(?<=[A-Z]{2}.|[A-Z].[A-Z]|.[A-Z]{2})"
)
_OTHER_TEXT = """
app apps covid mph kph kmh rpm bpm fps dpi psi ppm ppb kwh mhz ghz khz kbps mbps gbps sqm kcal lol omg wtf btw lmao rofl tbh imo fyi asap
diy www com http https html xml pdf jpg jpeg png gif mp3 mp4 avi exe css php sql csv doc docx wifi vip vips email faq emoji max min vol
"""
_OTHER = frozenset(_OTHER_TEXT.split())
_VOWEL = re.compile("[aeiouy]")


def may_be_in_other_case(lot: Lot) -> Flags:
    """Pairs whose translation has an abbreviation of the source in other letters."""
    found = lot.source.hold(CAPITAL, CAPITAL) & lot.target.hold(LOWER, LOWER)
    for at in np.flatnonzero(found).tolist():
        found[at] = next(in_other_case(lot[at].source, lot[at].target), None) is not None
    return found


def in_other_case(source: str, target: str) -> Iterator[tuple[Span, Span]]:
    """The abbreviations of a source that its translation has in other letters alone, each once, with where they stand there."""
    if source.isupper() and not HAN_CHARACTER.search(source):
        return  # a heading in capitals
    seen: set[str] = set()
    for match in _CAPITALS.finditer(source):
        word = match.group()
        if word in seen or word in target or word.lower() not in target.lower():
            continue
        seen.add(word)
        there = re.search(rf"(?<![A-Za-z0-9./@_-]){word}(?![A-Za-z0-9/@_]|\.\w)", target, re.IGNORECASE)
        if there and _is_wrong(there.group()):
            yield match.span(), there.span()


def _is_wrong(shown: str) -> bool:
    """Whether an abbreviation is hardly written like that on purpose."""
    low = shown.lower()
    if low in _OTHER or low in STOP:
        return False
    if shown == low:
        return not (_VOWEL.search(low) and is_listed(low))
    return shown == low.capitalize() and not _VOWEL.search(low)
