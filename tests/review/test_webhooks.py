"""Webhooks of a project, and the events that acts write for them."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from reviews.jobs import ChunkSpec, enqueue
from reviews.jobs.lease import fail, take
from reviews.models import Delivery, Event, Project, Webhook, WebhookChange
from reviews.review.actions.approve import approve
from reviews.review.actions.approve_many import approve_many
from reviews.review.actions.comment import comment
from reviews.review.actions.delivery import send_again, send_test
from reviews.review.actions.edit import edit
from reviews.review.actions.exclude import exclude
from reviews.review.actions.request_changes import request_changes
from reviews.review.actions.submit_all import submit_all
from reviews.review.actions.thread import answer
from reviews.review.actions.webhook import (
    MOST,
    add_webhook,
    bring_back_webhook,
    change_webhook,
    delete_webhook,
    rotate_secret,
    switch_webhook,
)
from reviews.review.events import KINDS, LISTED
from reviews.review.picked import Picked
from reviews.review.refusals import Forbidden, Refused
from tests.desk import Desk, make_desk

ADDRESS = "https://hooks.example.org/duikan"


def hook(desk: Desk, *events: str, name: str = "Site") -> Webhook:
    return add_webhook(desk.project, by=desk.lin, name=name, address=ADDRESS, events=events or KINDS)


def told(desk: Desk) -> list[tuple[str, int | None]]:
    """The kinds of events so far, and how many things each was about."""
    rows = Event.objects.filter(project=desk.project).order_by("n")
    return [(one.kind, one.facts.get("count")) for one in rows]


def fresh(desk: Desk) -> Desk:
    """The desk with its project as the next request reads it."""
    desk.project = Project.objects.get(pk=desk.project.pk)
    desk.article.project = desk.project
    return desk


def test_a_lead_sets_one_up_and_what_was_done_stays_on_record(desk: Desk) -> None:
    one = hook(desk, "pair.approved")
    change_webhook(one.pk, by=desk.lin, name="Newsroom", address=ADDRESS, events=["comment.added"], seen="1")
    before = rotate_secret(one.pk, by=desk.lin).former_secret
    assert before == one.secret
    switch_webhook(one.pk, by=desk.lin, on=False)
    delete_webhook(one.pk, by=desk.lin)
    back = bring_back_webhook(one.pk, by=desk.lin)
    assert (back.name, back.active, back.ended_at) == ("Newsroom", False, None)
    acts = list(WebhookChange.objects.filter(webhook=one).order_by("pk").values_list("act", "name"))
    assert acts == [
        ("added", "Site"), ("changed", "Newsroom"), ("rotated", "Newsroom"), ("off", "Newsroom"),
        ("deleted", "Newsroom"), ("back", "Newsroom"),
    ]  # fmt: skip


@pytest.mark.parametrize("who", ["mei", "chen", "wu", "gu"])
def test_nobody_below_a_lead_does(desk: Desk, who: str) -> None:
    one, person = hook(desk), getattr(desk, who)
    said: dict[str, Any] = {"name": "x", "address": ADDRESS, "events": ["pair.approved"]}
    for act in (
        lambda: add_webhook(desk.project, by=person, **said),
        lambda: change_webhook(one.pk, by=person, seen="1", **said),
        lambda: switch_webhook(one.pk, by=person, on=False),
        lambda: rotate_secret(one.pk, by=person),
        lambda: delete_webhook(one.pk, by=person),
        lambda: bring_back_webhook(one.pk, by=person),
        lambda: send_test(one.pk, by=person),
    ):
        with pytest.raises(Forbidden):
            act()


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"name": " "}, "name"),
        ({"name": "x" * 81}, "too_long"),
        ({"name": "a\x1bb"}, "name"),
        ({"address": "https://169.254.169.254/"}, "literal"),
        ({"address": "http://hooks.example.org/"}, "https"),
        ({"events": []}, "events"),
        ({"events": ["pair.deleted"]}, "events"),
    ],
)
def test_what_is_not_taken(desk: Desk, said: dict[str, object], code: str) -> None:
    whole = {"name": "Site", "address": ADDRESS, "events": ["pair.approved"], **said}
    with pytest.raises(Refused) as refused:
        add_webhook(desk.project, by=desk.lin, **whole)  # type: ignore[arg-type]
    assert refused.value.code == code
    assert not Webhook.objects.exists()


def test_a_project_has_only_so_many(desk: Desk) -> None:
    for n in range(MOST):
        one = hook(desk, "pair.approved", name=f"No. {n}")
    with pytest.raises(Refused):
        hook(desk)
    delete_webhook(one.pk, by=desk.lin)
    hook(desk)
    with pytest.raises(Refused):
        bring_back_webhook(one.pk, by=desk.lin)


def test_what_somebody_else_changed_in_between_is_not_written_over(desk: Desk) -> None:
    one = hook(desk)
    switch_webhook(one.pk, by=desk.lin, on=False)
    with pytest.raises(Refused, match="in between"):
        change_webhook(one.pk, by=desk.lin, name="x", address=ADDRESS, events=["pair.approved"], seen="1")


def test_acts_write_what_happened_in_their_order(desk: Desk) -> None:
    hook(desk)
    fresh(desk)
    submit_all(desk.article, by=desk.mei)
    approve(desk.pair(1).pk, by=desk.chen, version=1)
    comment(desk.pair(2).pk, by=desk.chen, text="Why corn?")
    answer(desk.pair(2).pk, desk.pair(2).comments.get().pk, by=desk.mei, text="It says so.")
    request_changes(desk.pair(2).pk, by=desk.chen, version=1, category="style", note="Flat")
    edit(desk.pair(1).pk, by=desk.fang, version=1, target="潮汐磨坊立在江口。")
    assert told(desk) == [
        ("pair.approved", 1),
        ("comment.added", 1),
        ("comment.added", 1),
        ("pair.changes_requested", 1),
        ("pair.reopened", 1),
    ]
    assert list(Event.objects.order_by("pk").values_list("n", flat=True)) == [1, 2, 3, 4, 5]
    assert Event.objects.get(n=1).facts["pairs"] == [{"id": desk.pair(1).pk, "version": 1, "state": "approved"}]


def test_the_last_pair_settles_the_article(desk: Desk) -> None:
    hook(desk, "article.approved")
    fresh(desk)
    submit_all(desk.article, by=desk.mei)
    approve(desk.pair(1).pk, by=desk.chen, version=1)
    exclude(desk.pair(2).pk, by=desk.wu, version=1, exclusion="tag")
    assert told(desk) == []
    approve(desk.pair(3).pk, by=desk.chen, version=1)
    assert told(desk) == [("article.approved", None)]


def test_one_act_on_many_is_one_event(desk: Desk) -> None:
    hook(desk, "pair.approved")
    fresh(desk)
    submit_all(desk.article, by=desk.mei)
    versions = {desk.pair(n).pk: 1 for n in (1, 2, 3)}
    approve_many(desk.article, Picked(versions=versions, seen=frozenset(versions)), by=desk.chen)
    assert told(desk) == [("pair.approved", 3)]
    assert len(Event.objects.get().facts["pairs"]) == 3 <= LISTED


def test_no_event_holds_a_word_of_the_texts(desk: Desk) -> None:
    hook(desk)
    fresh(desk)
    submit_all(desk.article, by=desk.mei)
    approve(desk.pair(1).pk, by=desk.chen, version=1, note="As in the deed")
    comment(desk.pair(2).pk, by=desk.chen, text="Why corn?")
    said = str(list(Event.objects.values_list("facts", flat=True)))
    assert not [word for word in ("磨坊", "mill", "corn", "deed") if word in said]


def test_only_those_are_told_that_want_to_know_and_are_on(desk: Desk) -> None:
    wants, other = hook(desk, "pair.approved"), hook(desk, "comment.added")
    off, gone = hook(desk, "pair.approved"), hook(desk, "pair.approved")
    switch_webhook(off.pk, by=desk.lin, on=False)
    delete_webhook(gone.pk, by=desk.lin)
    elsewhere = make_desk("other")
    hook(elsewhere, "pair.approved")
    fresh(desk)
    submit_all(desk.article, by=desk.mei)
    approve(desk.pair(1).pk, by=desk.chen, version=1)
    assert list(Delivery.objects.values_list("webhook", flat=True)) == [wants.pk]
    comment(desk.pair(2).pk, by=desk.chen, text="Why?")
    assert list(Delivery.objects.order_by("pk").values_list("webhook", flat=True)) == [wants.pk, other.pk]


def test_work_that_failed_is_told(desk: Desk) -> None:
    hook(desk, "job.failed")
    job = enqueue("load", article=desk.article, person=desk.lin, chunks=[ChunkSpec("align")])
    chunk = take("a worker", job.pk)
    assert chunk
    fail(chunk, "The file is gone: 潮汐磨坊")
    (event,) = Event.objects.all()
    assert (event.kind, event.person, event.facts) == ("job.failed", desk.lin, {"job": job.pk, "work": "load"})


def statements(act: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as asked:
        act()
    return len(asked)


def test_who_has_no_webhook_pays_nothing_for_it(desk: Desk) -> None:
    submit_all(desk.article, by=desk.mei)
    before = statements(lambda: approve(desk.pair(1).pk, by=desk.chen, version=1))
    one = hook(desk, "export.written")
    assert statements(lambda: approve(desk.pair(2).pk, by=desk.chen, version=1)) == before
    delete_webhook(one.pk, by=desk.lin)
    hook(desk, "pair.approved")
    assert statements(lambda: approve(desk.pair(3).pk, by=desk.chen, version=1)) <= before + 6
    assert told(desk) == [("pair.approved", 1)]


def test_what_waits_for_a_deleted_webhook_is_given_up(desk: Desk) -> None:
    one = hook(desk)
    send_test(one.pk, by=desk.lin)
    delete_webhook(one.pk, by=desk.lin)
    assert Delivery.objects.get().state == "given_up"
    with pytest.raises(Refused, match="deleted"):
        send_again(Delivery.objects.get().pk, by=desk.lin)


def test_to_be_sent_it_has_to_be_on(desk: Desk) -> None:
    one = hook(desk)
    send_test(one.pk, by=desk.lin)
    switch_webhook(one.pk, by=desk.lin, on=False)
    with pytest.raises(Refused, match="switched off"):
        send_test(one.pk, by=desk.lin)
    with pytest.raises(Refused, match="switched off"):
        send_again(Delivery.objects.get().pk, by=desk.lin)
