"""A blind second reading of a sample of approved pairs."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from reviews.measure import MQM_SEVERITIES
from reviews.models.article import Article
from reviews.models.pair import Pair
from reviews.models.person import Person


class Reread(models.Model):
    """A sample, drawn with `seed`. `sizes` is how many approved pairs each stratum had then."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="rereads")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    seed = models.BigIntegerField()
    sizes = models.JSONField()

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.article} · {self.pk}"


class RereadItem(models.Model):
    """A pair of the sample at the version that was approved, and what its reader said; a fault is as grave as an error."""

    class Verdict(models.TextChoices):
        FINE = "fine", _("Fine")
        DEFECT = "defect", _("Has a fault")

    reread = models.ForeignKey(Reread, on_delete=models.CASCADE, related_name="items")
    pair = models.ForeignKey(Pair, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField()
    stratum = models.CharField(max_length=8)
    verdict = models.CharField(max_length=6, blank=True, choices=Verdict)
    severity = models.CharField(max_length=8, blank=True, choices=[(code, code) for code in MQM_SEVERITIES])
    note = models.TextField(blank=True)
    reader = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    read_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.reread_id} · {self.pair_id}"
