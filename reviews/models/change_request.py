"""A request for changes and its answer."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from reviews.models.batch import Batch
from reviews.models.pair import Pair
from reviews.models.person import Person


class ChangeRequest(models.Model):
    """A reviewer sends a pair back with a reason; the author fixes it or contests it with a reason.

    A contested request goes back to its reviewer; the second contest escalates it to a lead, whose `decision` stands.
    """

    class Category(models.TextChoices):
        ACCURACY = "accuracy", _("Accuracy")
        OMISSION = "omission", _("Omission")
        ADDITION = "addition", _("Addition")
        TERMINOLOGY = "terminology", _("Terminology")
        FLUENCY = "fluency", _("Fluency")
        STYLE = "style", _("Style")
        PUNCTUATION = "punctuation", _("Punctuation")
        OTHER = "other", _("Other")

    class Status(models.TextChoices):
        OPEN = "open", _("Open")
        FIXED = "fixed", _("Fixed")
        CONTESTED = "contested", _("Contested")
        ESCALATED = "escalated", _("Escalated")
        CLOSED = "closed", _("Closed")

    pair = models.ForeignKey(Pair, on_delete=models.PROTECT, related_name="change_requests")
    version = models.PositiveIntegerField()
    reviewer = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="change_requests")
    category = models.CharField(max_length=12, choices=Category)
    note = models.TextField()
    status = models.CharField(max_length=9, choices=Status, default=Status.OPEN)
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    batch = models.ForeignKey(Batch, null=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True)
    contested = models.PositiveSmallIntegerField(default=0)
    decided_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    decision = models.TextField(blank=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.reviewer}: {self.note}"
