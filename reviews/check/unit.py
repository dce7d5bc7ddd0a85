"""Measures whose unit changed and whose number did not: 5 miles as 5 公里, 30 minutes as 30 小時.

A unit may be kept or converted, with its number: 5 miles are 8 公里, 90 minutes 一個半小時, 86 °F 攝氏30度. Years, months and
days count as units. Source: the SI brochure of the BIPM; 中華民國法定度量衡單位; the international yard and pound agreement of
1959.
"""

import re
from collections.abc import Iterator

from reviews.check.currency import is_money
from reviews.check.values import compare, other_units, values
from reviews.text.marks import gettext_noop
from reviews.text.number import Number
from reviews.text.scripts import base
from reviews.text.segments import Finding, Pair
from reviews.text.units import CHINESE, DIMENSION, ENGLISH, SHARES

TITLE = gettext_noop("Unit")
SEVERITY = "error"
VERSION = 6
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
    Pair("6", "千里之行，始於足下。", "A journey of a thousand miles begins with a single step.", "zh-Hant-TW", "en"),
    Pair("5", "It ground corn for 1,000 years.", "它磨了1000年的穀物。"),
]

_MEASURES = frozenset({"length", "mass", "area", "volume", "barrel", "energy"})


def _measures(names: dict[str, tuple[str, ...]], shortest: int) -> str:
    found = [name for name, units in names.items() if len(name) >= shortest and DIMENSION[units[0]][0] in _MEASURES]
    return "|".join(map(re.escape, sorted(found, key=len, reverse=True)))


_EACH = re.compile(f"每一?(?P<unit>{_measures(CHINESE, 1)})(?!斯)")
_A = re.compile(rf"\b(?:per|an?|each|every) (?P<unit>{_measures(ENGLISH, 4)}|foot|inch|ton|gram)\b")

_MONTH = ("mo",)
_EACH_TIME = re.compile("每[一個个]?(?P<unit>小時|小时|分鐘|分钟|秒|天|日|星期|週|周|月|年)(?!末)")
_A_TIME = re.compile(
    r"(?:\d|hundred|thousand|million|billion|once|twice|times|hours|days|dollars|pounds|euros|yuan|yen|francs|cents)"
    r" (?:an?|per|each|every) (?P<unit>second|minute|hour|day|week|month|year)\b"
)


def find(pair: Pair) -> Iterator[Finding]:
    """Equal numbers that count different things, neither shares nor money."""
    for old, new in other_units(pair):
        if (
            SHARES.isdisjoint((*old.units, *new.units))
            and not is_money(old.units, new.units)
            and not _is_far(old, new, pair)
        ):
            message = gettext_noop("“{number}” stands for “{other}” in the source")
            args = {"number": pair.target[slice(*new.whole)], "other": pair.source[slice(*old.whole)]}
            yield Finding("unit", "error", "target", *new.whole, message, args)
    yield from _rates(pair)


def _is_far(old: Number, new: Number, pair: Pair) -> bool:
    """Whether 千里 or 萬里 says how far it is, as a thousand miles do."""
    said = {pair.source[slice(*old.whole)], pair.target[slice(*new.whole)]}
    return not said.isdisjoint({"千里", "萬里", "万里"})


def _rates(pair: Pair) -> Iterator[Finding]:
    """What is paid or counted for each of one unit here and of another there: £1.48 a litre, 每加侖1.48英鎊.

    Asked where either side has one such rate alone and no number of the translation differs, as in one converted it would.
    """
    if {base(pair.source_lang), base(pair.target_lang)} != {"en", "zh"}:
        return
    chinese = pair.source if base(pair.source_lang) == "zh" else pair.target
    if "每" not in chinese:
        return
    compared = values(pair)
    if compared.swapped or compared.lost or compared.strange:
        return
    old, new = (_EACH, _A) if pair.source == chinese else (_A, _EACH)
    yield from _other_rate(pair, list(old.finditer(pair.source)), list(new.finditer(pair.target)))
    old, new = (_EACH_TIME, _A_TIME) if pair.source == chinese else (_A_TIME, _EACH_TIME)
    yield from _other_rate(pair, list(old.finditer(pair.source)), list(new.finditer(pair.target)))


def _other_rate(pair: Pair, ours: list["re.Match[str]"], theirs: list["re.Match[str]"]) -> Iterator[Finding]:
    if len(ours) != 1 or len(theirs) != 1:
        return
    old, new = ours[0], theirs[0]
    if set(_said(old["unit"])).isdisjoint(_said(new["unit"])):
        message = gettext_noop("“{number}” stands for “{other}” in the source")
        yield Finding("unit", "error", "target", *new.span(), message, {"number": new[0], "other": old[0]})


def _said(name: str) -> tuple[str, ...]:
    return _MONTH if name == "月" else CHINESE.get(name) or ENGLISH[name]
