"""An article that comes again, changed: the file, and what it would do."""

from django.db import models

from reviews.models.article import Article
from reviews.models.batch import Batch
from reviews.models.job import Job
from reviews.models.person import Person


class Reimport(models.Model):
    """A file for an article that is there already. `batch` is set once it was taken over.

    `rows` is the plan, computed by `job` and bound to the versions and states of the pairs at that moment
    (reviews/review/reimport_plan.py); None before that. `digest` is of the file's bytes alone. `writers` are those who
    had written words here that the file brought to another pair: {pair: [person]}; `notes` are those to translators that it
    brought: {pair: [before, now]}.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="reimports")
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    digest = models.CharField(max_length=64)
    name = models.CharField(max_length=255)
    content = models.BinaryField()
    target_content = models.BinaryField(null=True)
    options = models.JSONField(default=dict)
    job = models.OneToOneField(Job, null=True, on_delete=models.SET_NULL, related_name="reimport")
    rows = models.JSONField(null=True)
    writers = models.JSONField(default=dict)
    notes = models.JSONField(default=dict)
    batch = models.OneToOneField(Batch, null=True, on_delete=models.PROTECT, related_name="reimport")

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.name} → {self.article_id}"
