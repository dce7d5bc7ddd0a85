"""House rules of a project: what is no fault here, who said so and why, how much it covers, its end and its return."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from reviews.models import Finding, HouseRule, Project, StyleRule
from reviews.review.actions.end_rule import Rule
from reviews.review.actions.house_rule import end_house_rule, renew_house_rule
from reviews.views.candidates import candidates_of
from reviews.views.projects import project_for, project_page
from reviews.views.settled import own_rule, settled
from reviews.views.signed_in import signed_in
from reviews.views.wording import worded


@require_safe
@signed_in
def house_rules(request: HttpRequest, project_id: int) -> HttpResponse:
    """Those that hold, and those that have ended."""
    project = project_for(request, project_id)
    found = list(HouseRule.objects.filter(project=project).select_related("person", "ended_by", "renews__ended_by"))
    holding = [worded(one) for one in found if one.ended_at is None]
    count = covered(project, holding)
    context: dict[str, Any] = project_page(request, project, "house_rules")
    context["holding"] = [(one, count[one.pk]) for one in holding]
    context["ended"] = [(worded(one), last) for one, last in ended(found, lambda one: one.span_key)]
    people = ("person", "ended_by", "renews__ended_by", "pair")
    rules = list(StyleRule.objects.filter(project=project).select_related(*people))
    context["written"] = [one for one in rules if one.ended_at is None]
    context["unwritten"] = ended(rules, lambda one: one.words.casefold())
    context |= candidates_of(project) if context["may_change"] else {}
    return render(request, "house_rules.html", context)


def ended(rules: Sequence[Rule], key: Callable[[Rule], str]) -> list[tuple[Rule, bool]]:
    """Those of `rules`, which come newest first, that have ended; each with whether it can be brought back: it is the
    last of its key, and none with that key holds.
    """
    found: list[tuple[Rule, bool]] = []
    known = {key(one) for one in rules if one.ended_at is None}
    for one in rules:
        if one.ended_at is not None:
            found.append((one, key(one) not in known))
            known.add(key(one))
    return found


def covered(project: Project, holding: list[HouseRule]) -> Counter[int]:
    """How many findings each house rule covers now; a place of a folded finding counts as one."""
    by_key = {one.span_key: one.pk for one in holding}
    wide = [(one.rule, frozenset(one.spans), one.pk) for one in holding if one.spans]
    rows = Finding.objects.filter(article__project=project, rule__in={one.rule for one in holding}, dismissed=True)
    count: Counter[int] = Counter()
    for rule, key, spans, spots in rows.values_list("rule", "span_key", "spans", "spots"):
        fitting = (pk for name, all_spans, pk in wide if name == rule and spans and all_spans.issuperset(spans))
        if pk := by_key.get(key) or next(fitting, None):
            count[pk] += len(spots) or 1
    return count


@require_POST
@signed_in
def end(request: HttpRequest, house_rule_id: int) -> HttpResponse:
    """End a house rule; what it covered is open again."""
    rule = own_rule(HouseRule, request, house_rule_id)
    said = _("The house rule has ended: what it covered is open again.")
    return settled(request, rule, lambda by: end_house_rule(rule.pk, by=by), said)


@require_POST
@signed_in
def renew(request: HttpRequest, house_rule_id: int) -> HttpResponse:
    """Bring a house rule back that has ended: what it covers is no fault again."""
    rule, reason = own_rule(HouseRule, request, house_rule_id), request.POST.get("reason", "")
    said = _("The house rule holds again.")
    return settled(request, rule, lambda by: renew_house_rule(rule.pk, by=by, reason=reason), said)
