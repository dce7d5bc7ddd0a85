"""How a worker learns that there is work: by a message where there is a broker; else it looks for itself."""

import logging

from django.conf import settings

from workbench.celery import app

logger = logging.getLogger(__name__)
TASK = "reviews.tasks.work_on"


def wake(job_id: int) -> None:
    """Tell the workers of a team about a job. A broker that is away delays it until a worker looks for itself."""
    if not settings.REDIS_URL:
        return
    try:
        app.send_task(TASK, args=[job_id], retry=False)
    except Exception:
        logger.warning("job %s: the broker could not be reached; a worker will find the job itself", job_id)
