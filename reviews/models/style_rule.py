"""What the desk writes: a decision about one pair that holds for every text of its project."""

from django.db import models

from reviews.models.decided_rule import DecidedRule
from reviews.models.pair import Pair
from reviews.models.project import Project


class StyleRule(DecidedRule):
    """Where `words` stand in a text, `says` tells how the desk writes, and `reason` why. `pair` is where it was decided.

    What the checks report and a project takes for no fault is a HouseRule.
    """

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="style_rules")
    words = models.CharField(max_length=120)
    says = models.CharField(max_length=300)
    pair = models.ForeignKey(Pair, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.UniqueConstraint(
                fields=["project", "words"], condition=models.Q(ended_at=None), name="one_style_rule_a_word"
            )
        ]

    def __str__(self) -> str:
        return f"{self.words} · {self.says}"
