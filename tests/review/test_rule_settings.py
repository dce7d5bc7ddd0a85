"""How loud a rule is in a project, and how often it was right there."""

import pytest

from reviews.check import rules
from reviews.models import Finding, Job, RuleSetting
from reviews.pipeline import recheck_project
from reviews.review.actions.dismiss import dismiss
from reviews.review.actions.set_rule import set_rule
from reviews.review.precision import Record, records_of
from reviews.review.refusals import Refused
from tests.desk import Desk
from tests.review.test_decisions import found, look_again, with_a_missing_term, with_a_term, write


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
    dismiss(with_a_missing_term(desk).pk, by=desk.mei, reason="false_alarm")
    assert records_of(desk.project)["glossary"] == Record(open=0, dismissed=1, fixed=1, against=1)


@pytest.mark.parametrize(
    ("fixed", "against", "noisy"),
    [(1, 9, True), (0, 10, True), (2, 8, False), (1, 8, False), (0, 9, False), (0, 0, False), (19, 81, True)],
)
def test_a_rule_is_noisy_below_a_fifth_of_at_least_ten_decisions(fixed: int, against: int, noisy: bool) -> None:
    assert Record(fixed=fixed, against=against).noisy is noisy


def test_a_change_of_rules_is_looked_at_by_one_job_an_article_however_many_changes(desk: Desk) -> None:
    assert recheck_project(desk.project) == recheck_project(desk.project)
    assert Job.objects.filter(kind="recheck").count() == 1
