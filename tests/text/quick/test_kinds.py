"""Which of many texts hold which kinds of characters, told in one look."""

import numpy as np
import pytest

from reviews.text.quick.kinds import CAPITAL, EDGE, FIGURE, IDEOGRAPH, LETTER, LOWER, SPACE, WHITE, Texts, kind_of
from reviews.text.quick.sought import Sought

TEXTS = ["Mei Lin", "", "磨坊立著。", "NATO 與 Chen", "3,5", "a\nB", "𠀀 x"]


@pytest.mark.parametrize(
    ("kinds", "held"),
    [
        ((LOWER,), ["Mei Lin", "NATO 與 Chen", "a\nB", "𠀀 x"]),
        ((IDEOGRAPH,), ["磨坊立著。", "NATO 與 Chen", "𠀀 x"]),
        ((LETTER, SPACE, IDEOGRAPH), ["NATO 與 Chen"]),
        ((IDEOGRAPH, SPACE, LETTER), ["NATO 與 Chen", "𠀀 x"]),
        ((CAPITAL, LOWER), ["Mei Lin", "NATO 與 Chen"]),
        ((EDGE, CAPITAL), ["Mei Lin", "NATO 與 Chen", "a\nB"]),
        ((kind_of("。5"), EDGE), ["磨坊立著。", "3,5"]),
        ((EDGE, EDGE), [""]),
        ((FIGURE, ~(FIGURE | LETTER), FIGURE), ["3,5"]),
        ((kind_of("€"),), []),
    ],
)
def test_texts_that_hold_a_row_of_characters(kinds: tuple[int, ...], held: list[str]) -> None:
    assert [text for text, there in zip(TEXTS, Texts(TEXTS).hold(*kinds), strict=True) if there] == held


def test_white_is_what_is_space() -> None:
    every = [chr(code) for code in range(0x110000)]
    assert [one for one, white in zip(every, Texts(every).hold(WHITE, EDGE), strict=True) if white] == [
        one for one in every if one.isspace()
    ]


def test_words_are_found_in_the_texts_that_say_them() -> None:
    assert Texts(["spectacular", "share cta", "", "cat"]).say("cta", "x").tolist() == [True, True, False, False]
    assert Texts(["sea"] * 2).say("mill").tolist() == [False, False]


def test_the_last_character_but_of_a_kind() -> None:
    closing = kind_of("」")
    texts = Texts(["磨坊。」", "", "」」」」」」", "Mill."])
    assert [texts.joined[at] for at in texts.last_but(closing)] == ["。", "\n", "」", "."]


def test_words_that_are_sought_are_told_by_how_they_begin() -> None:
    sought = Sought(["軟件", "然后", "國", "視頻網站"])
    texts = ["這個軟件很好", "然後", "然后", "中國", "視頻網站", "", "軟 件"]
    assert [text for text, held in zip(texts, sought.held_by(Texts(texts)), strict=True) if held] == [
        "這個軟件很好", "然后", "中國", "視頻網站",
    ]  # fmt: skip


def test_one_look_is_taken_once() -> None:
    asked = []
    texts = Texts(["Mei", "Lin"])

    def look(them: Texts) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
        asked.append(them)
        return them.hold(LOWER)

    assert texts.once(look) is texts.once(look)
    assert asked == [texts]
