"""From a decision about one pair to a house rule: what was decided, the form, the rule, its end and its return."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from reviews.models import ChangeRequest, Pair, StyleRule, Suggestion
from reviews.review.actions.style_rule import add_style_rule, end_style_rule, renew_style_rule
from reviews.review.facts import family_of
from reviews.review.refusals import Refused
from reviews.review.states import Role
from reviews.text.versions.diff import diff
from reviews.views.numbers import whole
from reviews.views.pair import pair_for
from reviews.views.settled import own_rule, settled
from reviews.views.signed_in import person_of, signed_in

FIELDS = ("words", "says", "reason")


@require_http_methods(["GET", "POST"])
@signed_in
def add(request: HttpRequest, pair_id: int) -> HttpResponse:
    """The decision, and the form that makes it house style."""
    pair = pair_for(request, pair_id)
    if not Role(pair.my_role).at_least(Role.LEAD):  # type: ignore[attr-defined]
        raise PermissionDenied
    given = {name: request.POST.get(name, "") for name in FIELDS}
    problem = make(request, pair, given) if request.method == "POST" else ""
    if request.method == "POST" and not problem:
        return redirect("house_rules", pair.article.project_id)
    context = {"pair": pair, "article": pair.article, "problem": problem, "given": given}
    return render(request, "style_rule.html", context | decided(request, pair, given), status=422 if problem else 200)


def make(request: HttpRequest, pair: Pair, given: dict[str, str]) -> str:
    """Make the rule, and tell; or the reason why it cannot be made."""
    try:
        add_style_rule(pair, by=person_of(request), **given)
    except Refused as refusal:
        return refusal.sentence
    messages.success(request, _("This is house style from now on: it is shown beside every pair with these words."))
    return ""


def decided(request: HttpRequest, pair: Pair, given: dict[str, str]) -> dict[str, Any]:
    """What was decided last about the pair, or the suggestion that is asked for; an empty form begins with its words."""
    suggestions = Suggestion.objects.filter(pair__in=family_of(pair), status=Suggestion.Status.ACCEPTED)
    accepted = suggestions.filter(pk=whole(request.GET.get("suggestion", "")) or 0).first()
    if accepted:
        change = next(
            (one for one in diff(text_before(accepted), accepted.target).hunks if one.new and one.kind != "equal"), None
        )
        first = {"says": change.new if change else "", "words": change.old if change else "", "reason": accepted.note}
    else:
        asked = ChangeRequest.objects.filter(pair__in=family_of(pair)).exclude(decided_by=None)
        last = asked.select_related("reviewer", "decided_by").order_by("-decided_at").first()
        first = {"reason": last.decision if last else ""}
    for name, words in first.items():
        given[name] = given[name] or words
    return {"accepted": accepted, "request_decided": None if accepted else last}


def text_before(accepted: Suggestion) -> str:
    """The translation that the suggestion took the place of."""
    version = (accepted.accepted_version or 1) - 1
    row = Pair.history.filter(id=accepted.pair_id, version=version).order_by("history_id").first()
    return row.target if row else ""


@require_POST
@signed_in
def end(request: HttpRequest, style_rule_id: int) -> HttpResponse:
    """End a rule."""
    rule = own_rule(StyleRule, request, style_rule_id)
    said = _("The house rule has ended.")
    return settled(request, rule, lambda by: end_style_rule(rule.pk, by=by), said)


@require_POST
@signed_in
def renew(request: HttpRequest, style_rule_id: int) -> HttpResponse:
    """Bring a rule back that has ended."""
    rule, reason = own_rule(StyleRule, request, style_rule_id), request.POST.get("reason", "")
    said = _("The house rule holds again.")
    return settled(request, rule, lambda by: renew_style_rule(rule.pk, by=by, reason=reason), said)
