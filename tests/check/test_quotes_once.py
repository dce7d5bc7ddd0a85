"""A quotation whose two marks are of different kinds is one fault, whatever the kinds: one finding, one fix."""

import pytest

from reviews.check.engine import check_pair
from reviews.text.segments import Finding, Pair

ENGLISH, CHINESE = "He called it “the old mill”.", "他稱之為「老磨坊」。"


def quotes(pair: Pair) -> list[Finding]:
    return check_pair(pair, ["quotes_brackets", "quote_style"])


@pytest.mark.parametrize(
    ("pair", "fixed"),
    [
        (Pair("1", ENGLISH, '他稱之為“老磨坊"。'), "「老磨坊」"),
        (Pair("2", ENGLISH, '他稱之為"老磨坊”。'), "「老磨坊」"),
        (Pair("3", ENGLISH, '他稱之為「老磨坊"。'), "「老磨坊」"),
        (Pair("4", ENGLISH, "他稱之為「老磨坊”。"), "「老磨坊」"),
        (Pair("5", ENGLISH, "他稱之為『老磨坊」。"), "「老磨坊」"),
        (Pair("6", ENGLISH, '他称之为“老磨坊"。', "en", "zh-Hans"), "“老磨坊”"),
        (Pair("8", ENGLISH, "他称之为“老磨坊“ 。", "en", "zh-Hans"), "“老磨坊”"),
        (Pair("9", ENGLISH, "他称之为”老磨坊“。", "en", "zh-Hans"), "“老磨坊”"),
        (Pair("10", ENGLISH, "他称之为”老磨坊”。", "en", "zh-Hans"), "“老磨坊”"),
        (Pair("11", ENGLISH, '他称之为“老磨坊"的地方。', "en", "zh-Hans"), "“老磨坊”"),
        (Pair("7", CHINESE, 'He called it “the old mill".', "zh-Hant-TW", "en"), "“the old mill”"),
    ],
    ids=lambda one: one if isinstance(one, str) else one.target,
)
def test_marks_of_two_kinds_are_one_finding_with_one_fix(pair: Pair, fixed: str) -> None:
    (found,) = quotes(pair)
    assert (found.rule, found.fix) == ("quotes_brackets", fixed)
    assert len(pair.target[found.start : found.end]) == len(fixed)


def test_marks_that_cross_are_not_taken_for_one_quotation() -> None:
    assert [one.fix for one in quotes(Pair("1", ENGLISH, "他「稱之『為」老磨坊』。"))] == [None, None]
