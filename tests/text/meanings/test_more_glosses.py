"""What the dictionary says beyond CC-CEDICT: usual renderings, and other spellings of Traditional words."""

import pytest

from reviews.text.meanings.counterparts import chinese_words, english_words
from reviews.text.meanings.dictionary import chinese_english
from reviews.text.meanings.more_glosses import MORE
from reviews.text.meanings.spellings import other_spellings


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("雙方已就主要條款達成一致。", "terms"),
        ("双方已就主要条款达成一致。", "terms"),
        ("專家預計今年雨水較多。", "expect"),
        ("法院的判決令人意外。", "ruling"),
    ],
)
def test_the_usual_rendering_answers(chinese: str, english: str) -> None:
    assert [word.met for word in english_words(english, chinese)] == [True]


def test_our_words_take_nothing_from_those_of_the_dictionary() -> None:
    answered = {word.text for word in chinese_words("這項條款無效。", "This clause is void.") if word.met}
    assert "條款" in answered


def test_each_headword_is_one_of_the_dictionary_and_stands_once() -> None:
    known = chinese_english()
    assert known is not None
    assert [head for head in MORE if not known.has(head)] == []


@pytest.mark.parametrize(
    ("word", "other"), [("電臺", "電台"), ("發佈", "發布"), ("橋梁", "橋樑"), ("沉默", "沈默"), ("這裡", "這裏")]
)
def test_a_word_is_known_in_its_other_spelling(word: str, other: str) -> None:
    assert other in set(other_spellings(word))
    known = chinese_english()
    assert known is not None
    assert known.has(other)
