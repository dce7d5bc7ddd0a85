"""What stands around a measure and belongs to it: 一米八二, 9秒58, 兩塊五, 三斤六兩, 六兩三錢, 攝氏30度.

A bare digit or two after the unit are tenths and hundredths of it. A catty (斤) has ten taels (兩) on the mainland and
sixteen in Taiwan, a tael ten mace (錢): both are given. Source: 中華民國法定度量衡單位; 国务院《关于在我国统一实行法定计量单位的命令》.
"""

import re
from typing import NamedTuple

from reviews.text.values.han_numerals import DIGIT, DIGITS, UNITS

TAEL = ("liang", "tliang")
CATTY = frozenset({"jin", "tjin"})
_DIVIDED = frozenset({"m", "chi", "zhang", "s", "deg", "C", "jin", "tjin", "TWD", "CNY", "HKD"})
_MONEY = frozenset({"TWD", "CNY", "HKD"})
_EACH = re.compile("[一-鿿](?<![的錢钱毛角多左])")  # 十元一箭, ten yuan for each
_REST = re.compile(rf"([{DIGITS}]{{1,2}}|\d{{1,2}})(?![{DIGITS}{UNITS}\d.,點点%％分成边邊面棱稜星])")
AND_A_HALF = re.compile("(?:[大小茶湯汤]?[杯碗匙瓶包袋盒盤盘罐片勺]|分)半(?![天年月日夜個个數数熟價价])")  # 一杯半
DIMES = re.compile("[角毛](?:[錢钱五]|(?=[，。；、！？）」”]|$))")  # 五角, half a yuan
DIME = ("CNY/10", "TWD/10", "HKD/10")
_TAELS = re.compile(r"([一二三四五六七八九十\d]{1,2})[兩两]")


class Rest(NamedTuple):
    """What is to be added to a number, one reading a place, and where it ends."""

    more: tuple[float, ...]
    end: int


def rest(units: tuple[str, ...], text: str, at: int, counted: frozenset[str]) -> Rest | None:
    """The parts of a measure that stand behind its unit, which ends at `at`; `counted` are signs of a new count."""
    if not units or text[at : at + 1] not in _STARTS or _DIVIDED.isdisjoint(units):
        return None
    if not CATTY.isdisjoint(units) and (taels := _TAELS.match(text, at)):
        number = float(taels[1]) if taels[1].isdigit() else float(DIGIT.get(taels[1][-1], 10))
        return Rest((number / 10, number / 16), taels.end())
    match = _REST.match(text, at)
    is_time = match is not None and match[1].isdigit() and len(match[1]) == 2 and "s" in units  # 42秒71排名第二
    if match is None or (text[match.end() : match.end() + 1] in counted and not is_time):
        return None
    if match[1] == "一" and not _MONEY.isdisjoint(units) and _EACH.match(text, match.end()):
        return None
    figures = "".join(str(DIGIT.get(char, char)) for char in match[1])
    return Rest((float(f"0.{figures}"),), match.end())


_STARTS = frozenset(DIGITS + "0123456789十")


def taels(run: str, text: str, end: int, counted: frozenset[str]) -> tuple[str, str] | None:
    """A numeral that ends in 兩 as a weight: what comes before it, and the tenths behind it (六兩三錢).

    None where 兩 is the number two: 一兩天, 三兩個.
    """
    before, _tael, after = run.replace("两", "兩").partition("兩")
    if not before or (after and (after not in DIGIT or text[end : end + 1] not in "錢钱")):
        return None
    if before in {"一", "三"} and not after and text[end : end + 1] in counted:
        return None
    return before, after


SPEEDS = frozenset({"km", "mi", "m", "ft", "nmi"})
_AN_HOUR = {"km": "kmh", "mi": "mph", "nmi": "knot"}
_A_MINUTE = {"m": "mmin"}
_A_SECOND = {"km": "kms", "mi": "mis", "m": "ms", "ft": "fts"}
_RATE = re.compile(
    r"(?:(?P<hour>[時时]速|每一?[個个]?(?:小[時时]|鐘頭|钟头))|(?P<minute>每一?分[鐘钟]|分速)|(?P<second>每一?秒[鐘钟]?|秒速))"
    r"[^，。；！？\d]{0,9}$"
)


def speed_of(unit: str, text: str, start: int) -> tuple[str, ...]:
    """The speed that a length is, where 時速, 每小時 or 每秒 stands before its number: 時速最高可達350公里."""
    before = text[max(0, start - 14) : start]
    if "速" not in before and "每" not in before:
        return ()
    found = _RATE.search(before)
    if found is None:
        return ()
    named = _AN_HOUR if found["hour"] else _A_MINUTE if found["minute"] else _A_SECOND
    return (named[unit], unit) if unit in named else ()


def heat(text: str, start: int, units: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
    """攝氏30度, 華氏86度; 零下 and 約 may stand between. The degrees of a drink are percent."""
    before = text[max(0, start - 5) : start]
    for words, key in ((("攝氏", "摄氏"), "C"), (("華氏", "华氏"), "F")):
        for word in words:
            if word in before:
                return (key,), start - len(before) + before.index(word)
    proof = ("pct",) if "酒" in text else ()  # 酒精濃度5.5度
    return ("deg", "C", "F", *proof, *[unit for unit in units if unit != "deg"]), -1
