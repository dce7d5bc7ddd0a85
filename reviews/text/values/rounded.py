"""Great numbers that one text has to the last figure and the other rounded: 949,746億 is 94.97 trillion.

Source: our own; a number is rounded to three figures and more, or cut off there.
"""

import math

from reviews.text.values.number import Number

_GREAT = 1_000_000.0
_FEWEST, _MOST = 3, 12  # figures


def without_rounded(ours: list[Number], theirs: list[Number]) -> tuple[list[Number], list[Number]]:
    """Numbers that go unanswered in either of two texts, without those of which one is the other rounded."""
    answered: set[int] = set()
    for one in ours:
        for other in theirs:
            if id(other) not in answered and _is_rounded(one, other):
                answered |= {id(one), id(other)}
                break
    if not answered:
        return ours, theirs
    return [n for n in ours if id(n) not in answered], [n for n in theirs if id(n) not in answered]


def _is_rounded(one: Number, other: Number) -> bool:
    if not one.values or not other.values or min(one.values[0], other.values[0]) < _GREAT:
        return False
    full, short = (one.values[0], other.values[0])
    sizes = _figures(full), _figures(short)
    if sizes[0] < sizes[1]:
        full, short, sizes = short, full, sizes[::-1]
    if not _FEWEST <= sizes[1] < sizes[0]:
        return False
    step = 10.0 ** (math.floor(math.log10(short)) + 1 - sizes[1])
    return -step / 2 <= full - short < step


def _figures(value: float) -> int:
    """How many figures of a number stand before its last zeros."""
    return len(f"{value:.{_MOST - 1}e}".split("e")[0].replace(".", "").rstrip("0"))
