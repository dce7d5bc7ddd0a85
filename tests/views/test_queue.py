"""The queue across articles, and the page of assignments."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from reviews.models import Assignment, Comment, Finding, Notice, Pair
from reviews.review.actions.adjudicate import adjudicate
from reviews.review.actions.align import join_next
from reviews.review.actions.approve import approve
from reviews.review.actions.assign import assign_range
from reviews.review.actions.comment import comment
from reviews.review.actions.dismiss import dismiss
from reviews.review.actions.edit import edit
from reviews.review.actions.escalate import escalate
from reviews.review.actions.membership import set_role
from reviews.review.actions.request_changes import request_changes
from reviews.review.actions.resubmit import resubmit
from reviews.review.actions.submit import submit
from reviews.review.actions.thread import answer
from reviews.review.versions import create
from reviews.views.queue import entries_of
from tests.desk import Desk, make_desk
from tests.views.test_pages import HTMX, client_of


def test_everyone_sees_what_waits_for_them(desk: Desk) -> None:
    for n in (1, 2, 3):
        submit(desk.pair(n).pk, by=desk.mei, version=1)
    approve(desk.pair(1).pk, by=desk.chen, version=1)
    edit(desk.pair(1).pk, by=desk.mei, version=1, target="潮汐磨坊站在河口。")
    request_changes(desk.pair(2).pk, by=desk.chen, version=1, category="style", note="?")
    assert [(one.kind, len(one.pairs)) for one in entries_of(desk.mei)] == [("came_back", 1)]
    assert {one.kind for one in entries_of(desk.chen)} == {"recheck", "review"}
    resubmit(desk.pair(2).pk, by=desk.mei, version=1, answer="No.", contest=True)
    assert [one.kind for one in entries_of(desk.chen)] == ["contested", "recheck", "review"]
    assert entries_of(desk.gu) == []
    assert entries_of(make_desk("other").chen) == []


def test_who_works_alone_has_drafts_to_submit_and_then_texts_to_approve(db: None) -> None:
    alone = make_desk("alone", self_approval="solo")
    assert [(one.kind, len(one.pairs)) for one in entries_of(alone.lin)] == [("write", 3)]
    submit(alone.pair(1).pk, by=alone.lin, version=1)
    assert [(one.kind, len(one.pairs)) for one in entries_of(alone.lin)] == [("review", 1), ("write", 2)]


def test_a_dispute_waits_for_the_one_who_may_settle_it(desk: Desk) -> None:
    def kinds() -> list[list[str]]:
        return [[one.kind for one in entries_of(who)] for who in (desk.chen, desk.fang, desk.wu)]

    desk.wu.memberships.update(role="lead")  # Lin loaded the text and has no say in it
    submit(desk.pair(2).pk, by=desk.mei, version=1)
    request_changes(desk.pair(2).pk, by=desk.chen, version=1, category="style", note="?")
    resubmit(desk.pair(2).pk, by=desk.mei, version=1, answer="No.", contest=True)
    assert kinds() == [["contested"], [], []]
    escalate(desk.pair(2).pk, by=desk.chen, version=1, note="Please decide.")
    assert kinds() == [[], [], ["dispute"]]
    assert Notice.objects.get(person=desk.wu).kind == "dispute"
    adjudicate(desk.pair(2).pk, by=desk.wu, version=1, verdict="stands", note="It may stay.")
    assert kinds() == [["review"]] * 3
    assert set(Notice.objects.filter(kind="decision").values_list("person__username", flat=True)) == {"chen", "mei"}


def test_a_mention_waits_until_its_notice_is_read_or_answered(desk: Desk) -> None:
    comment(desk.pair(1).pk, by=desk.mei, text="@gu @chen which river?")
    comment(desk.pair(3).pk, by=desk.mei, text="@gu and who?")
    assert [(one.kind, len(one.pairs)) for one in entries_of(desk.gu)] == [("mention", 2)]
    client_of(desk.gu).post(reverse("notices_read"))
    assert entries_of(desk.gu) == []
    [joined] = join_next(desk.pair(1).pk, by=desk.lin, version=1)
    assert [one.first for one in entries_of(desk.chen)] == [joined]
    thread = Comment.objects.get(text__contains="river")
    answer(joined.pk, thread.pk, by=desk.chen, text="The small one.")
    assert entries_of(desk.chen) == []


def test_what_is_due_first_stands_first_and_what_is_late_says_so(desk: Desk) -> None:
    submit(desk.pair(1).pk, by=desk.mei, version=1)
    submit(desk.pair(3).pk, by=desk.mei, version=1)
    due = timezone.localdate() - timedelta(days=1)
    client_of(desk.lin).post(
        reverse("assign_range", args=[desk.article.pk]),
        {"first": "3", "last": "3", "person": desk.chen.pk, "task": "review", "due": due.isoformat()},
    )
    text = client_of(desk.chen).get(reverse("queue")).content.decode()
    assert "late" in text
    assert text.index("1 assigned to you") < text.rindex("Waiting for your approval: 1")
    assert "about 1 minute" in text
    screen = reverse("review", args=[desk.article.pk])
    assert "→</span> Chen · late" in client_of(desk.wu).get(screen).content.decode()
    assert "→</span>" not in client_of(desk.chen).get(screen).content.decode()
    detail = client_of(desk.chen).get(reverse("pair", args=[desk.pair(3).pk]), headers=HTMX).content.decode()
    assert "Review: Chen · due" in detail
    page = client_of(desk.chen).get(reverse("assignments", args=[desk.article.pk])).content.decode()
    assert "1 still to do" in page
    assert "late" in page
    assert reverse("assign_range", args=[desk.article.pk]) not in page


def test_what_is_given_out_for_review_is_still_to_do_before_it_is_submitted(desk: Desk) -> None:
    client, address = client_of(desk.lin), reverse("assignments", args=[desk.article.pk])
    client.post(
        reverse("assign_range", args=[desk.article.pk]),
        {"first": "1", "last": "3", "person": desk.chen.pk, "task": "review"},
    )
    assert "3 still to do" in client.get(address).content.decode()


def test_an_empty_queue_says_so(desk: Desk) -> None:
    assert "Nothing waits for you." in client_of(desk.gu).get(reverse("queue")).content.decode()


def test_work_is_handed_over_on_the_page(desk: Desk) -> None:
    data = {"first": "1", "last": "3", "person": [desk.chen.pk, desk.fang.pk], "task": "review", "due": "nonsense"}
    client_of(desk.lin).post(reverse("assign_range", args=[desk.article.pk]), data)
    assert Assignment.objects.filter(due=None).count() == 3
    address = reverse("hand_over", args=[desk.article.pk])
    client_of(desk.chen).post(address, {"giver": desk.chen.pk, "taker": desk.fang.pk, "task": "review"})
    assert set(Assignment.objects.filter(ended_at=None).values_list("person", flat=True)) == {desk.fang.pk}


def test_chosen_rows_are_assigned(desk: Desk) -> None:
    data = {"pair": f"{desk.pair().pk}:1", "person": desk.chen.pk, "task": "review", "due": "2026-12-01"}
    client_of(desk.lin).post(reverse("chosen_assign", args=[desk.article.pk]), data)
    assert Assignment.objects.get().due == date(2026, 12, 1)


@pytest.mark.parametrize("more", [0, 300])
def test_the_queue_costs_the_same_for_any_length(
    desk: Desk, more: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    rows = [Pair(article=desk.article, position=n, paragraph=2, source="S.", target="句。") for n in range(4, 4 + more)]
    create(rows, by=desk.mei)
    client = client_of(desk.mei)
    with django_assert_max_num_queries(15):
        client.get(reverse("queue"))


def test_approved_texts_with_errors_found_since_wait_for_those_who_approve(desk: Desk) -> None:
    submit(desk.pair(1).pk, by=desk.mei, version=1)
    approve(desk.pair(1).pk, by=desk.chen, version=1)
    said = {"article": desk.article, "rule": "number", "side": "target", "start": 0, "end": 1, "message": "m"}
    one = Finding.objects.create(pair=desk.pair(1), severity="error", span_key="k", **said)
    Finding.objects.create(pair=desk.pair(2), severity="error", span_key="l", **said)
    assert [(one.kind, one.pairs) for one in entries_of(desk.fang)] == [("found", [desk.pair(1)])]
    assert "Approved, with errors found since: 1" in client_of(desk.fang).get(reverse("queue")).content.decode()
    assert "found" not in {one.kind for one in entries_of(desk.mei)}
    assert desk.pair(1).state == "approved"
    dismiss(one.pk, by=desk.chen, reason="false_alarm")
    assert entries_of(desk.fang) == []


def test_what_was_assigned_to_somebody_who_leaves_waits_for_everybody_again(desk: Desk) -> None:
    assign_range(desk.article, by=desk.lin, first=1, last=3, people=[desk.chen], task="review")
    for n in (1, 2, 3):
        submit(desk.pair(n).pk, by=desk.mei, version=1)
    assert [entries_of(one) != [] for one in (desk.chen, desk.fang)] == [True, False]
    given = {"person": desk.chen.pk, "role": "translator", "seen": "reviewer"}
    page = client_of(desk.lin).post(reverse("people_change", args=[desk.project.pk]), given, follow=True)
    assert "3 pairs that were assigned to Chen wait for everybody again." in page.content.decode()
    assert [(one.kind, len(one.pairs)) for one in entries_of(desk.fang)] == [("review", 3)]


def test_who_may_still_do_the_work_in_another_role_keeps_it(desk: Desk) -> None:
    assign_range(desk.article, by=desk.lin, first=1, last=2, people=[desk.chen], task="review")
    assign_range(desk.article, by=desk.lin, first=1, last=2, people=[desk.mei], task="translate")
    set_role(desk.project, desk.chen, "lead", by=desk.lin, seen="reviewer")
    set_role(desk.project, desk.mei, "", by=desk.lin, seen="translator")
    assert set(Assignment.objects.filter(ended_at=None).values_list("person", flat=True)) == {desk.chen.pk}


def test_an_assignment_that_is_refused_comes_back_as_it_was_given(desk: Desk) -> None:
    due = timezone.localdate() + timedelta(days=5)
    given = {"first": 2, "last": 3, "task": "review", "person": [desk.chen.pk, desk.mei.pk], "due": due.isoformat()}
    answer = client_of(desk.lin).post(reverse("assign_range", args=[desk.article.pk]), given)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Mei may not do this in the project" in page
    for kept in (
        'value="2" required',
        '"review" selected',
        f'value="{due}"',
        f'{desk.chen.pk}" checked',
        f'{desk.mei.pk}" checked',
    ):
        assert kept in page, kept
    assert f'{desk.fang.pk}" checked' not in page
    assert 'Mei <span class="quiet">Translator</span>' in page
    assert not Assignment.objects.exists()
