"""The numbers of a Chinese text: numerals with what stands before and after them.

Sources: 成 is ten percent and 折 the share of a price that is left (教育部《重編國語辭典》); years of the Republic count
from 1912; 增加兩倍 is read as twice and as three times as much, for both are written.
"""

import re
from collections.abc import Iterator

from reviews.text.quick.found_at import found_at
from reviews.text.values.chinese_compounds import TAEL, taels
from reviews.text.values.chinese_measured import COUNTED, HAS_BIG, measured, names_a_ruler
from reviews.text.values.chinese_ranges import classes, joined
from reviews.text.values.chinese_units import unit_at
from reviews.text.values.chinese_years import named_year, of_century, school_year, year
from reviews.text.values.han_numerals import DIGIT, DIGITS, LONGEST, PLACE, UNITS, Value, value
from reviews.text.values.number import FAINT, FIRM, FRACTIONS, PER_MILLE, SOFT, Number, in_percent, of_a_whole
from reviews.text.values.number_idioms import in_phrase
from reviews.text.values.slashed import SLASHED, slashed
from reviews.text.values.tenths import HALF_A_TENTH, NOT_TENTHS, tenths
from reviews.text.values.two_units import whole_stretches

_PARTS = "".join(FRACTIONS)
_BIGS = "百千萬万億亿兆佰仟"
# Each branch begins with a character or a class, by which those that do not fit are passed over at once.
_FIGURES = r"(?:\d*(?:\.\d+){2,}|\d{0,2}(?:[,\u00a0\u2009\u202f]\d{3}|\x20000)+(?!\d)(?:\.\d+)?|\d*(?:\.\d+)?)"  # behind a first one
_SIX = "[陸陆](?:(?<=[壹貳贰叁參叄肆伍柒捌玖拾佰仟零].)|(?<![大登著着內内水上].)(?=[拾佰仟萬万億亿元圓圆]))"  # 陸仟, but 大陸一名
_KILO = r"(?:(?<=\d)(?<![萬万億亿]\d)(?:千[瓦赫克卡帕伏焦米牛]|百帕)|(?:(?<=[十百千萬万億亿])|(?<=十[一二三四五六七八九]))千[瓦赫克卡帕伏焦米牛])"  # 600千瓦, 六十千瓦, but 3萬5千米
_SURE = (DIGITS + UNITS).translate(dict.fromkeys(map(ord, "陸陆兆千百")))
_SIGN = rf"[{_SURE}]|[千百](?<!(?={_KILO}).)|{_SIX}|兆(?![瓦赫位字帕])"
_MORE = rf"{_SIGN}|[幾几](?<![{DIGITS}].)|[多餘余](?![餘余])|[ ][多餘余](?![餘余])|[來来](?=[個个名人位歲岁年天萬万億亿家間间部條条張张座只隻件塊块里米公元桌輛辆棵頭头本種种次戶户句字步聲声頁页首封份架艘枚顆颗粒套雙双趟幅])"
# 2萬500元, which is 20,500; of fewer figures than four only what is plainly counted.
_REST = r"\d(?<=[萬万億亿].)\d{1,2}(?=[ ]?(?:[元人公名件戶户平噸吨個个股票輛辆台臺場场間间家美歐欧英港加澳呎尺米克多餘余頭头隻只棟栋份筆笔坪里步顆颗億亿]|日[圓圆元]))"
_RUN = (
    rf"(?:[數数幾几](?=[十{_BIGS}]))?(?:\d{_FIGURES}|{_SIGN})"
    rf"(?:{_MORE}|\d(?<=[{_BIGS}].){_FIGURES}(?=[ ]?[{_BIGS}])|[ ](?<=[{_BIGS}].)\d{_FIGURES}(?=[ ]?[{_BIGS}])"
    rf"|\d(?<=[{_BIGS}].)(?!\d)|\d(?<=[萬万億亿].)\d{{3}}(?![\d,.]|(?<=(?:1[5-9]|20)\d\d)年(?![前以歷历多]|之久|的[歷历]史))|[ ](?=[{_BIGS}])|{_REST}"
    rf"|[點点](?=[{DIGITS}])(?!一[過过路舉举直旦口片連连])|有(?<=[{DIGITS}]十有)(?=[一二三四五六七八九](?![半個个分種种部十百千成]))"
    ")*"
)
# Words whose numerals count nothing; those of one sign (一起, 三明治, 四川) are told by what follows them.
_IDIOMS = (
    "萬一|万一|零下|一千零一夜|千[萬万](?=[別别不要記记小注勿莫])|百分百|千千[萬万]|千[萬万]個|十分(?!之|[鐘钟])|十足|十字|十全十美|十之八九|"
    "八九不[離离]十|一五一十|三五成群|三三[兩两]{2}|七七八八|七八糟|百[萬万]富翁|[億亿][萬万]富翁|千[萬万]富翁|[萬万][萬万](?=不|沒|没)|"
    "十一(?=[黃黄長长假國国])|三十六[計计]|二十四[節节]氣|七十二變|五十步笑百步|(?<=大年)三十|千禧|[萬万]聖|[萬万]圣|一一(?![零〇一二三四五六七八九十百千萬万年月])|二[一二三]?元一次|百[萬万]雄|(?<![〇零一二三四五六七八九十])三八(?![〇零一二三四五六七八九十百千萬万年])|(?<=[週周]休)[一二三][日天]|996(?=[的工制])|五五[波開开]|十二分(?=[的地])|(?:二?十[一二三四五六七八九]?)(?:[烷烯炔醇醛酸酯胺](?![一二三四五六七八九十百千萬万])|碳(?=[一-鿿]{0,3}[烯烷酸醇]))|二百五(?![十百千\\d])"
)
_BEGINS = re.compile(rf"[\d{DIGITS}{UNITS}數数幾几成過过半{_PARTS}]")


def _number_pattern(part: str) -> "re.Pattern[str]":
    """What a number is; `part` is what may stand before the numeral of a share."""
    crowd = rf"成千上[萬万]|成百上千|千百(?![{DIGITS}{UNITS}分])"
    return re.compile(
        rf"(?P<idiom>{_IDIOMS})|(?P<crowd>{crowd})|(?P<slash>{SLASHED})|(?P<part>{part})?(?P<run>{_RUN})|(?P<half>[一過过]?半(?:數|数)?)|(?P<share>[{_PARTS}])"
    )


_NUMBER = _number_pattern(rf"(?P<den>(?:{_RUN})|百|千|萬|万)分之[ ]?")
_WHOLE = _number_pattern("(?!)")  # of a text without 分之: a numeral is then read once
_SHARED = ("世紀", "世纪", "%", "％", "百分")  # they count a numeral of one sign too
_LETTERS = {"K": 10**3, "M": 10**6, "B": 10**9, "T": 10**12}  # 405B, 20M用戶
_READ_APART = frozenset("成折旬倍世年學学會会") | FRACTIONS.keys() | _LETTERS.keys()
_FIRST = re.compile(rf"[\d{DIGITS}{UNITS}半{_PARTS}]")
_WIDE_DIGIT = re.compile("[０-９]")
_WIDE = str.maketrans("０１２３４５６７８９．％＄", "0123456789.%$")
_DAY_OF_NOTE = re.compile("[運运事慘惨學学大地革起暴](?:動|动|件|變|变|案|運|运|震|命|義|义)")
_DAYS_BY_FIGURES = frozenset(
    ["三八", "五一", "五四", "六一", "六四", "七一", "七七", "八一"]
)  # Women's Day, May Day, Children's Day
_BASE = ("進制", "进制", "進位", "进位")  # 十六進位: hexadecimal
_MEASURED = frozenset({"s", "m", "cm", "mm", "in", "ft"})


def chinese_numbers(text: str) -> list[Number]:
    """The numbers of a Chinese text in order."""
    if _WIDE_DIGIT.search(text):
        text = text.translate(_WIDE)
    if not _FIRST.search(text):
        return []
    found = list(_read(text))
    return whole_stretches(joined(found, text), text) if len(found) > 1 else found


def _read(text: str) -> Iterator[Number]:
    done = 0
    for match in found_at(_BEGINS, _NUMBER if "分之" in text else _WHOLE, text):
        kind = match.lastgroup
        if match.start() < done or kind == "idiom":
            continue
        if kind == "run":
            number = _fraction(match, text) if match["part"] else _number(match["run"], match.start(), text)
        elif kind == "slash":
            number = slashed(match, text)
        elif kind == "crowd":
            low = 1000.0 if match["crowd"][1] == "千" else 100.0
            number = Number((), *match.span(), SOFT, low, low * 99.99, last=match.end())
        elif kind == "share":
            units, last = unit_at(text, match.end())
            number = Number((FRACTIONS[match["share"]],), *match.span(), units=units, last=last)
        else:
            number = _half(match, text)
        done = number.last
        yield number._replace(values=in_percent(number.values, number.units)) if number.units == PER_MILLE else number


def _fraction(match: "re.Match[str]", text: str) -> Number:
    """三分之二, 百分之三十五點六, 千分之五."""
    start, end = match.span()
    den, num = value(match["den"]), value(match["run"].rstrip("點点"))
    if den.values[0] in (100.0, 1000.0, 10000.0):
        scale = 100 / den.values[0]
        low, high = num.low * scale, num.high * scale
        units, last = unit_at(text, end)
        if not _MEASURED.isdisjoint(units):  # 百分之二秒
            part = num.values[0] / den.values[0]
            return Number((part, round(part * 100, 9)), start, end, SOFT, units=units, last=last)
        weight = SOFT if match["run"] in "百一" else FIRM
        return Number((num.values[0] * scale,), start, end, weight, low, high, ("pct",), end)
    share = num.values[0] / den.values[0] if den.values[0] else 0.0
    values = of_a_whole(share)
    values = (*values, den.values[0]) if num.values[0] == 1 else values
    counted, last = unit_at(text, end)
    return Number(values, start, end, SOFT, units=counted, last=last if counted else end)


def _half(match: "re.Match[str]", text: str) -> Number:
    start, end = match.span()
    if in_phrase(text, start):
        return Number((0.5, 50.0), start, end, FAINT)
    if match["half"] == "半" and HALF_A_TENTH.match(text, start):
        return Number((5.0,), start, end + 1, SOFT, units=("pct",), last=end + 1)
    units, last = unit_at(text, end + 1 if text[end : end + 1] in {"個", "个"} else end)
    if match["half"] == "半" and units:
        return Number((0.5,), start, end, SOFT, units=units, last=last)
    is_share = text[max(0, start - 2) : start] in {"了一", "約一", "约一", "近一"}  # 降了一半
    return Number((0.5, 50.0), start, end, SOFT if is_share else FAINT)


def _number(run: str, start: int, text: str) -> Number:
    run = run.rstrip("點点 ")
    end = start + len(run)
    after = text[end : end + 1]
    if len(run) > 1:
        if run.count(".") > 1:
            return Number((float(run.replace(".", "")[:LONGEST]),), start, end)
        if run in {"三兩", "三两"} and (after in COUNTED or after in {"天", "句"}):
            return measured(Value((), 2.0, 3.99), SOFT, text, start, end)
        if ("兩" in run or "两" in run) and (weighed := taels(run, text, end, COUNTED)):
            return _tael(weighed, run, start, text)
        if several := classes(run, start, text):
            return several
    read = value(run)
    weight = FAINT if run == "一" else _weight(run, read, text, start, end)
    if after in _READ_APART and (apart := _apart(read, run, weight, text, start, end)):
        return apart
    if len(run) == 2 and (called := named_year(read, run, text, start, end)):
        return called
    return measured(read, weight, text, start, end)


def _apart(read: Value, run: str, weight: int, text: str, start: int, end: int) -> Number | None:
    """A number that is read by the sign behind it: shares, multiples, years."""
    after, number = text[end], read.values[0]
    if after in FRACTIONS:
        units, last = unit_at(text, end + 1)
        return Number((number + FRACTIONS[after],), start, end + 1, units=units, last=last)
    if after in _LETTERS:
        return _lettered(number, weight, text, start, end)
    if after == "成" and text.startswith("成人", end) and number < 10:  # adults, or so many tenths of the people
        return Number((number, number * 10), start, end, weight, read.low, read.high)
    is_some = len(run) == 2 and read.low < read.high < 10  # 七八成
    if after == "成" and (number < 10 or is_some) and not NOT_TENTHS.match(text, end):
        return tenths(read, text, start, end, COUNTED)
    if after == "折" and number < 100:
        left = number * (10 if number < 10 else 1)
        return Number((left, 100 - left), start, end, SOFT, units=("pct",), last=end + 1)
    if after == "旬" and len(run) == 1 and run in DIGIT:  # 年過八旬, 七旬老人
        return Number((number * 10,), start, end + 1, SOFT, number * 10, number * 10 + 9.99)
    if after == "倍":
        return _times(read, weight, start, end, text)
    if after == "世":
        return of_century(read, text, start, end)
    if after in "學学會会":
        return school_year(read, text, start, end)
    return year(read, run, text, start, end) if after == "年" else None


def _lettered(number: float, weight: int, text: str, start: int, end: int) -> Number | None:
    """Figures with the letter of a scale, or of a name: 405B, 20M用戶, but 3M公司 and 64KB."""
    goes_on = text[end + 1 : end + 2]
    if not text[start:end].replace(",", "").replace(".", "").isdigit() or (goes_on.isascii() and goes_on.isalnum()):
        return None
    units, last = unit_at(text, end + 1)
    values = (number, round(number * _LETTERS[text[end]], 6))
    return Number(values, start, end + 1, min(weight, SOFT), units=units, last=last if units else end + 1)


def _tael(weighed: tuple[str, str], run: str, start: int, text: str) -> Number:
    """六兩, 五百兩, 六兩三錢; in 2024兩岸 the 兩 is another number."""
    before, tenths = weighed
    end = start + len(run)
    if before.isdigit() and text[end : end + 1] in "岸國国黨党人個个大次年":
        return Number((float(before),), start, end - 1, FIRM)
    read = value(before)
    number = read.values[0] + (DIGIT[tenths] / 10 if tenths else 0)
    weight = FAINT if number == 1 or in_phrase(text, start) else SOFT if number <= 10 and not tenths else FIRM
    return Number((number,), start, end - (not tenths), weight, read.low, read.high, TAEL, end + bool(tenths))


def _times(read: Value, weight: int, start: int, end: int, text: str) -> Number:
    number = read.values[0] + (0.5 if text.startswith("倍半", end) else 0)
    said = (number, number * 100)  # 去年的四倍 is no more than four times as much
    values = said if text[start - 1 : start] == "的" else (*said, number + 1)
    return Number(values, start, end, min(weight, SOFT), read.low, read.high + (read.high >= read.low), last=end + 1)


def _weight(run: str, read: Value, text: str, start: int, end: int) -> int:
    """How firmly the other side is asked for it."""
    number = read.values[0]
    if run[0].isdigit():
        if number <= 1 and run.isdigit():
            return SOFT
        before = text[start - 1 : start]
        attached = before.isascii() and (before.isalpha() or (before == "-" and text[start - 2 : start - 1].isalpha()))
        return SOFT if (attached and run.isdigit()) or (len(run) >= 7 and run.isdigit()) else FIRM
    if run[0] in HAS_BIG:
        return SOFT if len(run) > 1 or text[start - 1 : start] in {"上", "近", "逾", "破"} else FAINT
    if len(run) <= 3 and in_phrase(text, start):
        return FAINT
    if len(run) == 1:
        counted = _counted(text, start, end) or text.startswith(_SHARED, end)
        is_ten = run in "十廿卅" or (run == "拾" and text[end : end + 1] in {"元", "圓", "圆"})  # 收拾
        return SOFT if is_ten or (number > 1 and run in DIGIT and counted) else FAINT
    if run[0] in "數数幾几" or read.low <= read.high:
        return SOFT
    if text.startswith(_BASE, end):
        return FAINT
    if run in _DAYS_BY_FIGURES or (all(char in DIGIT for char in run) and _DAY_OF_NOTE.match(text, end)):
        return SOFT
    if set(run) <= set("零〇○") or (len(run) == 2 and run[0] in PLACE and run[1] in PLACE):
        return FAINT
    return FIRM


def _counted(text: str, start: int, end: int) -> bool:
    """Whether a numeral of one sign stands before what it counts, after 第 or 比, or names a ruler (二世)."""
    after = text[end : end + 1].lstrip()
    return after in COUNTED or text[start - 1 : start] in {"第", "比"} or names_a_ruler(text, end)
