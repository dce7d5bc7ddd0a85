"""Deliveries in vain: made again after longer and longer waits, given up after a day, or left out by a lead."""

from datetime import timedelta

import pytest
from django.utils import timezone

from reviews.models import Delivery, Notice, Person, Webhook
from reviews.review.actions.delivery import leave_out, send_again, send_test
from tests.desk import Desk
from tests.webhooks.at_work import approve_all, later, sequence, work
from tests.webhooks.receivers import Receiver

DAY = timedelta(days=1)


def test_a_receiver_that_is_away_is_called_less_and_less_often_and_gets_all_in_order(
    desk: Desk, hook: Webhook, receiver: Receiver
) -> None:
    receiver.status = 503
    approve_all(desk)
    waits = []
    for _ in range(12):
        assert work() == 1
        assert work() == 0
        hook.refresh_from_db()
        assert hook.next_at
        waits.append(round((hook.next_at - timezone.now()).total_seconds()))
        later(hook.next_at - timezone.now())
    assert waits == pytest.approx([10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600, 3600], abs=2)
    assert set(sequence(receiver)) == {1}
    assert len({headers["webhook-id"] for _path, headers, _body in receiver.calls}) == 1
    receiver.status = 200
    assert work() == 4
    assert sequence(receiver)[-4:] == [1, 2, 3, 4]
    hook.refresh_from_db()
    assert (hook.failures, hook.failing_since, hook.next_at) == (0, None, None)


def test_after_a_day_it_is_given_up_and_whoever_leads_is_told_once(
    desk: Desk, hook: Webhook, receiver: Receiver
) -> None:
    receiver.status = 500
    approve_all(desk)
    work()
    later(DAY)
    assert work() == 1
    assert set(Delivery.objects.values_list("state", flat=True)) == {"given_up"}
    (notice,) = Notice.objects.filter(kind="webhook")
    assert (notice.person, notice.article, notice.text) == (desk.lin, desk.article, "Site")
    later(DAY)
    assert work() == 0
    send_again(Delivery.objects.first().pk, by=desk.lin)  # type: ignore[union-attr]
    assert work() == 1
    later(DAY)
    work()
    assert Notice.objects.filter(kind="webhook").count() == 1


def test_what_a_receiver_refuses_can_be_left_out_and_the_next_ones_follow(
    desk: Desk, hook: Webhook, receiver: Receiver
) -> None:
    receiver.status = 422
    approve_all(desk)
    work()
    first = Delivery.objects.order_by("pk")[0]
    leave_out(first.pk, by=desk.lin)
    receiver.status = 200
    assert work() == 3
    assert sequence(receiver) == [1, 2, 3, 4]
    first.refresh_from_db()
    assert (first.state, first.status, first.problem) == ("given_up", 422, "Left out by a lead.")


def test_the_leads_of_now_are_told_whoever_set_it_up(desk: Desk, hook: Webhook, receiver: Receiver) -> None:
    desk.project.memberships.filter(person=desk.wu).update(role="lead")
    Person.objects.filter(pk=desk.lin.pk).update(is_active=False)
    receiver.status = 500
    approve_all(desk)
    assert work() == 1
    later(DAY)
    work()
    assert [one.person for one in Notice.objects.filter(kind="webhook")] == [desk.wu]


def test_a_step_that_breaks_counts_as_a_call_in_vain(
    desk: Desk, hook: Webhook, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_delivery: Delivery) -> None:
        raise RuntimeError("out of order")

    monkeypatch.setattr("reviews.pipeline.webhooks.called", broken)
    send_test(hook.pk, by=desk.lin)
    assert work() == 1
    hook.refresh_from_db()
    assert hook.failures == 1
    assert hook.next_at
    assert work() == 0
    assert Delivery.objects.get().problem == "out of order"
