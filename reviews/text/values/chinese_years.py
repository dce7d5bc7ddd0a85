"""Years in Chinese: 2025年, 民國114年, 昭和五年, 98年, 八十年代, and those that name what happened in them (九二共識).

Sources: years of the Republic count from 1912; eras as in reviews/text/values/eras.py.
"""

import re

from reviews.text.values.eras import first_year
from reviews.text.values.han_numerals import DIGIT, DIGITS, Value, value
from reviews.text.values.number import FIRM, SOFT, Number

_NAMED_YEAR = re.compile(
    "共識|共识|憲法|宪法|憲章|宪章|民運|民运|學運|学运|學潮|学潮|回歸|回归|大限|體制|体制|抗洪|政改|[國国]殤|金融[風风海危]"
)

_SCHOOL_YEAR = re.compile("(?:[學学]|([會会][計计]))年度?")
_FIRST_OF_SCHOOLS, _LAST_OF_SCHOOLS = 20, 200
_LAST_CENTURY, CENTURY = re.compile("上[個个]?世[紀纪]$"), 100
_ERAS = ("公元", "西元", "公元前", "西元前", "紀元前", "纪元前")
_OF_CENTURY = re.compile(rf"世[紀纪]([{DIGITS}]?十|[{DIGITS}][〇零○]|\d0)年代")


def of_century(read: Value, text: str, start: int, end: int) -> Number | None:
    """二十世紀三十年代 is the 1930s; None where no decade follows the century."""
    match = _OF_CENTURY.match(text, end)
    if match is None:
        return None
    ten = value(match[1]).values[0]
    return Number(((read.values[0] - 1) * 100 + ten, ten), start, end, FIRM, units=("decade",), last=match.end())


def named_year(read: Value, run: str, text: str, start: int, end: int) -> Number | None:
    """The year in 九二共識, 八二憲法, 九七回歸; None where no such word follows the two digits."""
    if not _NAMED_YEAR.match(text, end) or not all(char in DIGIT for char in run):
        return None
    number = read.values[0]
    return Number((number, number + 1900, number + 2000), start, end, SOFT, units=("year",), last=end)


def year(read: Value, run: str, text: str, start: int, end: int) -> Number | None:
    """民國114年, 2025年, 98年, 八十年代; None for a stretch of years."""
    number, before = read.values[0], text[max(0, start - 4) : start].rstrip()
    if before.endswith(("民國", "民国", "民國前")):
        first = start - len(text[max(0, start - 4) : start]) + max(before.rfind("民國"), before.rfind("民国"))
        if text.startswith("年代", end):  # 民國七十年代, from 1981 to 1990
            return Number(
                (number + 1910, number + 1911, number), start, end, FIRM, units=("decade",), last=end + 2, first=first
            )
        return Number((number + 1911, number), start, end, FIRM, units=("year",), last=end + 1, first=first)
    if before.endswith(_ERAS):
        return Number((number,), start, end, FIRM, units=("year",), last=end + 1)
    if before and (first_of_era := first_year(before)):
        return Number(
            (first_of_era + number - 1, number), start, end, SOFT, units=("year",), last=end + 1, ordinal=True
        )
    values: tuple[float, ...]
    if text.startswith("年代", end) and number < CENTURY and _LAST_CENTURY.search(before):
        tens = (number,) if read.low > read.high else (read.low, read.high)
        values = tuple(ten + first for ten in tens for first in (1900, 0))
        return Number(values, start, end, FIRM, units=("decade",), last=end + 2)
    if text.startswith("年代", end):
        values = (number, number % 100)
        if number < 100:
            tens = (number,) if read.low > read.high else (read.low, read.high)
            values = tuple(ten + century for ten in tens for century in (0, 1900, 2000, 1800))
        return Number(values, start, end, FIRM if number > 100 else SOFT, units=("decade",), last=end + 2)
    four = number >= 1000 and len(run) == 4 and (run.isdigit() or all(char in DIGIT for char in run))
    if four:
        return Number((number,), start, end, FIRM, units=("year",), last=end + 1)
    if number < 200 and len(run) in (2, 3) and run.isdigit() and number >= 60:
        values = (number, number + 1911, number + 1900) if number < 100 else (number, number + 1911)
        return Number(values, start, end, FIRM, units=("year", "yr"), last=end + 1)
    if len(run) == 2 and number < 100 and (run[0] == "0" or all(char in DIGIT for char in run)):
        if run[0] in "兩两":
            return None  # 兩三年
        values = (number, number + 1900, number + 2000)
        return Number(values, start, end, SOFT, read.low, read.high, ("year", "yr"), end + 1)
    return None


def school_year(read: Value, text: str, start: int, end: int) -> Number | None:
    """111學年度, 112會計年度: years of the Republic, those of schools named by both years that they touch (2022–23)."""
    number, match = read.values[0], _SCHOOL_YEAR.match(text, end)
    if match is None or not _FIRST_OF_SCHOOLS <= number < _LAST_OF_SCHOOLS:
        return None
    first = number + 1911
    values = (number, first) if match[1] else (number, first, first + 1, (first + 1) % 100)
    return Number(values, start, end, FIRM, units=("year",), last=match.end())


def more_meanings(values: tuple[float, ...], text: str, start: int, end: int) -> tuple[float, ...]:
    """The values of a number with the first year of a century, or the year that ends a stretch: 1914-18."""
    if text.startswith(("世紀", "世纪"), end):
        return (*values, (values[0] - 1) * 100)
    if (
        values[0] < 100
        and end - start == 2
        and text[start - 1 : start] in {"-", "–", "/", "至"}
        and text[start:end].isdigit()
    ):
        century = re.search(r"(\d\d)\d\d年?[-–/至]$", text[max(0, start - 7) : start])
        if century:
            return (*values, float(century.group(1)) * 100 + values[0])
    return values
