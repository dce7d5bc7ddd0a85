"""A rule that somebody decided on for a whole project: who, why, and until when."""

from django.db import models

from reviews.models.person import Person


class DecidedRule(models.Model):
    """It is ended, never deleted, so that it can be seen who decided what, and when; one that `renews` another brings back
    what had ended.
    """

    reason = models.TextField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    ended_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    renews = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True
        ordering = ["-at"]
