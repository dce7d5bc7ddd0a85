"""A Chinese number with what it counts: 一個半小時, 三塊五, 六十多公里, 上百人, 零下五度, 第三.

Sources as in `reviews.text.values.chinese_units`.
"""

import re

from reviews.text.values.chinese_compounds import AND_A_HALF, DIME, DIMES, SPEEDS, heat, rest, speed_of
from reviews.text.values.chinese_units import LONGEST_MONEY, MONEY_BEFORE, MONEY_ENDS, ONE_MONEY, unit_at
from reviews.text.values.chinese_years import more_meanings
from reviews.text.values.currencies import CHINESE as MONEY
from reviews.text.values.han_numerals import BIG, DIGIT, Value
from reviews.text.values.number import FAINT, FIRM, SOFT, Number
from reviews.text.values.number_idioms import in_phrase
from reviews.text.values.share_lots import with_shares
from reviews.text.values.units import dimensions

COUNTED = frozenset(
    "個个名位人條条件項项次年月日天週周歲岁家間间座棟栋輛辆艘架隻只頭头匹本冊册篇章張张幅枚顆颗粒塊块片種种類类樣样組组隊队場场局屆届期集部首句段"
    "層层樓楼號号級级分秒時时點点倍成折元美歐欧英港公平噸吨斤里米尺口戶户所校國国州省市縣县區区鎮镇村島岛黨党處处份封道門门支枝根把套副雙双批群"
    "任串滴記记籃篮團团攤摊束聲声餐遍趟圈頂顶尊對对"
    "大洞姊姐妹兄弟強强度比面具株碗盤盘排列行頁页頓顿針针劑剂則则幕役載载夜晚班科院店館馆台臺發发匹尾窩窝股捲卷盒款曲齣碼码女男"
    "通勺匙兒儿女壺壶鍋锅桌碟籠笼捆夥伙峰株叢丛柄鍵键拍"
    "筆笔宗起例票席胎千百萬万億亿輪轮球站步代回趟桶瓶杯罐箱包袋床棵朵盞盏幢艙扇環环節节堂課课版册小百"
)
"""Measure words and nouns that a numeral counts."""
HAS_BIG = frozenset(BIG) | frozenset("百千佰仟")
_REIGN = re.compile("世(?![紀纪界人代間间上俗家襲袭])")
_VAGUE, _AND_MORE = frozenset("數数幾几"), frozenset("多餘余")
_PIECES, _COINS, _DIMES = frozenset("個个"), frozenset("角毛"), frozenset("毛角")
_SAYS_MORE = frozenset("張张世")


def measured(read: Value, weight: int, text: str, start: int, end: int) -> Number:
    """The number that was read from a numeral, with its unit, what goes on it behind the unit, and what stands before it."""
    units, last = unit_at(text, end)
    values, low, high = _vague(read, text, start)
    number = Number(values, start, end, weight, low, high, units, last)
    if values:
        number = _with_more(number, text)
    if not number.weight and _is_plainly_counted(number, text):
        number = number._replace(weight=SOFT)
    number = _by_what_stands_before(number, text)
    if number.values:
        number = _otherwise_read(number, text)
    if text[max(0, start - 1) : start] == "第" or names_a_ruler(text, end):
        is_told = number.weight == FAINT and number.values and number.values[0] > 1
        return number._replace(ordinal=True, weight=SOFT if is_told else number.weight)
    return number


def names_a_ruler(text: str, at: int) -> bool:
    """Whether a numeral before `at` is that of a ruler: 二世, but not 二世紀."""
    return text[at : at + 1] == "世" and bool(_REIGN.match(text, at))


def _vague(read: Value, text: str, start: int) -> Value:
    """What is read without a value of its own: 數十, 幾百, 上百."""
    if text[start] in _VAGUE:
        return Value((), read.low, read.high)
    if text[start] in HAS_BIG and text[start - 1 : start] == "上":
        return Value((), read.values[0], read.values[0] * 9.999)
    return read


def _with_more(number: Number, text: str) -> Number:
    """The number with what stands within or behind its unit: 一個半小時, 一年半, 一杯半, 三塊五, 四公尺多."""
    value, units, end, last = number.values[0], number.units, number.end, number.last
    if text[end : end + 1] in _PIECES and text.startswith("半", end + 1):
        return _and_a_half(number, text)
    if units and units[0] != "pct" and text.startswith("半", last):
        return number._replace(values=(value + 0.5,), last=last + 1)
    if not units and "半" in text and (cup := AND_A_HALF.match(text, end)):
        return number._replace(values=(value + 0.5,), last=cup.end())
    if units and (more := rest(units, text, last, COUNTED)):
        apart = number.values if text[more.end : more.end + 1] in _DIMES else ()  # 三塊兩毛, three yuan and two mao
        values = (*(round(value + part, 6) for part in more.more), *apart)
        return number._replace(values=values, last=more.end, weight=FIRM)
    is_bare = units and number.low > number.high
    if is_bare and text[last : last + 1] in _AND_MORE and "money" not in dimensions(units):
        return number._replace(low=value, high=value + _step(value) * 0.9999)
    return number


def _and_a_half(number: Number, text: str) -> Number:
    """一個半小時 is one and a half; 一個半公斤的麵包 may be one of half a kilogram."""
    units, last = unit_at(text, number.end + 2)
    if not units and text[number.end + 2 : number.end + 3] == "月":
        units, last = ("mo",), number.end + 3
    value = number.values[0] + 0.5
    return number._replace(values=(value, 0.5) if "kg" in units or "jin" in units else (value,), units=units, last=last)


def _is_plainly_counted(number: Number, text: str) -> bool:
    """Whether a number that might be part of a phrase counts something: a digit before a unit, one and a half."""
    if not number.values:
        return False
    is_digit = number.values[0] > 1 and number.units and text[number.start] in DIGIT
    return number.values[0] % 1 == 0.5 or bool(is_digit and not in_phrase(text, number.start))


def _by_what_stands_before(number: Number, text: str) -> Number:
    """The number with the money, the scale of heat or the way to go that is named before it: 新台幣30元, 攝氏30度, 時速30公里."""
    start, units = number.start, number.units
    before = text[max(0, start - LONGEST_MONEY) : start]
    may_be_money = before != "" and before[-1] in MONEY_ENDS and (not units or "money" in dimensions(units))
    if may_be_money and (sign := MONEY_BEFORE.search(before)):
        is_plain = len(units) == 1 and units[0] in ONE_MONEY
        return number._replace(
            units=units if is_plain else MONEY[sign.group().strip()],
            first=start - len(sign.group()),
            weight=number.weight or SOFT,
        )
    if "deg" in units:
        units, first = heat(text, start, units)
        return number._replace(units=units, first=first)
    if units and units[0] in SPEEDS and (speed := speed_of(units[0], text, start)):
        return number._replace(units=speed)
    return number


def _otherwise_read(number: Number, text: str) -> Number:
    """The number with what else it may say: 五角 as half, a lot of shares, the first year of a century, the end of 1914-18."""
    values, units, start, end = number.values, number.units, number.start, number.end
    after = text[end : end + 1]
    if values[0] < 10 and not units and after in _COINS and DIMES.match(text, end):
        values, units = (*values, round(values[0] / 10, 9)), DIME
    if after in _SAYS_MORE or end - start == 2:
        values = more_meanings(with_shares(values, text, end), text, start, end)
    return number._replace(values=values, units=units) if values is not number.values else number


def _step(number: float) -> float:
    """The place of a number's last figure that is not zero, for what is a bit more: ten of 60, one of 62."""
    step = 1.0
    while number >= 10 and number % (step * 10) == 0:
        step *= 10
    return step
