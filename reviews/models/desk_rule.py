"""What a project decides about the checks: how severe each rule is, and which findings are house style."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from reviews.models.article import Article
from reviews.models.decided_rule import DecidedRule
from reviews.models.pair import Pair
from reviews.models.person import Person
from reviews.models.project import Project


class RuleSetting(models.Model):
    """A rule's severity in a project; no row means that the rule is as it comes."""

    class Severity(models.TextChoices):
        ERROR = "error", _("Error")
        WARNING = "warning", _("Warning")
        NOTE = "note", _("Note")
        OFF = "off", _("Off")

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="rule_settings")
    rule = models.CharField(max_length=40)
    severity = models.CharField(max_length=8, choices=Severity)
    person = models.ForeignKey(Person, on_delete=models.PROTECT)
    at = models.DateTimeField(auto_now=True)

    history = HistoricalRecords(history_change_reason_field=models.TextField(blank=True))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["project", "rule"], name="one_setting_a_rule")]

    def __str__(self) -> str:
        return f"{self.rule}: {self.severity}"


class HouseRule(DecidedRule):
    """A finding that is no fault anywhere in a project: everything with this span key is dismissed."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="house_rules")
    rule = models.CharField(max_length=40)
    span_key = models.CharField(max_length=64)
    spans = models.JSONField(default=list)
    shown = models.CharField(max_length=300)
    message = models.TextField()
    args = models.JSONField(default=dict)

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.UniqueConstraint(
                fields=["project", "span_key"], condition=models.Q(ended_at=None), name="one_house_rule_a_span"
            )
        ]

    def __str__(self) -> str:
        return f"{self.rule} · {self.shown}"


class Repair(models.Model):
    """A finding that went away because its text was changed: what a rule's precision on this desk is counted from.

    On `pair`, or without one about the whole article; it goes where the finding comes back. Of those that are older than
    that column no pair is known.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="repairs")
    pair = models.ForeignKey(Pair, null=True, on_delete=models.CASCADE, related_name="+")
    rule = models.CharField(max_length=40)
    span_key = models.CharField(max_length=64)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["rule"], name="repairs_by_rule")]

    def __str__(self) -> str:
        return self.rule
