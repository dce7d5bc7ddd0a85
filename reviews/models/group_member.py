"""Which groups of pairs the checks look at together, and which pairs were changed since they did."""

from django.db import models

from reviews.models.article import Article
from reviews.models.pair import Pair


class Grouping(models.Model):
    """The version of the checks that put the pairs of an article into groups. Who looks at the groups holds this row."""

    article = models.OneToOneField(Article, primary_key=True, on_delete=models.CASCADE, related_name="+")
    version = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.article_id}: {self.version}"


class GroupMember(models.Model):
    """A pair belongs to a group (check/groups.py). True of the text that was last looked at; it is no history."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, db_index=False, related_name="+")
    pair = models.ForeignKey(Pair, on_delete=models.CASCADE, related_name="+")
    group = models.CharField(max_length=120)

    class Meta:
        indexes = [models.Index(fields=["article", "group", "pair"], name="members_by_group")]

    def __str__(self) -> str:
        return f"{self.pair_id} in {self.group}"


class Unchecked(models.Model):
    """A pair that was changed, made or retired since the groups it belongs to were looked at; without a pair, the order
    of the article.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="+")
    pair = models.ForeignKey(Pair, null=True, on_delete=models.CASCADE, db_index=False, related_name="+")

    def __str__(self) -> str:
        return str(self.pair_id or "order")
