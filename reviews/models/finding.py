"""What the checks found, and what was decided about it."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from reviews.models.article import Article
from reviews.models.batch import Batch
from reviews.models.pair import Pair
from reviews.models.person import Person
from reviews.text.segments import SEVERITIES, SIDES


class Finding(models.Model):
    """A finding on a pair, or, with `pair` empty, on the whole article with its `spots`.

    A spot is {"pair": pk, "version": n, "side", "start", "end", "fix"}. `span_key` is a digest of the rule and the
    text it concerns: a dismissal with the same key holds for it. Of a rule that folds, `spans` are the different texts
    it points at: a dismissal of more of them holds for it, too. `group` is that of the pairs that show it together.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="findings")
    pair = models.ForeignKey(Pair, null=True, on_delete=models.CASCADE, related_name="findings")
    rule = models.CharField(max_length=40)
    rule_version = models.PositiveIntegerField(default=1)
    severity = models.CharField(max_length=8, choices=[(s, s) for s in SEVERITIES])
    side = models.CharField(max_length=6, choices=[(s, s) for s in SIDES])
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    message = models.TextField()
    args = models.JSONField(default=dict)
    fix = models.TextField(null=True)
    spots = models.JSONField(default=list)
    span_key = models.CharField(max_length=64)
    spans = models.JSONField(default=list)
    group = models.CharField(max_length=120, blank=True)
    dismissed = models.BooleanField(default=False)

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["article", "rule"], name="findings_by_rule"),
            models.Index(fields=["article", "group"], condition=~models.Q(group=""), name="findings_by_group"),
            models.Index(
                fields=["article", "rule", "severity"],
                condition=models.Q(dismissed=False),
                name="open_findings_by_rule",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rule} · {self.message}"


class DismissalQuerySet(models.QuerySet["Dismissal"]):
    """Which dismissals hold."""

    def standing(self) -> "DismissalQuerySet":
        """Those that nobody took back."""
        return self.filter(reopened_at=None)

    def take_back(self, by: Person) -> None:
        """End those that stand; the records stay."""
        self.standing().update(reopened_at=timezone.now(), reopened_by=by)


class Dismissal(models.Model):
    """A decision that a finding is no fault, with reason and name, bound to the text of the span.

    `elsewhere` is the pair that says what is missing in this one. Who opens the finding again ends the decision, and the
    record stays: `standing` leaves those out.
    """

    class Reason(models.TextChoices):
        INTENDED = "intended", _("Intended omission or addition")
        HOUSE_STYLE = "house_style", _("House style")
        FALSE_ALARM = "false_alarm", _("False alarm")
        QUOTED = "quoted", _("Quoted as it is")
        ELSEWHERE = "elsewhere", _("Covered elsewhere")
        LATER = "later", _("To be fixed later")
        OTHER = "other", _("Other")

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="dismissals")
    pair = models.ForeignKey(Pair, null=True, on_delete=models.CASCADE, related_name="dismissals")
    rule = models.CharField(max_length=40)
    span_key = models.CharField(max_length=64)
    spans = models.JSONField(default=list)
    reason = models.CharField(max_length=12, choices=Reason)
    note = models.TextField(blank=True)
    elsewhere = models.ForeignKey(Pair, null=True, on_delete=models.SET_NULL, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT)
    at = models.DateTimeField(auto_now_add=True)
    batch = models.ForeignKey(Batch, null=True, on_delete=models.PROTECT, related_name="+")
    reopened_at = models.DateTimeField(null=True)
    reopened_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")

    objects = DismissalQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["article", "span_key"], name="dismissals_by_span")]

    def __str__(self) -> str:
        return f"{self.rule} · {self.get_reason_display()}"
