"""One act over many pairs."""

from django.db import models

from reviews.models.article import Article
from reviews.models.person import Person


class Batch(models.Model):
    """Ties the versions that one act made together, so that they can be shown, and taken back, as one.

    `skipped` says why rows that were chosen too stayed as they were: {pair: sentence}. `order` holds the keys of the
    article's pairs as they stood before, `order_left` as they stood after, where the act gave them another order.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="batches")
    verb = models.CharField(max_length=24)
    reason = models.TextField(blank=True)
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT)
    at = models.DateTimeField(auto_now_add=True)
    skipped = models.JSONField(default=dict)
    order = models.JSONField(default=list)
    order_left = models.JSONField(default=list)
    reverts = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="reverted_by")

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.verb} {self.pk}"
