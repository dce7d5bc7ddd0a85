"""A bilingual document and the file it came from."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from reviews.models.person import Person
from reviews.models.project import Project
from reviews.text.scripts import base, language


class ArticleQuerySet(models.QuerySet["Article"]):
    """How articles are fetched: by what a person may see."""

    def of(self, person: Any) -> "ArticleQuerySet":
        """The articles of the projects that `person` is a member of."""
        return self.filter(project__memberships__person=person)

    def on_desk(self) -> "ArticleQuerySet":
        """Without those that were taken off the desk."""
        return self.filter(off_desk=None)


class Article(models.Model):
    """A bilingual document. Its pairs are shown once `stage` is READY: all of them appear in one step or none.

    `doubts` are what loading and aligning warn of: a message with named {places}, and its values.
    """

    class Stage(models.TextChoices):
        WAITING = "waiting"
        CHECKING = "checking"
        READY = "ready"
        FAILED = "failed"

    class Level(models.TextChoices):
        SENTENCE = "sentence", _("Sentence")
        PARAGRAPH = "paragraph", _("Paragraph")

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="articles")
    title = models.CharField(max_length=300)
    source_lang = models.CharField(max_length=35)
    target_lang = models.CharField(max_length=35)
    level = models.CharField(max_length=9, choices=Level, default=Level.SENTENCE)
    stage = models.CharField(max_length=8, choices=Stage, default=Stage.WAITING)
    problem = models.TextField(blank=True)
    doubts = models.JSONField(default=list)
    loaded_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="loaded_articles")
    translator = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="translated_articles")
    created_at = models.DateTimeField(auto_now_add=True)
    last_activity = models.DateTimeField(auto_now_add=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-last_activity", "pk"]

    def __str__(self) -> str:
        return self.title

    @property
    def title_lang(self) -> str:
        """The language that the title is in: of a raw file it may be that of the translation."""
        found = language(self.title)
        return next((lang for lang in (self.source_lang, self.target_lang) if base(lang) == base(found)), found)


class SourceFile(models.Model):
    """The file as it came, kept in the database so that a worker on any machine can read it.

    `key` is a digest of the bytes and the options of loading: loading the same file twice changes nothing.
    """

    article = models.OneToOneField(Article, on_delete=models.CASCADE, related_name="source_file")
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=64)
    name = models.CharField(max_length=255)
    content = models.BinaryField()
    target_name = models.CharField(max_length=255, blank=True)
    target_content = models.BinaryField(null=True)
    options = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["project", "key"], name="same_file_once")]

    def __str__(self) -> str:
        return self.name
