"""A comment as it stood before its author put it right."""

from django.db import models

from reviews.models.comment import Comment
from reviews.models.person import Person


class CommentChange(models.Model):
    """Until `at` the comment said what `was`; `person`, whose it is, then said it otherwise."""

    comment = models.ForeignKey(Comment, on_delete=models.PROTECT, related_name="changes")
    was = models.TextField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.was
