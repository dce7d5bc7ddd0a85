"""Two accounts that turned out to be one person's."""

from django.db import models

from reviews.models.batch import Batch
from reviews.models.person import Person


class AccountMerge(models.Model):
    """`merged` went into `kept`, and `person` said so. It is never changed and never taken back.

    `batches` hold the pairs whose approvals were looked at anew and that came to another state, an act an article.
    """

    kept = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="merges")
    merged = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="merge")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    at = models.DateTimeField(auto_now_add=True)
    batches = models.ManyToManyField(Batch, related_name="+")

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.merged} → {self.kept}"
