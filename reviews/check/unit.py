"""Measures whose unit changed and whose number did not: 5 miles as 5 公里, 30 minutes as 30 小時.

A unit may be kept or converted, with its number: 5 miles are 8 公里, 90 minutes 一個半小時, 86 °F 攝氏30度; of one converted amiss
it is said here. Years, months and days count as units, and so does what an amount is paid for (an hour, a head). Source: the
SI brochure of the BIPM; 中華民國法定度量衡單位; the international yard and pound agreement of 1959.
"""

import re
from collections.abc import Iterator

from reviews.check.counted import counts_differ, is_conversion, other_units
from reviews.check.currency import is_money
from reviews.check.sides import old_and_new, texts_of
from reviews.check.values import compare, values
from reviews.text.quick.kinds import Flags
from reviews.text.quick.lot import Lot
from reviews.text.scripts import base
from reviews.text.segments import Finding, Pair
from reviews.text.translatable import gettext_noop
from reviews.text.values.number import Number
from reviews.text.values.rates import may_differ, other_rate
from reviews.text.values.units import SHARES

TITLE = gettext_noop("Unit")
SEVERITY = "error"
VERSION = 13
AHEAD = compare
BAD = [
    Pair("1", "The mill stood 5 miles from the sea.", "磨坊離海五公里。"),
    Pair("2", "The sack weighs 40 pounds.", "这袋重40公斤。", "en", "zh-Hans"),
    Pair("3", "航程三十分鐘。", "The crossing takes thirty hours.", "zh-Hant-TW", "en"),
    Pair("4", "The pump moves 300 litres a minute.", "這台幫浦每小時抽水300公升。"),
    Pair("5", "Bake at 425°F.", "以245摄氏度烘烤。", "en", "zh-Hans"),
]
GOOD = [
    Pair("1", "The mill stood 5 miles from the sea.", "磨坊離海八公里。"),
    Pair("2", "The sack weighs 40 kilograms.", "这袋重40公斤。", "en", "zh-Hans"),
    Pair("3", "航程九十分鐘。", "The crossing takes an hour and a half.", "zh-Hant-TW", "en"),
    Pair("4", "a 15-year-old miller", "十五歲的磨坊主"),
    Pair("6", "千里之行，始於足下。", "A journey of a thousand miles begins with a single step.", "zh-Hant-TW", "en"),
    Pair("5", "It ground corn for 1,000 years.", "它磨了1000年的穀物。"),
    Pair("7", "A 14-foot eel was caught.", "捕獲一條四公尺多的鰻魚。"),
    Pair("8", "Bake at 425°F.", "以220摄氏度烘烤。", "en", "zh-Hans"),
]


_FAHRENHEIT = re.compile("° ?F|℉|Fahrenheit|degrees? F\\b")
_FAHRENHEIT_THERE = re.compile("[華华]氏|℉|°F")
_SCALES = ("°F", "° F", "℉", "Fahrenheit", "degrees F")
_OF_FAHRENHEIT = ("F",)
_HOTTEST = 260.0  # degrees Celsius of an oven


def worth(lot: Lot) -> Flags:
    """Pairs in which a number stands for another or counts something else, and those that may be of another rate."""
    differ = lot.once(counts_differ)
    return differ | may_differ(texts[1]) | texts[0].say(*_SCALES) if (texts := texts_of(lot)) else differ


def find(pair: Pair) -> Iterator[Finding]:
    """Equal numbers that count different things, neither shares nor money."""
    for old, new in other_units(pair):
        if (
            SHARES.isdisjoint((*old.units, *new.units))
            and not is_money(old.units, new.units)
            and not _is_far(old, new, pair)
        ):
            yield _stands_for(pair, old.whole, new.whole)
    for old, new in values(pair).swapped:
        if is_conversion(old, new) and not is_money(old.units, new.units):
            yield _stands_for(pair, old.whole, new.whole)
    yield from _rates(pair)
    yield from _heat(pair)


def _heat(pair: Pair) -> Iterator[Finding]:
    """As many degrees of Fahrenheit as the Chinese has of no scale, which is Celsius: 烤箱預熱到180度."""
    texts = values(pair).texts
    if texts is None or not _FAHRENHEIT.search(texts[0]) or _FAHRENHEIT_THERE.search(texts[1]):
        return
    english, chinese = values(pair).source, values(pair).target
    if base(pair.source_lang) == "zh":
        english, chinese = chinese, english
    degrees = [one for one in chinese.numbers if one.values and chinese.text.startswith("度", one.end)]
    for one in english.numbers:
        if one.units == _OF_FAHRENHEIT and one.values and one.values[0] <= _HOTTEST:
            for other in degrees:
                if one.says(other):
                    yield _stands_for(pair, *old_and_new(pair, one.whole, (other.start, other.end + 1)))
                    break


def _is_far(old: Number, new: Number, pair: Pair) -> bool:
    """Whether 千里 or 萬里 says how far it is, as a thousand miles do."""
    said = {pair.source[slice(*old.whole)], pair.target[slice(*new.whole)]}
    return not said.isdisjoint({"千里", "萬里", "万里"})


def _rates(pair: Pair) -> Iterator[Finding]:
    """What is paid or counted for each of one unit here and of another there: £1.48 a litre, 每加侖1.48英鎊.

    Asked where no number of the translation differs, as in one converted it would.
    """
    compared = values(pair)
    if compared.swapped or compared.lost or compared.strange:
        return
    if (texts := compared.texts) and (spans := other_rate(*texts)):
        yield _stands_for(pair, *old_and_new(pair, *spans))


def _stands_for(pair: Pair, old: tuple[int, int], new: tuple[int, int]) -> Finding:
    message = gettext_noop("“{number}” stands for “{other}” in the source")
    args = {"number": pair.target[slice(*new)], "other": pair.source[slice(*old)]}
    return Finding("unit", "error", "target", *new, message, args)
