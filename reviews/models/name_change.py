"""The names that an article had."""

from django.db import models

from reviews.models.article import Article
from reviews.models.person import Person


class NameChange(models.Model):
    """Until `at` the article was called `was`; `person` then gave it the name `title`."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="name_changes")
    was = models.CharField(max_length=300)
    title = models.CharField(max_length=300)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.was} → {self.title}"
