"""The articles that were taken off the desk."""

from django.db import models
from simple_history.models import HistoricalRecords

from reviews.models.article import Article
from reviews.models.person import Person


class OffDesk(models.Model):
    """An article stands in no list, and nobody works on it; its pages can be read. Bringing it back ends the row, and what
    was done, by whom and why, stays in its history.
    """

    article = models.OneToOneField(Article, primary_key=True, on_delete=models.PROTECT, related_name="off_desk")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    at = models.DateTimeField(auto_now_add=True)

    history = HistoricalRecords(history_change_reason_field=models.TextField(blank=True))

    class Meta:
        ordering = ["-at"]

    def __str__(self) -> str:
        return f"{self.article} · {self.reason}"
