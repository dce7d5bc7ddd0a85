"""Decisions about findings: dismissals bound to words, house rules, rules of a project, how often a rule was right."""

import re

import pytest
from django.urls import reverse

from reviews.jobs import run_job
from reviews.models import Comment, Dismissal, Finding, GlossaryTerm, Job, Repair
from reviews.pipeline import STEPS, recheck_later, recheck_project
from reviews.review.actions.dismiss import Ground, dismiss, reopen
from reviews.review.actions.dismiss_alike import dismiss_alike, open_alike
from reviews.review.actions.edit import edit
from reviews.review.actions.house_rule import add_house_rule
from reviews.review.actions.revert_batch import revert_batch
from reviews.review.actions.set_rule import set_rule
from reviews.review.precision import Record, records_of
from reviews.review.refusals import Forbidden, Refused
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


@pytest.mark.parametrize("name", ["gu", "mei", "chen", "wu"])
def test_only_a_lead_decides_for_the_project(desk: Desk, name: str) -> None:
    person, finding = getattr(desk, name), with_a_missing_term(desk)
    with pytest.raises(Forbidden):
        add_house_rule(finding.pk, by=person, reason="so")
    with pytest.raises(Forbidden):
        set_rule(desk.project, "glossary", "off", by=person, reason="so", seen="")


@pytest.mark.parametrize(
    ("name", "said"), [("finding_decide", {"reason": "false_alarm"}), ("finding_house", {"note": "Our way"})]
)
def test_what_came_to_a_finding_after_it_was_shown_is_not_decided_unseen(
    desk: Desk, name: str, said: dict[str, str]
) -> None:
    """A finding about the whole article keeps its address when other words come to it."""
    finding, client = with_half_width_marks(desk), client_of(desk.lin)
    page = client.get(reverse("finding", args=[finding.pk])).content.decode()
    key = re.search(r'name="key" value="([0-9a-f]+)"', page)
    assert key
    write(desk, 3, "沒有人記得;是誰建的。")
    after_edit(desk)
    told = client.post(reverse(name, args=[finding.pk]), {"key": key[1], **said}, follow=True).content.decode()
    assert "Its places have changed meanwhile" in told
    assert not found(desk, "punctuation_width").dismissed
    client.post(reverse(name, args=[finding.pk]), {"key": found(desk, "punctuation_width").span_key, **said})
    assert found(desk, "punctuation_width").dismissed
