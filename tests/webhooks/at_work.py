"""What a worker and time do to deliveries, for the tests of both."""

import json
from datetime import timedelta

from django.db.models import F

from reviews.jobs import run_job
from reviews.models import Delivery, Job, Webhook
from reviews.pipeline.steps import STEPS
from reviews.pipeline.webhooks import call_due
from reviews.review.actions.approve import approve
from reviews.review.actions.submit_all import submit_all
from tests.desk import Desk
from tests.webhooks.receivers import Receiver


def work() -> int:
    """Let a worker do all that is due; how many calls it made."""
    before = Delivery.objects.values_list("attempts", flat=True)
    made = sum(before)
    call_due()
    while job := Job.objects.filter(kind="webhook", state="queued").first():
        run_job(job, STEPS)
    return sum(Delivery.objects.values_list("attempts", flat=True)) - made


def later(by: timedelta) -> None:
    """That much time passes."""
    Webhook.objects.update(next_at=F("next_at") - by)
    Delivery.objects.update(since=F("since") - by)


def sequence(receiver: Receiver) -> list[int]:
    return [json.loads(body)["sequence"] for _path, _headers, body in receiver.calls]


def approve_all(desk: Desk) -> None:
    submit_all(desk.article, by=desk.mei)
    for n in (1, 2, 3):
        approve(desk.pair(n).pk, by=desk.chen, version=1)
