"""Numbers that one side has and the other has not, compared by value.

A number that changed in translation is the fault that readers forgive least. 四百 is four hundred, 1億5000萬 is 150
million, 三成 is 30 percent, 1980年代 is the 1980s, 五英里 may be 8 公里. Small numbers written as words ("two", 兩) and vague
ones (dozens, 數十) are often rephrased: they are reported only where another number stands in their place. What a
translator adds in brackets is left alone. Numbers in the wrong order are reported where both texts say from one to the other, and
of a score that was won. Source: The Chicago Manual of Style, chapter 9, for English figures and
words; 教育部《重編國語辭典》 for 成 and 折; Taiwan's official counting for 萬, 億 and 兆; the set phrases whose numerals count nothing
(三心二意) are a list of our own.
"""

import re
from collections.abc import Iterator

import numpy as np

from reviews.check.counted import is_conversion, is_other_share, is_with_others
from reviews.check.in_address import is_in_address
from reviews.check.magnitude import is_magnitude
from reviews.check.sides import old_and_new, texts_of
from reviews.check.values import Values, all_values, compare, values
from reviews.text.quick.kinds import Flags
from reviews.text.quick.lot import Lot
from reviews.text.segments import Finding, Pair, Side
from reviews.text.translatable import gettext_noop
from reviews.text.values.multiples import lost_sign, may_differ, other_multiple
from reviews.text.values.number import Number
from reviews.text.values.turned_round import turned_round

TITLE = gettext_noop("Number")
SEVERITY = "error"
VERSION = 27
AHEAD = compare
BAD = [
    Pair("1", "It ground corn for 400 years.", "它磨了三百年的穀物。"),
    Pair("2", "The bridge has 42 arches.", "這座橋有24個橋拱。"),
    Pair("3", "Some 35 percent agreed.", "約有百分之五十三同意。"),
    Pair("4", "Two-thirds of the delegates left.", "四分之三的代表離席。"),
    Pair("5", "It rose from 30 to 40 metres.", "它由40公尺升至30公尺。"),
]
GOOD = [
    Pair("1", "It ground corn for four hundred years.", "它磨了四百年的穀物。"),
    Pair("2", "150 million people in the 1980s", "1980年代的1億5000萬人"),
    Pair("3", "A decade later, 30 percent had left.", "十年後，三成的人已經離開。"),
    Pair("4", "After 9/11 he left.", "九一一之後，他離開了。"),
    Pair("5", "Just in case, it was closed.", "為防萬一，它關閉了。"),
]

said_by = is_in_address
_WHOLE = (("pct",), (100.0,))
_ALL = re.compile(
    r"[全皆純纯]|百分百|所有|一切|整[個个]|\b(?:all|whole|entire(?:ly)?|every\w*|full(?:y)?|complete(?:ly)?|total(?:ly)?)\b",
    re.IGNORECASE,
)
_CALENDAR = frozenset({"year", "decade", "cent"})


def worth(lot: Lot) -> Flags:
    """Pairs whose numbers differ or may stand the other way round, or which may say another multiple."""
    differ = np.array([bool(one.swapped or one.lost or one.strange) or _are_several(one) for one in all_values(lot)])
    return differ | may_differ(*texts) if (texts := texts_of(lot)) else differ


def find(pair: Pair) -> Iterator[Finding]:
    """Numbers that stand for another, and numbers without a counterpart, both ways."""
    if not pair.target.strip() or not pair.source.strip():
        return  # nothing there is wrong: all of it is missing
    compared = values(pair)
    for old, new in compared.swapped:
        if is_conversion(old, new) or is_other_share(old, new, pair):
            continue  # said by the checks of units, currencies and percent
        if is_with_others(old, new, pair):
            continue
        if not is_magnitude(old, new, pair) and not is_year(old, new):
            message = gettext_noop("“{number}” stands for “{other}” in the source")
            yield _finding("target", new, message, pair, _fix(old, new, pair), other=_shown(pair.source, old))
    for number in compared.lost:
        if _is_all(number, pair.target):
            continue
        yield _finding("source", number, gettext_noop("“{number}” has no counterpart in the translation"), pair)
    for number in compared.strange:
        if _is_all(number, pair.source):
            continue
        yield _finding("target", number, gettext_noop("“{number}” has no counterpart in the source"), pair)
    if compared.texts and _are_several(compared):
        yield from _turned_round(pair, *compared.texts)
    if compared.texts:
        yield from _times(pair, *compared.texts)


def _are_several(compared: Values) -> bool:
    """Whether each side has more than one number."""
    return len(compared.source.numbers) > 1 < len(compared.target.numbers)


def _turned_round(pair: Pair, english: str, chinese: str) -> Iterator[Finding]:
    """Two numbers in the wrong order."""
    both = values(pair).source.numbers, values(pair).target.numbers
    if spans := turned_round(english, chinese, *(both if english is pair.source else both[::-1])):
        old, new = old_and_new(pair, *spans)
        message = gettext_noop("“{number}” stands for “{other}” in the source")
        args = {"number": pair.target[slice(*new)], "other": pair.source[slice(*old)]}
        yield Finding("number", "error", "target", *new, message, args)


def _times(pair: Pair, english: str, chinese: str) -> Iterator[Finding]:
    """How many times as much, where the other side says another multiple, and what is below zero on one side alone."""
    if spans := other_multiple(english, chinese):
        old, new = old_and_new(pair, *spans)
        message = gettext_noop("“{number}” stands for “{other}” in the source")
        args = {"number": pair.target[slice(*new)], "other": pair.source[slice(*old)]}
        yield Finding("number", "error", "target", *new, message, args)
    if lost := lost_sign(english, chinese):
        side: Side = "source" if (lost[0] == "en") == (english is pair.source) else "target"
        args = {"number": pair.text(side)[slice(*lost[1])]}
        message = (
            gettext_noop("“{number}” has no counterpart in the translation")
            if side == "source"
            else gettext_noop("“{number}” has no counterpart in the source")
        )
        yield Finding("number", "error", side, *lost[1], message, args)


def _is_all(number: Number, other: str) -> bool:
    """Whether a number is the whole, which the other text says in words: 100 percent, 全數."""
    return number.units == _WHOLE[0] and number.values == _WHOLE[1] and _ALL.search(other) is not None


def is_year(old: Number, new: Number) -> bool:
    """Whether both are years, decades or centuries: left to the check of dates."""
    dated = [not _CALENDAR.isdisjoint(one.units) for one in (old, new)]
    return any(dated) and all(
        sure or any(1000 <= value <= 2100 for value in one.values) for sure, one in zip(dated, (old, new), strict=True)
    )


def _fix(old: Number, new: Number, pair: Pair) -> str | None:
    """The figures of the source, where both sides write bare figures."""
    wanted, written = _shown(pair.source, old), _shown(pair.target, new)
    return wanted if wanted.isdigit() and written.isdigit() and old.ordinal == new.ordinal else None


def _shown(text: str, number: Number) -> str:
    return text[number.start : number.end]


def _finding(side: Side, number: Number, message: str, pair: Pair, fix: str | None = None, **more: str) -> Finding:
    shown = _shown(pair.text(side), number)
    return Finding("number", "error", side, number.start, number.end, message, {"number": shown, **more}, fix)
