"""Characters that stand for themselves: which are asked for, and how English answers them."""

import pytest

from reviews.text.meanings.counterparts import chinese_words
from reviews.text.meanings.headwords import longest_headwords
from reviews.text.meanings.single_characters import apart, single_characters


def singles(chinese: str) -> list[str]:
    return [chinese[start:end] for start, end, _head in single_characters(chinese, longest_headwords(chinese))]


def answered(chinese: str, english: str) -> dict[str, bool]:
    return {word.text: word.met for word in chinese_words(chinese, english)}


@pytest.mark.parametrize(
    ("chinese", "asked"),
    [
        ("每個人都有一盞燈", ["盞", "燈"]),
        ("連狗也不叫了", ["狗", "叫"]),
        ("他的了嗎", []),
        ("", []),
        ("Tashi 2", []),
    ],
)
def test_what_means_something_is_asked_for_and_grammar_is_not(chinese: str, asked: list[str]) -> None:
    assert singles(chinese) == asked


@pytest.mark.parametrize("chinese", ["菲力克斯", "瑪麗·巴克", "巴克斯"])
def test_what_spells_a_name_is_not_asked_for(chinese: str) -> None:
    assert singles(chinese) == []


def test_a_character_is_answered_by_what_it_means() -> None:
    found = answered("狗叫了，燈也亮了", "The dog barked.")
    assert (found["狗"], found["燈"]) == (True, False)


def test_a_word_that_seems_to_stand_where_a_place_ends_is_none() -> None:
    chinese = "他們在碼頭上等船"
    words = [chinese[start:end] for start, end, _head in apart(chinese, longest_headwords(chinese))]
    assert "碼頭" in words
    assert "上等" not in words
    assert answered(chinese, "They wait on the quay for a boat.")["等"]


def test_what_serves_the_grammar_too_says_something_only_where_it_is_answered() -> None:
    assert "等" not in answered("貓狗等", "Cats and dogs bark.")
