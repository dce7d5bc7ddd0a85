"""Where a pattern matches, found by what it begins with."""

import re

import pytest

from reviews.text.quick.found_at import beginnings, found_at


@pytest.mark.parametrize("branches", ["難[以於]|拒絕|[遲晚]到", "[懷起]?疑|拒|無人", "否則?|不"])
@pytest.mark.parametrize("text", ["林先生懷疑他難以到場", "梅小姐拒絕了，而且晚到", "無人起疑", "否則不去，否", "沒有"])
def test_all_that_a_pattern_finds_is_found(branches: str, text: str) -> None:
    pattern = re.compile(branches)
    found = [one.span() for one in pattern.finditer(text)]
    assert [one.span() for one in found_at(beginnings(branches), pattern, text)] == found
