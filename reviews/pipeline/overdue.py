"""What happens by itself when time has passed: workers look now and then."""

import logging
import time
from collections.abc import Callable

from django.db import DatabaseError

from reviews.pipeline.kept_uploads import forget_old_uploads
from reviews.pipeline.mail import mail_later
from reviews.pipeline.webhooks import call_due, forget_old_deliveries
from reviews.review.actions.escalate_overdue import escalate_overdue
from reviews.review.former_findings import forget_old_findings

logger = logging.getLogger(__name__)
EVERY_SECONDS = 3600.0
CALLS_EVERY_SECONDS = 1.0


def clock() -> Callable[[], None]:
    """To be called as often as one likes: it looks at the first call, then once an hour; for webhooks to be called, once a
    second. Several workers may look at once.
    """
    looks = [_now_and_then(call_due, CALLS_EVERY_SECONDS), _now_and_then(_look_hourly, EVERY_SECONDS)]

    def look() -> None:
        for one in looks:
            one()

    return look


def _look_hourly() -> None:
    forget_old_uploads()
    forget_old_findings()
    forget_old_deliveries()
    if escalate_overdue():
        mail_later()


def _now_and_then(act: Callable[[], None], seconds: float) -> Callable[[], None]:
    last: list[float] = []

    def look() -> None:
        if last and time.monotonic() - last[-1] < seconds:
            return
        last[:] = [time.monotonic()]
        try:
            act()
        except DatabaseError as error:
            logger.warning("looking for what is overdue: %s", error)

    return look
