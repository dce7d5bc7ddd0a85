"""The glossary of a project."""

import json
from typing import Any

from django.db import connection, models
from django.db.models.functions import Cast
from simple_history.models import HistoricalRecords

from reviews.models.project import Project
from reviews.text.scripts import base
from reviews.text.segments import Term
from reviews.text.variants import writing


class GlossaryHistory(HistoricalRecords):
    """The changes of terms, of which the last one of a project is quickly found (reviews/review/kept_glossary.py)."""

    def get_meta_options(self, model: Any) -> dict[str, Any]:
        """With the index."""
        indexes = [models.Index(fields=["project", "history_id"], name="changes_of_glossary")]
        return super().get_meta_options(model) | {"indexes": indexes}


class GlossaryTermQuerySet(models.QuerySet["GlossaryTerm"]):
    """How terms are looked for."""

    def holding(self, words: str) -> "GlossaryTermQuerySet":
        """Those that have the words anywhere: as the term, a rendering, one not to be used, or in the note."""
        texts = models.Q()
        for name in ("source", "target", "note"):
            texts |= models.Q(**{f"{name}__icontains": words})
        # A list as the database keeps it: SQLite's is text in ASCII.
        listed = json.dumps(words, ensure_ascii=connection.vendor == "sqlite")[1:-1]
        lists = {f"{name}_text": Cast(name, models.TextField()) for name in ("variants", "forbidden")}
        for name in lists:
            texts |= models.Q(**{f"{name}__icontains": listed})
        return self.alias(**lists).filter(texts)


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

    objects = GlossaryTermQuerySet.as_manager()
    history = GlossaryHistory(history_change_reason_field=models.TextField(blank=True))

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
