"""Stretches that the other text does not have, where they begin and end, and how sure it is."""

import pytest

from reviews.text.left_out import gaps
from reviews.text.left_out.belief import is_plain, phrases
from reviews.text.left_out.cuts import chinese_clauses, chinese_cuts, english_clauses, english_cuts
from reviews.text.left_out.gaps import gap_in_chinese, gap_in_english, speaks_against
from reviews.text.left_out.stretches import (
    UNCOUNTED,
    UNNAMED,
    Unit,
    english_units,
    stretches,
    trimmed,
)

FERRY = "The ferry reached Naples at noon, and a violinist played a waltz for the grandmother of the engineer."
FERRY_SHORT = "渡輪中午抵達那不勒斯，旅客紛紛下船。"
WELL = "村裡的老井去年冬天被雪埋住，村民花了三個星期才把它重新挖開，孩子們為此放了一天假。"


def test_the_stretch_is_the_clause_that_is_missing() -> None:
    gap = gap_in_chinese(FERRY, FERRY_SHORT, original="en")
    assert gap is not None
    assert "played a waltz" in FERRY[gap.start : gap.end]
    assert "Naples" not in FERRY[gap.start : gap.end]


def test_a_clause_of_a_chinese_text_is_missing() -> None:
    gap = gap_in_english(WELL, "The old well of the village was buried under snow last winter.", original="zh")
    assert gap is not None
    assert "挖開" in WELL[gap.start : gap.end]


def test_a_whole_translation_has_no_gap() -> None:
    whole = "渡輪中午抵達那不勒斯，一位小提琴手為工程師的祖母拉了一首圓舞曲。"
    assert gap_in_chinese(FERRY, whole, original="en") is None
    whole = (
        "The old well of the village was buried under snow last winter; it took the villagers three weeks to dig it "
        "out again, and the children were given a day off school for it."
    )
    assert gap_in_english(WELL, whole, original="zh") is None


def test_a_free_translation_is_less_sure_than_a_short_one() -> None:
    """Where the other text has much that goes unanswered as well, it says the same thing in its own way."""
    short, free = "渡輪中午抵達那不勒斯港口碼頭。", "渡輪中午靠岸那不勒斯，甲板響起一片掌聲。"
    found = [gap_in_chinese(FERRY, one, original="en") for one in (short, free)]
    assert found[0] is not None
    assert found[1] is None or found[1].score < found[0].score


def test_without_a_dictionary_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gaps, "english_units", lambda *_texts: [])
    monkeypatch.setattr(gaps, "chinese_units", lambda *_texts: [])
    assert gap_in_chinese(FERRY, FERRY_SHORT, original="en") is None
    assert gap_in_english(WELL, "The well.", original="zh") is None


def test_names_and_numbers_answer_for_themselves() -> None:
    units = english_units("BDI paid Naples 40 dollars.", "BDI 付給那不勒斯四十元。")
    assert all(not unit.unanswered for unit in units)
    units = english_units("He paid Naples 40 dollars.", "他付了錢。")
    assert [unit.unanswered for unit in units if unit.evidence in {UNNAMED, UNCOUNTED}] == [True, True]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (", and the captain apologised for the ", "and the captain apologised"),
        ("「他說，」", "他說"),
        ("— after it had rained; ", "after it had rained"),
    ],
)
def test_a_span_has_no_loose_ends(text: str, shown: str) -> None:
    start, end = trimmed(text, 0, len(text))
    assert text[start:end] == shown


def test_stretches_need_something_unanswered() -> None:
    assert list(stretches(english_cuts("She left, and he stayed."), [], 1)) == []


def test_what_goes_over_the_end_of_a_sentence_is_left_out_in_whole_clauses_only() -> None:
    text = "Its name is Waiting. She lives in Nantes, and teaches there."
    lives = [Unit(text.index("lives"), text.index("lives") + 5, -1.5)]
    found = {text[one.start : one.end].strip() for one in stretches(english_cuts(text), lives, 1)}
    assert "Waiting. She lives" not in found
    assert {"She lives", "Its name is Waiting. She lives in Nantes,"} <= found


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        (
            "She writes essays on the sea, and she is the author of The Patient Coast, a history of waiting for tides.",
            "她寫散文，著有《耐心的海岸：等待潮水的歷史》。",
        ),
        (
            "The old mill ground corn for the whole valley, and the miller waited for the tide with great patience every night.",
            "老磨坊替山谷磨穀，磨坊主夜夜耐心候潮。",
        ),
    ],
)
def test_where_the_words_were_translated_nothing_is_missing_however_short_it_is(english: str, chinese: str) -> None:
    assert gap_in_chinese(english, chinese, original="en") is None


def test_a_clause_ends_at_a_mark_and_not_at_a_word() -> None:
    text = "She sang, and he left when it rained."
    assert [text[cut.at :][:3] for cut in english_cuts(text) if cut.closes] == ["She", "and", ""]
    assert "whe" in [text[cut.at :][:3] for cut in english_cuts(text) if not cut.closes]


def test_a_short_translation_lacks_a_clause_and_a_set_phrase_does_not() -> None:
    english = "He praised the volunteers and asked parliament to pass the relief bill without further delay."
    assert gap_in_chinese(english, "他赞扬了志愿者。", original="en") is not None
    thick = "They have been through thick and thin together, and there is nothing they would not do for each other."
    assert gap_in_chinese(thick, "他们患难与共，情同手足。", original="en") is None


def test_what_stands_there_in_other_words_has_room_there() -> None:
    """The English has a clause of which no word is answered: it may be the one that seems to be missing."""
    chinese = "村裡的老井去年冬天被雪埋住，孩子們為此放了一天假。"
    without, other = (
        "The old well of the village was buried under snow last winter.",
        "The old well of the village was buried under snow last winter, and for once nobody had to do any homework.",
    )
    assert gap_in_english(chinese, without, original="zh") is not None
    assert gap_in_english(chinese, other, original="zh") is None


def test_a_chinese_text_with_more_clauses_is_looked_at_sooner() -> None:
    chinese = "豆腐切塊後先用鹽水浸泡十分鐘，煎的時候才不容易碎。"
    gap = gap_in_english(
        chinese, "Cut the tofu into cubes and soak them in salted water for ten minutes.", original="zh"
    )
    assert gap is not None
    assert "不容易碎" in chinese[gap.start : gap.end]


def test_words_speak_against_a_translation_or_not() -> None:
    assert speaks_against(WELL, "The old well of the village was buried under snow.", "zh")
    assert speaks_against(FERRY, FERRY_SHORT, "en")
    assert not speaks_against("The mill stood by the sea.", "磨坊立在海邊。", "en")


@pytest.mark.parametrize("text", ["from St. Andrews to U.S. ports with Mr. Corvo", "Dr. Corvo and Mrs. Ellery"])
def test_an_abbreviation_ends_no_clause(text: str) -> None:
    assert [cut.at for cut in english_cuts(text) if cut.ends] == [len(text)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        "The mill stood.",
        "It cost 3.5",
        "He (she said), left; so “it” did. ",
        "At 1,200 feet, and no more,",
        " . ",
        "a—b",
        "Mr. Corvo met Mrs. Ellery, and the U.S. left St.",
    ],
)
def test_clauses_of_english_are_counted_as_its_cuts_close_them(text: str) -> None:
    assert english_clauses(text) == sum(cut.closes for cut in english_cuts(text))


@pytest.mark.parametrize("text", ["", "。", "磨坊立著。", "她（說）：「走，快走！」", "磨坊，而且表示，", "磨坊 。 "])
def test_clauses_of_chinese_are_counted_as_its_cuts_close_them(text: str) -> None:
    assert chinese_clauses(text) == sum(cut.closes for cut in chinese_cuts(text))


def test_a_short_story_is_looked_at_sooner_than_news() -> None:
    """It has no names and figures, and its Chinese is hardly longer than the English wants, with a clause too many."""
    chinese = "他闔上書，想起多年前離他而去的妻子，望向窗外的雨。"
    gap = gap_in_english(chinese, "He closed the book and looked out at the rain.", original="zh")
    assert gap is not None
    assert "多年前" in chinese[gap.start : gap.end]


@pytest.mark.parametrize(
    ("english", "chinese", "plain"),
    [
        ("He closed the book, and I left.", "他闔上書，我便走了。", True),
        ("He closed the book and left.", "他闔上書走了。", False),
        ("He closed the book, and Edmund left.", "他闔上書，艾德蒙走了。", False),
        ("He closed the book at 9, and I left.", "他九點闔上書，我便走了。", False),
    ],
)
def test_a_pair_is_plain_that_is_short_and_has_no_names(english: str, chinese: str, plain: bool) -> None:
    assert is_plain(english, chinese, float(len(chinese))) is plain


def test_set_phrases_say_much_in_few_characters() -> None:
    assert phrases("他一貧如洗，毫無怨言。", 9.0) > phrases("他很窮，從來不抱怨。", 8.0) == 0.0
