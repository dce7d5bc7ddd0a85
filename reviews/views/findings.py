"""Deciding on findings: preview and apply a fix, dismiss with a reason, take that back."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from reviews.models import Dismissal, Finding, Pair
from reviews.pipeline import recheck_later
from reviews.review.actions.apply_fix import apply_fix, fixes_of, replaced
from reviews.review.actions.dismiss import dismiss, reopen
from reviews.review.refusals import Refused
from reviews.review.states import State
from reviews.text.diff import diff
from reviews.views.diff_html import as_html
from reviews.views.signed_in import person_of, signed_in
from reviews.views.wording import tell, worded


def visible(request: HttpRequest) -> "QuerySet[Finding]":
    """Findings in the projects of this person."""
    return Finding.objects.filter(article__project__memberships__person=person_of(request)).select_related("article")


@require_safe
@signed_in
def finding(request: HttpRequest, finding_id: int) -> HttpResponse:
    """One finding with every place it concerns, and what its fix would make of each."""
    one = get_object_or_404(visible(request), pk=finding_id)
    context = {"finding": one, "article": one.article, "sentence": worded(one).sentence}  # type: ignore[attr-defined]
    shown = places(one)
    context |= {"places": shown, "any_change": any(place["change"] for place in shown)}
    return render(request, "finding.html", context | {"reasons": Dismissal.Reason.choices})


def places(one: Finding) -> list[dict[str, object]]:
    """The pairs the finding concerns, in order, each with the difference its fix would make."""
    fixes = fixes_of(one)
    keys = {spot["pair"] for spot in one.spots} | ({one.pair_id} if one.pair_id else set())
    found = []
    for pair in Pair.objects.filter(pk__in=keys).order_by("position"):
        fixed = replaced(pair.target, fixes[pair.pk]) if pair.pk in fixes else None
        change = as_html(diff(pair.target, fixed), one.article.target_lang) if fixed is not None else None
        found.append({"pair": pair, "state": State(pair.state), "change": change, "n": len(fixes.get(pair.pk, []))})
    return found


@require_POST
@signed_in
def apply(request: HttpRequest, finding_id: int) -> HttpResponse:
    """Put the fix into the pairs that were ticked, at the versions that were shown."""
    one = get_object_or_404(visible(request), pk=finding_id)
    ticked = request.POST.getlist("pair")
    seen = {
        int(pk): int(v)
        for pk, _colon, v in (item.partition(":") for item in ticked)
        if pk.isdecimal() and v.isdecimal()
    }
    approved_too = request.POST.get("approved") == "1"
    try:
        result = apply_fix(one.pk, by=person_of(request), versions=seen, include_approved=approved_too)
    except Refused as refusal:
        messages.error(request, refusal.sentence)
        return redirect("finding", one.pk)
    recheck_later(one.article)
    tell(request, result)
    return redirect("review", one.article_id)


@require_POST
@signed_in
def decide(request: HttpRequest, finding_id: int) -> HttpResponse:
    """Dismiss the finding with a reason, or take its dismissal back."""
    one = get_object_or_404(visible(request), pk=finding_id)
    try:
        if request.POST.get("reopen") == "1":
            reopen(one.pk, by=person_of(request))
        else:
            dismiss(
                one.pk, by=person_of(request), reason=request.POST.get("reason", ""), note=request.POST.get("note", "")
            )
    except Refused as refusal:
        messages.error(request, refusal.sentence)
    if one.pair and request.htmx:  # type: ignore[attr-defined]
        from reviews.views.pair import answer, pair_for

        return answer(request, pair_for(request, one.pair.pk))
    return redirect("review", one.article_id)
