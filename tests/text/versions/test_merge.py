"""Three versions of one text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.text.versions.merge import merge

text = st.text(alphabet="潮汐磨坊立在河口。站於", max_size=12)


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "merged", "clashes"),
    [
        ("磨坊立在河口。", "磨坊站在河口。", "磨坊立在江口。", "磨坊站在江口。", 0),
        ("磨坊立在河口。", "磨坊站在河口。", "磨坊聳立河口。", "磨坊站在河口。", 1),
        ("磨坊立在河口。", "磨坊站在河口。", "磨坊站在河口。", "磨坊站在河口。", 0),
        ("磨坊立在河口。", "磨坊立在河口。", "", "", 0),
        ("", "甲", "乙", "甲", 1),
    ],
)
def test_changes_in_different_places_go_together_and_those_in_one_place_clash(
    base: str, mine: str, theirs: str, merged: str, clashes: int
) -> None:
    found = merge(base, mine, theirs)
    assert "".join(one.chosen for one in found) == merged
    assert sum(one.clashes for one in found) == clashes


@given(text, text, text)
def test_nothing_of_any_version_is_lost(base: str, mine: str, theirs: str) -> None:
    found = merge(base, mine, theirs)
    for name, whole in (("base", base), ("mine", mine), ("theirs", theirs)):
        assert "".join(getattr(one, name) for one in found) == whole


@given(text, text)
def test_where_one_side_changed_nothing_the_other_is_taken(base: str, new: str) -> None:
    for found in (merge(base, new, base), merge(base, base, new)):
        assert "".join(one.chosen for one in found) == new
        assert not any(one.clashes for one in found)
