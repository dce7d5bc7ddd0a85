"""Units, currencies and scales."""

import pytest

from reviews.text.values.currencies import CHINESE, ENGLISH
from reviews.text.values.magnitudes import in_chinese, in_english, scaled
from reviews.text.values.units import DIMENSION, convertible, converts, dimensions

SAME = [
    (5, "mi", 8, "km"), (86, "F", 30, "C"), (90, "min", 1.5, "h"), (24, "mo", 2, "yr"), (6, "ft", 1.83, "m"), (1, "dec", 10, "yr"), (100, "yr", 1, "cent"),
    (200, "acre", 81, "ha"), (500, "kW", 0.5, "MW"), (3, "tjin", 1.8, "kg"), (2, "wk", 14, "d"), (3, "km", 3000, "m"), (100, "bp", 1, "pp"),
    (350, "F", 177, "C"), (4, "F", 20, "C"), (2.7, "F", 1.5, "C"), (300, "K", 27, "C"), (10, "ms", 36, "kmh"), (60, "fathom", 110, "m"), (1, "cup", 240, "ml"),
    (6, "wk", 1.5, "mo"), (200, "hp", 149, "kW"), (32, "psi", 221, "kPa"), (1, "GB", 1024, "MB"), (5, "pm", 0.5, "pct"), (75, "USD/100", 0.75, "USD"),
    (7, "CNY/10", 70, "CNY/100"), (100, "mu", 1, "qing"), (5000, "mAh", 5, "Ah"),
]  # fmt: skip
OTHER = [
    (5, "mi", 5, "km"),
    (30, "F", 30, "C"),
    (12, "m", 12, "ft"),
    (3, "km", 3100, "m"),
    (45, "mi", 78, "km"),
    (50, "bp", 50, "pp"),
    (38, "C", 38, "F"),
    (75, "USD/100", 75, "USD"),
    (500, "mg", 500, "ug"),
]


@pytest.mark.parametrize(("value", "unit", "other", "unlike"), SAME)
def test_converted_measures_are_the_same(value: float, unit: str, other: float, unlike: str) -> None:
    assert convertible((unit,), (unlike,))
    assert converts(value, unit, other, unlike)


@pytest.mark.parametrize(("value", "unit", "other", "unlike"), OTHER)
def test_measures_that_differ_are_not(value: float, unit: str, other: float, unlike: str) -> None:
    assert not converts(value, unit, other, unlike)


@pytest.mark.parametrize(
    ("english", "chinese", "agree"),
    [
        ("$", "美元", True), ("$", "元", True), ("dollars", "港幣", True), ("yuan", "元", True), ("RMB", "人民幣", True), ("¥", "日圓", True),
        ("pounds", "英鎊", True), ("won", "韓元", True), ("NT$", "美元", False),
        ("Swedish kronor", "瑞典克朗", True), ("Danish kroner", "瑞典克朗", False), ("Indian rupees", "巴基斯坦盧比", False), ("pesos", "披索", True), ("euros", "英鎊", False), ("yen", "韓元", False), ("US$", "新台幣", False),
    ],
)  # fmt: skip
def test_names_of_money_agree(english: str, chinese: str, agree: bool) -> None:
    assert (not set(ENGLISH[english]).isdisjoint(CHINESE[chinese])) is agree


def test_of_money_only_parts_are_converted() -> None:
    assert dimensions(("USD", "TWD")) == {"money"}
    assert convertible(("USD",), ("EUR",)) == ()
    assert {DIMENSION[code][0] for codes in ENGLISH.values() for code in codes} == {"money"}


def test_a_value_is_written_with_its_scale() -> None:
    assert in_chinese(1_200_000, "12萬") == "120萬"
    assert in_chinese(2.3e9, "2.3 億") == "23 億"
    assert in_chinese(3.8e12, "3.8亿") == "3.8万亿"
    assert in_chinese(3e12, "3億") == "3兆"
    assert in_chinese(900, "9萬") is None
    assert in_english(380_000_000) == "380 million"
    assert in_english(2.5e9) == "2.5 billion"
    assert in_english(50_000) is None


def test_scales_are_words() -> None:
    assert all(scaled(shown) for shown in ("3億", "5千", "2 million", "$3bn", "10k"))
    assert not any(scaled(shown) for shown in ("300", "三百", "1,200"))
