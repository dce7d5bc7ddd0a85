"""Measures whose unit changed and whose number did not: 5 miles as 5 公里, 30 minutes as 30 小時.

A unit may be kept or converted, with its number: 5 miles are 8 公里, 90 minutes 一個半小時, 86 °F 攝氏30度. Years, months and
days count as units. Source: the SI brochure of the BIPM; 中華民國法定度量衡單位; the international yard and pound agreement of
1959.
"""

from collections.abc import Iterator

from reviews.check.currency import is_money
from reviews.check.values import compare, other_units
from reviews.text.marks import gettext_noop
from reviews.text.segments import Finding, Pair
from reviews.text.units import SHARES

TITLE = gettext_noop("Unit")
SEVERITY = "error"
VERSION = 4
AHEAD = compare
BAD = [
    Pair("1", "The mill stood 5 miles from the sea.", "磨坊離海五公里。"),
    Pair("2", "The sack weighs 40 pounds.", "这袋重40公斤。", "en", "zh-Hans"),
    Pair("3", "航程三十分鐘。", "The crossing takes thirty hours.", "zh-Hant-TW", "en"),
]
GOOD = [
    Pair("1", "The mill stood 5 miles from the sea.", "磨坊離海八公里。"),
    Pair("2", "The sack weighs 40 kilograms.", "这袋重40公斤。", "en", "zh-Hans"),
    Pair("3", "航程九十分鐘。", "The crossing takes an hour and a half.", "zh-Hant-TW", "en"),
    Pair("4", "a 15-year-old miller", "十五歲的磨坊主"),
    Pair("5", "It ground corn for 1,000 years.", "它磨了1000年的穀物。"),
]


def find(pair: Pair) -> Iterator[Finding]:
    """Equal numbers that count different things, neither shares nor money."""
    for old, new in other_units(pair):
        if SHARES.isdisjoint((*old.units, *new.units)) and not is_money(old.units, new.units):
            message = gettext_noop("“{number}” stands for “{other}” in the source")
            args = {"number": pair.target[slice(*new.whole)], "other": pair.source[slice(*old.whole)]}
            yield Finding("unit", "error", "target", *new.whole, message, args)
