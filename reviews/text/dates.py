"""Dates, months and weekdays in text by value, Chinese and English."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reviews.text.scripts import base

MONTHS = {
    name: n
    for n, names in enumerate(
        ["january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"], 1)
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7}
_ZH_DAYS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7}
_DIGITS = {
    c: str(v) for v, chars in enumerate(("〇零○", "一", "二", "三", "四", "五", "六", "七", "八", "九")) for c in chars
}


@dataclass(frozen=True, slots=True)
class Date:
    """What is said of a date; None for what is left open. `weekday` counts from Monday, 1."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    def agrees(self, other: "Date") -> bool:
        """Whether both can be the same date: nothing that both say differs, and they say something in common."""
        mine = (self.year, self.month, self.day, self.weekday)
        theirs = (other.year, other.month, other.day, other.weekday)
        both = [(a, b) for a, b in zip(mine, theirs, strict=True) if a is not None and b is not None]
        return bool(both) and all(a == b for a, b in both)


_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_EN = re.compile(
    rf"""(?P<iso>\b(?P<iy>[12]\d{{3}})-(?P<im>\d{{1,2}})-(?P<id>\d{{1,2}})\b)
    |\b(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<m1>{_MONTH})\b\.?(?:,?\s(?P<y1>[12]\d{{3}})\b)?
    |\b(?P<m2>{_MONTH})\b\.?\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d|[:.]\d|,\d{{3}})(?:,?\s(?P<y2>[12]\d{{3}})\b)?
    |\b(?P<m3>{_MONTH})\b\.?,?\s(?:of\s)?(?P<y3>[12]\d{{3}})\b
    |\b(?P<m4>January|February|April|June|July|August|September|October|November|December)\b
    |\b(?P<w>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s?\b""",
    re.VERBOSE | re.IGNORECASE,
)
_NUM = "[〇零○一二三四五六七八九十\\d]"
_ZH = re.compile(
    rf"""(?:(?P<roc>民國|民国)?\s?(?P<y>{_NUM}{{1,5}})\s?年\s?)?(?:(?P<m>{_NUM}{{1,3}})\s?月(?!球|亮|光|台|餅))(?:份|\s?(?P<d>{_NUM}{{1,3}})\s?[日號号])?
    |(?P<iso>\b(?P<iy>[12]\d{{3}})[-/](?P<im>\d{{1,2}})[-/](?P<id>\d{{1,2}})\b)
    |(?:星期|禮拜|礼拜|週|周)(?P<w>[一二三四五六日天])(?![年])""",
    re.VERBOSE,
)
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")


def dates(text: str, lang: str) -> list[Date]:
    """The dates, months and weekdays of `text`, in order."""
    if base(lang) == "zh":
        return list(_chinese(text.translate(_WIDE)))
    return list(_english(text)) if base(lang) == "en" else []


def _english(text: str) -> Iterator[Date]:
    for match in _EN.finditer(text):
        span, get = match.span(), match.groupdict()
        if get["iso"]:
            yield Date(*span, int(get["iy"]), int(get["im"]), int(get["id"]))
        elif get["w"]:
            if get["w"][0].isupper():
                yield Date(*span, weekday=WEEKDAYS[get["w"].lower()])
        else:
            name = get["m1"] or get["m2"] or get["m3"] or get["m4"]
            if not name[0].isupper():
                continue
            year, day = get["y1"] or get["y2"] or get["y3"], get["d1"] or get["d2"]
            yield Date(*span, int(year) if year else None, MONTHS[name.lower()], int(day) if day else None)


def _chinese(text: str) -> Iterator[Date]:
    for match in _ZH.finditer(text):
        span, get = match.span(), match.groupdict()
        if get["iso"]:
            yield Date(*span, int(get["iy"]), int(get["im"]), int(get["id"]))
        elif get["w"]:
            yield Date(*span, weekday=_ZH_DAYS[get["w"]])
        else:
            month, day, year = _value(get["m"]), _value(get["d"]), _value(get["y"])
            if month is None or not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
                continue
            if year is not None and (get["roc"] or year < 200):
                year = year + 1911 if get["roc"] else None
            yield Date(*span, year, month, day)


def _value(text: str | None) -> int | None:
    if not text:
        return None
    if "十" in text:
        tens, _ten, ones = text.partition("十")
        return int(_DIGITS.get(tens, tens) or 1) * 10 + int(_DIGITS.get(ones, ones) or 0) if len(tens) < 2 else None
    return int("".join(_DIGITS.get(char, char) for char in text))
