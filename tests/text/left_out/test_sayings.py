"""Who says it, and whether the other text says it of anybody."""

import pytest

from reviews.text.left_out.gaps import gap_in_chinese
from reviews.text.left_out.sayings import chinese_sayings, english_sayings, says_in_chinese, says_in_english
from reviews.text.left_out.stretches import chinese_units, english_units


@pytest.mark.parametrize("english", ["The ferry left, officials said.", "According to Ana Whitcombe the ferry left."])
def test_english_tells_who_says_it(english: str) -> None:
    (said,) = english_sayings(english)
    unanswered = [
        {unit[:2]: unit.unanswered for unit in english_units(english, one)}[said]
        for one in ("船走了。", "她指出船走了。")
    ]
    assert unanswered == [True, False]


@pytest.mark.parametrize(
    "chinese", ["官員表示渡輪已經開走。", "官员说：“渡轮已经开走。”", "據港務局報導，渡輪已經開走。"]
)
def test_chinese_tells_who_says_it(chinese: str) -> None:
    (said,) = chinese_sayings(chinese)
    unanswered = [
        {unit[:2]: unit.unanswered for unit in chinese_units(chinese, one)}[said]
        for one in ("The ferry had left.", "The ferry had left, she claimed.")
    ]
    assert unanswered == [True, False]


@pytest.mark.parametrize("chinese", ["他對結果表示不滿。", "這本小說，賣得很好。", "也就是說，船走了。"])
def test_other_uses_of_the_characters_are_no_saying(chinese: str) -> None:
    assert list(chinese_sayings(chinese)) == []


def test_other_words_of_saying_answer_it() -> None:
    assert says_in_chinese("她強調船已開走。")
    assert says_in_english("She insisted that the ferry had left.")
    assert not says_in_chinese("船已開走。")
    assert not says_in_english("The ferry had left.")


def test_who_says_it_may_be_what_is_left_out() -> None:
    english = (
        "The bridge across the river will be closed to lorries for two months, police officials in the village said."
    )
    whole = "村裡的警察官員表示，橫跨河流的橋將對卡車封閉兩個月，為期兩月不得通行。"
    gap = gap_in_chinese(english, "河上的橋將封閉兩個月，禁止卡車通行。", original="en")
    assert gap is not None
    assert english[gap.start : gap.end].endswith("said")
    assert gap_in_chinese(english, whole, original="en") is None
