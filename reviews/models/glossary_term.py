"""The glossary of a project."""

from django.db import models
from simple_history.models import HistoricalRecords

from reviews.models.project import Project
from reviews.text.scripts import base
from reviews.text.segments import Term
from reviews.text.variants import writing


class GlossaryTerm(models.Model):
    """A source term, its agreed rendering, other renderings that are allowed, and forbidden ones.

    `version` counts its changes: a form sends the one it was filled from.
    """

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="terms")
    source_lang = models.CharField(max_length=35)
    target_lang = models.CharField(max_length=35)
    source = models.CharField(max_length=200)
    target = models.CharField(max_length=200)
    variants = models.JSONField(default=list)
    forbidden = models.JSONField(default=list)
    note = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField(auto_now=True)

    history = HistoricalRecords(history_change_reason_field=models.TextField(blank=True))

    class Meta:
        ordering = ["source", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["project", "source_lang", "target_lang", "source", "target"], name="one_entry_a_rendering"
            )
        ]

    def __str__(self) -> str:
        return f"{self.source} = {self.target}"

    def fits(self, source_lang: str, target_lang: str) -> bool:
        """Whether the term is of these languages; bare "zh" is of either writing."""
        wanted = ((self.source_lang, source_lang), (self.target_lang, target_lang))
        return all(base(mine) == base(theirs) and writing(mine) in (None, writing(theirs)) for mine, theirs in wanted)

    @property
    def term(self) -> Term:
        """The entry as checks see it."""
        return Term(self.source, self.target, tuple(self.variants), tuple(self.forbidden), self.note)
