"""A text proposed instead of an edit."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from reviews.models.batch import Batch
from reviews.models.pair import Pair
from reviews.models.person import Person
from reviews.models.returned_copy import ReturnedCopy


class Suggestion(models.Model):
    """`person` proposes `target` for the pair as it stood at `version`.

    `accepted_version` is the version that it became: the words of that version are the suggester's. Of one that a review copy
    brought, `person` handed the copy in, `said_by` and `said_at` are what the file says of its authors, and `writers` are
    the members of those names: they count as authors too. One of many that one act made has its `batch`.
    """

    class Status(models.TextChoices):
        OPEN = "open", _("Open")
        ACCEPTED = "accepted", _("Accepted")
        REJECTED = "rejected", _("Rejected")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    pair = models.ForeignKey(Pair, on_delete=models.PROTECT, related_name="suggestions")
    version = models.PositiveIntegerField()
    target = models.TextField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="suggestions")
    note = models.TextField(blank=True)
    at = models.DateTimeField(auto_now_add=True)
    status = models.CharField(max_length=9, choices=Status, default=Status.OPEN)
    reason = models.TextField(blank=True)
    decided_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    accepted_version = models.PositiveIntegerField(null=True)
    returned = models.ForeignKey(ReturnedCopy, null=True, on_delete=models.PROTECT, related_name="suggestions")
    said_by = models.CharField(max_length=200, blank=True)
    said_at = models.DateTimeField(null=True)
    writers = models.JSONField(default=list)
    batch = models.ForeignKey(Batch, null=True, on_delete=models.PROTECT, related_name="suggestions")

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.person}: {self.target}"

    @property
    def whose(self) -> str:
        """Whose words it holds: of what was written in Word who wrote it, as the file says, and who handed it in."""
        return f"{self.said_by} ({self.person})" if self.said_by else str(self.person)
