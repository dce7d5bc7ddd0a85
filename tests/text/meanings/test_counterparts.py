"""Content words of an English text that a Chinese one answers."""

import pytest

from reviews.text.meanings import counterparts
from reviews.text.meanings.counterparts import answers, chinese_words, english_words, met_among


def met(english: str, chinese: str) -> dict[str, bool]:
    return {word.text: word.met for word in english_words(english, chinese)}


def test_words_are_answered_by_headwords_in_both_writings() -> None:
    wanted = {"Foreign": True, "policy": True, "debate": True, "citizens": False}
    assert met("Foreign policy debate of citizens", "外交政策辯論") == wanted
    assert met("Foreign policy debate of citizens", "外交政策辩论") == wanted


def test_a_word_of_the_family_counts() -> None:
    assert met("political", "政治") == {"political": True}
    assert met("politicians", "政治") == {"politicians": True}


def test_words_of_grammar_are_not_asked_for() -> None:
    assert met("It was not the one that they had", "磨坊") == {}


@pytest.mark.parametrize("chinese", ["", "Latin only", "。"])
def test_a_text_without_chinese_answers_nothing(chinese: str) -> None:
    assert met("policy", chinese) == {"policy": False}


def test_without_a_dictionary_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counterparts, "chinese_english", lambda: None)
    assert english_words("policy", "政策") == []


def test_only_content_words_are_met_among_those_asked_for() -> None:
    assert met_among(["missing", "until", "protest"], "直到抗議") == {"protest"}
    assert met_among(["missing", "protest"], "有人失蹤") == {"missing"}


def test_a_single_character_is_a_weaker_answer_than_a_word() -> None:
    by_one, by_word = ([word.evidence for word in english_words("flower", chinese)] for chinese in ("花", "花朵"))
    assert by_one < by_word


def test_a_long_chinese_word_that_goes_unanswered_says_more_than_a_short_one() -> None:
    long, short = (chinese_words(chinese, "The ferry left at noon.")[0].evidence for chinese in ("圖書館", "政策"))
    assert long < short


def test_each_answer_has_its_place() -> None:
    assert ((8, 14), (2, 4)) in answers("Foreign policy", "外交政策")
    assert answers("Foreign policy", "") == ()
