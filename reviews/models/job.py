"""Durable work: jobs and their chunks are rows; a broker only wakes a worker."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from reviews.models.article import Article
from reviews.models.person import Person


class Job(models.Model):
    """A piece of background work on an article, done chunk by chunk."""

    class State(models.TextChoices):
        QUEUED = "queued", _("Queued")
        RUNNING = "running", _("Running")
        DONE = "done", _("Done")
        FAILED = "failed", _("Failed")

    kind = models.CharField(max_length=24)
    article = models.ForeignKey(Article, null=True, on_delete=models.CASCADE, related_name="jobs")
    person = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL)
    args = models.JSONField(default=dict)
    state = models.CharField(max_length=7, choices=State, default=State.QUEUED)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    problem = models.TextField(blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


UNDER_WAY = (Job.State.QUEUED, Job.State.RUNNING)


class Chunk(models.Model):
    """A part of a job: `step` names what to do. A chunk waits until all chunks of lower `stage` are done. `share` tells how much of
    it is done meanwhile, from 0 to 1.

    Whoever holds the lease works on it; its results and DONE are written in one transaction, fenced by the owner.
    """

    class State(models.TextChoices):
        QUEUED = "queued", _("Queued")
        LEASED = "leased", _("Leased")
        DONE = "done", _("Done")
        FAILED = "failed", _("Failed")

    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="chunks")
    n = models.PositiveIntegerField()
    stage = models.PositiveSmallIntegerField(default=0)
    step = models.CharField(max_length=24)
    args = models.JSONField(default=dict)
    weight = models.PositiveIntegerField(default=1)
    state = models.CharField(max_length=6, choices=State, default=State.QUEUED)
    owner = models.CharField(max_length=80, blank=True)
    lease_until = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    share = models.FloatField(default=0)

    class Meta:
        ordering = ["job", "n"]
        constraints = [models.UniqueConstraint(fields=["job", "n"], name="one_chunk_a_number")]
        indexes = [models.Index(fields=["state", "lease_until"], name="chunks_to_do")]

    def __str__(self) -> str:
        return f"{self.job} · {self.n}"
