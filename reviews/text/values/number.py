"""What a text says by a number: the values it may mean, how firmly it stands, and what it counts."""

from typing import NamedTuple

FAINT, SOFT, FIRM = 0, 1, 2  # never asked for; asked for where another stands in its place; always asked for
CLOSE = 1e-9
FRACTIONS = {
    "½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8, "⅕": 1 / 5, "⅙": 1 / 6,
}  # fmt: skip
_TENTH = 10
PER_MILLE = ("pm",)


def of_a_whole(share: float) -> tuple[float, ...]:
    """A share as it may be written: .333…, 33.333333333 and 33 percent."""
    percent = round(share * 100, 9)
    is_round = percent * 8 % 1 == 0 or percent < _TENTH
    return (share, percent) if is_round else (share, percent, float(round(percent)))


def in_percent(values: tuple[float, ...], units: tuple[str, ...]) -> tuple[float, ...]:
    """The values of a number with that in percent, where it is per thousand."""
    return (*values, round(values[0] / 10, 9)) if units == PER_MILLE and values else values


class Number(NamedTuple):
    """A number in a text. `values` are all that it may mean; `low` and `high` bound a vague one ("dozens", 數十).

    `weight` says how firmly it is asked for on the other side. `units` are keys of `reviews.text.values.units`, the readings
    of what it counts; `ordinal` is true of a rank. `start` and `end` span the numeral, `last` ends its unit.
    """

    values: tuple[float, ...]
    start: int
    end: int
    weight: int = FIRM
    low: float = 1.0
    high: float = 0.0
    units: tuple[str, ...] = ()
    last: int = 0
    ordinal: bool = False
    first: int = -1

    @property
    def firm(self) -> bool:
        """Whether the other side has to have it."""
        return self.weight == FIRM

    @property
    def whole(self) -> tuple[int, int]:
        """The span with the unit, before or after it."""
        return self.start if self.first < 0 else self.first, max(self.end, self.last)

    def says(self, other: "Number") -> bool:
        """Whether both may mean the same number, what they count left aside."""
        for value in self.values:
            if value in other.values or other.low <= value <= other.high:
                return True
            for one in other.values:
                if abs(value - one) <= CLOSE * abs(value):
                    return True
        if self.low > self.high:
            return False
        return any(self.low <= one <= self.high for one in other.values) or (
            max(self.low, other.low) <= min(self.high, other.high)
        )
