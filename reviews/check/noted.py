"""Whether a number stands in a translator's note in brackets, which the source need not have: （約合三千元）, 民國98年（2009年）."""

import re

from reviews.text.segments import Pair
from reviews.text.values.han_numerals import DIGITS, value
from reviews.text.values.number import Number

_NOTE = re.compile(r"[（(〔\[](?:[^（()）〔〕\[\]]{0,12})?$")
_BRACKET = frozenset("(（[〔")
_OF_REPUBLIC = re.compile(rf"民[國国]([\d{DIGITS}十百]{{1,4}})年[（(](?:西元|公元)?$")
_BEFORE_REPUBLIC = 1911  # years
_NEAR = 13


def is_noted(number: Number, pair: Pair) -> bool:
    """Whether a note of the translation says a number, where the source has no brackets; of a year of the Republic only the same."""
    if not _BRACKET.isdisjoint(pair.source):
        return False
    before = pair.target[max(0, number.start - _NEAR) : number.start]
    if year := _OF_REPUBLIC.search(before):
        return number.values == (value(year[1]).values[0] + _BEFORE_REPUBLIC,)
    return bool(_NOTE.search(before))
