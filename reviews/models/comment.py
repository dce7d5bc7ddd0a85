"""A comment on a version of a pair, the beginning of a thread or an answer in one."""

from django.db import models

from reviews.models.pair import Pair
from reviews.models.person import Person
from reviews.text.segments import SIDES


class Comment(models.Model):
    """Words about a pair as it stood at `version`; about `quote`, from `start` to `end` (code points), where given.

    A comment without `thread` begins one; it is what gets resolved. An open `blocker` keeps the pair from being approved.
    """

    pair = models.ForeignKey(Pair, on_delete=models.PROTECT, related_name="comments")
    version = models.PositiveIntegerField()
    thread = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="answers")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="comments")
    text = models.TextField()
    side = models.CharField(max_length=6, blank=True, choices=[(side, side) for side in SIDES])
    start = models.PositiveIntegerField(default=0)
    end = models.PositiveIntegerField(default=0)
    quote = models.TextField(blank=True)
    blocker = models.BooleanField(default=False)
    at = models.DateTimeField(auto_now_add=True)
    resolved_at = models.DateTimeField(null=True)
    resolved_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.text
