"""How many pairs stood in which state at the end of each day, from the moves between states."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Moves:
    """`n` pairs went from `before` to `after` on `day`; an empty state is none: not there yet, or no longer."""

    day: date
    before: str
    after: str
    n: int


@dataclass(frozen=True, slots=True)
class Day:
    """The numbers of pairs by state at the end of a day; states without pairs are left out."""

    day: date
    counts: Mapping[str, int]


def daily(moves: Iterable[Moves], until: date, at_most: int = 60) -> list[Day]:
    """One entry a day from the first move to `until`; of a longer time `at_most` days at even distances, the last included."""
    by_day: dict[date, Counter[str]] = {}
    for one in moves:
        change = by_day.setdefault(one.day, Counter())
        change[one.after] += one.n
        change[one.before] -= one.n
    if not by_day:
        return []
    found, now, first = [], Counter[str](), min(by_day)
    for n in range(max((until - first).days, 0) + 1):
        day = first + timedelta(days=n)
        now.update(by_day.get(day, {}))
        found.append(Day(day, {state: count for state, count in now.items() if state and count > 0}))
    step = -(-len(found) // at_most)
    return found[::-1][::step][::-1]
