"""A contested request that is not answered in time goes to a lead by itself, once."""

from datetime import timedelta

import pytest
from django.conf import LazySettings
from django.core.management import call_command
from django.utils import timezone

from reviews.models import ChangeRequest, Notice, Pair
from reviews.review.actions.align import join_next
from reviews.review.actions.escalate_overdue import GONE, LATE, escalate_overdue
from reviews.review.actions.request_changes import request_changes
from reviews.review.actions.resubmit import resubmit
from reviews.review.actions.submit import submit
from reviews.review.actions.take_off import bring_back, take_off
from tests.desk import Desk


@pytest.fixture
def contested(desk: Desk) -> Desk:
    """Chen asks Mei for a change of the first pair, she contests."""
    for n in (1, 2):
        submit(desk.pair(n).pk, by=desk.mei, version=1)
    request_changes(desk.pair().pk, by=desk.chen, version=1, category="style", note="Flat")
    resubmit(desk.pair().pk, by=desk.mei, version=1, answer="So is the original", contest=True)
    return desk


def statuses() -> list[str]:
    return list(ChangeRequest.objects.values_list("status", flat=True))


@pytest.mark.parametrize(("days", "status"), [(6, "contested"), (8, "escalated")])
def test_a_week_without_an_answer_makes_it_a_matter_for_a_lead(contested: Desk, days: int, status: str) -> None:
    escalate_overdue(timezone.now() + timedelta(days=days))
    assert statuses() == [status]


def test_how_long_it_may_take_is_set(contested: Desk, settings: LazySettings) -> None:
    settings.DISPUTE_DAYS = 2
    assert escalate_overdue(timezone.now() + timedelta(days=3)) == [contested.pair()]


def test_the_leads_and_the_reviewer_are_told_and_history_says_why(contested: Desk) -> None:
    later = timezone.now() + timedelta(days=8)
    assert escalate_overdue(later) == [contested.pair()]
    assert escalate_overdue(later) == []
    row = Pair.history.filter(verb="escalate").get()
    assert (row.history_change_reason, row.history_user) == (LATE, contested.mei)
    told = Notice.objects.filter(kind="dispute").values_list("person__username", flat=True)
    assert sorted(told) == ["chen", "lin"]


@pytest.mark.parametrize("how", ["left", "demoted", "deactivated"])
def test_nothing_waits_for_a_reviewer_who_is_gone(contested: Desk, how: str) -> None:
    if how == "left":
        contested.chen.memberships.all().delete()
    elif how == "demoted":
        contested.chen.memberships.update(role="translator")
    else:
        contested.chen.is_active = False
        contested.chen.save()
    escalate_overdue()
    assert statuses() == ["escalated"]
    assert Pair.history.filter(verb="escalate").get().history_change_reason == GONE


def test_it_follows_a_pair_that_was_joined(contested: Desk) -> None:
    [joined] = join_next(contested.pair().pk, by=contested.lin, version=1)
    assert escalate_overdue(timezone.now() + timedelta(days=8)) == [joined]
    assert Pair.objects.get(pk=joined.pk).state == "in_review"


def test_it_waits_while_its_article_is_off_the_desk(contested: Desk) -> None:
    take_off(contested.article.pk, by=contested.lin, reason="The wrong file")
    later = timezone.now() + timedelta(days=8)
    assert escalate_overdue(later) == []
    bring_back(contested.article.pk, by=contested.lin)
    assert escalate_overdue(later) == [contested.pair()]


def test_workers_look_for_it(contested: Desk) -> None:
    ChangeRequest.objects.update(answered_at=timezone.now() - timedelta(days=8))
    call_command("work", "--until-idle")
    assert statuses() == ["escalated"]
