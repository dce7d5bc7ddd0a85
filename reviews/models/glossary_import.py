"""Glossary files that were taken in, each to be taken back as one."""

from typing import Any

from django.db import models

from reviews.models.person import Person
from reviews.models.project import Project


class Length(models.Func):
    """How many items a list has that is kept as JSON."""

    function = "json_array_length"
    output_field = models.IntegerField()

    def as_postgresql(self, compiler: Any, connection: Any) -> Any:
        """By the name that it has there."""
        return self.as_sql(compiler, connection, function="jsonb_array_length")


class GlossaryImportQuerySet(models.QuerySet["GlossaryImport"]):
    """How imports are listed."""

    def counted(self) -> "GlossaryImportQuerySet":
        """With `n_made` and `n_changed`, but without the entries: an import may have tens of thousands."""
        counts = {"n_made": Length("made"), "n_changed": Length("changed")}
        return self.defer("made", "changed").annotate(**counts)


class GlossaryImport(models.Model):
    """One file: the entries it made and those it changed, each with the version that it left: [[term, version], …].

    `person` is None for a command on the machine. `left` says how many entries stayed because they changed since.
    """

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="glossary_imports")
    name = models.CharField(max_length=200)
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    made = models.JSONField(default=list)
    changed = models.JSONField(default=list)
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    left = models.PositiveIntegerField(default=0)

    objects = GlossaryImportQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.name
