"""A text proposed instead of an edit."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from reviews.models.pair import Pair
from reviews.models.person import Person


class Suggestion(models.Model):
    """`person` proposes `target` for the pair as it stood at `version`.

    `accepted_version` is the version that it became: the words of that version are the suggester's.
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

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.person}: {self.target}"
