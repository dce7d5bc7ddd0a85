"""The help page of each rule, written from the rule itself, and the index of all."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from reviews.check import Rule, rules
from reviews.check.document import spelt
from reviews.models import RuleSetting
from reviews.views.signed_in import signed_in


@require_safe
@signed_in
def rule_index(request: HttpRequest) -> HttpResponse:
    """Every rule with the first line of its help."""
    found = [{"rule": rule, "severity": RuleSetting.Severity(rule.severity).label} for rule in rules().values()]
    return render(request, "rule_index.html", {"found": found})


@require_safe
@signed_in
def rule_help(request: HttpRequest, rule: str) -> HttpResponse:
    """One rule: what it reports and why, with examples that are tests as well."""
    known = rules().get(rule)
    if known is None:
        raise Http404
    shown = {
        "rule": known,
        "severity": RuleSetting.Severity(known.severity).label,
    }
    return render(request, "rule_help.html", shown | {"bad": examples(known, "BAD"), "good": examples(known, "GOOD")})


def examples(rule: Rule, name: str) -> list[dict[str, Any]]:
    """Example pairs with invisible characters spelt out."""
    return [
        {
            "source": spelt(one.source).strip("`"),
            "target": spelt(one.target).strip("`"),
            "source_lang": one.source_lang,
            "target_lang": one.target_lang,
        }
        for one in getattr(rule.module, name)
    ]
