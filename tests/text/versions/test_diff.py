"""Differences that can be read in Chinese."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.text.versions.diff import diff

TEXT = st.text("甲乙丙丁戊，,。「」“” ab12裏裡", max_size=40)


@given(TEXT, TEXT)
def test_the_hunks_give_back_both_texts(old: str, new: str) -> None:
    hunks = diff(old, new).hunks
    assert "".join(hunk.old for hunk in hunks) == old
    assert "".join(hunk.new for hunk in hunks) == new
    assert all(hunk.old == hunk.new for hunk in hunks if hunk.kind == "equal")


@given(TEXT)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert not diff(text, text).changed


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ("我們要建設新的城市", "我們要設施新的城市", [("replace", "建設", "設施", "")]),
        ("他說,好的", "他說，好的", [("replace", ",", "，", "form")]),
        ("他說「好」的", "他說“好”的", [("replace", "「", "“", "form"), ("replace", "」", "”", "form")]),
        ("他說，好的", "他說。好的", [("replace", "，", "。", "mark")]),
        ("他說好的", "他說，好的", [("insert", "", "，", "mark")]),
        ("磨坊 還在", "磨坊還在", [("delete", " ", "", "form")]),
        ("It is now here.", "It is nowhere.", [("replace", "now here", "nowhere", "")]),
        ("It cost 4 00 pounds.", "It cost 400 pounds.", [("replace", "4 00", "400", "")]),
        ("他在裏面等著", "他在裡面等著", [("replace", "裏", "裡", "variant")]),
        ("It ground corn for 300 years.", "It ground corn for 400 years.", [("replace", "300", "400", "")]),
        ("the mill stood there", "the mills stood there", [("replace", "mill", "mills", "")]),
        ("潮汐磨坊立在河口", "潮汐磨坊立在大河口", [("insert", "", "大", "")]),
        ("潮汐磨坊立在大河口", "潮汐磨坊立在河口", [("delete", "大", "", "")]),
    ],
)
def test_a_change_reads_as_one_change(old: str, new: str, changes: list[tuple[str, str, str, str]]) -> None:
    found = [(hunk.kind, hunk.old, hunk.new, hunk.mark) for hunk in diff(old, new).hunks if hunk.kind != "equal"]
    assert found == changes


def test_a_rewritten_text_is_shown_as_two_blocks() -> None:
    assert diff("潮汐磨坊立在河口，無人記得。", "沒有人知道那座老房子是誰蓋的。").blocks
    assert not diff("潮汐磨坊立在河口。", "潮汐磨坊站在河口。").blocks


def test_moved_text_is_named_as_moved() -> None:
    found = diff("在一七一二年的春天，磨坊開始轉動了", "磨坊開始轉動了，在一七一二年的春天")
    assert "moved" in {hunk.mark for hunk in found.hunks}
    assert not found.blocks
