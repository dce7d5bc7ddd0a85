"""Decisions about findings where other things happen at once: jobs, other people, other projects, a file that comes again."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.db import connection, transaction
from django.urls import reverse

from reviews.jobs import lease
from reviews.models import Chunk, Dismissal, Finding, HouseRule, RuleSetting
from reviews.pipeline import STEPS, recheck_project
from reviews.review import findings
from reviews.review.actions.dismiss import Ground, dismiss, reopen
from reviews.review.actions.dismiss_alike import dismiss_alike
from reviews.review.actions.dismiss_many import dismiss_many
from reviews.review.actions.house_rule import add_house_rule, end_house_rule, renew_house_rule
from reviews.review.actions.revert_batch import revert_batch
from reviews.review.actions.set_rule import set_rule
from reviews.review.decisions import decisions_about
from reviews.review.picked import Picked
from reviews.review.refusals import Forbidden, Refused
from reviews.views import findings as finding_views
from tests.desk import Desk, make_desk
from tests.review.test_decisions import (
    found,
    look_again,
    three_alike,
    with_a_missing_term,
    with_half_width_marks,
    write,
)
from tests.views.test_pages import client_of

PATIENCE = 1.0
"""Seconds that one waits for the other; where the other has to wait for the one, in vain."""


def begun(desk: Desk, step: str) -> Callable[[], None]:
    """A job has looked at the article, and writes what it found when it is told to."""
    recheck_project(desk.project)
    chunk = Chunk.objects.select_related("job__article__project").filter(step=step, state="queued").first()
    assert chunk
    commit = STEPS["recheck"][step](chunk, lambda _share: None)

    def write() -> None:
        with transaction.atomic():
            commit()

    return write


SEAMS = [("check", with_a_missing_term), ("check_whole", with_half_width_marks)]


@pytest.mark.parametrize(("step", "faulty"), SEAMS)
def test_a_house_rule_that_is_made_while_a_job_looks_holds_for_what_the_job_finds(
    desk: Desk, step: str, faulty: Callable[[Desk], Finding]
) -> None:
    finding = faulty(desk)
    write_down = begun(desk, step)
    add_house_rule(finding.pk, by=desk.lin, reason="Our way")
    write_down()
    assert found(desk, finding.rule).dismissed


@pytest.mark.parametrize(("step", "faulty"), SEAMS)
def test_a_house_rule_that_ends_while_a_job_looks_holds_for_nothing_more(
    desk: Desk, step: str, faulty: Callable[[Desk], Finding]
) -> None:
    finding = faulty(desk)
    rule = add_house_rule(finding.pk, by=desk.lin, reason="Our way")
    write_down = begun(desk, step)
    end_house_rule(rule.pk, by=desk.lin)
    write_down()
    assert not found(desk, finding.rule).dismissed


@pytest.mark.parametrize(("step", "faulty"), SEAMS)
def test_a_dismissal_while_a_job_looks_holds_and_so_does_taking_it_back(
    desk: Desk, step: str, faulty: Callable[[Desk], Finding]
) -> None:
    finding = faulty(desk)
    write_down = begun(desk, step)
    dismiss(finding.pk, by=desk.mei, reason="false_alarm")
    write_down()
    assert found(desk, finding.rule).dismissed
    write_down = begun(desk, step)
    reopen(finding.pk, by=desk.mei)
    write_down()
    assert not found(desk, finding.rule).dismissed


def test_a_severity_that_is_set_while_a_job_looks_is_that_of_the_finding_in_the_end(desk: Desk) -> None:
    with_a_missing_term(desk)
    recheck_project(desk.project)
    chunk = lease.take("worker")
    assert chunk
    commit = STEPS["recheck"]["check"](chunk, lambda _share: None)
    set_rule(desk.project, "glossary", "note", by=desk.lin, reason="Too loud", seen="")
    recheck_project(desk.project)
    lease.finish(chunk, commit)
    look_again(desk)
    assert found(desk, "glossary").severity == "note"


def test_a_rule_that_was_off_comes_back_with_its_dismissals(desk: Desk) -> None:
    finding = with_a_missing_term(desk)
    dismiss(finding.pk, by=desk.mei, reason="false_alarm")
    set_rule(desk.project, "glossary", "off", by=desk.lin, reason="For a trial", seen="")
    look_again(desk)
    assert not Finding.objects.filter(rule="glossary").exists()
    set_rule(desk.project, "glossary", "", by=desk.lin, reason="The trial is over", seen="off")
    look_again(desk)
    assert found(desk, "glossary").dismissed


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("step", "faulty"), SEAMS)
def test_a_dismissal_waits_for_a_job_that_is_writing_the_finding_anew(
    step: str, faulty: Callable[[Desk], Finding], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = make_desk()
    finding = faulty(desk)
    job_has_read, mei_is_done = Event(), Event()
    write_down = begun(desk, step)

    def read(*about: object) -> object:
        decisions = decisions_about(*about)  # type: ignore[arg-type]
        list(decisions.dismissals)
        job_has_read.set()
        mei_is_done.wait(PATIENCE)
        return decisions

    def job() -> None:
        write_down()
        connection.close()

    def mei() -> None:
        job_has_read.wait(10)
        dismiss(finding.pk, by=desk.mei, reason="false_alarm")
        mei_is_done.set()
        connection.close()

    monkeypatch.setattr(findings, "decisions_about", read)
    with ThreadPoolExecutor(2) as both:
        for one in [both.submit(job), both.submit(mei)]:
            one.result()
    assert Dismissal.objects.standing().count() == 1
    assert found(desk, finding.rule).dismissed


@pytest.mark.django_db(transaction=True)
def test_two_who_dismiss_at_once_leave_one_decision() -> None:
    desk = make_desk()
    finding = with_a_missing_term(desk)
    at_once = Event()

    def decide(name: str) -> None:
        at_once.wait(10)
        dismiss(finding.pk, by=getattr(desk, name), reason="false_alarm")
        connection.close()

    with ThreadPoolExecutor(2) as both:
        done = [both.submit(decide, name) for name in ("mei", "chen")]
        at_once.set()
        for one in done:
            one.result()
    assert Dismissal.objects.standing().count() == 1


def test_nobody_of_another_project_decides_here(desk: Desk) -> None:
    other, finding = make_desk("other"), with_a_missing_term(desk)
    rule = add_house_rule(finding.pk, by=desk.lin, reason="Our way")
    end_house_rule(rule.pk, by=desk.lin)
    pair, stranger = desk.pair(2), other.lin
    ground = Ground("false_alarm")
    acts: list[Callable[[], object]] = [
        lambda: dismiss(finding.pk, by=stranger, reason="false_alarm"),
        lambda: reopen(finding.pk, by=stranger),
        lambda: dismiss_alike(finding.pk, by=stranger, ground=ground, seen=1),
        lambda: dismiss_many(desk.article, Picked({pair.pk: pair.version}), by=stranger, reason="false_alarm"),
        lambda: add_house_rule(finding.pk, by=stranger, reason="so"),
        lambda: end_house_rule(rule.pk, by=stranger),
        lambda: renew_house_rule(rule.pk, by=stranger, reason="so"),
        lambda: set_rule(desk.project, "glossary", "off", by=stranger, reason="so", seen=""),
    ]
    for act in acts:
        with pytest.raises(Forbidden):
            act()
    client = client_of(stranger)
    for name, key, data in (
        ("finding_decide", finding.pk, {"reason": "false_alarm"}),
        ("finding_house", finding.pk, {"note": "so"}),
        ("house_rule_end", rule.pk, {}),
        ("house_rule_renew", rule.pk, {"reason": "so"}),
        ("rule_change", desk.project.pk, {"rule": "glossary", "severity": "off", "reason": "so", "seen": ""}),
    ):
        assert client.post(reverse(name, args=[key]), data).status_code == 404, name
    assert not found(desk, "glossary").dismissed
    assert not Dismissal.objects.exists()
    assert not RuleSetting.objects.exists()
    assert HouseRule.objects.count() == 1


def test_taking_an_act_back_leaves_what_was_decided_since(desk: Desk) -> None:
    finding = three_alike(desk)
    batch = dismiss_alike(finding.pk, by=desk.mei, ground=Ground("intended"), seen=3).batch
    assert batch
    reopen(finding.pk, by=desk.chen)
    dismiss(finding.pk, by=desk.chen, reason="house_style")
    revert_batch(batch.pk, by=desk.mei)
    assert [one.dismissed for one in Finding.objects.filter(rule="glossary").order_by("pair__position")] == [
        True, False, False,
    ]  # fmt: skip
    assert Dismissal.objects.standing().get().person == desk.chen
    with pytest.raises(Refused, match="nothing"):
        revert_batch(batch.pk, by=desk.mei)


def test_a_finding_that_goes_between_page_and_act_leads_on(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    finding, client = with_a_missing_term(desk), client_of(desk.lin)
    acts = {
        "finding_decide": ("dismiss", {"reason": "false_alarm"}),
        "finding_alike": ("dismiss_alike", {"reason": "false_alarm", "seen": "1"}),
        "finding_house": ("add_house_rule", {"note": "so"}),
    }
    for name, (verb, data) in acts.items():
        was = getattr(finding_views, verb)

        def too_late(key: int, was: Callable[..., object] = was, **how: object) -> object:
            write(desk, 2, "它磨了四百年的玉米。")
            return was(key, **how)

        monkeypatch.setattr(finding_views, verb, too_late)
        answer = client.post(reverse(name, args=[finding.pk]), data, follow=True)
        assert answer.status_code == 200, name
        assert not Dismissal.objects.exists()
        write(desk, 2, "它磨了四百年的糧食。")
        finding = found(desk, "glossary")
