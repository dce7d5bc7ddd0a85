"""Amounts of money in another currency than the source has them.

The number is the same and the money is not: $5 million as 500萬歐元. A dollar may be any dollar and 元 most money, so "30
dollars" and 30元 agree; NT$ and 美元 do not, nor euros and 元 where nothing says 歐. Of $500 a Chinese reader who is told
500元 takes it for the money of the country: where no text says whose it is that is a warning, a note of less than a
hundred. Nor may 新台幣 be mere dollars in English, nor 元 of a Simplified text in which nobody speaks of another land.
Where no number tells, a warning says that one currency stands for another that only the other text names. Converted
amounts are left to people. Source: ISO 4217 for the codes; the names as the press of Taiwan, Hong Kong and the
mainland writes them.
"""

from collections.abc import Iterator

from reviews.check.counted import counts_differ, is_conversion, other_units
from reviews.check.dollars_as_yuan import dollars_as_yuan
from reviews.check.named_currencies import may_name_others, other_currency
from reviews.check.sides import old_and_new, texts_of
from reviews.check.values import compare, values
from reviews.check.yuan_as_dollars import yuan_as_dollars
from reviews.text.quick.kinds import Flags, kind_of
from reviews.text.quick.lot import Lot
from reviews.text.segments import Finding, Pair, Severity
from reviews.text.translatable import gettext_noop
from reviews.text.values.number import Number
from reviews.text.values.units import SHARES, dimensions

TITLE = gettext_noop("Currency")
SEVERITY = "error"
VERSION = 12
AHEAD = compare
BAD = [
    Pair("1", "The bridge cost $5 million.", "這座橋花了五百萬歐元。"),
    Pair("2", "The fine was 300 euros.", "罚款为300英镑。", "en", "zh-Hans"),
    Pair("3", "門票新台幣500元。", "Tickets cost US$500.", "zh-Hant-TW", "en"),
    Pair("4", "He owed 75 cents.", "他欠了75美元。"),
    Pair("5", "The fine was 300 Danish kroner.", "罚款为300瑞典克朗。", "en", "zh-Hans"),
]
GOOD = [
    Pair("1", "The bridge cost $5 million.", "這座橋花了五百萬美元。"),
    Pair("2", "The fine was 300 yuan.", "罚款为300元。", "en", "zh-Hans"),
    Pair("3", "門票新台幣500元。", "Tickets cost NT$500.", "zh-Hant-TW", "en"),
    Pair("4", "He gained 30 pounds.", "他胖了30磅。"),
    Pair("5", "He threw five stones.", "他扔了五塊石頭。"),
]

_DOLLAR, _YUAN = kind_of("$"), kind_of("元")
_MUCH = 100


def worth(lot: Lot) -> Flags:
    """Pairs in which a number stands for another, or counts something else, and those with dollars and 元."""
    as_yuan, as_dollars = lot.source.hold(_DOLLAR) & lot.target.hold(_YUAN), lot.target.say("$", "dollar")
    numbered = lot.once(counts_differ) | as_yuan | (as_dollars & lot.source.hold(_YUAN))
    return numbered | may_name_others(lot) if texts_of(lot) else numbered


def find(pair: Pair) -> Iterator[Finding]:
    """Equal numbers of which one is money, the other other money or none."""
    found = [*_by_numbers(pair)]
    yield from found
    texts = values(pair).texts
    if not found and texts and (spans := other_currency(*texts)):
        here, there = old_and_new(pair, *spans)
        yield _stands_for(there, here, pair, "warning")


def _by_numbers(pair: Pair) -> Iterator[Finding]:
    compared = values(pair)
    if not (compared.source.numbers and compared.target.numbers):
        return
    for old, new in other_units(pair):
        if SHARES.isdisjoint((*old.units, *new.units)) and is_money(old.units, new.units):
            yield _finding(old, new, pair)
    for old, new in compared.swapped:
        if is_conversion(old, new) and is_money(old.units, new.units):
            yield _finding(old, new, pair)
    for old, new in dollars_as_yuan(pair):
        yield _finding(old, new, pair, "warning" if max(new.values) >= _MUCH else "note")
    for old, new in yuan_as_dollars(pair):
        yield _finding(old, new, pair, "warning")


def _finding(old: Number, new: Number, pair: Pair, severity: Severity = "error") -> Finding:
    return _stands_for(new.whole, old.whole, pair, severity)


def _stands_for(new: tuple[int, int], old: tuple[int, int], pair: Pair, severity: Severity) -> Finding:
    message = gettext_noop("“{number}” stands for “{other}” in the source")
    args = {"number": pair.target[slice(*new)], "other": pair.source[slice(*old)]}
    return Finding("currency", severity, "target", *new, message, args)


def is_money(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether either unit can only be money."""
    return dimensions(one) == {"money"} or dimensions(other) == {"money"}
