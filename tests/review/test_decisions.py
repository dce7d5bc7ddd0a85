"""Decisions about findings: dismissals bound to words, house rules, rules of a project, how often a rule was right."""

import pytest
from django.urls import reverse

from reviews.check import rules
from reviews.jobs import run_job
from reviews.models import Article, Comment, Dismissal, Finding, GlossaryTerm, HouseRule, Job, Pair, Repair, RuleSetting
from reviews.pipeline import STEPS, recheck_later, recheck_project
from reviews.review.actions.dismiss import Ground, dismiss, reopen
from reviews.review.actions.dismiss_alike import dismiss_alike, open_alike
from reviews.review.actions.edit import edit
from reviews.review.actions.house_rule import add_house_rule, end_house_rule
from reviews.review.actions.revert_batch import revert_batch
from reviews.review.actions.set_rule import set_rule
from reviews.review.precision import Record, records_of
from reviews.review.refusals import Forbidden, Refused
from reviews.review.versions import create
from tests.desk import Desk
from tests.views.test_pages import client_of


def look_again(desk: Desk) -> None:
    """Everything is checked once more, as after a change of a rule."""
    recheck_project(desk.project)
    for job in Job.objects.filter(kind="recheck").exclude(state="done"):
        assert run_job(job, STEPS).state == Job.State.DONE


def after_edit(desk: Desk) -> None:
    """The job that follows an edit."""
    recheck_later(desk.article)
    for job in Job.objects.filter(kind="recheck").exclude(state="done"):
        run_job(job, STEPS)


def write(desk: Desk, position: int, target: str) -> None:
    pair = desk.pair(position)
    edit(pair.pk, by=desk.mei, version=pair.version, target=target)


def found(desk: Desk, rule: str, **more: object) -> Finding:
    return Finding.objects.get(article=desk.article, rule=rule, **more)


def with_a_term(desk: Desk, source: str, target: str) -> None:
    term = GlossaryTerm(project=desk.project, source_lang="en", target_lang="zh-Hant", source=source, target=target)
    if not GlossaryTerm.objects.filter(project=desk.project, source=source).exists():
        term._change_reason = "Agreed"  # type: ignore[attr-defined]
        term.save()


def with_a_missing_term(desk: Desk) -> Finding:
    with_a_term(desk, "corn", "玉米")
    write(desk, 2, "它磨了四百年的糧食。")
    return found(desk, "glossary")


def with_half_width_marks(desk: Desk) -> Finding:
    write(desk, 1, "潮汐磨坊,立在河口。")
    write(desk, 2, "它磨了四百年的穀物!")
    write(desk, 3, "沒有人記得,是誰建的。")
    after_edit(desk)
    return found(desk, "punctuation_width")


def test_a_dismissal_outlives_an_edit_elsewhere_in_the_pair_and_a_full_new_look(desk: Desk) -> None:
    finding = with_a_missing_term(desk)
    dismiss(finding.pk, by=desk.mei, reason="false_alarm")
    write(desk, 2, "它磨了四百年的米糧。")
    assert found(desk, "glossary").dismissed
    look_again(desk)
    assert found(desk, "glossary").dismissed


def test_a_finding_keeps_its_address_when_it_is_found_again(desk: Desk) -> None:
    term, marks = with_a_missing_term(desk), with_half_width_marks(desk)
    write(desk, 3, "沒有人記得,是誰,建的。")
    after_edit(desk)
    look_again(desk)
    again = found(desk, "punctuation_width")
    assert (found(desk, "glossary").pk, again.pk) == (term.pk, marks.pk)
    assert len(again.spots) == len(marks.spots) + 1


def test_a_dismissal_does_not_hold_for_other_words(desk: Desk) -> None:
    finding = with_a_missing_term(desk)
    dismiss(finding.pk, by=desk.mei, reason="false_alarm")
    pair = desk.pair(2)
    edit(pair.pk, by=desk.lin, version=pair.version, target=pair.target, source="It ground Indian corns for years.")
    assert not found(desk, "glossary").dismissed


@pytest.mark.parametrize(
    ("ground", "code"),
    [
        ({"reason": "boring"}, "reason"),
        ({"reason": "other", "note": " "}, "reason"),
        ({"reason": "elsewhere"}, "elsewhere"),
        ({"reason": "elsewhere", "elsewhere": 99}, "elsewhere"),
        ({"reason": "later"}, "later"),
    ],
)
def test_a_reason_that_does_not_say_enough_is_refused(desk: Desk, ground: dict[str, object], code: str) -> None:
    finding = with_a_missing_term(desk)
    with pytest.raises(Refused, match=code):
        dismiss(finding.pk, by=desk.mei, **ground)  # type: ignore[arg-type]
    assert not Dismissal.objects.exists()


def test_covered_elsewhere_names_the_pair(desk: Desk) -> None:
    dismiss(with_a_missing_term(desk).pk, by=desk.mei, reason="elsewhere", elsewhere=3)
    assert Dismissal.objects.get().elsewhere == desk.pair(3)


def test_what_is_to_be_fixed_later_is_said_in_a_comment_and_counts_as_no_decision(desk: Desk) -> None:
    finding = with_a_missing_term(desk)
    Finding.objects.filter(pk=finding.pk).update(severity="warning")
    dismiss(finding.pk, by=desk.mei, reason="later", note="ask the author")
    assert "ask the author" in Comment.objects.get(pair=desk.pair(2)).text
    assert records_of(desk.project)["glossary"].against == 0


def test_a_dismissal_is_taken_back(desk: Desk) -> None:
    finding = with_a_missing_term(desk)
    dismiss(finding.pk, by=desk.mei, reason="false_alarm")
    assert records_of(desk.project)["glossary"].against == 1
    assert not reopen(finding.pk, by=desk.chen).dismissed
    look_again(desk)
    assert not found(desk, "glossary").dismissed
    assert records_of(desk.project)["glossary"] == Record(open=1)


def test_the_record_of_a_dismissal_that_was_taken_back_stays_and_a_new_one_can_be_made(desk: Desk) -> None:
    finding = with_a_missing_term(desk)
    dismiss(finding.pk, by=desk.mei, reason="false_alarm", note="a proverb")
    reopen(finding.pk, by=desk.chen)
    kept = Dismissal.objects.get()
    assert (kept.person, kept.note, kept.reopened_by, kept.reopened_at is not None) == (
        desk.mei, "a proverb", desk.chen, True,
    )  # fmt: skip
    dismiss(finding.pk, by=desk.fang, reason="intended")
    assert records_of(desk.project)["glossary"] == Record(dismissed=1, against=1)
    reopen(finding.pk, by=desk.fang)
    kept.refresh_from_db()
    assert [one.reopened_by for one in Dismissal.objects.order_by("pk")] == [desk.chen, desk.fang]
    page = client_of(desk.gu).get(reverse("finding", args=[finding.pk])).content.decode()
    for words in ("Dismissals that were taken back", "a proverb", "opened again by Chen", "opened again by Fang"):
        assert words in page


def test_a_folded_finding_stays_dismissed_while_no_other_mark_comes_to_it(desk: Desk) -> None:
    dismiss(with_half_width_marks(desk).pk, by=desk.mei, reason="house_style")
    write(desk, 2, "它磨了四百年的穀物。")
    after_edit(desk)
    assert found(desk, "punctuation_width").dismissed
    write(desk, 1, "潮汐磨坊立在河口。")
    after_edit(desk)
    assert found(desk, "punctuation_width").pair == desk.pair(3)
    assert found(desk, "punctuation_width").dismissed
    write(desk, 2, "它磨了四百年的穀物?")
    after_edit(desk)
    assert not found(desk, "punctuation_width").dismissed


def test_a_folded_finding_is_fixed_once_its_last_place_is(desk: Desk) -> None:
    with_half_width_marks(desk)
    for position, target in ((1, "潮汐磨坊，立在河口。"), (2, "它磨了四百年的穀物！")):
        write(desk, position, target)
        after_edit(desk)
    assert not Repair.objects.filter(rule="punctuation_width").exists()
    write(desk, 3, "沒有人記得，是誰建的。")
    after_edit(desk)
    assert Repair.objects.filter(rule="punctuation_width").count() == 1


def three_alike(desk: Desk) -> Finding:
    with_a_term(desk, "pound", "英鎊")
    for position in (1, 2, 3):
        pair = desk.pair(position)
        target = f"{'很' * position}多錢。"
        edit(pair.pk, by=desk.lin, version=pair.version, target=target, source="It cost a pound.")
    return Finding.objects.filter(pair=desk.pair(1), rule="glossary").get()


def test_all_identical_cases_are_dismissed_as_one_act_that_can_be_taken_back(desk: Desk) -> None:
    finding = three_alike(desk)
    assert [one.pair for one in open_alike(finding)] == [desk.pair(1), desk.pair(2), desk.pair(3)]
    ground = Ground("intended", "No sums in headlines")
    with pytest.raises(Refused, match="seen"):
        dismiss_alike(finding.pk, by=desk.mei, ground=ground, seen=2)
    result = dismiss_alike(finding.pk, by=desk.mei, ground=ground, seen=3)
    assert len(result.changed) == 3
    assert not open_alike(finding)
    assert result.batch
    revert_batch(result.batch.pk, by=desk.mei)
    assert len(open_alike(finding)) == 3


def second_article(desk: Desk) -> Article:
    """Another article of the same project with the same fault in it."""
    article = Article.objects.create(
        project=desk.project, title="Two", source_lang="en", target_lang="zh-Hant-TW", stage="ready"
    )
    pair = Pair(article=article, position=1, paragraph=1, source="It cost a pound.", target="它花了錢。")
    create([pair], by=desk.mei)
    return article


def test_a_house_rule_holds_in_every_article_and_for_what_comes_until_it_is_ended(desk: Desk) -> None:
    finding, other = three_alike(desk), second_article(desk)
    look_again(desk)
    rule = add_house_rule(finding.pk, by=desk.lin, reason="Sums are left to the table")
    assert (rule.person, rule.shown) == (desk.lin, "pound")
    assert not Finding.objects.filter(rule="glossary", dismissed=False).exists()
    look_again(desk)
    assert not Finding.objects.filter(rule="glossary", dismissed=False).exists()
    with pytest.raises(Refused, match="house_rule"):
        reopen(Finding.objects.filter(article=other).first().pk, by=desk.mei)  # type: ignore[union-attr]
    end_house_rule(rule.pk, by=desk.lin)
    assert Finding.objects.filter(rule="glossary", dismissed=False).count() == 4
    assert HouseRule.objects.get().ended_by == desk.lin
    with pytest.raises(Refused, match="ended"):
        end_house_rule(rule.pk, by=desk.lin)


def test_what_was_dismissed_on_its_own_stays_dismissed_when_a_house_rule_ends(desk: Desk) -> None:
    finding = three_alike(desk)
    dismiss(finding.pk, by=desk.mei, reason="false_alarm")
    rule = add_house_rule(finding.pk, by=desk.lin, reason="Sums are left to the table")
    end_house_rule(rule.pk, by=desk.lin)
    assert [one.pair for one in open_alike(finding)] == [desk.pair(2), desk.pair(3)]


def test_a_house_rule_on_a_folded_finding_covers_fewer_marks_elsewhere(desk: Desk) -> None:
    finding = with_half_width_marks(desk)
    add_house_rule(finding.pk, by=desk.lin, reason="Set by the layout program")
    other = second_article(desk)
    pair = other.pairs.get()
    edit(pair.pk, by=desk.mei, version=1, target="它花了錢,真的。")
    look_again(desk)
    assert Finding.objects.get(article=other, rule="punctuation_width").dismissed


@pytest.mark.parametrize("name", ["gu", "mei", "chen", "wu"])
def test_only_a_lead_decides_for_the_project(desk: Desk, name: str) -> None:
    person, finding = getattr(desk, name), with_a_missing_term(desk)
    with pytest.raises(Forbidden):
        add_house_rule(finding.pk, by=person, reason="so")
    with pytest.raises(Forbidden):
        set_rule(desk.project, "glossary", "off", by=person, reason="so", seen="")


def test_a_house_rule_says_why_and_is_made_once(desk: Desk) -> None:
    finding = with_a_missing_term(desk)
    with pytest.raises(Refused, match="reason"):
        add_house_rule(finding.pk, by=desk.lin, reason=" ")
    add_house_rule(finding.pk, by=desk.lin, reason="so")
    with pytest.raises(Refused, match="twice"):
        add_house_rule(finding.pk, by=desk.lin, reason="so")


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
