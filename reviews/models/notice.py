"""What a person is told."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from reviews.models.article import Article
from reviews.models.pair import Pair
from reviews.models.person import Person


class Notice(models.Model):
    """`actor` did something that concerns `person`; `text` are the actor's words."""

    class Kind(models.TextChoices):
        MENTION = "mention", _("mentioned you")
        ANSWER = "answer", _("answered in a thread of yours")
        BLOCKER = "blocker", _("holds up a text of yours")
        REQUEST = "request", _("asks you for changes")
        CONTEST = "contest", _("contests your request")
        DISPUTE = "dispute", _("hands you a dispute to decide")
        DECISION = "decision", _("decided on a request for changes")
        ASSIGNED = "assigned", _("assigned work to you")
        SUGGESTION = "suggestion", _("suggests another text for yours")
        ACCEPTED = "accepted", _("accepted your suggestion")
        REJECTED = "rejected", _("rejected your suggestion")
        MARK = "mark", _("marked an error in your text")
        REBUTTAL = "rebuttal", _("answered an error mark of yours")
        VERDICT = "verdict", _("decided on your rebuttal")
        WEBHOOK = "webhook", _("set up a webhook that could not be delivered for a day")

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="notices")
    actor = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind)
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="+")
    pair = models.ForeignKey(Pair, null=True, on_delete=models.CASCADE, related_name="+")
    text = models.TextField(blank=True)
    at = models.DateTimeField(auto_now_add=True)
    read_at = models.DateTimeField(null=True)
    mailed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-pk"]
        indexes = [models.Index(fields=["person", "read_at"], name="notices_unread")]

    def __str__(self) -> str:
        return f"{self.actor} {self.get_kind_display()}"
