"""A fraction in figures in Chinese: 1/2杯, 2又1/2杯, 2/3的選票, 3 1/2星.

Where nothing follows that is measured or shared, 3/4 may be a day or a score. The signs that may follow are a list of our own.
"""

import re

from reviews.text.values.chinese_units import unit_at
from reviews.text.values.number import SOFT, Number, of_a_whole

_FOLLOWS = "個个杯匙茶大小湯汤磅公英品加顆颗條条根茎片勺升的以強强"
SLASHED = (
    rf"(?:[1-9]\d?[ 又])?[1-9]\d?/[1-9]\d?(?![\d/])(?<![\d/.-].{{3}})(?=[ ]?[{_FOLLOWS}])"
    r"|[1-9]\d?[ 又][1-9]/[1-9]\d?(?![\d/])"
)


def slashed(match: "re.Match[str]", text: str) -> Number:
    """The number of a match of SLASHED, with what it measures."""
    units, last = unit_at(text, match.end())
    whole, _gap, part = match["slash"].replace("又", " ").rpartition(" ")
    top, bottom = map(float, part.split("/"))
    values = (float(whole) + top / bottom,) if whole else of_a_whole(top / bottom)
    return Number(values, *match.span(), SOFT, units=units, last=last)
