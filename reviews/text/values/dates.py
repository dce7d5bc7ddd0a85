"""Dates, months and weekdays in text by value, Chinese and English.

Source: ISO 8601 for figures alone; a year of the Republic (民國) is that many years after 1911.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reviews.text.quick.found_at import found_at
from reviews.text.quick.kinds import DECIMAL, Flags, Texts, kind_of
from reviews.text.quick.lower_case import words_of
from reviews.text.quick.sought import Sought
from reviews.text.scripts import base
from reviews.text.values.english_words import ORDINAL
from reviews.text.values.eras import first_year, has_solar_months
from reviews.text.values.han_numerals import DIGIT, value
from reviews.text.values.named_days import (
    CHINESE_NAMES,
    ENGLISH_NAMES,
    NamedDay,
    chinese_days,
    english_days,
    may_have_events,
)

MONTHS = {
    name: n
    for n, names in enumerate(
        ["january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"], 1)
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7}
_SHORT_DAYS = {name[:3].title(): n for name, n in WEEKDAYS.items()}
CHINESE_DAYS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7}


class Date(NamedTuple):
    """What is said of a date; None for what is left open. `weekday` counts from Monday, 1.

    `turned` is true of figures alone whose month and day may stand in either order (11/12/2025), `named` of a day known
    by a name (九一八, Christmas), which answers a date and is not asked for.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    turned: bool = False
    named: bool = False

    @property
    def said(self) -> tuple[object, ...]:
        """What it says, wherever it stands."""
        return self.year, self.month, self.day, self.weekday, self.turned, self.named

    @property
    def figures(self) -> set[float]:
        """The numbers that may say it: year, month, day, both with a point between (18.12), and of a named day in one (911)."""
        found = {float(part) for part in (self.year, self.month, self.day) if part is not None}
        if self.month and self.day:
            found |= {float(f"{one}.{two}") for one, two in ((self.day, self.month), (self.month, self.day))}
        return found | self.in_one if self.named else found

    @property
    def in_one(self) -> set[float]:
        """Month and day as one number: 911, 0918."""
        return {self.month * 100.0 + self.day, self.month * 10.0 + self.day} if self.month and self.day else set()

    def agrees(self, other: "Date") -> bool:
        """Whether both can be the same date: nothing that both say differs, and they say something in common."""
        mine = (self.year, self.month, self.day, self.weekday)
        theirs = (other.year, other.month, other.day, other.weekday)
        both = [(a, b) for a, b in zip(mine, theirs, strict=True) if a is not None and b is not None]
        if bool(both) and all(a == b for a, b in both):
            return True
        if self.turned:
            return Date(0, 0, self.year, self.day, self.month).agrees(other)
        return other.turned and other.agrees(self)


_MONTH = "|".join(form for name in sorted(MONTHS, key=len, reverse=True) for form in (name.title(), name.upper()))
_FULL = "January|February|March|April|June|July|August|September|October|November|December"
_RANKS = {word: n for word, n in ORDINAL.items() if n <= 20} | {f"{ten}-{word}": n + more for ten, n in (("twenty", 20), ("thirty", 30))
          for word, more in ORDINAL.items() if more < 10 and n + more <= 31} | {"thirtieth": 30}  # fmt: skip
_RANK = "|".join(form for word in sorted(_RANKS, key=len, reverse=True) for form in (word, word.capitalize()))
_BEFORE_MAY = "in of by In last next late mid early until since from this and to during before after or through By Since between Between"
_IN_MAY = "|".join(f"(?<={word}[ ])" for word in _BEFORE_MAY.split()) + "|(?<=mid-)"
# One of these stands in every date that is no mere figures; most texts have none.
_SIGNS = frozenset([*MONTHS, *WEEKDAYS, *(f"{day}s" for day in WEEKDAYS)])
_EN_FIGURES = re.compile(r"\d[-/.]\d")
_EN = re.compile(
    rf"""(?<![A-Za-z\d])(?=[\dJFMASONDTWfnste])(?:
    (?P<iso>\b(?P<iy>[12]\d{{3}})[-/.](?P<im>\d{{1,2}})[-/.](?P<id>\d{{1,2}})\b)
    |(?P<figures>(?<![\d/.-])(?P<fa>\d{{1,2}})(?P<fs>[/.-])(?P<fb>\d{{1,2}})(?P=fs)(?P<fy>[12]\d{{3}})(?![\d/.-]))
    |\b(?<!\d:)(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<m1>{_MONTH})\b\.?(?:,?\s(?P<y1>[12]\d{{3}})\b)?
    |\b(?P<m2>{_MONTH})\b\.?\s(?:the\s)?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d|[:.]\d|,\d{{3}}|\s?(?:percent|per\scent|%))(?:,?\s(?P<y2>[12]\d{{3}})\b)?
    |\b(?P<m7>{_MONTH})\s(?:the\s)?(?P<d7>{_RANK})\b
    |\b(?P<m3>{_MONTH})\b\.?,?\s(?:of\s)?(?P<y3>[12]\d{{3}})\b
    |\b(?P<m4>{_FULL})\b|\b(?P<m6>Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.(?!\s?\d)|(?:{_IN_MAY})(?P<m5>May)\b(?!\s[A-Z])
    |\b(?P<d8>{_RANK})\sof\s(?P<m8>{_MONTH})\b
    |\b(?P<w>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s?\b
    |\b(?P<a>Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:r?s)?\b(?=\.?,?\s(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:{_MONTH})\b|(?:{_MONTH})\b\.?\s\d)))""",
    re.VERBOSE,
)
# Where one may begin; with a rank only before its month: the first of May.
_EN_BEGINS, _EN_BEGINS_OF = (re.compile(rf"[\dJFMASONDTW{more}](?<![A-Za-z\d].)") for more in ("", "fnste"))
# In small letters, as some write everything; “may” and “march” are words.
_SMALL_MONTH = re.compile(
    r"\b(?:january|february|april|june|july|august|september|october|november|december|(?:march|may)(?= [12]\d{3}\b))\b"
)
_OF_MONTH = re.compile(r"of\s[JFMASOND]")
_NUM = "[〇零○一二三四五六七八九十廿卅\\d]"
# One class first, which is looked for fast, and then what has to stand behind some of it.
_ZH_HINT = re.compile(
    r"[月日號号星禮礼週周\d](?:(?<=[月日號号])|(?<=星)期|(?<=[禮礼])拜|(?<=[週周])[一二三四五六日]|(?<=\d)(?:[-/]\d|\.\d\d?\.\d))"
)
_ZH = re.compile(
    rf"""(?:(?P<roc>民國|民国)?\s?(?P<y>(?:{_NUM}|百){{1,7}})\s?年\s?)?(?:(?P<m>(?<!{_NUM}){_NUM}{{1,3}})\s?月(?!球|亮|光|台|餅|票|租))(?:份|\s?(?P<d>{_NUM}{{1,3}})\s?[日號号])?
    |(?P<iso>(?<![\d.])(?P<iy>[12]\d{{3}})[-/.](?P<im>\d{{1,2}})[-/.](?P<id>\d{{1,2}})(?![\d.]))
    |(?:星期|禮拜|礼拜|[週周])(?P<w>[一二三四五六日天])(?![年次回個个篇種种]|天(?![氣气然空]))""",
    re.VERBOSE,
)
_ZH_BEGINS = re.compile(rf"[民\s百星禮礼週周\d{_NUM[1:]}")
_DAY, _PARTED = kind_of("月日號号"), (DECIMAL, kind_of("/.-"), DECIMAL)
_WEEK = ["星期", "禮拜", "礼拜", *(f"{week}{day}" for week in "週周" for day in "一二三四五六日")]
_SOUGHT_ZH = Sought([*_WEEK, *CHINESE_NAMES])
_IN_SMALL = [word for word in MONTHS if len(word) > 3 and word not in ("march", "sept")]
_SOUGHT = Sought([*ENGLISH_NAMES, *_IN_SMALL, *(form for word in _SIGNS for form in (word.title(), word.upper()))])
_LONGEST_ERA = 2
_ERA = ("元前", "公元", "西元")
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")
_WIDE_DIGIT = re.compile("[０-９]")


def dates(text: str, lang: str) -> list[Date]:
    """The dates, months and weekdays of `text`, in order."""
    language = base(lang)
    if language == "zh":
        found = list(_chinese(_narrow(text))) if _ZH_HINT.search(text) else []
        return _with_named(found, chinese_days(text))
    if language == "en":
        found = list(_english(text)) if _hinted(text) else []
        return _with_named(found, english_days(text))
    return []


def may_hold_dates(texts: Texts, lang: str) -> Flags:
    """Which of many texts may have any."""
    if base(lang) == "zh":
        return texts.hold_any((_DAY,), _PARTED) | _SOUGHT_ZH.held_by(texts) | may_have_events(texts)
    return texts.hold(*_PARTED) | _SOUGHT.held_by(texts)


def _narrow(text: str) -> str:
    """The text with narrow digits; to look for wide ones first is faster than to translate every character."""
    return text.translate(_WIDE) if _WIDE_DIGIT.search(text) else text


def _hinted(text: str) -> bool:
    """Whether an English text may hold a date."""
    return not _SIGNS.isdisjoint(words_of(text)) or _EN_FIGURES.search(text) is not None


def _with_named(found: list[Date], days: Iterable[NamedDay]) -> list[Date]:
    """The dates and the named days of a text in order; a day written as a date as well is that date."""
    named = [Date(day.start, day.end, month=day.month, day=day.day, named=True) for day in days]
    if not named:
        return found
    free = [one for one in named if not any(one.start < date.end and date.start < one.end for date in found)]
    return sorted((*found, *free), key=lambda one: one.start)


def _english(text: str) -> Iterator[Date]:
    text = _SMALL_MONTH.sub(lambda month: month.group().title(), text)
    for match in found_at(_EN_BEGINS_OF if _OF_MONTH.search(text) else _EN_BEGINS, _EN, text):
        span = match.span()
        if match["iso"]:
            yield from _figures(span, int(match["iy"]), int(match["im"]), int(match["id"]))
        elif match["figures"]:
            one, two = int(match["fa"]), int(match["fb"])
            month, day = (two, one) if one > 12 else (one, two)
            yield from _figures(span, int(match["fy"]), month, day, one <= 12 and two <= 12)
        elif match["w"]:
            yield Date(*span, weekday=WEEKDAYS[match["w"].lower()])
        elif match["a"]:  # Tue, 5 May
            yield Date(*span, weekday=_SHORT_DAYS[match["a"]])
        else:
            name = next(filter(None, (match[f"m{n}"] for n in range(1, 9))))
            year, date = match["y1"] or match["y2"] or match["y3"], match["d1"] or match["d2"]
            if rank := match["d7"] or match["d8"]:
                date = str(_RANKS[rank.lower()])
            if date is None or 1 <= int(date) <= 31:
                yield Date(*span, int(year) if year else None, MONTHS[name.lower()], int(date) if date else None)


def _figures(span: tuple[int, int], year: int, month: int, day: int, turned: bool = False) -> Iterator[Date]:
    if 1 <= month <= 12 and 1 <= day <= 31:
        yield Date(*span, year, month, day, turned=turned)


def _chinese(text: str) -> Iterator[Date]:
    for match in found_at(_ZH_BEGINS, _ZH, text):
        span = match.span()
        if match["iso"]:
            yield from _figures(span, int(match["iy"]), int(match["im"]), int(match["id"]))
        elif match["w"]:
            yield Date(*span, weekday=CHINESE_DAYS[match["w"]])
        else:
            month, day, year = _value(match["m"]), _value(match["d"]), _value(match["y"])
            if month is None or not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
                continue
            if year is not None and (match["roc"] or year < 200):
                first = first_year(text[max(0, match.start() - _LONGEST_ERA) : match.start()])
                if first and not has_solar_months(first, year):
                    yield Date(*span, first + year - 1)  # its month is one of the moon
                    continue
                is_of_era = text.endswith(_ERA, 0, match.start())
                year = (
                    year
                    if is_of_era
                    else first + year - 1
                    if first
                    else year + 1911
                    if match["roc"] or year > 60
                    else None
                )
            yield Date(*span, year, month, day)


def _value(text: str | None) -> int | None:
    """The value of up to five digits, of hundreds, or of tens and ones; None for what is neither."""
    if not text:
        return None
    text = text.replace("廿", "二十").replace("卅", "三十")
    if "百" in text:
        return int(value(text).values[0])
    tens, ten, ones = text.partition("十")
    if ten and (len(tens) > 1 or len(ones) > 1 or "十" in ones):
        return None
    figures = "".join(str(DIGIT.get(char, char)) for char in (f"{tens or 1}{ones or 0}" if ten else text))
    return int(figures)
