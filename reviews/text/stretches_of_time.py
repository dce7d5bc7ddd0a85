"""Stretches of time in two units, one behind the other: a year and six months, 一年六個月, 一小時三十分鐘.

Each of the two numbers may then mean the whole too, in its own unit: eighteen months, a year and a half.
"""

from itertools import pairwise

from reviews.text.number import Number

_JOINS = frozenset(["", " ", " and ", ", ", "又", "零"])
_PARTS = {("yr", "mo"): 12, ("h", "min"): 60, ("min", "s"): 60, ("wk", "d"): 7}


def whole_stretches(found: list[Number], text: str) -> list[Number]:
    """The numbers, where two make one stretch with what it is as a whole."""
    for at, (one, two) in enumerate(pairwise(tuple(found))):
        times = _PARTS.get((one.units[0], two.units[0])) if one.units and two.units else None
        if times and one.values and two.values and text[one.whole[1] : two.start] in _JOINS:
            whole = one.values[0] * times + two.values[0]
            found[at] = one._replace(values=(*one.values, round(whole / times, 9)))
            found[at + 1] = two._replace(values=(*two.values, whole))
    return found
