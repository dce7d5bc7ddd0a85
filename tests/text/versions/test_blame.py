"""Whose each character is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.text.versions.blame import blame, joined, stretches


@pytest.mark.parametrize(
    ("versions", "expected"),
    [
        ([("潮汐磨坊", "M")], "MMMM"),
        ([("潮汐磨坊立在河口", "M"), ("潮汐磨坊站在河口", "C")], "MMMMCMMM"),
        ([("磨坊", "M"), ("潮汐磨坊", "C"), ("潮汐磨坊。", "F")], "CCMMF"),
        ([("甲乙", "M"), ("丙丁", "C"), ("甲乙", "F")], "MM"),
        ([("甲乙", "M"), ("甲丙", "C"), ("甲乙", "F"), ("甲乙丁", "W")], "MMW"),
        ([("甲", "M"), ("", "C"), ("乙", "F")], "F"),
    ],
)
def test_who_wrote_which_character(versions: list[tuple[str, str]], expected: str) -> None:
    assert "".join(blame(versions)) == expected


def test_a_joined_text_keeps_its_authors_and_the_glue_is_whoever_joined() -> None:
    owners = joined([(" one ", "MMMMM"), ("two", "CCC")], " ", "L")
    assert "".join(owners) == "MMMLCCC"
    assert "".join(blame([("one two", "L"), ("one, two", "F")], owners)) == "MMMFLCCC"


def test_a_text_in_pieces_of_one_owner_each() -> None:
    assert stretches("甲乙丙", "MMC") == [("甲乙", "M"), ("丙", "C")]


@given(st.lists(st.text(alphabet="甲乙丙 ab", max_size=12), min_size=1, max_size=6))
def test_every_character_has_one_owner_and_new_ones_are_of_the_last(texts: list[str]) -> None:
    owners = blame([(text, n) for n, text in enumerate(texts)])
    assert len(owners) == len(texts[-1])
    if texts[-1] not in texts[:-1]:
        brand_new = set(texts[-1]) - set("".join(texts[:-1]))
        assert all(owner == len(texts) - 1 for char, owner in zip(texts[-1], owners, strict=True) if char in brand_new)
