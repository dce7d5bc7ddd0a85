"""Deliveries: in order, at least once; nothing here changes by them."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from reviews.jobs import run_job
from reviews.jobs.lease import take
from reviews.models import Chunk, Delivery, Event, Job, Webhook
from reviews.pipeline.steps import STEPS
from reviews.pipeline.webhooks import KEPT, call_due, forget_old_deliveries
from reviews.review.actions.approve import approve
from reviews.review.actions.delivery import send_again, send_test
from reviews.review.actions.submit_all import submit_all
from reviews.review.actions.take_off import take_off
from reviews.review.actions.webhook import delete_webhook, rotate_secret, switch_webhook
from reviews.webhooks import Allowed, Answer
from reviews.webhooks.signature import signature
from tests.desk import Desk
from tests.snapshots import changed, everything
from tests.webhooks.at_work import approve_all, sequence, work
from tests.webhooks.receivers import Receiver

DAY = timedelta(days=1)


def test_what_is_sent(desk: Desk, hook: Webhook, receiver: Receiver, settings: Any) -> None:
    settings.SITE_URL = "https://desk.example.org"
    submit_all(desk.article, by=desk.mei)
    approve(desk.pair(1).pk, by=desk.chen, version=1)
    work()
    ((_path, headers, body),) = receiver.calls
    said, delivery = json.loads(body), Delivery.objects.get()
    assert said == {
        "type": "pair.approved",
        "timestamp": delivery.event.at.isoformat(),
        "sequence": 1,
        "project": {"id": desk.project.pk, "name": "Desk", "url": "https://desk.example.org/"},
        "article": {
            "id": desk.article.pk, "title": "The tide mill", "url": f"https://desk.example.org/articles/{desk.article.pk}"
        },
        "person": {"id": desk.chen.pk, "name": "Chen"},
        "data": {
            "count": 1,
            "pairs": [
                {
                    "id": desk.pair(1).pk, "version": 1, "state": "approved",
                    "url": f"https://desk.example.org/pairs/{desk.pair(1).pk}",
                }
            ],
        },
    }  # fmt: skip
    assert headers["webhook-id"] == str(delivery.key)
    expected = signature(hook.secret, str(delivery.key), int(headers["webhook-timestamp"]), body)
    assert headers["webhook-signature"] == expected
    assert (delivery.state, delivery.status, delivery.attempts, delivery.problem) == ("taken", 200, 1, "")


def test_deliveries_come_in_order_and_each_once_where_all_goes_well(
    desk: Desk, hook: Webhook, receiver: Receiver
) -> None:
    approve_all(desk)
    assert work() == 4
    assert work() == 0
    assert sequence(receiver) == [1, 2, 3, 4]
    assert json.loads(receiver.calls[3][2])["type"] == "article.approved"


def test_sent_again_it_is_the_same_delivery_and_changes_nothing_here(
    desk: Desk, hook: Webhook, receiver: Receiver
) -> None:
    approve_all(desk)
    work()
    before = everything()
    send_again(Delivery.objects.order_by("pk")[0].pk, by=desk.lin)
    work()
    assert receiver.calls[-1][1]["webhook-id"] == receiver.calls[0][1]["webhook-id"]
    assert receiver.calls[-1][2] == receiver.calls[0][2]
    assert changed(before) <= {"reviews_delivery", "reviews_webhook", "reviews_job", "reviews_chunk"}
    assert desk.pair(1).state == "approved"


def test_a_worker_that_dies_leaves_the_call_to_another(desk: Desk, hook: Webhook, receiver: Receiver) -> None:
    send_test(hook.pk, by=desk.lin)
    call_due()
    chunk = take("a worker")
    assert chunk
    STEPS["webhook"]["call"](chunk, lambda _share: None)  # it dies before it writes that down
    Chunk.objects.update(lease_until=timezone.now() - DAY)
    run_job(Job.objects.get(), STEPS)
    assert sequence(receiver) == [1, 1]
    assert len({headers["webhook-id"] for _path, headers, _body in receiver.calls}) == 1
    assert Delivery.objects.get().state == "taken"


def test_of_workers_that_look_at_once_one_calls(desk: Desk, hook: Webhook, receiver: Receiver) -> None:
    approve_all(desk)
    for _ in range(5):
        call_due()
    assert Job.objects.filter(kind="webhook").count() == 1
    work()
    assert sequence(receiver) == [1, 2, 3, 4]


def test_an_act_that_is_rolled_back_told_nobody(desk: Desk, hook: Webhook, receiver: Receiver) -> None:
    submit_all(desk.article, by=desk.mei)

    with transaction.atomic():
        approve(desk.pair().pk, by=desk.chen, version=1)
        assert Event.objects.count() == 1
        transaction.set_rollback(True)
    assert (Event.objects.count(), Delivery.objects.count()) == (0, 0)
    approve(desk.pair().pk, by=desk.chen, version=1)
    assert work() == 1
    assert sequence(receiver) == [1]


def test_nothing_is_held_while_a_receiver_thinks(
    desk: Desk, hook: Webhook, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[bool] = []
    began = len(connection.savepoint_ids)

    def thinks(*_call: object) -> Answer:
        held.append(len(connection.savepoint_ids) > began)
        delete_webhook(hook.pk, by=desk.lin)
        return Answer(200)

    monkeypatch.setattr("reviews.pipeline.webhooks.call", thinks)
    approve_all(desk)
    work()
    assert held == [False]
    assert set(Delivery.objects.values_list("state", flat=True)) == {"given_up"}
    assert not Webhook.objects.get().active
    assert work() == 0


def test_the_address_is_looked_at_again_before_each_call(
    desk: Desk, hook: Webhook, receiver: Receiver, settings: Any
) -> None:
    send_test(hook.pk, by=desk.lin)
    settings.WEBHOOK_ALLOW = Allowed()
    work()
    assert receiver.calls == []
    assert Delivery.objects.get().problem == "Only https:// is called, except on hosts that this site allows."


def test_switched_off_it_is_not_called_and_what_waits_goes_out_later(
    desk: Desk, hook: Webhook, receiver: Receiver
) -> None:
    send_test(hook.pk, by=desk.lin)
    call_due()
    switch_webhook(hook.pk, by=desk.lin, on=False)
    assert work() == 0
    switch_webhook(hook.pk, by=desk.lin, on=True)
    assert work() == 1


def test_for_a_day_both_secrets_sign(desk: Desk, hook: Webhook, receiver: Receiver) -> None:
    rotate_secret(hook.pk, by=desk.lin)
    send_test(hook.pk, by=desk.lin)
    work()
    Webhook.objects.update(former_until=timezone.now())
    send_test(hook.pk, by=desk.lin)
    work()
    assert [len(headers["webhook-signature"].split()) for _path, headers, _body in receiver.calls] == [2, 1]


def test_what_happened_in_an_article_that_is_off_the_desk_by_now_is_still_told(
    desk: Desk, hook: Webhook, receiver: Receiver
) -> None:
    approve_all(desk)
    take_off(desk.article.pk, by=desk.lin, reason="The wrong file")
    assert work() == 4


def test_deliveries_of_last_month_are_forgotten_but_not_those_that_wait(
    desk: Desk, hook: Webhook, receiver: Receiver
) -> None:
    send_test(hook.pk, by=desk.lin)
    work()
    send_test(hook.pk, by=desk.lin)
    Event.objects.update(at=F("at") - KEPT)
    Job.objects.update(finished_at=F("finished_at") - KEPT)
    forget_old_deliveries()
    assert [one.state for one in Delivery.objects.all()] == ["waiting"]
    assert not Job.objects.exists()
    send_test(hook.pk, by=desk.lin)
    assert list(Event.objects.values_list("n", flat=True)) == [2, 3]
