"""Quantities in two units, one behind the other: a year and six months, 一年六個月, six feet four, 六呎四吋, 5 lb 3 oz.

Each of the two numbers may then mean the whole too, in its own unit: eighteen months, a year and a half.
"""

from itertools import pairwise

from reviews.text.values.number import Number

_JOINS = frozenset(["", " ", " and ", ", ", "又", "零", "-"])
_PARTS = {
    ("yr", "mo"): 12,
    ("h", "min"): 60,
    ("min", "s"): 60,
    ("wk", "d"): 7,
    ("d", "h"): 24,
    ("ft", "in"): 12,
    ("lb", "oz"): 16,
    ("st", "lb"): 14,
    ("m", "cm"): 100,
    ("kg", "g"): 1000,
    ("CNY", "CNY/10"): 10,
    ("USD", "USD/100"): 100,
    ("GBP", "GBP/100"): 100,
    ("EUR", "EUR/100"): 100,
}
_INCHES = 12


def whole_stretches(found: list[Number], text: str) -> list[Number]:
    """The numbers, where two make one stretch with what it is as a whole."""
    for at, (one, two) in enumerate(pairwise(tuple(found))):
        if not (one.units and one.values and two.values) or text[one.whole[1] : two.start] not in _JOINS:
            continue
        if (
            "ft" in one.units
            and not two.units
            and two.values[0] < _INCHES
            and text[one.whole[1] : two.start] in {" ", "-"}
        ):
            two = two._replace(units=("in",))  # six foot four
        if times := _times(one, two):
            whole = one.values[0] * times + two.values[0]
            found[at] = one._replace(values=(*one.values, round(whole / times, 9)))
            found[at + 1] = two._replace(values=(*two.values, whole))
    return found


def _times(one: Number, two: Number) -> int:
    """How often the unit of the second goes into that of the first; 0 where it is no part of it."""
    for unit in one.units:
        for part in two.units:
            if times := _PARTS.get((unit, part)):
                return times
    return 0
