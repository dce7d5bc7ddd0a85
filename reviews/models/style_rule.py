"""What the desk writes: a decision about one pair that holds for every text of its project."""

from django.db import models

from reviews.models.pair import Pair
from reviews.models.person import Person
from reviews.models.project import Project


class StyleRule(models.Model):
    """Where `words` stand in a text, `says` tells how the desk writes, and `reason` why. `pair` is where it was decided.

    It is ended, never deleted, so that it can be seen who decided what, and when; one that `renews` another brings back
    what had ended. What the checks report and a project
    takes for no fault is a HouseRule.
    """

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="style_rules")
    words = models.CharField(max_length=120)
    says = models.CharField(max_length=300)
    reason = models.TextField()
    pair = models.ForeignKey(Pair, null=True, on_delete=models.SET_NULL, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    ended_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    renews = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.UniqueConstraint(
                fields=["project", "words"], condition=models.Q(ended_at=None), name="one_style_rule_a_word"
            )
        ]

    def __str__(self) -> str:
        return f"{self.words} · {self.says}"
