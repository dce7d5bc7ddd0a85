"""Leases: who works on a chunk, until when, and what happens when that person of a process disappears."""

from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from reviews.faults import faultpoint
from reviews.models import Chunk, Job
from reviews.review.events import announce

Beat = Callable[[float], None]
Commit = Callable[[], None]
Step = Callable[[Chunk, Beat], Commit]
Steps = dict[str, dict[str, Step]]

MOST_ATTEMPTS = 5


class LeaseLost(Exception):
    """Somebody else works on the chunk by now: what was computed must not be written."""


def lease_end() -> "timezone.datetime":  # type: ignore[name-defined]
    """When a lease taken now runs out."""
    return timezone.now() + timedelta(seconds=settings.JOB_LEASE_SECONDS)


def ready_chunks(job_id: int | None = None) -> "QuerySet[Chunk]":
    """Chunks that may be worked on now: queued, or leased too long ago, with every lower stage done."""
    now = timezone.now()
    earlier = Chunk.objects.filter(job=OuterRef("job"), stage__lt=OuterRef("stage")).exclude(state=Chunk.State.DONE)
    free = Q(state=Chunk.State.QUEUED) | Q(state=Chunk.State.LEASED, lease_until__lt=now)
    chunks = Chunk.objects.filter(free, ~Exists(earlier), job__state__in=[Job.State.QUEUED, Job.State.RUNNING])
    return chunks.filter(job=job_id) if job_id is not None else chunks


def take(owner: str, job_id: int | None = None) -> Chunk | None:
    """Lease one chunk to `owner`; None where there is nothing to do. A chunk that failed too often fails its job."""
    with transaction.atomic():
        chunks = ready_chunks(job_id).order_by("job", "stage", "n")
        if connection.features.has_select_for_update_skip_locked:
            chunks = chunks.select_for_update(of=("self",), skip_locked=True)
        chunk = chunks.first()
        if chunk is None:
            return None
        if chunk.attempts >= MOST_ATTEMPTS:
            fail(chunk, f"Given up after {MOST_ATTEMPTS} attempts: the worker ended each time.")
            return None
        chunk.state, chunk.owner, chunk.lease_until = Chunk.State.LEASED, owner, lease_end()
        chunk.attempts, chunk.share = chunk.attempts + 1, 0
        chunk.save(update_fields=["state", "owner", "lease_until", "attempts", "share"])
        Job.objects.filter(pk=chunk.job_id, state=Job.State.QUEUED).update(state=Job.State.RUNNING)
    faultpoint("job.taken")
    return Chunk.objects.select_related("job__article__project").get(pk=chunk.pk)


def mine(chunk: Chunk) -> "QuerySet[Chunk]":
    """The chunk, as long as its lease is the one that `chunk` was taken with."""
    return Chunk.objects.filter(pk=chunk.pk, owner=chunk.owner, attempts=chunk.attempts, state=Chunk.State.LEASED)


def renew(chunk: Chunk, share: float = 0) -> None:
    """Hold the chunk longer, of which this share is done. Raises LeaseLost if it was given to somebody else."""
    if not mine(chunk).update(lease_until=lease_end(), share=share):
        raise LeaseLost(str(chunk))


def finish(chunk: Chunk, commit: Commit) -> None:
    """Write the results and DONE as one. Raises LeaseLost, and writes nothing, if the lease is not ours any more."""
    with transaction.atomic():
        if not mine(chunk).update(state=Chunk.State.DONE, lease_until=None):
            raise LeaseLost(str(chunk))
        commit()
        faultpoint("job.after_results")
        Job.objects.filter(pk=chunk.job_id).update(done=F("done") + chunk.weight)
        if not Chunk.objects.filter(job=chunk.job_id).exclude(state=Chunk.State.DONE).exists():
            Job.objects.filter(pk=chunk.job_id).update(state=Job.State.DONE, finished_at=timezone.now())


def fail(chunk: Chunk, problem: str) -> None:
    """The chunk cannot be done: its job has failed, for a reason that people can read."""
    job = chunk.job
    with transaction.atomic():
        Chunk.objects.filter(pk=chunk.pk).update(state=Chunk.State.FAILED, lease_until=None)
        Job.objects.filter(pk=chunk.job_id).update(state=Job.State.FAILED, problem=problem, finished_at=timezone.now())
        if job.article:
            announce(job.article, "job.failed", by=job.person, job=job.pk, work=job.kind)
