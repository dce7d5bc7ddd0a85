"""A comment on a version of a pair."""

from django.db import models

from reviews.models.pair import Pair
from reviews.models.person import Person


class Comment(models.Model):
    """Words about a pair as it stood at `version`."""

    pair = models.ForeignKey(Pair, on_delete=models.PROTECT, related_name="comments")
    version = models.PositiveIntegerField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="comments")
    text = models.TextField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.text
