"""Lanes: derived, with names kept and risky characters listed."""

import pytest

from reviews.export.lane import derive


@pytest.mark.parametrize(
    ("text", "lang", "names", "result"),
    [
        ("國家利益", "zh-Hans", [], "国家利益"),
        ("康里夫在裡面", "zh-Hans", ["康里夫"], "康里夫在里面"),
        ("康里夫在裡面", "zh-Hant-HK", ["康里夫"], "康里夫在裏面"),
        ("蘇東坡喝乾了", "zh-Hans", ["蘇東坡"], "蘇東坡喝干了"),
        ("名字(蘇", "zh-Hans", ["字(蘇"], "名字(蘇"),
    ],
)
def test_names_are_kept_and_the_rest_is_converted(text: str, lang: str, names: list[str], result: str) -> None:
    assert derive(text, lang, names).text == result


def test_risky_characters_are_counted_outside_names() -> None:
    assert derive("康里夫在裡面", "zh-Hans", ["康里夫"]).risks == {"里": 1, "面": 1}


def test_an_unknown_lane_is_no_lane() -> None:
    with pytest.raises(KeyError):
        derive("國家", "zh-Latn")
