"""The pass marks that a project has had."""

from django.db import models

from reviews.models.person import Person
from reviews.models.project import Project


class PassMarkChange(models.Model):
    """A lead chose with how many penalty points in 1,000 of `unit` a text still passes. Never changed, never deleted."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="pass_mark_changes")
    limit = models.PositiveSmallIntegerField()
    unit = models.CharField(max_length=10, choices=Project.MqmUnit)
    reason = models.TextField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.limit} · {self.unit}"
