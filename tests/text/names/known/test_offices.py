"""Ministries, parliaments and courts are looked for in a translation under any of their Chinese names."""

import pytest

from reviews.check import check_pair
from reviews.text.names.known.offices import offices
from reviews.text.segments import Pair


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("Before that Ines Corvo worked for the U.S. Department of State.", "伊內斯・柯佛先前任職於美國國務院。"),
        ("The Ministry of Justice has no plans to build another court.", "法務部無意再蓋一座法院。"),
        ("The Justice Department has no plans to build another court.", "司法部無意再蓋一座法院。"),
        ("The Department for Education will pay for the books.", "教育部會支付書費。"),
        ("The House of Lords sent the bill back.", "上議院退回了法案。"),
        ("The Supreme Court threw out the appeal.", "高院駁回了上訴。"),
        ("外交部拒絕回答。", "The ministry would not answer."),
    ],
)
def test_an_office_is_known_by_what_it_is_called_there(english: str, chinese: str) -> None:
    ways = ("en", "zh-Hant-TW") if english.isascii() else ("zh-Hant-TW", "en")
    assert [one for one in check_pair(Pair("1", english, chinese, *ways)) if one.rule == "names"] == []


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("The Department for Education will pay for the books and the desks.", "政府會支付書費和課桌的費用。"),
        ("The Supreme Court threw out the appeal of the two farmers.", "兩位農夫的上訴遭到駁回。"),
        ("She told the State Department what she had seen in the valley.", "她說出了在山谷裡看到的一切。"),
    ],
)
def test_an_office_that_is_left_out_is_told(english: str, chinese: str) -> None:
    found = [one for one in check_pair(Pair("1", english, chinese)) if one.rule == "names"]
    assert [one.args["name"] in offices() for one in found] == [True]
