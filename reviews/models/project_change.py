"""What projects were set to besides their policy."""

from django.db import models

from reviews.models.person import Person
from reviews.models.project import Project


class ProjectChange(models.Model):
    """A lead chose how many pairs one act takes, and which names no lane converts. Never changed, never deleted."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="changes")
    batch_cap = models.PositiveIntegerField()
    protected_names = models.TextField(blank=True)
    reason = models.TextField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.project} {self.pk}"

    @property
    def names(self) -> list[str]:
        """The names, one by one."""
        return self.protected_names.split("\n") if self.protected_names else []
