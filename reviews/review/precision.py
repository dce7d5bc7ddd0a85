"""How often a rule was right on this desk: what was fixed against what was dismissed."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from reviews.models import Dismissal, Finding, HouseRule, Project, Repair
from reviews.review.explanations import LEDGER

ENOUGH = 10
NOISY = 0.2


@dataclass(frozen=True, slots=True)
class Record:
    """What became of a rule's findings in a project: open now, dismissed now, fixed so far, decided against so far."""

    open: int = 0
    dismissed: int = 0
    fixed: int = 0
    against: int = 0

    @property
    def decided(self) -> int:
        """How many decisions there were."""
        return self.fixed + self.against

    @property
    def precision(self) -> float | None:
        """The share of decisions in which the rule was right; None before the first."""
        return self.fixed / self.decided if self.decided else None

    @property
    def noisy(self) -> bool:
        """Whether enough decisions say that the rule is seldom right."""
        return self.decided >= ENOUGH and self.fixed < NOISY * self.decided


def records_of(project: Project) -> dict[str, Record]:
    """The record of every rule that ever had a finding: four statements."""
    here = {"article__project": project, "article__off_desk": None}
    found = Finding.objects.filter(**here).values("rule").order_by("rule")
    now = {
        row["rule"]: (row["open"], row["gone"])
        for row in found.annotate(
            open=Count("pk", filter=Q(dismissed=False)), gone=Count("pk", filter=Q(dismissed=True))
        )
    }
    fixed, against = decisions_of(project.pk)
    names = {*now, *fixed, *against}
    return {name: Record(*now.get(name, (0, 0)), fixed[name], against[name]) for name in names}


def decisions_of(project: int) -> tuple[Counter[str], Counter[str]]:
    """How often what each rule found was fixed, and how often it was decided against: three statements.

    A dismissal counts once however many places it concerns, and so does a house rule. What was taken back, a fix or a
    dismissal, and what is to be fixed later, are no decisions.
    """
    here = {"article__project": project, "article__off_desk": None}
    fixed = by_rule(Repair.objects.filter(**here))
    against = by_rule(
        Dismissal.objects.standing().filter(**here).exclude(reason=Dismissal.Reason.LATER).exclude(rule=LEDGER)
    )
    against.update(by_rule(HouseRule.objects.filter(project=project, ended_at=None)))
    return fixed, against


def by_rule(rows: "QuerySet[Any]") -> Counter[str]:
    """How many there are of each rule."""
    return Counter(dict(rows.values_list("rule").annotate(n=Count("pk")).order_by()))
