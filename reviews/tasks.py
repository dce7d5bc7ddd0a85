"""Celery tasks: an id in, one call."""

import logging
import threading
import time
from typing import Any

from celery.signals import worker_ready
from django.db import close_old_connections

from reviews.jobs.lease import ready_chunks
from reviews.jobs.wake import TASK
from reviews.jobs.work import owner_name, work_once
from reviews.pipeline import STEPS, clock
from workbench.celery import app

logger = logging.getLogger(__name__)
LOOK_SECONDS = 5.0


@app.task(name=TASK)
def work_on(job_id: int) -> None:
    """Work on one job as long as there is something to do. A message too many, or too late, does no harm."""
    owner = owner_name()
    while work_once(STEPS, owner, job_id):
        pass


@worker_ready.connect
def look_for_work(**_: Any) -> None:
    """Every worker looks for chunks that wait or whose worker died: messages can be lost, rows cannot."""
    threading.Thread(target=_look, name="look for work", daemon=True).start()


def _look() -> None:
    look = clock()
    while True:
        time.sleep(LOOK_SECONDS)
        try:
            close_old_connections()
            look()
            for job_id in set(ready_chunks().values_list("job_id", flat=True)):
                work_on.apply_async([job_id], expires=LOOK_SECONDS, retry=False)
        except Exception as error:
            logger.warning("looking for work: %s", error)
