"""The words and figures of an English text, and the units behind them."""

import re
from functools import lru_cache
from itertools import accumulate
from operator import sub

from reviews.text.values.number import Number, in_percent
from reviews.text.values.units import ENGLISH

# Each branch begins with a class, by which those that do not fit are passed over at once.
_TOKEN = re.compile(
    r"([A-Za-z][A-Za-z]*|\d(?:\d*(?:\.\d+){2,}|\d{0,2}(?:[,\u00a0\u2009\u202f]\d{3}|\x20000)+(?!\d)(?:\.\d+)?|\d*/\d+(?![\d/])|\d*(?:\.\d+)?[½¼¾⅓⅔⅛⅜⅝⅞⅕⅙]?)|[½¼¾⅓⅔⅛⅜⅝⅞⅕⅙])"
)
_AFTER = re.compile(
    r"[ \-–]?([A-Za-zµμ°²³%‰€£¥$¢][A-Za-z.°²³/$]*(?:(?<=[mti])[23](?![\d.,]))?)(?:[ -]([A-Za-z]+))?(?:[ -]([A-Za-z]+))?"
)
_FIRST_OF_SEVERAL = frozenset(name.split()[0].lower() for name in ENGLISH if " " in name)
_JOINTS = frozenset([" ", "-"])
_TINY = {"m", "C", "F", "K", "k", "g", "l", "t", "h", "W", "V", "L", "in", "s", "d", "p"}


@lru_cache(maxsize=4096)
def named(phrase: str) -> tuple[str, ...]:
    """The readings of a unit's name."""
    return ENGLISH.get(phrase) or ENGLISH.get(phrase.lower()) or ()


_FIGURE = "0"
_PLAIN = bytes(at if chr(at).isalpha() else ord(_FIGURE if chr(at).isdigit() else " ") for at in range(128)) + bytes(
    128
)


class Tokens:
    """The words and figures of a text, their places, and what stands between them."""

    def __init__(self, text: str) -> None:
        self.text = text
        plain = text.encode().translate(_PLAIN).decode() if text.isascii() else _FIGURE
        if _FIGURE in plain:
            pieces = _TOKEN.split(text)  # what stands between them, then one of them, in turn
            ends = [*accumulate(map(len, pieces))]
            self.words, self.starts, self.ends = pieces[1::2], ends[:-1:2], ends[1::2]
            self.lower = [*map(str.lower, self.words)]
        else:
            self.words, self.lower = plain.split(), plain.lower().split()
            parts = plain.split(" ")  # empty between two blanks
            behind = accumulate([len(part) + 1 for part in parts])
            self.ends = [end - 1 for end, part in zip(behind, parts, strict=True) if part]
            self.starts = [*map(sub, self.ends, map(len, self.words))]

    def gap(self, at: int) -> str:
        """What stands between a token and the one before it."""
        return self.text[self.ends[at - 1] if at else 0 : self.starts[at]] if at < len(self.starts) else "\n"

    def made(
        self, values: tuple[float, ...], first: int, last: int, weight: int, low: float = 1, high: float = 0
    ) -> Number:
        start, end = self.starts[first], self.ends[last]
        units, unit_end = self.unit(end)
        values = in_percent(values, units)
        return Number(values, start, end, weight, low, high, units, unit_end)

    def unit(self, end: int) -> tuple[tuple[str, ...], int]:
        """The readings of the unit behind a number, and where it ends: the longest name of up to three words."""
        match = _AFTER.match(self.text, end)
        if not match:
            return (), end
        one, two, three = match.groups()
        bare = one.rstrip(".")
        if two and one.lower() in _FIRST_OF_SEVERAL:
            if three and (units := named(f"{one} {two} {three}")):
                return units, match.end(3)
            if units := named(f"{one} {two}"):
                return units, match.end(2)
        if bare in _TINY and bare != "g" and match.start(1) != end:
            return (), end
        if units := named(bare) or named(one):
            return units, match.start(1) + len(bare if bare in ENGLISH or bare.lower() in ENGLISH else one)
        return (), end

    def next(self, at: int) -> str:
        """The word right behind the one at `at`."""
        return self.lower[at + 1] if self.gap(at + 1) in _JOINTS else ""
