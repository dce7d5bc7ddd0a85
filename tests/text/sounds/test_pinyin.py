"""Which Latin words are taken for the reading of characters."""

import pytest

from reviews.text.sounds.pinyin import spells


@pytest.mark.parametrize(
    ("before", "characters"),
    [
        ("by Chen Mei ", "陳梅"),
        ("the idea of ren ", "仁"),
        ("with Lu Xun ", "魯迅"),
        ("good guānxì ", "關係"),
        ("in Taipei (", "台北"),
    ],
)
def test_a_reading_stands_before_its_characters(before: str, characters: str) -> None:
    assert spells(before, characters)


@pytest.mark.parametrize(
    ("before", "characters"),
    [("He kept ", "舊日的"), ("They made ", "自由"), ("we have to be ", "自由"), ("It came into ", "世界"), ("", "仁")],
)
def test_english_words_are_no_reading(before: str, characters: str) -> None:
    assert not spells(before, characters)
