"""Jobs are written with their chunks in the caller's transaction; a worker is woken once that is committed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import F, Max

from reviews.jobs.wake import wake
from reviews.models import Article, Chunk, Job, Person


@dataclass(frozen=True)
class ChunkSpec:
    """A part of a job to be: `weight` is its share of the progress shown; lower stages are done first."""

    step: str
    stage: int = 0
    args: dict[str, Any] = field(default_factory=dict)
    weight: int = 1


def enqueue(
    kind: str,
    *,
    chunks: Iterable[ChunkSpec],
    article: Article | None = None,
    person: Person | None = None,
    args: dict[str, Any] | None = None,
) -> Job:
    """A new job of `kind` with its chunks; a worker starts on it after the caller's transaction."""
    with transaction.atomic():
        job = Job.objects.create(kind=kind, article=article, person=person, args=args or {})
        add_chunks(job, chunks)
        transaction.on_commit(lambda: wake(job.pk))
    return job


def add_chunks(job: Job, specs: Iterable[ChunkSpec]) -> None:
    """More chunks for `job`, after those it has. Called by steps in their commit."""
    last = Chunk.objects.filter(job=job).aggregate(last=Max("n"))["last"]
    start = 0 if last is None else last + 1
    rows = [
        Chunk(job=job, n=n, step=spec.step, stage=spec.stage, args=spec.args, weight=spec.weight)
        for n, spec in enumerate(specs, start)
    ]
    Chunk.objects.bulk_create(rows, batch_size=500)
    Job.objects.filter(pk=job.pk).update(total=F("total") + sum(row.weight for row in rows))
