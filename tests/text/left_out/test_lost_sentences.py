"""A short sentence of a Chinese text that an English one does not have."""

import pytest

from reviews.text.left_out.lost_sentences import lost_sentence

CHINESE = "陳沒有回答。窗外一輛救護車開過，林和梅都停下來聽。"


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
    found = lost_sentence(CHINESE, english)
    assert (found and CHINESE[slice(*found)]) == lost
