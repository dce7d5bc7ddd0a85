"""A pair and its versions."""

from datetime import datetime
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from reviews.models.article import Article
from reviews.models.batch import Batch
from reviews.review.states import SELF_APPROVAL, State
from reviews.text.query import Query
from reviews.text.segments import LINE_KINDS

UNSURE = 0.7
"""Below this confidence a person should look at how the aligner put a pair together."""


class ChangeRecord(models.Model):
    """What every history row says besides who, when and why: the verb, its batch, and the link that seals it."""

    verb = models.CharField(max_length=24, blank=True)
    batch = models.ForeignKey(Batch, null=True, on_delete=models.PROTECT, related_name="+")
    link = models.PositiveIntegerField(null=True)

    class Meta:
        abstract = True


class PairQuerySet(models.QuerySet["Pair"]):
    """How pairs are fetched: by what a person may see."""

    def of(self, person: Any) -> "PairQuerySet":
        """The pairs of ready articles in the projects that `person` is a member of."""
        return self.filter(article__project__memberships__person=person, article__stage=Article.Stage.READY)

    def of_words(self) -> "PairQuerySet":
        """Those whose words the checks look at: code has none that they know."""
        return self.exclude(kind="code")

    def matching(self, query: Query, since: datetime | None = None) -> "PairQuerySet":
        """Those that `query` asks for; "is:changed" means by others or oneself after `since`."""
        found = self.filter(state__in=query.states) if query.states else self
        if query.words:
            found = found.filter(models.Q(source__icontains=query.words) | models.Q(target__icontains=query.words))
        for thing in query.has:
            found = found.filter(models.Exists(attached(thing)))
        if "unsure" in query.kinds:
            found = found.filter(alignment=Pair.Alignment.PROPOSED, confidence__lt=UNSURE)
        if "alone" in query.kinds:
            found = found.exclude(proposed_exclusion="", exclusion="")
        if "unseen" in query.kinds:
            found = found.filter(models.Exists(attached("approval").filter(seen=False)))
        for rule in query.rules:
            found = found.filter(models.Exists(open_findings().filter(rule=rule)))
        if "changed" in query.kinds and since:
            found = found.filter(models.Exists(Pair.history.filter(id=models.OuterRef("pk"), history_date__gt=since)))
        return found


class LivePairs(models.Manager.from_queryset(PairQuerySet)):  # type: ignore[misc]
    """The pairs that stand in the article now."""

    def get_queryset(self) -> PairQuerySet:
        """Without those that were retired."""
        return PairQuerySet(self.model, using=self._db).filter(retired=False)


def open_findings() -> models.QuerySet[Any]:
    """The open findings of a pair, the outer row."""
    return Pair._meta.apps.get_model("reviews", "Finding").objects.filter(pair=models.OuterRef("pk"), dismissed=False)


def attached(thing: str) -> models.QuerySet[Any]:
    """The rows of a pair, the outer row, that "has:`thing`" looks for: open findings, comments, and so on."""
    model = Pair._meta.apps.get_model
    of_pair = {"pair": models.OuterRef("pk")}
    if thing == "approval":
        return model("reviews", "Approval").objects.filter(**of_pair, withdrawn_at=None)
    if thing == "comment":
        return model("reviews", "Comment").objects.filter(**of_pair, taken_back_at=None)
    if thing == "suggestion":
        return model("reviews", "Suggestion").objects.filter(**of_pair, status="open")
    if thing == "request":
        return model("reviews", "ChangeRequest").objects.filter(**of_pair).exclude(status="closed")
    waiting = open_findings()
    return waiting.exclude(severity="note") if thing == "finding" else waiting.filter(severity=thing)


class Pair(models.Model):
    """m source units and n target units. `version` counts texts; `state` is computed, never set by hand.

    An empty side means that the other side has no twin. The hashes are sha256 of the NFC text (workflow.md).
    A pair that was joined, split or aligned anew is retired, not deleted: `ancestors` of the new pairs lead to it, and
    `inherited_authors` are those whose words the new pairs began with. `position` is where the pair stands now; it is
    no part of its history.

    `approvals_required`, `self_approval`, `boundary_holds` and `restored_asks` are the policy that the pair was submitted
    under: a later change of the project's policy does not touch what is open already. `same_sources` are hashes of earlier
    sources that differ from this one in form alone: approvals of them hold. `source_flag` asks a reviewer to look whether
    the target still fits.
    """

    class Alignment(models.TextChoices):
        PROPOSED = "proposed", _("Proposed")
        CONFIRMED = "confirmed", _("Confirmed")
        ADJUSTED = "adjusted", _("Adjusted")

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="pairs")
    position = models.IntegerField()
    paragraph = models.PositiveIntegerField()
    source = models.TextField(blank=True)
    target = models.TextField(blank=True)
    source_lines = models.JSONField(default=list)
    target_lines = models.JSONField(default=list)
    kind = models.CharField(max_length=12, default="body", choices=[(kind, kind) for kind in LINE_KINDS])
    confidence = models.FloatField(default=1.0)
    alignment = models.CharField(max_length=9, choices=Alignment, default=Alignment.PROPOSED)
    exclusion = models.CharField(max_length=24, blank=True)
    proposed_exclusion = models.CharField(max_length=24, blank=True)
    version = models.PositiveIntegerField(default=1)
    state = models.CharField(max_length=18, choices=[(s.value, s.label) for s in State], default=State.DRAFT.value)
    source_hash = models.CharField(max_length=64)
    target_hash = models.CharField(max_length=64)
    submitted = models.BooleanField(default=False)
    retired = models.BooleanField(default=False)
    ancestors = models.JSONField(default=list)
    inherited_authors = models.JSONField(null=True)
    approvals_required = models.PositiveSmallIntegerField(default=1)
    self_approval = models.CharField(max_length=8, default="never", choices=SELF_APPROVAL)
    boundary_holds = models.BooleanField(default=False)
    restored_asks = models.BooleanField(default=False)
    same_sources = models.JSONField(default=list)
    source_flag = models.BooleanField(default=False)

    history = HistoricalRecords(
        bases=[ChangeRecord],
        history_change_reason_field=models.TextField(blank=True),
        excluded_fields=["position"],
    )
    objects = LivePairs()
    everything = PairQuerySet.as_manager()

    class Meta:
        ordering = ["article", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "position"], condition=models.Q(retired=False), name="one_pair_a_position"
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=[state.value for state in State]), name="known_pair_state"
            ),
        ]
        indexes = [
            models.Index(
                fields=["article", "state", "position"], condition=models.Q(retired=False), name="pairs_by_state"
            ),
            models.Index(fields=["source_hash", "article"], condition=models.Q(retired=False), name="pairs_by_source"),
            models.Index(
                fields=["article", "confidence"],
                condition=models.Q(retired=False, alignment="proposed"),
                name="pairs_to_confirm",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article_id}·{self.position}"

    @property
    def is_unsure(self) -> bool:
        """Whether a person should look at how its two sides were put together."""
        proposed = self.alignment == self.Alignment.PROPOSED
        return proposed and self.confidence < UNSURE and bool(self.source and self.target)

    @property
    def percent(self) -> int:
        """The confidence in hundredths: of a hundred pairs like it, about so many are right."""
        return round(100 * self.confidence)


HistoricalPair = Pair.history.model
