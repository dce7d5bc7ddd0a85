"""The languages that an article was said to be in."""

from django.db import models

from reviews.models.article import Article
from reviews.models.batch import Batch
from reviews.models.person import Person


class LanguageChange(models.Model):
    """A lead said which languages the two sides are in; the `was_` ones stood before. `batch` is the act that exchanged the
    sides, where the original turned out to be the other one.
    """

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="language_changes")
    was_source = models.CharField(max_length=35)
    was_target = models.CharField(max_length=35)
    source_lang = models.CharField(max_length=35)
    target_lang = models.CharField(max_length=35)
    batch = models.ForeignKey(Batch, null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.source_lang} → {self.target_lang}"
