"""English marks each paragraph of a long quotation; where the Chinese marks none of it, that is a doubt and no fault."""

import pytest

from reviews.check.engine import check_pair
from reviews.text.segments import Pair


@pytest.mark.parametrize(
    ("chinese", "english", "severity"),
    [
        ("渡輪遲到了。", "“The ferry was late.", "note"),
        ("渡輪遲到了。", "The ferry was late.”", "note"),
        ("船長說，渡輪遲到了。", "The ferry was late,” the captain said.", "note"),
        ("「渡輪遲到了。」", "The ferry was late.”", "warning"),
        ("船主的帽子掉了。", 'The captains" hats fell.', "warning"),
        ("（渡輪遲到了）", "The ferry was late.)", "warning"),
    ],
)
def test_a_lone_mark_of_the_english(chinese: str, english: str, severity: str) -> None:
    (found,) = check_pair(Pair("1", chinese, english, "zh-Hant-TW", "en"), ["quotes_brackets"])
    assert found.severity == severity
