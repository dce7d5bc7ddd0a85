"""Working chunks off: the same code in the embedded worker and in a Celery task."""

import logging
import os
import socket
import time
from uuid import uuid4

from django.db import transaction

from reviews.faults import faultpoint
from reviews.jobs.lease import LeaseLost, Steps, fail, finish, renew, take
from reviews.models import Chunk, Job

logger = logging.getLogger(__name__)
BEAT_SECONDS = 2.0
FAILED = "failed"


def owner_name() -> str:
    """A name for this worker that no other has."""
    return f"{socket.gethostname()}:{os.getpid()}:{uuid4().hex[:8]}"


def work_once(steps: Steps, owner: str, job_id: int | None = None) -> bool:
    """Take one chunk and work it off; False where there was nothing to do."""
    chunk = take(owner, job_id)
    if chunk is None:
        return False
    try:
        commit = steps[chunk.job.kind][chunk.step](chunk, beat_for(chunk))
        faultpoint("job.before_results")
        renew(chunk, 1)  # what is left is one write, of which nothing shows before it is done
        finish(chunk, commit)
    except LeaseLost:
        logger.warning("%s: the lease was lost; what was computed is dropped", chunk)
    except Exception as error:
        logger.exception("%s: step %s failed", chunk, chunk.step)
        give_up(chunk, steps, sentence_of(error))
    return True


def sentence_of(error: Exception) -> str:
    """What went wrong, for people."""
    return getattr(error, "sentence", "") or str(error) or type(error).__name__


def give_up(chunk: Chunk, steps: Steps, problem: str) -> None:
    """Mark the job as failed and let its kind clean up: the step called "failed", where it has one."""
    with transaction.atomic():
        fail(chunk, problem)
        if clean_up := steps[chunk.job.kind].get(FAILED):
            chunk.job.problem = problem
            clean_up(chunk, lambda _done: None)()


def beat_for(chunk: Chunk) -> "_Beat":
    """Renews the lease now and then, however often it is called, and keeps which share is done."""
    return _Beat(chunk)


class _Beat:
    def __init__(self, chunk: Chunk) -> None:
        self.chunk = chunk
        self.last = time.monotonic()

    def __call__(self, done: float) -> None:
        if time.monotonic() - self.last >= BEAT_SECONDS:
            self.last = time.monotonic()
            renew(self.chunk, done)


def run_job(job: Job, steps: Steps) -> Job:
    """Work off all of `job` that can be worked off here and now; others may work on it too."""
    owner = owner_name()
    while work_once(steps, owner, job.pk):
        pass
    job.refresh_from_db()
    return job
