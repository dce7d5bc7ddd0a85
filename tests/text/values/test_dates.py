"""Dates and times of day by value."""

import pytest

from reviews.text.values.dates import Date, dates
from reviews.text.values.times import times

DATES = [
    ("en", "on Nov 24, 2025", (2025, 11, 24, None)), ("en", "24 November 2025", (2025, 11, 24, None)), ("en", "the 2nd of May", (None, 5, 2, None)),
    ("en", "in May", (None, 5, None, None)), ("en", "by Oct.", (None, 10, None, None)), ("en", "Sept. 11", (None, 9, 11, None)),
    ("en", "October 1912", (1912, 10, None, None)), ("en", "2025-11-24", (2025, 11, 24, None)), ("en", "24/11/2025", (2025, 11, 24, None)),
    ("en", "on Mondays", (None, None, None, 1)), ("zh", "2025年11月24日", (2025, 11, 24, None)), ("zh", "民國114年11月24日", (2025, 11, 24, None)),
    ("zh", "二〇二五年十一月廿四日", (2025, 11, 24, None)), ("zh", "十月十日", (None, 10, 10, None)), ("zh", "11 月 24 號", (None, 11, 24, None)),
    ("zh", "九月份", (None, 9, None, None)), ("zh", "星期三", (None, None, None, 3)), ("zh", "週日", (None, None, None, 7)), ("zh", "下周一", (None, None, None, 1)),
]  # fmt: skip
NO_DATES = [
    ("en", "She may go"), ("en", "They march today"), ("en", "May Day"), ("zh", "每週三次"), ("zh", "一周一次"), ("zh", "月亮"),
    ("zh", "三個月"), ("zh", "五十月"), ("zh", "13月"), ("de", "24. November"),
]  # fmt: skip
TIMES = [
    ("en", "3:30 p.m.", {930}), ("en", "4.40 am", {280}), ("en", "15:30", {930}), ("en", "half past three", {210, 930}), ("en", "quarter to five", {285, 1005}),
    ("en", "nine o'clock", {540, 1260}), ("zh", "下午三點半", {930}), ("zh", "15時30分", {930}), ("zh", "凌晨2點", {120}), ("zh", "晚上8點一刻", {1215}),
    ("zh", "午夜12點", {0}), ("zh", "中午11點", {660}), ("zh", "上午 9 點", {540}), ("zh", "4:40 分", {280, 1000}),
    ("zh", "差十分鐘凌晨一點", {50}), ("zh", "九點差一刻", {525, 1245}), ("zh", "14點還差5分", {835}), ("zh", "差一刻九点", {525, 1245}),
]  # fmt: skip
NO_TIMES = [
    ("en", "won 3-2"),
    ("en", "$4.40"),
    ("zh", "三點建議"),
    ("zh", "3小時"),
    ("zh", "跌了10點"),
    ("zh", "1時代"),
    ("zh", "相差三分"),
    ("zh", "一點一點"),
]


@pytest.mark.parametrize(("lang", "text", "said"), DATES)
def test_a_date_is_read(lang: str, text: str, said: tuple[int | None, ...]) -> None:
    (date,) = dates(text, lang)
    assert (date.year, date.month, date.day, date.weekday) == said


@pytest.mark.parametrize(("lang", "text"), NO_DATES)
def test_what_only_looks_like_a_date_is_none(lang: str, text: str) -> None:
    assert dates(text, lang) == []


@pytest.mark.parametrize(("lang", "text", "minutes"), TIMES)
def test_a_time_is_read(lang: str, text: str, minutes: set[int]) -> None:
    (time,) = times(text, lang)
    assert time.minutes == minutes


@pytest.mark.parametrize(("lang", "text"), NO_TIMES)
def test_what_only_looks_like_a_time_is_none(lang: str, text: str) -> None:
    assert times(text, lang) == []


def test_dates_agree_where_both_say_the_same() -> None:
    day = Date(0, 0, 2025, 11, 24)
    assert day.agrees(Date(0, 0, None, 11, 24))
    assert not day.agrees(Date(0, 0, 2024, 11, 24))
    assert not day.agrees(Date(0, 0, weekday=1))
    assert Date(0, 0, 2025, 11, 12, turned=True).agrees(Date(0, 0, 2025, 12, 11))
