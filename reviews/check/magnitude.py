"""A number of the right digits and the wrong size: 1.2 million as 12萬, 三億 as 3 billion.

Chinese counts in ten thousands, English in thousands; moving from the one to the other is where a factor of ten, a
hundred, or ten thousand gets lost. Reported where a number of one side is a power of ten times a number of the other,
neither has its equal, and a scale is written out or one of them is ten thousand or more. The right figure is offered.
Source: 萬 is 10,000, 億 a hundred million and 兆 a million million by Taiwan's official counting, 萬億 is the mainland's
word for 兆; English million and billion by the short scale.
"""

import re
from collections.abc import Iterator

import numpy as np

from reviews.check.counted import is_conversion, is_other_share
from reviews.check.values import all_values, compare, tenfold, values
from reviews.text.quick.kinds import Flags
from reviews.text.quick.lot import Lot
from reviews.text.scripts import base
from reviews.text.segments import Finding, Pair
from reviews.text.translatable import gettext_noop
from reviews.text.values.magnitudes import in_chinese, in_english, scaled
from reviews.text.values.number import Number

TITLE = gettext_noop("Order of magnitude")
SEVERITY = "error"
VERSION = 14
AHEAD = compare
BAD = [
    Pair("1", "The bridge cost 1.2 million dollars.", "這座橋花了12萬美元。"),
    Pair("2", "The province has 30 million people.", "该省有3亿人口。", "en", "zh-Hans"),
    Pair("3", "投資金額達三億元。", "The investment came to 3 billion yuan.", "zh-Hant-TW", "en"),
    Pair("4", "Tens of millions of people fled.", "數百萬人逃離。"),
]
GOOD = [
    Pair("1", "The bridge cost 1.2 million dollars.", "這座橋花了120萬美元。"),
    Pair("2", "The budget is 3 trillion yuan.", "预算为3万亿元。", "en", "zh-Hans"),
    Pair("3", "投資金額達三億元。", "The investment came to 300 million yuan.", "zh-Hant-TW", "en"),
    Pair("4", "Half a million people fled.", "五十萬人逃離。"),
]
_TEN_THOUSAND = 10_000
_FIGURES = re.compile(r"[\d.,]+ ?(?:[百千萬万億亿兆]+|[a-z]+)", re.IGNORECASE)


def worth(lot: Lot) -> Flags:
    """Pairs in which a number stands for another."""
    return np.array([bool(one.swapped) for one in all_values(lot)])


def find(pair: Pair) -> Iterator[Finding]:
    """Numbers that are a power of ten too great or too small."""
    for old, new in values(pair).swapped:
        if is_magnitude(old, new, pair) and not (is_conversion(old, new) or is_other_share(old, new, pair)):
            times = tenfold(old, new)
            shown, other = pair.target[new.start : new.end], pair.source[old.start : old.end]
            message = (
                gettext_noop("“{number}” is {times} times too small: the source says “{other}”")
                if times > 1
                else gettext_noop("“{number}” is {times} times too great: the source says “{other}”")
            )
            args = {"number": shown, "other": other, "times": f"{times if times > 1 else 1 / times:,.0f}"}
            yield Finding("magnitude", "error", "target", new.start, new.end, message, args, _fix(old, shown, pair))


def is_magnitude(old: Number, new: Number, pair: Pair) -> bool:
    """Whether two numbers differ in their power of ten alone, and a scale is written out on either side or would be in Chinese."""
    return bool(tenfold(old, new)) and (
        max((*old.values, *new.values), default=0) >= _TEN_THOUSAND
        or scaled(pair.source[old.start : old.end + 1])
        or scaled(pair.target[new.start : new.end + 1])
    )


def _fix(old: Number, shown: str, pair: Pair) -> str | None:
    if len(old.values) != 1 or not _FIGURES.fullmatch(shown):
        return None
    return in_chinese(old.values[0], shown) if base(pair.target_lang) == "zh" else in_english(old.values[0])
