"""Numbers by value, as the aligner reads them."""

import pytest

from reviews.align.values import numbers


@pytest.mark.parametrize(
    ("english", "chinese", "values"),
    [
        ("Seth lived thirty-five years.", "塞特活了三十五年。", [35]),
        ("four hundred and three", "四百零三", [403]),
        ("a hundred and two sheep", "一百零二隻羊", [102]),
        ("in nineteen ninety-five", "一九九五年", [1995]),
        ("the twenty-first century", "二十一世紀", [21]),
        ("on the twelfth day", "第十二天", [12]),
        ("fifty thousand letters", "五萬封信", [50_000]),
        ("one hundred forty-four thousand", "十四萬四千人", [144_000]),
        ("three million five hundred thousand", "三百五十萬", [3_500_000]),
        ("a hundred and fifty million", "一億五千萬", [150_000_000]),
        ("3.2 million", "320萬", [3_200_000]),
        ("fifty or sixty of them", "五十或六十個", [50, 60]),
    ],
)
def test_numbers_of_both_languages_have_one_value(english: str, chinese: str, values: list[int]) -> None:
    assert numbers(english, "en") == numbers(chinese, "zh") == values


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("one day", "en"),
        ("several thousand people, hundreds of them", "en"),
        ("one in five", "en"),
        ("the forties", "en"),
        ("千萬不要", "zh"),
        ("萬一下雨", "zh"),
        ("百萬富翁", "zh"),
        ("一天", "zh"),
    ],
)
def test_what_says_no_number_of_more_than_one_sign_is_left_to_words(text: str, lang: str) -> None:
    assert numbers(text, lang) == []
