"""Webhooks are called by jobs, one call a job: in order, at least once, and again after a while where it was in vain."""

import json
import time
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from reviews.faults import faultpoint
from reviews.jobs import Beat, ChunkSpec, Commit, enqueue
from reviews.models import Chunk, Delivery, Event, Job, Webhook
from reviews.models.job import UNDER_WAY
from reviews.pipeline.mail import mail_later
from reviews.review.notices import tell_given_up
from reviews.webhooks import Answer, BadAddress, call, headers_of, read_address

FIRST_WAIT = timedelta(seconds=10)
LONGEST_WAIT = timedelta(hours=1)
GIVEN_UP_AFTER = timedelta(days=1)
KEPT = timedelta(days=30)
WAITING = Q(state=Delivery.State.WAITING)


def due() -> "QuerySet[Webhook]":
    """The webhooks for which something waits, nobody is at work, and the time has come."""
    waits = Delivery.objects.filter(WAITING, webhook=OuterRef("pk"))
    found = Webhook.objects.listed().filter(Exists(waits), active=True).exclude(job__state__in=UNDER_WAY)
    return found.filter(Q(next_at=None) | Q(next_at__lte=timezone.now()))


def call_due() -> None:
    """Have those called; any number of workers may look at once."""
    for pk in due().values_list("pk", flat=True):
        with transaction.atomic():
            hook = due().select_for_update(of=("self",), no_key=True, skip_locked=True).filter(pk=pk).first()
            if hook:
                call_next(hook)


def call_next(hook: Webhook) -> None:
    """A job for the first delivery that waits, if one does; the webhook is held by the caller."""
    first = Delivery.objects.filter(WAITING, webhook=hook).order_by("event_id").first()
    if first:
        hook.job = enqueue("webhook", args={"delivery": first.pk}, chunks=[ChunkSpec("call")])
        hook.save(update_fields=["job"])


def make_call(chunk: Chunk, beat: Beat) -> Commit:
    """The step of the job: one call. A worker that dies in between leaves it to be made again."""
    people = "webhook__project", "event__article", "event__person"
    delivery = Delivery.objects.select_related(*people).filter(WAITING, pk=chunk.job.args["delivery"]).first()
    if delivery is None or not delivery.webhook.active:
        return lambda: None
    faultpoint("webhook.before_call")
    answer = called(delivery)
    faultpoint("webhook.after_call")
    return lambda: record(delivery, answer)


def called(delivery: Delivery) -> Answer:
    """Call the webhook as it is now, on a host that this site calls now."""
    hook, body, at = delivery.webhook, body_of(delivery), int(time.time())
    former = hook.former_until is not None and hook.former_until > timezone.now()
    keys = [hook.secret, *([hook.former_secret] if former else [])]
    try:
        address = read_address(hook.address, settings.WEBHOOK_ALLOW)
    except BadAddress as bad:
        return Answer(None, bad.sentence)
    return call(address, body, headers_of(str(delivery.key), at, body, keys), settings.WEBHOOK_ALLOW)


def body_of(delivery: Delivery) -> bytes:
    """What is sent: keys, names and addresses of pages, and no word of a text."""
    event, project = delivery.event, delivery.webhook.project
    said: dict[str, Any] = {
        "type": event.kind,
        "timestamp": event.at.isoformat(),
        "sequence": event.n,
        "project": {"id": project.pk, "name": project.name, "url": page("articles")},
    }
    if article := event.article:
        said["article"] = {"id": article.pk, "title": article.title, "url": page("review", article.pk)}
    if event.person:
        said["person"] = {"id": event.person.pk, "name": str(event.person)}
    data = dict(event.facts)
    if "pairs" in data:
        data["pairs"] = [{**one, "url": page("pair", one["id"])} for one in data["pairs"]]
    return json.dumps({**said, "data": data}, ensure_ascii=False, separators=(",", ":")).encode()


def page(name: str, *keys: int) -> str:
    """The address of a page for a browser."""
    return f"{settings.SITE_URL}{reverse(name, args=keys)}"


def record(delivery: Delivery, answer: Answer) -> None:
    """Write down what came of the call, and have the next one made; in the transaction that ends the job."""
    hook = Webhook.objects.select_for_update(of=("self",), no_key=True).get(pk=delivery.webhook_id)
    now, own = timezone.now(), Delivery.objects.filter(WAITING, pk=delivery.pk)
    own.update(attempts=F("attempts") + 1, tried_at=now, status=answer.status, problem=answer.problem)
    if answer.problem:
        put_off(hook, delivery, answer, now)
        return
    own.update(state=Delivery.State.TAKEN)
    hook.failures, hook.failing_since, hook.next_at, hook.told = 0, None, None, False
    hook.save(update_fields=["failures", "failing_since", "next_at", "told"])
    faultpoint("webhook.recorded")
    if hook.active:
        call_next(hook)


def put_off(hook: Webhook, delivery: Delivery, answer: Answer, now: datetime) -> None:
    """Call it again later, each time after twice as long; what has waited for a day is given up, and the leads are told once."""
    hook.failures, hook.failing_since = hook.failures + 1, hook.failing_since or now
    hook.next_at = now + min(FIRST_WAIT * 2 ** min(hook.failures - 1, 20), LONGEST_WAIT)
    hook.save(update_fields=["failures", "failing_since", "next_at"])
    old = Delivery.objects.filter(WAITING, webhook=hook, since__lt=now - GIVEN_UP_AFTER)
    article = next((one.event.article for one in old.select_related("event__article") if one.event.article), None)
    old.update(state=Delivery.State.GIVEN_UP, problem=answer.problem)
    if article and not hook.told:
        tell_given_up(hook, article)
        Webhook.objects.filter(pk=hook.pk).update(told=True)
        mail_later()


def call_failed(chunk: Chunk, beat: Beat) -> Commit:
    """The step for a job that broke off: that call counts as one made in vain."""
    delivery = Delivery.objects.filter(pk=chunk.job.args["delivery"]).first()
    return (lambda: record(delivery, Answer(None, chunk.job.problem[:200]))) if delivery else lambda: None


def forget_old_deliveries() -> None:
    """Forget what was told a month ago, and the jobs that told it."""
    before = timezone.now() - KEPT
    waits = Delivery.objects.filter(WAITING, event=OuterRef("pk"))
    Event.objects.filter(~Exists(waits), at__lt=before).delete()
    Job.objects.filter(kind="webhook", finished_at__lt=before).delete()
