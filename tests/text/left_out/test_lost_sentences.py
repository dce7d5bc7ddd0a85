"""A short sentence of a text that its translation does not have."""

import pytest

from reviews.text.left_out.lost_sentences import lost_in_chinese, lost_in_english

CHINESE = "陳沒有回答。窗外一輛救護車開過，林和梅都停下來聽。"
ENGLISH = "Anna kept the mill. The dam burst without warning. Her brother sold fish in the market."


@pytest.mark.parametrize(
    ("english", "lost"),
    [
        ("An ambulance passed outside, and Lin and Mei stopped to listen.", "陳沒有回答。"),
        ("Chen did not answer. An ambulance passed outside, and Lin and Mei stopped to listen.", None),
        ("Chen did not answer, for an ambulance passed outside, and Lin and Mei stopped to listen.", None),
        ("Chen was silent. An ambulance passed outside. Lin and Mei stopped to listen.", None),
    ],
)
def test_a_sentence_is_lost_where_no_word_answers_it_and_sentences_are_fewer(english: str, lost: str | None) -> None:
    found = lost_in_english(CHINESE, english)
    assert (found and CHINESE[slice(*found.span)]) == lost
    assert found is None or found.sure


@pytest.mark.parametrize(
    ("chinese", "lost"),
    [
        ("安娜經營磨坊。她的兄弟在市場賣魚。", "The dam burst without warning."),
        ("安娜經營磨坊。水壩毫無預警地潰決了。她的兄弟在市場賣魚。", None),
        ("安娜經營磨坊。水壩毫無預警地潰決，她的兄弟在市場賣魚。", None),
        ("安娜經營磨坊。河堤說垮就垮。她的兄弟在市場賣魚。", None),
    ],
)
def test_the_same_of_an_english_sentence(chinese: str, lost: str | None) -> None:
    found = lost_in_chinese(ENGLISH, chinese)
    assert (found and ENGLISH[slice(*found.span)]) == lost


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("“Is the mill sold?” wondered Anna Keller.", "安娜·凱勒想知道磨坊賣了沒有。"),
        ("The shop stays shut on Dec. 25.", "這家店聖誕節不營業。"),
        ("Anna met Lt. Keller at the mill.", "安娜在磨坊遇見凱勒中尉。"),
    ],
)
def test_a_mark_within_a_sentence_ends_none(english: str, chinese: str) -> None:
    assert lost_in_chinese(english, chinese) is None


def test_a_sentence_of_which_one_word_is_met_by_chance_is_a_doubt() -> None:
    chinese = "工廠失火後，附近居民撤離。老闆的表弟替鄰村的孩子修理水井旁的圍牆。起因仍在調查中。"
    found = lost_in_english(
        chinese, "After the fire at the plant the children were evacuated. The cause is still being investigated."
    )
    assert found is not None
    assert (chinese[slice(*found.span)], found.sure) == ("老闆的表弟替鄰村的孩子修理水井旁的圍牆。", False)
