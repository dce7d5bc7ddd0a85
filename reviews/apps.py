"""The app's configuration."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class ReviewsConfig(AppConfig):
    """The one app of the desk."""

    name = "reviews"
    verbose_name = "Reviews"

    def ready(self) -> None:
        """Guard history after every migration."""
        post_migrate.connect(guard_history, sender=self)


def guard_history(using: str, **_signal: Any) -> None:
    """Set the triggers up once all tables are there."""
    from reviews.models import guards

    guards.install(using)
