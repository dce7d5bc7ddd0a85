"""Who is to work on a pair."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from reviews.models.batch import Batch
from reviews.models.pair import Pair
from reviews.models.person import Person


class Assignment(models.Model):
    """`person` is to translate or to review the pair, by `due` where a date is given. One stands for each task.

    It is ended, never deleted; `ended_in` is the act that ended it, so that taking the act back brings it back.
    """

    class Task(models.TextChoices):
        TRANSLATE = "translate", _("Translate")
        REVIEW = "review", _("Review")

    pair = models.ForeignKey(Pair, on_delete=models.CASCADE, related_name="assignments")
    task = models.CharField(max_length=9, choices=Task)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="assignments")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    due = models.DateField(null=True)
    at = models.DateTimeField(auto_now_add=True)
    batch = models.ForeignKey(Batch, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_in = models.ForeignKey(Batch, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["pair", "task"], condition=models.Q(ended_at=None), name="one_assignee_a_task"
            )
        ]
        indexes = [models.Index(fields=["person", "ended_at"], name="assignments_of_person")]

    def __str__(self) -> str:
        return f"{self.person} · {self.task} · {self.pair_id}"

    @property
    def is_late(self) -> bool:
        """Whether the day it was due on is over."""
        return self.due is not None and self.due < timezone.localdate()
