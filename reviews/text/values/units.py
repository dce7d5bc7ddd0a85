"""Units of measure, of time, of share and of money by name, Chinese and English, and their conversion.

A name may be read in several ways (pound, 度, 里): all are given. Sources: as in reviews/text/values/unit_table.py.
"""

from functools import cache

from reviews.text.values.currencies import CHINESE as CHINESE_MONEY
from reviews.text.values.currencies import ENGLISH as ENGLISH_MONEY
from reviews.text.values.currencies import whole, worth
from reviews.text.values.unit_table import units as _units

DIMENSION: dict[str, tuple[str, float]] = {}
ENGLISH: dict[str, tuple[str, ...]] = dict(ENGLISH_MONEY)
CHINESE: dict[str, tuple[str, ...]] = dict(CHINESE_MONEY)
_EXACT = 1e-6
_ROUNDED = 0.04  # what a converted figure may be off by: 5 miles are 8 kilometres
_SMALL_NUMBER, _ROUNDED_TO_ONE = 10, 0.2
_LOOSE = 0.1  # a month and a half is six weeks, a cup a quarter of a litre
_LOOSELY = frozenset("tsp tbsp cup mo wk".split())  # noqa: SIM905
_KIBI = 0.05  # a gigabyte has 1,000 or 1,024 megabytes
_IMPERIAL = """
in ft yd fathom furlong mi nmi league gr oz ozt lb st cwt sht lgt in2 ft2 yd2 acre mi2 in3 ft3 yd3 mi3 acft tsp tbsp cup uspt pt qt floz gal ukgal bu
mph mis fts knot hp psi inHg atm mmHg btu F
"""
_ASIAN = "li zhang chi cun qian liang tliang jin tjin dan tdan ping fen tfen mu jia qing li2 dou shi"
_SYSTEM = dict.fromkeys(_IMPERIAL.split(), "imperial") | dict.fromkeys(_ASIAN.split(), "asian")
LENGTH_OF = {
    "kmh": "km",
    "mph": "mi",
    "ms": "m",
    "mmin": "m",
    "kms": "km",
    "mis": "mi",
    "fts": "ft",
    "knot": "nmi",
}  # of speeds
SHARES = frozenset({"pct", "pm", "pp", "bp"})


def _fill() -> None:
    for unit in _units():
        DIMENSION[unit.key] = (unit.dimension, unit.factor)
        for table, names in ((ENGLISH, unit.english), (CHINESE, unit.chinese)):
            for name in names:
                table[name] = tuple(dict.fromkeys((*table.get(name, ()), unit.key)))


_fill()
ENGLISH |= dict.fromkeys(("degree", "degrees", "°"), ("deg", "C", "F"))
for _currency in {key for names in (*ENGLISH.values(), *CHINESE.values()) for key in names} - set(DIMENSION):
    DIMENSION[_currency] = ("money", worth(_currency))
# What is written in Latin letters in a Chinese text as well: 5km, 3.2GHz, 60 mph.
_SMALL = "µm μm µg μg km² cm² m² mm² m³ km³ km cm mm nm kg mg g m l ml cl dl cc lb lbs oz ft yd mi ha kph kmh mph rpm psi hp px sqm kt"
SIGNS_OF_UNITS = {
    name: keys
    for name, keys in ENGLISH.items()
    if DIMENSION[keys[0]][0] not in {"money", "share", "points", "heat", "time", "calendar"}
    and " " not in name
    and (name in _SMALL.split() or (len(name) <= 5 and not name.islower() and not name.istitle()) or "/" in name)
}


@cache
def dimensions(units: tuple[str, ...]) -> frozenset[str]:
    """What the readings of a unit measure: "length", "share", "money", …"""
    return frozenset(DIMENSION[unit][0] for unit in units)


def _in_base(value: float, unit: str) -> float:
    return value * DIMENSION[unit][1]


@cache
def convertible(units: tuple[str, ...], others: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The readings of two units that one can be converted into the other; of money only cents into their own dollars."""
    return tuple(
        (unit, other)
        for unit in units
        for other in others
        if unit != other
        and DIMENSION[unit][0] == DIMENSION[other][0]
        and (DIMENSION[unit][0] != "money" or whole(unit) == whole(other))
    )


def converts(value: float, unit: str, other: float, other_unit: str, roughly: bool = False) -> bool:
    """Whether two measured quantities of convertible units are the same, rounded as people do."""
    dimension = DIMENSION[unit][0]
    if dimension == "heat":
        return _as_warm(value, unit, other, other_unit)
    one, two = _in_base(value, unit), _in_base(other, other_unit)
    if roughly or (unit in _LOOSELY and (dimension != "time" or other_unit in _LOOSELY)):
        off = _LOOSE
    elif dimension == "time" or _SYSTEM.get(unit) != _SYSTEM.get(other_unit):
        off = _ROUNDED
    else:
        off = _KIBI if dimension == "data" else _EXACT
    if abs(one - two) <= off * max(abs(one), abs(two)):
        return True
    is_other = off == _ROUNDED and dimension != "time" and value != other
    return is_other and (_is_near(one, other_unit, other) or _is_near(two, unit, value))


def _is_near(quantity: float, unit: str, shown: float) -> bool:
    """Whether a small whole number may stand for a quantity: an inch and a half is 4 centimetres, three feet a metre."""
    return shown <= _SMALL_NUMBER and shown % 1 == 0 and abs(quantity / DIMENSION[unit][1] - shown) <= _ROUNDED_TO_ONE


def in_unit(value: float, unit: str, other_unit: str, low: float, high: float) -> bool:
    """Whether a quantity lies between two bounds in another unit; not of temperatures."""
    if DIMENSION[unit][0] == "heat":
        return False
    return _in_base(low, other_unit) <= _in_base(value, unit) <= _in_base(high, other_unit)


def _as_warm(value: float, unit: str, other: float, other_unit: str) -> bool:
    """Whether two temperatures are the same, or a rise by so many degrees; their sign is not told (零下二十度)."""
    if value == other:
        return value == _SAME_IN_BOTH
    if unit == "F" or other_unit == "F":
        warm, cold = (value, other) if unit == "F" else (other, value)
        rise = abs(warm / 1.8 - cold) <= _ROUNDED * cold + 0.06 and cold <= _GREATEST_RISE
        off = 1.01 if cold < _BOILING else _OF_AN_OVEN * cold
        return rise or any(abs(abs(sign * warm - 32) / 1.8 - cold) <= off for sign in (1, -1))
    kelvin, celsius = (value, other) if unit == "K" else (other, value)
    return abs(abs(kelvin - 273.15) - celsius) <= 1.01 or abs(kelvin - celsius) <= _EXACT


_BOILING, _OF_AN_OVEN = 100.0, 0.025
_SAME_IN_BOTH = 40.0  # below zero
_GREATEST_RISE = 20.0  # by more the climate, a fever or an oven is not said to change
