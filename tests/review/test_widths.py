"""A dismissal and the width of marks: the same mark in the other width is no other text, but to a rule about widths."""

import pytest

from reviews.models import Dismissal, Finding
from reviews.review.actions.dismiss import dismiss, reopen
from reviews.review.actions.edit import edit
from reviews.review.span_keys import span_key, without_width
from tests.desk import Desk


def stands(desk: Desk, source: str, target: str) -> None:
    """Lin gives the first pair these texts."""
    pair = desk.pair()
    edit(pair.pk, by=desk.lin, version=pair.version, target=target, source=source)


def found(desk: Desk, rule: str) -> Finding:
    return Finding.objects.get(pair=desk.pair(), rule=rule)


DENIED = "Last year the report said that the bridge was never inspected."
# The rule, its source, the text that Chen dismissed a finding in, the text afterwards, and whether the dismissal holds.
CASES = [
    ("polarity", DENIED, "報告去年指出,這座橋檢查過兩次.", "報告去年指出，這座橋檢查過兩次。", True),
    ("polarity", DENIED, "報告去年指出, 這座橋檢查過兩次.", "報告去年指出，這座橋檢查過兩次。", True),
    ("polarity", DENIED, "報告去年指出，這座橋檢查過兩次。", "報告去年指出,這座橋檢查過兩次。", True),
    ("polarity", DENIED, "報告去年指出,這座橋檢查過兩次。", "報告去年指出、這座橋檢查過兩次。", False),
    ("polarity", DENIED, "報告去年指出,這座橋檢查過兩次。", "報告去年指出，這座橋檢查過三次。", False),
    ("end_punctuation", "Nobody answered.", "大家都沒有回答?", "大家都沒有回答？", True),
    ("end_punctuation", "Nobody answered.", "大家都沒有回答;", "大家都沒有回答？", False),
]


@pytest.mark.parametrize(("rule", "source", "before", "after", "holds"), CASES)
def test_a_dismissal_holds_while_only_widths_change(
    desk: Desk, rule: str, source: str, before: str, after: str, holds: bool
) -> None:
    stands(desk, source, before)
    finding = found(desk, rule)
    dismiss(finding.pk, by=desk.chen, reason="false_alarm")
    stands(desk, source, after)
    again = found(desk, rule)
    assert (again.dismissed, again.pk == finding.pk) == (holds, holds)
    stands(desk, source, before)
    assert found(desk, rule).dismissed


def test_a_dismissal_from_when_widths_counted_holds_for_its_very_text_and_is_taken_back(desk: Desk) -> None:
    stands(desk, DENIED, "報告去年指出,這座橋檢查過兩次。")
    finding = found(desk, "polarity")
    dismiss(finding.pk, by=desk.chen, reason="false_alarm")
    spans = [desk.pair().target[finding.start : finding.end]]
    Dismissal.objects.update(span_key=span_key(finding, spans, by_letter=True))
    stands(desk, DENIED, "報告去年指出,這座橋檢查過兩次。 （見上文）")
    stands(desk, DENIED, "報告去年指出,這座橋檢查過兩次。")
    assert found(desk, "polarity").dismissed
    reopen(found(desk, "polarity").pk, by=desk.chen)
    stands(desk, DENIED, "報告去年指出,這座橋檢查過兩次！")
    stands(desk, DENIED, "報告去年指出,這座橋檢查過兩次。")
    assert not found(desk, "polarity").dismissed


def test_a_house_rule_about_widths_is_bound_by_the_letter(desk: Desk) -> None:
    finding = Finding(rule="punctuation_width", side="target", message="m", args={"mark": ","})
    assert span_key(finding, [","]) != span_key(finding, ["，"])
    finding.rule = "end_punctuation"
    assert span_key(finding, [","]) == span_key(finding, ["，"])


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("好，「是的。」", "好,「是的.」"),
        ("好, 是的", "好,是的"),
        ("甲、乙", "甲、乙"),
        ("a — b", "a — b"),
        ("（ 一 ）", "(一)"),
    ],
)
def test_what_a_text_is_without_widths(text: str, bare: str) -> None:
    assert without_width(text) == bare
