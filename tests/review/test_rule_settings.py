"""How loud a rule is in a project, and how often it was right there."""

import pytest

from reviews.check import rules
from reviews.models import Finding, Job, RuleSetting
from reviews.pipeline import recheck_project
from reviews.review.actions.apply_fix import fix_of
from reviews.review.actions.dismiss import dismiss
from reviews.review.actions.edit import edit
from reviews.review.actions.revert import revert
from reviews.review.actions.revert_batch import revert_batch
from reviews.review.actions.rewrite import rewrite
from reviews.review.actions.set_rule import set_rule
from reviews.review.precision import Record, records_of
from reviews.review.refusals import Refused
from tests.desk import Desk
from tests.review.test_decisions import (
    after_edit,
    found,
    look_again,
    with_a_missing_term,
    with_a_term,
    with_half_width_marks,
    write,
)


def test_a_rule_is_set_with_a_reason_seen_by_the_checks_and_set_back(desk: Desk) -> None:
    with_a_missing_term(desk)
    set_rule(desk.project, "glossary", "note", by=desk.lin, reason="Too many", seen="")
    look_again(desk)
    assert found(desk, "glossary").severity == "note"
    set_rule(desk.project, "glossary", "off", by=desk.lin, reason="Far too many", seen="note")
    look_again(desk)
    assert not Finding.objects.filter(rule="glossary").exists()
    with pytest.raises(Refused, match="seen"):
        set_rule(desk.project, "glossary", "error", by=desk.lin, reason="x", seen="note")
    assert set_rule(desk.project, "glossary", "", by=desk.lin, reason="Undone", seen="off")
    look_again(desk)
    assert found(desk, "glossary").severity == rules()["glossary"].severity
    history = RuleSetting.history.filter(project=desk.project).order_by("history_id")
    assert [(row.history_type, row.severity, row.history_change_reason) for row in history] == [
        ("+", "note", "Too many"),
        ("~", "off", "Far too many"),
        ("-", "off", "Undone"),
    ]
    assert {row.history_user for row in history} == {desk.lin}


@pytest.mark.parametrize(
    ("rule", "severity", "reason", "code"),
    [("poetry", "note", "x", "unknown"), ("glossary", "loud", "x", "unknown"), ("glossary", "note", " ", "reason")],
)
def test_a_setting_that_makes_no_sense_is_refused(desk: Desk, rule: str, severity: str, reason: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        set_rule(desk.project, rule, severity, by=desk.lin, reason=reason, seen="")


def test_a_rule_that_is_off_finds_nothing_after_an_edit_either(desk: Desk) -> None:
    set_rule(desk.project, "glossary", "off", by=desk.lin, reason="x", seen="")
    with_a_term(desk, "corn", "玉米")
    write(desk, 2, "它磨了四百年的糧食。")
    assert not Finding.objects.filter(rule="glossary").exists()


def test_fixing_and_dismissing_make_a_rules_precision(desk: Desk) -> None:
    with_a_missing_term(desk)
    write(desk, 2, "它磨了四百年的玉米。")
    assert records_of(desk.project)["glossary"].precision == 1
    with_a_term(desk, "built", "興建")
    write(desk, 3, "沒有人記得是誰蓋的。")
    dismiss(found(desk, "glossary").pk, by=desk.mei, reason="false_alarm")
    assert records_of(desk.project)["glossary"] == Record(open=0, dismissed=1, fixed=1, against=1)


@pytest.mark.parametrize("taken_back", [True, False], ids=["taken back", "written over"])
def test_a_fix_that_was_taken_back_says_nothing_for_the_rule(desk: Desk, taken_back: bool) -> None:
    with_a_missing_term(desk)
    version = desk.pair(2).version
    write(desk, 2, "它磨了四百年的玉米。")
    assert records_of(desk.project)["glossary"] == Record(fixed=1)
    if taken_back:
        revert(desk.pair(2).pk, by=desk.mei, version=desk.pair(2).version, to=version)
    else:
        write(desk, 2, "它磨了四百年的米糧。")
    assert records_of(desk.project)["glossary"] == Record(open=1)
    write(desk, 2, "它磨了四百年的玉米。")
    assert records_of(desk.project)["glossary"] == Record(fixed=1)


def test_the_same_fault_in_another_pair_leaves_a_fix_what_it_was(desk: Desk) -> None:
    with_a_term(desk, "mill", "碾坊")
    for position in (1, 3):
        pair = desk.pair(position)
        edit(pair.pk, by=desk.lin, version=pair.version, target="它在那裡。", source="The mill was there.")
    write(desk, 1, "碾坊在那裡。")
    assert records_of(desk.project)["glossary"] == Record(open=1, fixed=1)
    write(desk, 3, "碾坊在那裡。")
    write(desk, 3, "它在那裡。")
    assert records_of(desk.project)["glossary"] == Record(open=1, fixed=1)


def test_a_finding_that_only_its_words_change_is_not_fixed(desk: Desk) -> None:
    write(desk, 2, "它磨了三百年的穀物,")
    write(desk, 2, "它磨了三百年的穀物，")
    assert records_of(desk.project)["end_punctuation"] == Record(open=1)
    write(desk, 2, "它磨了五百年的穀物，")
    assert records_of(desk.project)["number"] == Record(open=1)
    write(desk, 2, "它磨了四百年的穀物。")
    records = records_of(desk.project)
    assert (records["end_punctuation"], records["number"]) == (Record(fixed=1), Record(fixed=1))


def test_of_two_findings_of_a_rule_the_one_that_is_gone_was_fixed(desk: Desk) -> None:
    with_a_term(desk, "mill", "碾坊")
    with_a_term(desk, "river", "江")
    write(desk, 1, "它立在河口。")
    assert records_of(desk.project)["glossary"] == Record(open=2)
    write(desk, 1, "碾坊立在河口。")
    assert records_of(desk.project)["glossary"] == Record(open=1, fixed=1)


def test_a_fix_of_all_places_that_was_taken_back_says_nothing_for_the_rule(desk: Desk) -> None:
    marks = with_half_width_marks(desk)
    fixed = rewrite(fix_of(marks.pk, by=desk.lin, versions={desk.pair(n).pk: desk.pair(n).version for n in (1, 2, 3)}))
    after_edit(desk)
    assert records_of(desk.project)["punctuation_width"] == Record(fixed=1)
    assert fixed.batch
    revert_batch(fixed.batch.pk, by=desk.lin)
    after_edit(desk)
    assert records_of(desk.project)["punctuation_width"] == Record(open=1)


@pytest.mark.parametrize(
    ("fixed", "against", "noisy"),
    [(1, 9, True), (0, 10, True), (2, 8, False), (1, 8, False), (0, 9, False), (0, 0, False), (19, 81, True)],
)
def test_a_rule_is_noisy_below_a_fifth_of_at_least_ten_decisions(fixed: int, against: int, noisy: bool) -> None:
    assert Record(fixed=fixed, against=against).noisy is noisy


def test_a_change_of_rules_is_looked_at_by_one_job_an_article_however_many_changes(desk: Desk) -> None:
    assert recheck_project(desk.project) == recheck_project(desk.project)
    assert Job.objects.filter(kind="recheck").count() == 1
