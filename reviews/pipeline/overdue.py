"""What happens by itself when time has passed: workers look now and then."""

import logging
import time
from collections.abc import Callable

from django.db import DatabaseError

from reviews.pipeline.kept_uploads import forget_old_uploads
from reviews.pipeline.mail import mail_later
from reviews.review.actions.escalate_overdue import escalate_overdue
from reviews.review.former_findings import forget_old_findings

logger = logging.getLogger(__name__)
EVERY_SECONDS = 3600.0


def clock() -> Callable[[], None]:
    """To be called as often as one likes: it looks at the first call, then once an hour. Several workers may look at once."""
    last: list[float] = []

    def look() -> None:
        if last and time.monotonic() - last[-1] < EVERY_SECONDS:
            return
        last[:] = [time.monotonic()]
        try:
            forget_old_uploads()
            forget_old_findings()
            if escalate_overdue():
                mail_later()
        except DatabaseError as error:
            logger.warning("looking for what is overdue: %s", error)

    return look
