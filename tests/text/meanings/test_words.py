"""Words of the dictionary, in either writing."""

import pytest

from reviews.text.meanings.words import is_word


@pytest.mark.parametrize("word", ["公司", "毛毛雨", "关系", "關係"])
def test_a_headword_is_a_word(word: str) -> None:
    assert is_word(word)


@pytest.mark.parametrize("text", ["司司", "", "的的確確是一件好事啊"])
def test_other_characters_are_none(text: str) -> None:
    assert not is_word(text)
