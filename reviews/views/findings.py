"""Deciding on findings: preview and apply a fix, dismiss with a reason, once or for all alike, and take that back."""

from collections.abc import Callable
from dataclasses import astuple

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from reviews.models import Finding
from reviews.pipeline import AT_ONCE, recheck_later, rewrite_later
from reviews.review.actions.apply_fix import fix_of
from reviews.review.actions.dismiss import Ground, dismiss, reopen
from reviews.review.actions.dismiss_alike import dismiss_alike
from reviews.review.actions.house_rule import add_house_rule
from reviews.review.actions.rewrite import rewrite
from reviews.review.refusals import Refused
from reviews.views.finding_page import finding_context
from reviews.views.former_finding import led_on
from reviews.views.gone import screen_url
from reviews.views.numbers import whole
from reviews.views.signed_in import person_of, signed_in
from reviews.views.wording import tell


def visible(request: HttpRequest) -> "QuerySet[Finding]":
    """Findings in the projects of this person."""
    mine = Finding.objects.filter(article__project__memberships__person=person_of(request))
    return mine.select_related("article__project", "pair")


@require_safe
@signed_in
def finding(request: HttpRequest, finding_id: int) -> HttpResponse:
    """One finding with every place it concerns, or every other like it, and what its fix would make of each."""
    one = visible(request).filter(pk=finding_id).first()
    return render(request, "finding.html", finding_context(request, one)) if one else led_on(request, finding_id)


def ground_of(request: HttpRequest) -> Ground:
    """The reason that the form gives."""
    note = request.POST.get("note", "").replace("\r\n", "\n").strip()
    return Ground(request.POST.get("reason", ""), note, whole(request.POST.get("elsewhere", "").strip()))


def versions_of(request: HttpRequest, one: Finding) -> dict[int, int]:
    """The pairs that were ticked at the versions shown; for all places, at those that the finding was made on."""
    if request.POST.get("everywhere") == "1":
        return {spot["pair"]: spot["version"] for spot in one.spots}
    items = (item.partition(":") for item in request.POST.getlist("pair"))
    numbers = ((whole(pk), whole(version)) for pk, _colon, version in items)
    return {pk: version for pk, version in numbers if pk is not None and version is not None}


@require_POST
@signed_in
def apply(request: HttpRequest, finding_id: int) -> HttpResponse:
    """Put the fix into the pairs that were ticked, at the versions that were shown."""
    if (one := visible(request).filter(pk=finding_id).first()) is None:
        return led_on(request, finding_id)
    approved_too = request.POST.get("approved") == "1"
    try:
        what = fix_of(one.pk, by=person_of(request), versions=versions_of(request, one), include_approved=approved_too)
        if len(what.changes) > AT_ONCE:
            return redirect("batch", rewrite_later(what).pk)
        result = rewrite(what)
    except Refused as refusal:
        return refused(request, one, refusal)
    recheck_later(one.article)
    if not (one.pair and request.htmx):  # type: ignore[attr-defined]
        tell(request, result)
    return again(request, one)


@require_POST
@signed_in
def decide(request: HttpRequest, finding_id: int) -> HttpResponse:
    """Dismiss the finding with a reason, or take its dismissal back."""

    def do(one: Finding) -> None:
        if request.POST.get("reopen") == "1":
            reopen(one.pk, by=person_of(request))
            told = _("The finding is open again.")
        else:
            reason, note, elsewhere = astuple(ground_of(request))
            seen = request.POST.get("key", "")
            dismiss(one.pk, by=person_of(request), reason=reason, note=note, elsewhere=elsewhere, seen=seen)
            told = _("Dismissed for the whole article.") if one.pair is None else _("Dismissed")
        if not (one.pair and request.htmx):  # type: ignore[attr-defined]
            messages.success(request, told, extra_tags=f"finding-{one.pk}")

    return decided(request, finding_id, do)


@require_POST
@signed_in
def decide_alike(request: HttpRequest, finding_id: int) -> HttpResponse:
    """Dismiss all that are identical with this one in its article, as many as were shown."""

    def do(one: Finding) -> None:
        seen = whole(request.POST.get("seen", "")) or 0
        tell(request, dismiss_alike(one.pk, by=person_of(request), ground=ground_of(request), seen=seen))

    return decided(request, finding_id, do)


@require_POST
@signed_in
def make_house_rule(request: HttpRequest, finding_id: int) -> HttpResponse:
    """Say that this is house style in the whole project."""

    def do(one: Finding) -> None:
        seen = request.POST.get("key", "")
        add_house_rule(one.pk, by=person_of(request), reason=request.POST.get("note", ""), seen=seen)
        messages.success(request, _("This is house style from now on, in every article of the project."))

    return decided(request, finding_id, do)


def decided(request: HttpRequest, finding_id: int, do: Callable[[Finding], None]) -> HttpResponse:
    """Decide on the finding; then the pair again where it was asked for from its pane, else the screen."""
    if (one := visible(request).filter(pk=finding_id).first()) is None:
        return led_on(request, finding_id)
    try:
        do(one)
    except Finding.DoesNotExist:  # a job, or another person's edit, was faster by a moment
        return led_on(request, finding_id)
    except Refused as refusal:
        return refused(request, one, refusal)
    return again(request, one)


def again(request: HttpRequest, one: Finding) -> HttpResponse:
    """The pair of the finding with its row, where its pane asked; else the screen, at the pair, where it has one."""
    if one.pair and request.htmx:  # type: ignore[attr-defined]
        return pair_again(request, one)
    return redirect(screen_url(one.pair)) if one.pair else redirect("review", one.article_id)


def refused(request: HttpRequest, one: Finding, refusal: Refused) -> HttpResponse:
    """The reason, where the person is."""
    if one.pair and request.htmx:  # type: ignore[attr-defined]
        return pair_again(request, one, status=refusal.status, problem=refusal.sentence)
    messages.error(request, refusal.sentence)
    return redirect("finding", one.pk)


def pair_again(request: HttpRequest, one: Finding, status: int = 200, **more: object) -> HttpResponse:
    """The pair of the finding with its row."""
    from reviews.views.pair import answer, pair_for

    return answer(request, pair_for(request, one.pair_id or 0), status=status, **more)
