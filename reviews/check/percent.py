"""Percent, percentage points and basis points that stand for one another, and shares that count something else.

A rate that rises from 5 to 7 percent rises by two percentage points (百分點) and by 40 percent: a reader who is told the
wrong one is told something false. 三成 is 30 percent, 25個基點 is .25 of a percentage point. Source: 教育部《重編國語辭典》 for 成; a
basis point is a hundredth of a percentage point, as central banks count.
"""

import re
from collections.abc import Iterator

import numpy as np

from reviews.check.counted import counts_differ, is_other_share, other_units
from reviews.check.sides import old_and_new
from reviews.check.values import all_values, compare, values
from reviews.text.quick.kinds import Flags, kind_of
from reviews.text.quick.lot import Lot
from reviews.text.segments import Finding, Pair
from reviews.text.translatable import gettext_noop
from reviews.text.values.discounts import other_discount
from reviews.text.values.number import Number
from reviews.text.values.units import SHARES

TITLE = gettext_noop("Percent and percentage points")
SEVERITY = "error"
VERSION = 14
AHEAD = compare
BAD = [
    Pair("1", "Turnout rose by 4 percentage points.", "投票率上升了4%。"),
    Pair("2", "Prices rose by 4 percent.", "物价上涨了四个百分点。", "en", "zh-Hans"),
    Pair("3", "央行升息25個基點。", "The central bank raised rates by 25 percentage points.", "zh-Hant-TW", "en"),
    Pair("4", "All lamps are 20 percent off.", "所有檯燈兩折。"),
]
GOOD = [
    Pair("1", "Turnout rose by 4 percentage points.", "投票率上升了四個百分點。"),
    Pair("2", "30 per cent of the houses stand empty.", "三成的房屋无人居住。", "en", "zh-Hans"),
    Pair(
        "3",
        "央行升息25個基點。",
        "The central bank raised rates by a quarter point, or 25 basis points.",
        "zh-Hant-TW",
        "en",
    ),
    Pair("4", "All lamps are 20 percent off.", "所有檯燈八折。"),
]

_PERCENT = ("pct",)
_DISCOUNT = kind_of("折")
# A thing that is counted, no further number of a list (10, 15 and 20 percent).
_THINGS = re.compile(r" ?(?!and|or|to|at|in|on|for|per|[和與与或至到、])(?:[a-z]{2}|[一-鿿])")


def worth(lot: Lot) -> Flags:
    """Pairs in which a number stands for another, counts something else, those with a percentage and those with a discount."""
    shares = np.array([_has_share(one.source.numbers, one.target.numbers) for one in all_values(lot)])
    return lot.once(counts_differ) | shares | lot.source.hold(_DISCOUNT) | lot.target.hold(_DISCOUNT)


def _has_share(source: list[Number], target: list[Number]) -> bool:
    return bool(source and target) and any(one.units == _PERCENT for one in (*source, *target))


def find(pair: Pair) -> Iterator[Finding]:
    """Equal numbers of which one is a share, the other a share of another kind or none, and prices cut by another part."""
    compared = values(pair)
    if not (compared.source.numbers and compared.target.numbers):
        return
    found = [both for both in other_units(pair) if any(not SHARES.isdisjoint(one.units) for one in both)]
    found += [both for both in compared.swapped if is_other_share(*both, pair)]
    for old, new in (*found, *_bare(pair)):
        yield _stands_for(pair, old.whole, new.whole)
    if ("折" in pair.target or "折" in pair.source) and (texts := compared.texts) and (spans := other_discount(*texts)):
        yield _stands_for(pair, *old_and_new(pair, *spans))


def _stands_for(pair: Pair, old: tuple[int, int], new: tuple[int, int]) -> Finding:
    message = gettext_noop("“{number}” stands for “{other}” in the source")
    args = {"number": pair.target[slice(*new)], "other": pair.source[slice(*old)]}
    return Finding("percent", "error", "target", *new, message, args)


def _bare(pair: Pair) -> Iterator[tuple[Number, Number]]:
    """A share of one side whose number counts something on the other, which has one share less: 兩成, 20 of the applicants."""
    compared = values(pair)
    source, target = compared.source.numbers, compared.target.numbers
    ours, theirs = [n for n in source if n.units == _PERCENT], [n for n in target if n.units == _PERCENT]
    if abs(len(ours) - len(theirs)) != 1:
        return
    more, fewer, others = (ours, theirs, target) if len(ours) > len(theirs) else (theirs, ours, source)
    left = [one for one in more if not any(one.says(other) for other in fewer)]
    if len(left) != 1 or len(more) != len(fewer) + 1:
        return
    equals = [n for n in others if n.values[:1] == left[0].values[:1]]
    text = pair.target if others is target else pair.source
    if len(equals) == 1 and _counts(equals[0]) and (not fewer or _THINGS.match(text, equals[0].end)):
        yield (left[0], equals[0]) if more is ours else (equals[0], left[0])


def _counts(number: Number) -> bool:
    """Whether a number counts something: no unit, no rank and no part of a share (one in ten)."""
    is_plain = not (number.units or number.ordinal) and number.low > number.high
    return is_plain and bool(number.weight) and all(value >= 1 for value in number.values)
