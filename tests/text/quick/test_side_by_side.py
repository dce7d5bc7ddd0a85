"""Signs that stand in both texts of a pair."""

import pytest

from reviews.text.quick.kinds import Texts
from reviews.text.quick.side_by_side import SideBySide, Sign
from reviews.text.quick.sought import Marked

SIGNS = SideBySide(
    {
        "time": [Sign(["after"], "前"), Sign(["before"], ["之後", "以後"])],
        "denial": [Sign(["unsafe"])],
        "almost": [Sign(chinese=["差點"])],
    }
)


@pytest.mark.parametrize(
    ("english", "chinese", "kinds"),
    [
        ("Lin left after Mei came.", "林在梅來之前離開。", {"time"}),
        ("Lin left after Mei came.", "林在梅來之後離開。", set()),
        ("Before Mei came, Lin left.", "梅來之後，林離開。", {"time"}),
        ("The thereafter of the mill.", "前面的磨坊。", set()),
        ("The bridge is unsafe.", "這座橋不安全。", {"denial"}),
        ("Chen won.", "陳差點贏了。", {"almost"}),
        ("The unsafe bridge nearly fell after that.", "那之前，危橋差點倒塌。", {"time", "denial", "almost"}),
    ],
)
def test_a_pair_holds_the_signs_that_stand_in_both_its_texts(english: str, chinese: str, kinds: set[str]) -> None:
    held = SIGNS.held_by(Texts(["Mei read.", english]), Texts(["梅讀了。", chinese]))
    assert held[0] == 0
    assert {kind for kind, bits in SIGNS.of.items() if held[1] & bits} == kinds


def test_each_word_marks_the_texts_that_may_hold_it() -> None:
    marked = Marked({"磨": 1, "磨坊": 2, "視頻網站": 4})
    assert marked.bits_in(Texts(["這座磨坊", "磨穀", "視頻網站", "坊", ""])) == [3, 1, 4, 0, 0]
