"""The app's configuration."""

import gc
from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate

OBJECTS_BETWEEN_COLLECTIONS = (50_000, 20, 100)


class ReviewsConfig(AppConfig):
    """The one app of the desk."""

    name = "reviews"
    verbose_name = "Reviews"

    def ready(self) -> None:
        """Guard history after every migration; look for cyclic garbage seldom.

        By default Python walks through all objects each time an act on many pairs has made a few thousand more: 45 % of
        the time of approving 10,000 pairs (docs/decisions/0015-a-calm-collector.md).
        """
        post_migrate.connect(guard_history, sender=self)
        gc.freeze()
        gc.set_threshold(*OBJECTS_BETWEEN_COLLECTIONS)


def guard_history(using: str, **_signal: Any) -> None:
    """Set the triggers up once all tables are there."""
    from reviews.models import guards

    guards.install(using)
