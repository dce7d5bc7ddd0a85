"""Places and people of Chinese texts, looked for in many texts at once."""

import pytest

from reviews.text.names import people_forms, place_forms
from reviews.text.names.people_forms import people_in_chinese
from reviews.text.names.place_forms import places_in_chinese
from reviews.text.quick.kinds import Texts

TEXTS = [
    "小梅從巴黎搬到紐約。",
    "",
    "林在北京大學教書，後來去了南韓與印度尼西亞。",
    "老陳說梅克爾與馬克宏都來過柏林",
    "默克尔和马克龙在日本开会。\n特朗普没有来。",
    "國",
    "美國",
    "雪整夜下著。",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_lot_is_read_as_each_of_its_texts_is(text: str) -> None:
    alone = places_in_chinese(text + "。"), people_in_chinese(text + "。")
    place_forms.read_ahead(Texts(TEXTS))
    people_forms.read_ahead(Texts(TEXTS))
    assert (places_in_chinese(text), people_in_chinese(text)) == alone


def test_something_is_found() -> None:
    assert [text for text in TEXTS if places_in_chinese(text)]
    assert [text for text in TEXTS if people_in_chinese(text)]
