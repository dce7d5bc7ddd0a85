"""An element of a list in a Chinese text that an English one does not have."""

import pytest

from reviews.text.left_out.lists import missing_in_english


@pytest.mark.parametrize(
    ("chinese", "english", "missing"),
    [
        (
            "坡上種著梨子、桃子和核桃，坡下是稻田。",
            "Pears and walnuts grow on the slope, and below lie rice fields.",
            "桃子",
        ),
        ("她懂德語、俄語和阿拉伯語。", "She knows German and Arabic.", "俄語"),
        ("她懂德語、俄語和阿拉伯語。", "She knows German, Russian and Arabic.", None),
        ("洪水過後，廚師、護士和學生都來幫忙。", "After the flood, cooks and students came to help.", "護士"),
        ("在廚房、走廊和花園裡找。", "Look in the kitchen, the corridor and the garden.", None),
        ("書中比較了煤炭、風能和核能的價格。", "The book compares the price of coal and wind power.", "核能"),
    ],
)
def test_an_element_is_missing_where_all_the_others_answer_one_another(
    chinese: str, english: str, missing: str | None
) -> None:
    found = missing_in_english(chinese, english)
    assert (found and chinese[found.start : found.end]) == missing
