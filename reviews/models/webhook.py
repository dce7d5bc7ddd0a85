"""What a project tells other programs: webhooks, events and their deliveries."""

from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _

from reviews.models.article import Article
from reviews.models.job import Job
from reviews.models.person import Person
from reviews.models.project import Project


class WebhookQuerySet(models.QuerySet["Webhook"]):
    """How webhooks are fetched."""

    def listed(self) -> "WebhookQuerySet":
        """Without those that were deleted."""
        return self.filter(ended_at=None)


class Webhook(models.Model):
    """An address that is called when something of `events` happened in the project. It belongs to the project: it goes on when
    whoever set it up is gone.

    `former_secret` signs beside `secret` until `former_until`. `failures` calls in a row were in vain since `failing_since`: the
    next is not made before `next_at`. `job` is the one that makes the next call, or made the last.
    """

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="webhooks")
    name = models.CharField(max_length=80)
    address = models.CharField(max_length=500)
    events = models.JSONField(default=list)
    active = models.BooleanField(default=True)
    secret = models.CharField(max_length=80)
    former_secret = models.CharField(max_length=80, blank=True)
    former_until = models.DateTimeField(null=True)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    changes = models.PositiveIntegerField(default=0)
    ended_at = models.DateTimeField(null=True)
    failures = models.PositiveIntegerField(default=0)
    failing_since = models.DateTimeField(null=True)
    told = models.BooleanField(default=False)
    next_at = models.DateTimeField(null=True)
    job = models.ForeignKey(Job, null=True, on_delete=models.SET_NULL, related_name="+")

    objects = WebhookQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name


class WebhookChange(models.Model):
    """Somebody did something to a webhook; `name` and the rest are as it was left. Never changed, never deleted."""

    class Act(models.TextChoices):
        ADDED = "added", _("added")
        CHANGED = "changed", _("changed")
        SWITCHED_ON = "on", _("switched on")
        SWITCHED_OFF = "off", _("switched off")
        ROTATED = "rotated", _("given a new secret")
        DELETED = "deleted", _("deleted")
        BROUGHT_BACK = "back", _("brought back")

    webhook = models.ForeignKey(Webhook, on_delete=models.PROTECT, related_name="history")
    act = models.CharField(max_length=8, choices=Act)
    name = models.CharField(max_length=80)
    address = models.CharField(max_length=500)
    events = models.JSONField(default=list)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.name} · {self.act}"


class Event(models.Model):
    """Something happened that a webhook is to be told of, written in the transaction of the act. `n` counts the events of a
    project in the order in which they were committed; `facts` are what is told of it.
    """

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="events")
    n = models.PositiveIntegerField()
    kind = models.CharField(max_length=24)
    article = models.ForeignKey(Article, null=True, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    facts = models.JSONField(default=dict)
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["project", "n"], name="one_event_a_number")]

    def __str__(self) -> str:
        return f"{self.kind} {self.n}"


class Delivery(models.Model):
    """An event on its way to a webhook. `key` names it to the receiver, the same at every attempt. It waits since `since`; `status`
    and `problem` are what came of the last attempt.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        TAKEN = "taken", _("taken")
        GIVEN_UP = "given_up", _("given up")

    webhook = models.ForeignKey(Webhook, on_delete=models.CASCADE, related_name="deliveries")
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="deliveries")
    key = models.UUIDField(default=uuid4, unique=True)
    state = models.CharField(max_length=8, choices=State, default=State.WAITING)
    since = models.DateTimeField()
    attempts = models.PositiveIntegerField(default=0)
    tried_at = models.DateTimeField(null=True)
    status = models.PositiveSmallIntegerField(null=True)
    problem = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["event"]
        constraints = [models.UniqueConstraint(fields=["webhook", "event"], name="one_delivery_an_event")]
        indexes = [models.Index(fields=["state", "webhook"], name="deliveries_to_make")]
        verbose_name_plural = "deliveries"

    def __str__(self) -> str:
        return f"{self.event_id} → {self.webhook_id}"
