"""Findings that are gone."""

from django.db import models
from django.utils import timezone

from reviews.models.article import Article
from reviews.models.pair import Pair


class FormerFinding(models.Model):
    """What is known of the finding that had the key `finding`, so that a link to it leads to what took its place, or to
    its pair. `edited` says that it went with a change of the texts, not with a new look at them. It is kept for half a year since
    `at` (reviews/review/former_findings.py), and no longer than its article.
    """

    finding = models.PositiveBigIntegerField(primary_key=True)
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="+")
    pair = models.ForeignKey(Pair, null=True, on_delete=models.CASCADE, related_name="+")
    rule = models.CharField(max_length=40)
    span_key = models.CharField(max_length=64)
    edited = models.BooleanField(default=False)
    at = models.DateTimeField(default=timezone.now, db_index=True)

    def __str__(self) -> str:
        return f"{self.rule} {self.finding}"
