"""Days known by a name, years of eras, set phrases and measures with their parts, by value."""

import pytest

from reviews.text.values.dates import dates
from reviews.text.values.eras import first_year
from reviews.text.values.named_days import chinese_days, english_days
from reviews.text.values.number_idioms import in_phrase
from reviews.text.values.numerals import numbers
from reviews.text.values.times import times


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("五四運動", (5, 4)), ("九一八之後", (9, 18)), ("921大地震", (9, 21)), ("“七·七”事变", (7, 7)), ("八九六四", (6, 4)),
        ("雙十節", (10, 10)), ("聖誕節", (12, 25)), ("一二九運動", (12, 9)), ("五四一代", (5, 4)), ("六四週年", (6, 4)),
    ],
)  # fmt: skip
def test_a_day_named_in_chinese_has_month_and_day(text: str, day: tuple[int, int]) -> None:
    assert [(one.month, one.day) for one in chinese_days(text)] == [day]


@pytest.mark.parametrize(
    "text", ["八九學運", "二〇〇八年地震", "1949年革命", "125週年", "五六起事件", "第228條", "三十一運動"]
)
def test_other_figures_are_no_named_day(text: str) -> None:
    assert not list(chinese_days(text))


def test_holidays_are_read_in_english() -> None:
    assert [(one.month, one.day) for one in english_days("Closed on Christmas Eve and New Year’s Day")] == [
        (12, 24), (1, 1)]  # fmt: skip


def test_a_named_day_that_is_written_as_a_date_is_that_date() -> None:
    assert [(one.month, one.day, one.named) for one in dates("12月25日聖誕節", "zh-Hant-TW")] == [
        (12, 25, False), (12, 25, True)]  # fmt: skip
    assert [(one.month, one.day) for one in dates("the Fourth of July Parade on July Fourth", "en")][-1] == (7, 4)


def test_an_era_has_a_first_year() -> None:
    assert first_year("於昭和") == 1926
    assert first_year("光緒") == 1875
    assert first_year("基隆") is None


def test_set_phrases_count_nothing() -> None:
    assert in_phrase("她三心二意地", 1)
    assert in_phrase("她三心二意地", 3)
    assert not in_phrase("她有三本書", 2)
    assert not [one for one in numbers("一石二鳥，七上八下", "zh-Hant-TW") if one.weight]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("一米八二", (1.82,)), ("9秒58", (9.58,)), ("三塊五", (3.5,)), ("三斤六兩", (3.6, 3.375)), ("六兩三錢", (6.3,)),
        ("兩個半小時", (2.5,)), ("五百兩", (500.0,)), ("昭和五年", (1930.0, 5.0)), ("九二共識", (92.0, 1992.0, 2092.0)),
    ],
)  # fmt: skip
def test_a_measure_keeps_what_stands_behind_its_unit(text: str, values: tuple[float, ...]) -> None:
    assert [one.values for one in numbers(text, "zh-Hant-TW")] == [values]


def test_a_share_that_opens_a_range_is_a_share() -> None:
    assert [one.values[-1] for one in numbers("六到七成", "zh-Hant-TW")] == [60.0, 70.0]


def test_half_of_the_day_stands_for_both_ends_of_a_range() -> None:
    assert [one.hour for one in times("下午兩點到四點", "zh-Hant-TW")] == [2, 4]
    assert [one.hour for one in times("between 2 and 4 p.m.", "en")] == [2, 4]


def test_hours_in_four_figures_are_a_time_where_they_read_as_one() -> None:
    assert [(one.hour, one.minute) for one in times("at 1430 hours", "en")] == [(14, 30)]
    assert [(one.hour, one.minute) for one in times("0800 hours", "en")] == [(8, 0)]
    assert not times("2000 hours of training", "en")
