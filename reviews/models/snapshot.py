"""An exported state."""

from django.db import models

from reviews.models.article import Article
from reviews.models.person import Person


class Snapshot(models.Model):
    """What an article held when it was exported: exports of the same snapshot are the same bytes.

    `content` is the edition as data; `sha256` its digest. A new snapshot is made only when the content changed.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="snapshots")
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT)
    at = models.DateTimeField()
    content = models.JSONField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["article", "sha256"], name="same_content_once")]

    def __str__(self) -> str:
        return f"{self.article} · {self.pk}"
