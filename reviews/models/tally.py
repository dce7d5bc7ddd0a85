"""How many pairs of an article stand in each state, kept as they change: nobody counts a long article to show a page."""

from django.db import models

from reviews.models.article import Article
from reviews.review.states import State


class Tally(models.Model):
    """`n` more (or fewer) pairs of `article` in `state`; the sum over its rows is the number. See review/tallies.py.

    Changes are added as rows of their own, so that people who work on one article do not wait for each other.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="tallies", db_index=False)
    state = models.CharField(max_length=18, choices=[(s.value, s.label) for s in State])
    n = models.IntegerField()

    class Meta:
        indexes = [models.Index(fields=["article", "state", "n"], name="tallies_by_state")]

    def __str__(self) -> str:
        return f"{self.article_id} {self.state} {self.n:+}"
