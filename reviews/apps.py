"""The app's configuration."""

from django.apps import AppConfig


class ReviewsConfig(AppConfig):
    """The one app of the desk."""

    name = "reviews"
    verbose_name = "Reviews"
