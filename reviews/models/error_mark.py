"""An error mark on a stretch of a version, after MQM."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from reviews.measure import CODES, MQM_SEVERITIES
from reviews.models.pair import Pair
from reviews.models.person import Person
from reviews.text.segments import SIDES


class ErrorMark(models.Model):
    """`person` found an error of `category` in `quote`. Its author may rebut it; it then is upheld or dropped.

    A mark that is taken back or dropped stays, and counts for nothing.
    """

    class Verdict(models.TextChoices):
        UPHELD = "upheld", _("Upheld")
        DROPPED = "dropped", _("Dropped")

    pair = models.ForeignKey(Pair, on_delete=models.PROTECT, related_name="error_marks")
    version = models.PositiveIntegerField()
    side = models.CharField(max_length=6, blank=True, choices=[(side, side) for side in SIDES])
    start = models.PositiveIntegerField(default=0)
    end = models.PositiveIntegerField(default=0)
    quote = models.TextField(blank=True)
    category = models.CharField(max_length=32, choices=[(code, code) for code in CODES])
    severity = models.CharField(max_length=8, choices=[(code, code) for code in MQM_SEVERITIES])
    note = models.TextField(blank=True)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="error_marks")
    at = models.DateTimeField(auto_now_add=True)
    removed_at = models.DateTimeField(null=True)
    rebuttal = models.TextField(blank=True)
    rebutted_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    verdict = models.CharField(max_length=7, blank=True, choices=Verdict)
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.category} · {self.severity}"
