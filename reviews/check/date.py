"""Dates, years, months, weekdays and times of day that differ between the sides, compared by value.

Nov 24, 2025 is 2025年11月24日 and 民國114年11月24日; 3:30 p.m. is 下午三點半 and 15:30. A month alone, a weekday and a time are
compared where both sides name one; where the translation says no such thing in any way, it is left out, which is a note of a
weekday. Days, weeks, months and years that are counted from now are compared where both sides count one (next week, 下個月),
noon and midnight, the beginning and the end of the year, where one stands for the other; those of a Chinese source also where
the translation names no time at all. Source: ISO 8601 for figures alone;
a year of the Republic (民國) is that many years after 1911, and the eras of emperors are counted from their accession.
"""

import re
from collections import Counter
from collections.abc import Iterator

import numpy as np

from reviews.check.in_address import is_in_address
from reviews.check.left_out_days import lost_from_now
from reviews.check.left_out_times import lost_months, lost_times
from reviews.check.number import is_year
from reviews.check.sides import old_and_new, texts_of
from reviews.check.values import Read, Values, all_values, compare, values
from reviews.text.quick.kinds import Flags
from reviews.text.quick.lot import Lot
from reviews.text.scripts import base
from reviews.text.segments import Finding, Pair, Severity, Side
from reviews.text.translatable import gettext_noop
from reviews.text.values.ago_and_later import may_differ as may_lie_otherwise
from reviews.text.values.ago_and_later import other_way_of_now
from reviews.text.values.dates import Date
from reviews.text.values.from_now import FromNow, other_from_now
from reviews.text.values.from_now import may_differ as may_count_otherwise
from reviews.text.values.opposite_times import may_differ as may_name_opposites
from reviews.text.values.opposite_times import opposite_time
from reviews.text.values.seasons import may_differ, other_era, other_season
from reviews.text.values.times import Time
from reviews.text.values.world_wars import may_name_wars, other_war

TITLE = gettext_noop("Date")
SEVERITY = "error"
VERSION = 22
AHEAD = compare
BAD = [
    Pair("1", "She arrived on Nov 24, 2025.", "她在2025年11月25日抵達。"),
    Pair("2", "It closed on Monday.", "它在星期二關閉。"),
    Pair("3", "He left in March 1912.", "他於1912年5月離開。"),
    Pair("4", "The law was passed in 2019.", "該法於民國107年通過。"),
    Pair("5", "Doors open at 3:30 p.m.", "下午四點半開放入場。"),
    Pair("6", "It closed in the autumn of 1913.", "它在1913年春天關閉。"),
    Pair("7", "It was built in 221 BC.", "它建於公元221年。"),
    Pair("8", "The fair opens next week.", "市集下個月開幕。"),
    Pair("9", "Doors close at midnight.", "中午關門。"),
    Pair("10", "It opens at the end of the year.", "它年初開幕。"),
    Pair("11", "The mill burned down ten years ago.", "磨坊在十年後燒毀。"),
]
GOOD = [
    Pair("1", "She arrived on Nov 24, 2025.", "她在2025年11月24日抵達。"),
    Pair("2", "She arrived on 24 November 2025.", "她在民國114年11月24日抵達。"),
    Pair("3", "They may march in May.", "他們也許在五月遊行。"),
    Pair("4", "Doors open at 3:30 p.m.", "15:30開放入場。"),
    Pair("5", "She trains three times a week.", "她每週三次練習。"),
    Pair("6", "Today the mill is a museum.", "磨坊如今是博物館。"),
]
_DAYS = "一二三四五六日"
# What says a day without naming it: the 24th, today, the next day; the other language may have said it so.
_DAY_SAID = {
    "zh": re.compile(
        r"[\d一二三四五六七八九十][日號号]|[今昨明當当前翌次同隔][天日]|[今昨明當当]晚|[節节]|受[難难]日|假日|日前|不久前|近日|[週周]末|[週周一二三四五六]至[一二三四五六日]"
    ),
    "en": re.compile(
        r"\d(?:st|nd|rd|th)?\b|\b(?:to|yester)day\b|\bto(?:morrow|night)\b|\b(?:day|night|week|weekend|weekday|eve|holiday|date)s?\b|\b[A-Z][a-z]*day\b",
    ),
}
said_by = is_in_address
_WEEKEND = re.compile(r"\b[Ww]eekends?\b|[週周]末")
_BEFORE_FRIDAY = frozenset(range(1, 5))
_OF_NAME = re.compile(r"s? [A-Z]|['’]s [A-Z]|[五六日]報|[五六日]报")  # the Sunday Times


def worth(lot: Lot) -> Flags:
    """Pairs with any date, or with a time on both sides, those in which a number stands for another, and those with a season."""
    dated = np.array([_is_dated(one) for one in all_values(lot)])
    if not (texts := texts_of(lot)):
        return dated
    return (
        dated
        | may_differ(*texts)
        | may_count_otherwise(texts[1])
        | may_name_opposites(texts[0])
        | may_lie_otherwise(texts[0])
        | may_name_wars(texts[0])
    )


def _is_dated(both: Values) -> bool:
    source, target = both.source, both.target
    return bool(source.dates or target.dates or source.times or both.swapped)


def find(pair: Pair) -> Iterator[Finding]:
    """Dates and times of one side that the other says otherwise, or, for a day, does not say at all."""
    if not pair.target.strip() or not pair.source.strip():
        return
    compared = values(pair)
    source, target = compared.source, compared.target
    if source.dates or target.dates:
        for kind in ("month", "weekday"):
            yield from _dates(kind, compared, pair)
    if source.times and target.times:
        yield from _times(source, target, pair)
    yield from (_left_out(one, pair, "warning") for one in lost_times(source, target, pair))
    yield from (_left_out(one, pair, "warning") for one in lost_months(source, target, pair))
    for old, new in compared.swapped:
        if is_year(old, new):
            yield _swapped(pair, new.whole, old.whole)
    if (texts := compared.texts) and (
        spans := other_season(*texts)
        or other_era(*texts)
        or other_from_now(*texts)
        or opposite_time(*texts)
        or other_way_of_now(*texts)
        or other_war(*texts)
    ):
        here, there = old_and_new(pair, *spans)
        yield _swapped(pair, there, here)
    elif texts and base(pair.source_lang) == "zh":
        for one in lost_from_now(pair.source, pair.target):
            yield _left_out(one, pair, "note" if 0 in one.steps else "warning")


def _dates(kind: str, compared: Values, pair: Pair) -> Iterator[Finding]:
    ours = [one for one in compared.source.dates if getattr(one, kind)]
    theirs = [one for one in compared.target.dates if getattr(one, kind)]
    if [one.said for one in ours] == [one.said for one in theirs]:
        return
    lost, strange = _unanswered(ours, theirs), _unanswered(theirs, ours)
    if len(ours) == len(theirs) and not any(one.named for one in (*ours, *theirs)):
        lost, strange = lost or _spare(kind, ours, theirs), strange or _spare(kind, theirs, ours)
    if kind == "month":
        lost, strange = _asked(lost, strange), _asked(strange, lost)
        if lost and strange:  # from Monday 12 to Wednesday 14 June: 六月十二日至十四日
            lost, strange = _month_apart(lost, compared.target), _month_apart(strange, compared.source)
    if lost and strange:
        for one, other in zip(strange, lost, strict=False):
            yield _swapped(pair, (one.start, one.end), (other.start, other.end), _fix(one, other, pair))
    elif kind == "weekday":
        if strange and not ours and (weekend := _WEEKEND.search(pair.source)) and not _WEEKEND.search(pair.target):
            far = (one for one in strange if one.weekday in _BEFORE_FRIDAY)
            yield from (_swapped(pair, (one.start, one.end), weekend.span()) for one in far)
        said = _DAY_SAID.get(base(pair.target_lang))
        if lost and not theirs and said and not said.search(pair.target):
            yield from (_left_out(one, pair) for one in lost[:1] if not _OF_NAME.match(pair.source, one.end))
    elif kind == "month":
        for one in _unsaid(lost, compared.target):
            yield _alone(one, "source", pair)
        for one in _unsaid(strange, compared.source):
            yield _alone(one, "target", pair)


def _unanswered(mine: list[Date], theirs: list[Date]) -> list[Date]:
    """The dates of one side that no date of the other agrees with; equal dates are compared once."""
    others = {other.said: other for other in theirs}.values()
    answered: dict[tuple[object, ...], bool] = {}
    for one in mine:
        if one.said not in answered:
            answered[one.said] = any(one.agrees(other) for other in others)
    return [one for one in mine if not answered[one.said]]


def _asked(mine: list[Date], theirs: list[Date]) -> list[Date]:
    """Without the days known by a name, unless the other side has one of the same month or day: 九一八, Sept. 28."""
    exact = [other for other in theirs if not other.named]
    return [
        one for one in mine if not one.named or any(one.month == other.month or one.day == other.day for other in exact)
    ]


def _spare(kind: str, mine: list[Date], theirs: list[Date]) -> list[Date]:
    """Weekdays or months that one side names more often than the other; not figures that may be read both ways."""
    if any(one.turned for one in (*mine, *theirs)):
        return []
    said, answered = (Counter(getattr(one, kind) for one in side) for side in (mine, theirs))
    return [one for one in mine if said[getattr(one, kind)] > answered[getattr(one, kind)]]


def _month_apart(left: list[Date], other: Read) -> list[Date]:
    """The dates whose month and day the other side does not name apart either, the month at another day."""
    said = {value for number in other.numbers for value in number.values}
    months = {one.month for one in other.dates}
    return [one for one in left if not (one.day and one.month in months and float(one.day) in said)]


def _unsaid(left: list[Date], other: Read) -> Iterator[Date]:
    """The days of one side that the other does not have in figures alone either (11/24, the 24th, 九一一)."""
    said = {value for number in other.numbers for value in number.values} if left else set()
    years = {one.year for one in other.dates if not one.month}  # of months of the moon
    for date in left:
        if date.year in years:
            continue
        if (date.day or date.year) and (date._replace(year=None).figures | date.in_one).isdisjoint(said):
            yield date


def _times(source: Read, target: Read, pair: Pair) -> Iterator[Finding]:
    lost = [one for one in source.times if not _answered(one, target)]
    strange = [one for one in target.times if not _answered(one, source)]
    for one, other in zip(strange, lost, strict=False):
        yield _swapped(pair, (one.start, one.end), (other.start, other.end))


def _answered(time: Time, other: Read) -> bool:
    return any(time.minutes & one.minutes for one in other.times)


def _fix(new: Date, old: Date, pair: Pair) -> str | None:
    """The right weekday, where a weekday alone is wrong and written in Chinese."""
    shown = pair.target[new.start : new.end]
    if old.weekday and new.weekday and shown[-1] in _DAYS:
        return shown[:-1] + _DAYS[old.weekday - 1]
    return None


def _swapped(pair: Pair, new: tuple[int, int], old: tuple[int, int], fix: str | None = None) -> Finding:
    message = gettext_noop("“{date}” stands for “{other}” in the source")
    args = {"date": pair.target[slice(*new)], "other": pair.source[slice(*old)]}
    return Finding("date", "error", "target", *new, message, args, fix)


def _left_out(date: Date | Time | FromNow, pair: Pair, severity: Severity = "note") -> Finding:
    """A weekday, month or time of which the translation says nothing, nor any day for it: more likely left out than said otherwise."""
    message = gettext_noop("“{date}” has no counterpart in the translation")
    shown = pair.source[date.start : date.end]
    return Finding("date", severity, "source", date.start, date.end, message, {"date": shown})


def _alone(date: Date, side: Side, pair: Pair) -> Finding:
    message = (
        gettext_noop("“{date}” has no counterpart in the translation")
        if side == "source"
        else gettext_noop("“{date}” has no counterpart in the source")
    )
    shown = pair.text(side)[date.start : date.end]
    return Finding("date", "error", side, date.start, date.end, message, {"date": shown})
