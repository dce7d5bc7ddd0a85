"""Plots as plain figures for templates/plots: inline SVG that a screen reader hears as a table beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from reviews.measure import Day
from reviews.review.states import State

ORDER = [
    State.APPROVED, State.EXCLUDED, State.REVIEWED, State.IN_REVIEW, State.RECHECK, State.CHANGES_REQUESTED, State.DRAFT,
]  # fmt: skip
HEIGHT, STEP, GAP = 120, 12, 2
PIXELS_A_DAY = 26


@dataclass(frozen=True)
class Part:
    """A stretch of a column, in the units of the plot, from the top."""

    state: State
    n: int
    y: float
    height: float


@dataclass(frozen=True)
class Column:
    """A day."""

    day: date
    x: int
    parts: list[Part]
    numbers: list[int]


@dataclass(frozen=True)
class Columns:
    """Stacked columns, one a day; `width` and `height` are those of the view box."""

    columns: list[Column]
    states: list[State]
    most: int
    width: int
    height: int = HEIGHT
    bar: int = STEP - GAP

    @property
    def shown(self) -> int:
        """Its width on a wide screen in pixels: a few days are no wall."""
        return len(self.columns) * PIXELS_A_DAY


def stacked(days: Sequence[Day]) -> Columns:
    """Days as columns of states, the most settled at the bottom."""
    present = [state for state in ORDER if any(one.counts.get(state.value) for one in days)]
    most = max((sum(one.counts.values()) for one in days), default=0)
    columns = [
        Column(one.day, n * STEP, parts_of(one.counts, most), [one.counts.get(state.value, 0) for state in present])
        for n, one in enumerate(days)
    ]
    return Columns(columns, present, most, max(len(days) * STEP, 1))


def parts_of(counts: Mapping[str, int], most: int) -> list[Part]:
    """The parts of one column from the bottom up."""
    parts, top = [], float(HEIGHT)
    for state in ORDER:
        if n := counts.get(state.value, 0):
            height = HEIGHT * n / most
            top -= height
            parts.append(Part(state, n, round(top, 2), round(height, 2)))
    return parts


@dataclass(frozen=True)
class Bar:
    """A line of a bar plot: its label, what is said of it, and lengths in percent of the longest, by class."""

    label: str
    said: Sequence[str]
    lengths: Sequence[tuple[str, float, float]] = field(default_factory=tuple)
    href: str = ""


def bar(label: str, said: Sequence[str], numbers: Mapping[str, float], longest: float, href: str = "") -> Bar:
    """A bar of one stretch for each of `numbers`, one after the other."""
    lengths, at = [], 0.0
    for name, number in numbers.items():
        width = 100 * number / longest if longest else 0
        lengths.append((name, round(at, 2), round(width, 2)))
        at += width
    return Bar(label, said, lengths, href)
