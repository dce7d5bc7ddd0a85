"""A comment on a version of a pair, the beginning of a thread or an answer in one."""

from django.db import models

from reviews.models.pair import Pair
from reviews.models.person import Person
from reviews.models.returned_copy import ReturnedCopy
from reviews.text.segments import SIDES


class Comment(models.Model):
    """Words about a pair as it stood at `version`; about `quote`, from `start` to `end` (code points), where given.

    One that a review copy brought was handed in by `person`; `said_by` and `said_at` are what the file says of its author.

    A comment without `thread` begins one; it is what gets resolved, `resolved_in` a review copy where that was done in Word, and
    `reopened_at` is when somebody last opened it again. An open `blocker` keeps the pair from being approved.

    Its author may put it right, which `edits` counts, and take it back while nobody has answered.
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
    returned = models.ForeignKey(ReturnedCopy, null=True, on_delete=models.PROTECT, related_name="comments")
    said_by = models.CharField(max_length=200, blank=True)
    said_at = models.DateTimeField(null=True)
    resolved_at = models.DateTimeField(null=True)
    resolved_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    reopened_at = models.DateTimeField(null=True)
    reopened_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    resolved_in = models.ForeignKey(ReturnedCopy, null=True, on_delete=models.PROTECT, related_name="resolved")

    edits = models.PositiveIntegerField(default=0)
    taken_back_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.text

    @property
    def whose(self) -> str:
        """Whose words they are: of those written in Word who wrote them, as the file says, and who handed them in."""
        return f"{self.said_by} ({self.person})" if self.said_by else str(self.person)
