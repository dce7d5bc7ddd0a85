"""The distinct ones of many numbers.

A stable sort takes what mostly rises already, as words bead by bead do, in a third of the time of numpy's `unique`; of many
numbers, to be told apart only, another is quicker.
"""

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
_MANY = 20_000


def distinct(keys: Ints) -> Ints:
    """The distinct keys, rising."""
    ordered = np.sort(keys, kind="stable")
    return ordered[_firsts(ordered)]


def numbered(keys: Ints) -> tuple[Ints, Ints]:
    """The distinct keys, rising, and for each key its place among them."""
    order = np.argsort(keys, kind="stable" if len(keys) < _MANY else None)
    ordered = keys.take(order)
    first = _firsts(ordered)
    place = np.empty(len(keys), np.int64)
    place[order] = np.cumsum(first) - 1
    return ordered[first], place


def _firsts(ordered: Ints) -> NDArray[np.bool_]:
    """Where a key stands that the one before is not."""
    first = np.ones(len(ordered), bool)
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return first
