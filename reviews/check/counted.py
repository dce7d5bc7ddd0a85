"""What the numbers of the two sides count: the same figure in another unit, a figure that does not fit its conversion, a
share of another kind.
"""

import re

import numpy as np

from reviews.check.sides import english_and_chinese
from reviews.check.values import MOST, all_values, same_quantity, tenfold, values
from reviews.text.quick.kinds import Flags
from reviews.text.quick.lot import Lot
from reviews.text.segments import Pair
from reviews.text.values.number import Number
from reviews.text.values.units import LENGTH_OF, convertible, dimensions

_YEARS = frozenset({"year", "yr"})
_SHARE, _POINTS = frozenset({"share"}), frozenset({"points"})
_PARTS = re.compile("[成折‰]|[千萬万]分之|per (?:thousand|mille)")
_OTHERS = re.compile(r" (?:other|more|further)s?\b")
_AND_THE_LIKE, _NEXT_OF_LIST = re.compile("([^，。；：！？]+)等$"), re.compile("[、和與与及]")
_MOMENTS = frozenset({"s", "min"})
_NO_SIZES = frozenset({"time", "share", "points", "calendar"})


def is_other_share(old: Number, new: Number, pair: Pair) -> bool:
    """Whether one of two numbers is a percentage and the other counts percentage points or is written by tenths or thousandths:
    4 points and 四成, 4 percent and 四成, .3 percent and 萬分之三.
    """
    kinds = dimensions(old.units), dimensions(new.units)
    if kinds == (_SHARE, _SHARE) and tenfold(old, new):
        return bool(_PARTS.search(pair.source, *old.whole) or _PARTS.search(pair.target, *new.whole))
    return (kinds[0] == _SHARE and kinds[1] >= _POINTS) or (kinds[1] == _SHARE and kinds[0] >= _POINTS)


def is_with_others(old: Number, new: Number, pair: Pair) -> bool:
    """Whether one text names some and counts the others, where the other counts all: Fudan and two others, 復旦等三所."""
    texts = english_and_chinese(pair)
    if texts is None or not old.values or not new.values:
        return False
    (english, few), (chinese, all_of_them) = zip(
        texts, (old, new) if texts[0] is pair.source else (new, old), strict=True
    )
    named = _AND_THE_LIKE.search(chinese, 0, all_of_them.start)
    return (
        named is not None
        and _OTHERS.match(english, few.end) is not None
        and all_of_them.values[0] - few.values[0] == 1 + len(_NEXT_OF_LIST.findall(named[1]))
    )


def is_conversion(old: Number, new: Number) -> bool:
    """Whether two numbers that differ are of one size in two units, so that the one was converted into the other amiss."""
    return (
        bool(old.units and new.units)
        and set(old.units).isdisjoint(new.units)
        and any(dimensions((unit,)).isdisjoint(_NO_SIZES) for unit, _other in convertible(old.units, new.units))
    )


def counts_differ(lot: Lot) -> Flags:
    """In which pairs a number stands for another, or counts something else."""
    return np.array(
        [
            bool(one.swapped or (one.source.numbers and one.target.numbers and other_units(pair)))
            for pair, one in zip(lot, all_values(lot), strict=True)
        ]
    )


def other_units(pair: Pair) -> list[tuple[Number, Number]]:
    """Firm or counted numbers that are equal on both sides and count different things, by their units."""
    found: list[tuple[Number, Number]] | None = pair.cache.get("units")
    if found is None:
        compared = values(pair)
        found = pair.cache["units"] = _other_units(compared.source.numbers, compared.target.numbers)
    return found


def _other_units(source: list[Number], target: list[Number]) -> list[tuple[Number, Number]]:
    if not source or not target:
        return []
    ours, theirs = [n for n in source if n.units], [n for n in target if n.units]
    if not ours or not theirs or len(ours) > MOST or len(theirs) > MOST:
        return []
    found = []
    alone = _has_one_time(ours) and _has_one_time(theirs)
    for one in ours:
        equals = [other for other in target if (other.units or other.weight) and one.says(other)]
        if not equals:
            continue
        if one.values and any(not _vague(other) for other in equals):
            equals = [other for other in equals if not _vague(other)]
        mates = [n for n in source if n is not one and (n.units or n.weight) and n.says(one)]
        settled = mates if len(equals) == len(mates) + 1 else []
        equals = _free(one, settled, equals) if settled else equals
        if not equals or any(_alike(one, other) for other in equals):
            continue
        for other in theirs:
            rivals = (n for n in source if n not in settled and n.values and (n.units or n.weight) and n.says(other))
            if other in equals and _asked(one, other, alone) and not any(_alike(n, other) for n in rivals):
                found.append((one, other))
                break
    return found


def _vague(number: Number) -> bool:
    """Whether a number has no exact value (數十), and so says many."""
    return not number.values


def _free(one: Number, mates: list[Number], equals: list[Number]) -> list[Number]:
    """The equal numbers of the other side that are left for one of ours when its `mates` have taken what counts alike,
    and rather not what counts like it.
    """
    free = list(equals)
    for mate in sorted(mates, key=lambda n: not n.units):
        alike = [other for other in free if _alike(mate, other)]
        if alike:
            free.remove(min(alike, key=lambda n: (set(n.units).isdisjoint(mate.units), _alike(one, n))))
    return free


def _alike(one: Number, other: Number) -> bool:
    """Whether equal numbers may count the same: a unit in common, or no unit known; 1000年 is a year and a thousand years."""
    if not one.units or not other.units or not set(one.units).isdisjoint(other.units) or same_quantity(one, other):
        return True
    if not _YEARS.isdisjoint(one.units) and not _YEARS.isdisjoint(other.units):
        return True
    return LENGTH_OF.get(one.units[0]) in other.units or LENGTH_OF.get(other.units[0]) in one.units


def _asked(one: Number, other: Number, alone: bool) -> bool:
    """Whether the units are compared: of "a mile" and 一公里 as well, of "a day" and 一週 only where they are `alone`."""
    if one.weight and other.weight:
        return True
    ours, theirs = dimensions(one.units), dimensions(other.units)
    if "li" in one.units or "li" in other.units:
        return False  # less than a mile: 不到一里路
    if (ours, theirs) in ((_SHARE, _POINTS), (_POINTS, _SHARE)):
        return True
    if same_quantity(one, other, roughly=True):
        return False  # about a quart: 約一公升
    return not ours.isdisjoint(theirs) and (alone or "time" not in ours)


def _has_one_time(numbers: list[Number]) -> bool:
    """Whether a text names one stretch of time alone, and no moment that is only said to be short."""
    stretches = [n.units for n in numbers if "time" in dimensions(n.units)]
    return len(stretches) == 1 and _MOMENTS.isdisjoint(stretches[0])
