"""The rules of a project: how severe each is here, how often it was right, and who changed that."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from reviews.check import Rule, rules
from reviews.models import Project, RuleSetting
from reviews.pipeline import recheck_project
from reviews.review.actions.set_rule import set_rule
from reviews.review.precision import Record, records_of
from reviews.review.refusals import Refused
from reviews.views.projects import looked_at_again, project_for, project_page
from reviews.views.signed_in import person_of, signed_in


def label(setting: str) -> str:
    """A severity in the reader's language; the empty one is what the rule comes with."""
    return str(RuleSetting.Severity(setting).label) if setting else _("as the desk has it")


@dataclass(frozen=True, slots=True)
class Change:
    """One setting of a rule: from which severity to which, by whom, when, why; empty is what the rule comes with."""

    before: str
    after: str
    person: Any
    at: datetime
    reason: str

    @property
    def said(self) -> str:
        """From what to what."""
        return f"{label(self.before)} → {label(self.after)}"


@dataclass(slots=True)
class RuleRow:
    """What the page says of a rule; `setting` is empty where it is as it comes."""

    rule: Rule
    setting: str
    record: Record
    changes: list[Change] = field(default_factory=list)

    @property
    def severity(self) -> str:
        """How severe the rule is here."""
        return self.setting or self.rule.severity

    @property
    def severity_label(self) -> str:
        """The same in words."""
        return label(self.severity)

    @property
    def own_label(self) -> str:
        """What the rule comes with."""
        return label(self.rule.severity)

    @property
    def offer(self) -> bool:
        """Whether it should be offered to make a note of it."""
        return self.record.noisy and self.severity in {"error", "warning"}


@require_safe
@signed_in
def project_rules(request: HttpRequest, project_id: int) -> HttpResponse:
    """The page."""
    project = project_for(request, project_id)
    context = project_page(request, project, "rules")
    context |= {"rows": rows_of(project), "severities": RuleSetting.Severity.choices}
    return render(request, "rules.html", context)


def rows_of(project: Project) -> list[RuleRow]:
    """A row for every rule: those with a say on this desk first."""
    records, changes = records_of(project), changes_of(project)
    settings = dict(RuleSetting.objects.filter(project=project).values_list("rule", "severity"))
    rows = [
        RuleRow(rule, settings.get(name, ""), records.get(name, Record()), changes[name])
        for name, rule in rules().items()
    ]
    return sorted(rows, key=lambda row: (not row.offer, -row.record.open, -row.record.decided, row.rule.name))


def changes_of(project: Project) -> dict[str, list[Change]]:
    """Every setting of every rule, the last one first."""
    found: dict[str, list[Change]] = defaultdict(list)
    rows = RuleSetting.history.filter(project=project).select_related("history_user").order_by("history_id")
    for row in rows:
        before = found[row.rule][0].after if found[row.rule] else ""
        after = "" if row.history_type == "-" else row.severity
        one = Change(before, after, row.history_user, row.history_date, row.history_change_reason)
        found[row.rule].insert(0, one)
    return found


@require_POST
@signed_in
def change_rule(request: HttpRequest, project_id: int) -> HttpResponse:
    """Give a rule another severity, or the one it had before."""
    project = project_for(request, project_id)
    said = {name: request.POST.get(name, "") for name in ("rule", "severity", "reason", "seen")}
    try:
        changed = set_rule(project, said["rule"], said["severity"], by=person_of(request), reason=said["reason"],
                           seen=said["seen"])  # fmt: skip
    except Refused as refusal:
        messages.error(request, refusal.sentence)
        return redirect("rules", project.pk)
    if changed:
        messages.success(request, looked_at_again(recheck_project(project)))
    else:
        messages.info(request, _("Nothing changed."))
    return redirect("rules", project.pk)
