"""The value of a Chinese numeral, Arabic digits mixed in or not: 三億五千萬, 3萬5千, 二〇二五, 廿一, 三四十, 二十多萬.

Source: 萬 10^4, 億 10^8, 兆 10^12 (Taiwan's official counting); 萬億 is 10^12 as well. A digit at the end takes the
place after the last unit (兩萬三 is 23,000); two digits in a row under one unit are a range (三四十 is 30 to 40).
"""

import re
from typing import NamedTuple

from reviews.text.quick.remembered import Remembered

DIGIT = {c: v for v, chars in enumerate(("〇零○", "一壹", "二兩两貳贰", "三叁參叄", "四肆", "五伍", "六陸陆", "七柒", "八捌", "九玖"))
         for c in chars}  # fmt: skip
PLACE = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "廿": 20, "卅": 30}
BIG = {"萬": 10**4, "万": 10**4, "億": 10**8, "亿": 10**8, "兆": 10**12}
VAGUE = frozenset("幾几多餘余來来數数")
LONGEST = 40  # signs of a numeral that are read
DIGITS, UNITS = "".join(DIGIT), "".join([*PLACE, *BIG])
_TOKEN = re.compile(r"\d+(?:[,\s]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[^\d\s,.]")
_APART = re.compile(r"[,\s]")  # 14,000, 14 000
_POSITIONAL = re.compile(rf"[{DIGITS}]+")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_TENS_OR_SO = re.compile("([一二三四五六七八]?十)[幾几來来]([二三四五六七八九]十)")


class Value(NamedTuple):
    """What a numeral means: exact `values`, or bounds where it is vague (then `low` <= `high`)."""

    values: tuple[float, ...]
    low: float = 1.0
    high: float = 0.0


def _value(run: str) -> Value:
    run = run[:LONGEST]
    if _PLAIN.fullmatch(run):
        return Value((float(run),))
    if _POSITIONAL.fullmatch(run):
        return _positional(run)
    if len(run) > 2 and (around := _TENS_OR_SO.fullmatch(run)):  # 十幾二十
        low, high = (value(tens).values[0] for tens in around.groups())
        return Value((high,), low, high)
    whole, point, rest = run.replace("点", "點").partition("點")
    if point:
        return _with_point(whole, rest)
    return _Reader().read(_TOKEN.findall(whole))


value = Remembered(_value, 20_000).__getitem__
"""The value of a numeral of digits, 十百千 and 萬億兆, with 點 for a point and 幾, 多, 數 for what is left open."""


def _positional(run: str) -> Value:
    """二〇二五, 九一一, 三; two digits may be a range: 三四."""
    number = float("".join(str(DIGIT[char]) for char in run))
    if len(run) == 2 and 0 < DIGIT[run[0]] < DIGIT[run[1]]:
        low, high = float(DIGIT[run[0]]), float(DIGIT[run[1]])
        return Value((number, low, high), low, high)
    return Value((number,))


def _with_point(whole: str, rest: str) -> Value:
    """三點五, 三點五億."""
    end = len(rest) - len(rest.lstrip(DIGITS))
    part = "".join(str(DIGIT[char]) for char in rest[:end])
    base = value(whole).values[0] if whole else 0.0
    number = base + (float(f"0.{part}") if part else 0)
    for char in rest[end:]:
        number *= BIG.get(char) or PLACE.get(char, 1)
    return Value((round(number, 6),))


class _Reader:
    """Reads a numeral from left to right; low and high differ once something vague was read."""

    def __init__(self) -> None:
        self.parts: list[tuple[float, float]] = []  # finished sections with their 萬, 億, 兆
        self.low = self.high = 0.0  # the section under way
        self.digit: tuple[float, float] | None = None
        self.place = 0.0  # the last unit read: what a digit at the end counts
        self.spread = 0.0  # the least step of what was read, for 多
        self.zero = False
        self.open = False  # whether the last thing read was a section's mark

    def read(self, tokens: list[str]) -> Value:
        for token in tokens:
            if token[0] in "0123456789":
                self._number(float(_APART.sub("", token)))
            elif token in DIGIT:
                self._digit(DIGIT[token])
            elif token in PLACE:
                self._unit(token)
            elif token in BIG:
                self._big(BIG[token])
            elif token in VAGUE:
                self._vague()
        return self._end()

    def _number(self, number: float) -> None:
        self.digit = (number, number)
        self.zero = number >= 10
        step = 10.0
        while number and number % (step * 10) == 0:
            step *= 10
        self.spread = step if number >= 10 else 1.0

    def _digit(self, digit: int) -> None:
        if digit == 0:
            self.zero = True
            if self.digit is not None:
                self.digit = (self.digit[0] * 10, self.digit[1] * 10)
        elif self.digit is not None:
            low, high = self.digit
            between = low == high and low < 10 and low < digit
            self.digit = (low, float(digit)) if between else (low * 10 + digit, high * 10 + digit)
        else:
            self.digit = (float(digit), float(digit))

    def _unit(self, char: str) -> None:
        unit = PLACE[char]
        low, high = self.digit or (1.0, 1.0)
        self.low, self.high = self.low + low * unit, self.high + high * unit
        self.digit, self.place = None, float(unit) if unit not in (20, 30) else 10.0
        self.spread, self.zero, self.open = self.place, False, False

    def _big(self, unit: int) -> None:
        low, high = self.digit or (0.0, 0.0)
        low, high = self.low + low, self.high + high
        while self.parts and self.parts[-1][0] < unit:
            part = self.parts.pop()
            low, high = low + part[0], high + part[1]
        if not high:
            low = high = 1.0
        self.parts.append((low * unit, high * unit))
        self.low = self.high = 0.0
        self.digit, self.place, self.spread, self.zero = None, float(unit), float(unit), False

    def _vague(self) -> None:
        """數十: 2 to 9 tens; 二十多: 20 to 30 (not all of it); 二十幾萬: the same, times ten thousand."""
        if not (self.parts or self.high or self.digit):
            self.digit = (2.0, 9.99)
            return
        if self.digit:
            low, high = self.digit
            self.digit = (low, high + self.spread * 0.9999)
        elif self.high:
            self.high += self.spread * 0.9999
        else:
            low, high = self.parts.pop()
            self.parts.append((low, high + self.spread * 0.9999))

    def _end(self) -> Value:
        low, high = self.digit or (0.0, 0.0)
        if self.digit and not self.zero and self.place >= 100 and high < 10:
            low, high = low * self.place / 10, high * self.place / 10
        low, high = low + self.low, high + self.high
        for part in self.parts:
            low, high = low + part[0], high + part[1]
        if low == high:
            return Value((low,))
        return Value((low,) if high - low > 1 else (low, high), low, high)
