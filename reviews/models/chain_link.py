"""The chain of hashes over a project's history."""

from django.db import models

from reviews.models.project import Project


class ChainLink(models.Model):
    """Seals what one act wrote: its history rows, approvals and withdrawals carry the number `n` of the link.

    `digest` is taken over the `rows` sealed rows in order, `hash` over the link before and this one. `leaves` holds 16
    bytes a row (key and kind, start of its own digest), so that a changed row can be named. Never changed or deleted.
    """

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="chain")
    n = models.PositiveIntegerField()
    form = models.PositiveSmallIntegerField()
    rows = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)
    leaves = models.BinaryField()
    at = models.DateTimeField()

    class Meta:
        ordering = ["project", "n"]
        constraints = [models.UniqueConstraint(fields=["project", "n"], name="one_link_a_number")]

    def __str__(self) -> str:
        return f"{self.n}:{self.hash}"
