"""What the two sides of a pair say by numbers, dates and times, compared once for all checks that ask.

A number is answered by one of the same value on the other side, or of a value that is the same once converted (5 miles,
8 公里). What is left over on both sides is paired: the one stands for the other.
"""

import math
import re
from collections.abc import Callable
from typing import NamedTuple, TypeVar

import numpy as np

from reviews.check.noted import is_noted
from reviews.check.sides import english_and_chinese
from reviews.text.quick.kinds import Flags, Texts
from reviews.text.quick.lot import Lot
from reviews.text.segments import Pair, Side
from reviews.text.values.dates import Date, dates, may_hold_dates
from reviews.text.values.number import FAINT, FIRM, Number
from reviews.text.values.numerals import may_hold_firm, may_hold_numbers, numbers
from reviews.text.values.rounded import without_rounded
from reviews.text.values.times import Time, may_hold_times, times
from reviews.text.values.units import convertible, converts, in_unit

# What is more than 100 is 100多, and more than 150 is not.
_BOUND = re.compile(
    r"(?:\b(?:[Mm]ore than|[Oo]ver|[Aa]t least|above|exceed(?:ed|ing|s)?|upwards? of|no (?:fewer|less) than) ?|"
    r"(?:超過|超过|逾|至少|多達|多达|高達|高达|不下|突破)[ ]?)$"
)
_FEW = 30  # numbers a side that are paired
CENTURY = 100  # years
MOST = 100  # numbers a side that are compared; a table of figures is no sentence


class Read(NamedTuple):
    """What one side says. `said` are the figures of its dates and times."""

    numbers: list[Number]
    dates: list[Date]
    times: list[Time]
    said: frozenset[float]
    text: str


class Values(NamedTuple):
    """Both sides, the numbers that stand for each other, and those without a counterpart; and the English and the Chinese
    text, of a pair that has both.
    """

    source: Read
    target: Read
    swapped: list[tuple[Number, Number]]
    lost: list[Number]
    strange: list[Number]
    texts: tuple[str, str] | None


_HOLD = (may_hold_numbers, may_hold_dates, may_hold_times)
_SIDES: tuple[Side, Side] = ("source", "target")
_NOTHING = Read([], [], [], frozenset(), "")
Thing = TypeVar("Thing")


def values(pair: Pair) -> Values:
    """The comparison, made once a pair."""
    if "values" not in pair.cache:
        compare(Lot([pair]))
    found: Values = pair.cache["values"]
    return found


def all_values(lot: Lot) -> list[Values]:
    """The comparison of each pair of a lot that was compared."""
    return [pair.cache["values"] for pair in lot]


def compare(lot: Lot) -> None:
    """Compares the pairs, each kind of thing read for all of them in turn: so the processor has at hand what reads it."""
    if any("values" in pair.cache for pair in lot):
        lot = Lot(pair for pair in lot if "values" not in pair.cache)
    here, there = ([_may(hold, lot, side) for hold in _HOLD] for side in _SIDES)
    sources, targets = _side(lot, "source", here, there), _side(lot, "target", there, here)
    for pair, source, target in zip(lot, sources, targets, strict=True):
        pair.cache["values"] = _compared(pair, source, target)


def _side(lot: Lot, side: Side, mine: list[Flags], theirs: list[Flags]) -> list[Read]:
    """What one side of each pair says. Beside a text that says nothing, only a number that has to be answered is missed."""
    dated, timed = _each(dates, mine[1], lot, side), _each(times, mine[2], lot, side)
    asked = mine[0] & (theirs[0] | theirs[1] | theirs[2] | _may(may_hold_firm, lot, side))
    return [
        _read(pair.text(side), pair.lang(side), days, hours) if counts or days or hours else _NOTHING
        for pair, days, hours, counts in zip(lot, dated, timed, asked.tolist(), strict=True)
    ]


def _each(read: Callable[[str, str], list[Thing]], may_hold: Flags, lot: Lot, side: Side) -> list[list[Thing]]:
    """What is read of each of the texts that may have any."""
    return [
        read(pair.text(side), pair.lang(side)) if there else []
        for pair, there in zip(lot, may_hold.tolist(), strict=True)
    ]


def _may(hold: Callable[[Texts, str], Flags], lot: Lot, side: Side) -> Flags:
    """Which of the texts may hold any; of a lot that is none, all."""
    return hold(lot.of(side), lot[0].lang(side)) if lot.is_one else np.ones(len(lot), np.bool_)


def _read(text: str, lang: str, dated: list[Date], timed: list[Time]) -> Read:
    if not (dated or timed):
        found = numbers(text, lang)
        return Read(found, dated, timed, frozenset(), text) if found else _NOTHING
    said = {figure for one in dated for figure in one.figures}
    for one in timed:
        said.update((float(one.hour), float(one.minute), one.hour % 12 or 12, one.hour % 12 + 12))
        said.add(one.hour * 100.0 + one.minute)
    spans = [(one.start, one.end) for one in dated] + [(one.start, one.end) for one in timed]
    return Read(numbers(text, lang, spans), dated, timed, frozenset(said), text)


def _compared(pair: Pair, source: Read, target: Read) -> Values:
    texts = english_and_chinese(pair)
    if not source.numbers and not target.numbers:
        return Values(source, target, [], [], [], texts)
    lost, strange = _left(source, target), _left(target, source)
    if not (lost or strange):
        return Values(source, target, [], [], [], texts)
    if lost and strange:
        lost, strange = without_rounded(lost, strange)
    swapped = _swapped(lost, strange)
    gone = {id(one) for both in swapped for one in both}
    lost, strange = [n for n in lost if id(n) not in gone], [n for n in strange if id(n) not in gone]
    swapped += _swapped(_spare(source, target), strange, alike=True) if strange else []
    swapped += _swapped(lost, _spare(target, source), alike=True) if lost else []
    gone = {id(one) for both in swapped for one in both}
    return Values(
        source,
        target,
        sorted(swapped, key=lambda both: both[1].start),
        [one for one in lost if one.firm and id(one) not in gone],
        [one for one in strange if one.firm and id(one) not in gone and not is_noted(one, pair)],
        texts,
    )


def _left(mine: Read, theirs: Read) -> list[Number]:
    """The numbers of one side that the other does not say."""
    said, others = theirs.said, theirs.numbers[:MOST]
    exact = {value for other in theirs.numbers for value in other.values}
    ours = {value for number in mine.numbers for value in number.values}
    asked: dict[tuple[object, ...], list[Number]] = {}
    taken: set[int] | None = None
    left = []
    for one in mine.numbers:
        if _is_of_another_century(one, others):
            left.append(one)
            continue
        if one.weight == FAINT or any(value in exact or value in said for value in one.values):
            continue
        key = (one.values, one.low, one.units)
        if key not in asked:
            asked[key] = [other for other in others if one.says(other)] or _converted(one, others, ours)
        answers = asked[key]
        if answers and one.low > one.high and all(other.low <= other.high for other in answers):
            taken = _taken(mine, others) if taken is None else taken
            answers = [other for other in answers if id(other) not in taken]
            if _BOUND.search(mine.text, max(0, one.whole[0] - 20), one.whole[0]):
                answers = [other for other in answers if not other.values]
        if not answers:
            left.append(one)
            if len(left) >= MOST:
                break
    return left


def _is_of_another_century(one: Number, others: list[Number]) -> bool:
    """Whether a decade is named with its century, and the other side names decades and not this one: the 1960s, 18世紀60年代."""
    if "decade" not in one.units or not one.values or one.values[0] < CENTURY:
        return False
    decades = [other for other in others if "decade" in other.units and other.values]
    return bool(decades) and not (
        any(one.values[0] in other.values for other in others)
        or any(other.values[0] < CENTURY and one.says(other) for other in decades)
    )


def _converted(one: Number, others: list[Number], ours: set[float]) -> list[Number]:
    """The same quantity in another unit; where it has one in the same unit without an answer, only a free one.

    In 800 km (497 miles) and 806公里（497英里） the miles are answered by the miles, and do not excuse the 806.
    """
    found = [other for other in others if same_quantity(one, other)]
    if found and any(not set(one.units).isdisjoint(n.units) and ours.isdisjoint(n.values) and n.values for n in others):
        return [other for other in found if ours.isdisjoint(other.values)]
    return found


def _taken(mine: Read, others: list[Number]) -> set[int]:
    """The vague numbers that answer another vague one, and so no exact one: 數百 is "hundreds", not 200."""
    vague = [n for n in mine.numbers[:MOST] if n.low <= n.high]
    return {id(other) for other in others if other.low <= other.high and any(n.says(other) for n in vague)}


def _spare(mine: Read, theirs: Read) -> list[Number]:
    """The numbers that one side has more often than the other: "third" and "three" where the other has 三 once.

    It is enough that it has more of those that are asked for: the couple and 唯一 answer where nothing else is open.
    """
    numbers, others = mine.numbers[:_FEW], theirs.numbers[:_FEW]
    spare = []
    for one in numbers:
        if not (one.weight and one.values):
            continue
        answers = [other for other in others if one.says(other)]
        said = [n for n in numbers if one.says(n)]
        more = len(said) > len(answers) or sum(n.weight > FAINT for n in said) > sum(n.weight > FAINT for n in answers)
        if answers and more and not any(v in theirs.said for v in one.values):
            spare.append(one)
    return spare


def same_quantity(one: Number, other: Number, roughly: bool = False) -> bool:
    """Whether two measured numbers say the same in different units, or `roughly` so."""
    if _within(one, other) or _within(other, one):
        return True
    return any(
        converts(value, unit, number, unlike, roughly)
        for unit, unlike in convertible(one.units, other.units)
        for value in one.values or (one.low, one.high)
        for number in other.values or (other.low, other.high)
    )


def _within(one: Number, other: Number) -> bool:
    """Whether a measured number lies between the bounds of a vague one in another unit: forty miles, 六十多公里."""
    return other.low <= other.high and any(
        in_unit(value, unit, unlike, other.low, other.high)
        for unit, unlike in convertible(one.units, other.units)
        for value in one.values
    )


def _swapped(lost: list[Number], strange: list[Number], *, alike: bool = False) -> list[tuple[Number, Number]]:
    """Leftovers of both sides, paired by likeness and place; of several, or where they are to be alike, one is firm or both count
    the same way.
    """
    if not lost or not strange:
        return []
    alone = len(lost) == len(strange) == 1 and not alike  # the seventh floor, 六樓
    scored = sorted(
        ((-_likeness(one, other) + abs(at - place) * 0.1, at, place) for at, one in enumerate(lost[:_FEW])
         for place, other in enumerate(strange[:_FEW]) if alone or _comparable(one, other)),
    )  # fmt: skip
    pairs, taken, given = [], set(), set()
    for _score, at, place in scored:
        if at not in taken and place not in given:
            taken.add(at)
            given.add(place)
            pairs.append((lost[at], strange[place]))
    return pairs


def _comparable(one: Number, other: Number) -> bool:
    if one.weight == FIRM or other.weight == FIRM:
        return True
    return one.ordinal == other.ordinal


def _likeness(one: Number, other: Number) -> float:
    score = 0.0
    if tenfold(one, other):
        score += 3
    if one.units and other.units and set(one.units) & set(other.units):
        score += 2
    if one.ordinal == other.ordinal:
        score += 1
    if one.weight == other.weight:
        score += 1
    return score


def tenfold(one: Number, other: Number) -> float:
    """The power of ten that `other` has to be multiplied by to be `one`; 0 where there is none."""
    if not one.values and not other.values:
        power = math.floor(math.log10(one.high)) - math.floor(math.log10(other.high))
        return 10.0**power if power else 0.0
    for value in one.values:
        for number in other.values:
            if value > 0 and number > 0:
                power = round(math.log10(value / number))
                if power and abs(value / number / 10.0**power - 1) <= 1e-6:
                    return 10.0**power
    return 0.0
