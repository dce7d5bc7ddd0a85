"""Blind re-reading: samples of an article, one pair after the other without names or findings, and the result."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from reviews.measure import Stratum, estimate, wilson
from reviews.models import Pair, Reread, RereadItem
from reviews.review.actions.reread import FAULTS, READ, UNSEEN, draw, next_for, read
from reviews.review.permission import permit_verb, role_on
from reviews.review.refusals import Refused
from reviews.review.states import MOVES
from reviews.text.translatable import gettext_noop
from reviews.views.export import article_for
from reviews.views.pair import number
from reviews.views.signed_in import person_of, signed_in

LABELS = {
    UNSEEN: gettext_noop("approved in a batch, never opened"),
    READ: gettext_noop("opened before it was approved"),
}


def visible(request: HttpRequest) -> "QuerySet[Reread]":
    """The samples in the projects of this person."""
    found = Reread.objects.filter(article__project__memberships__person=person_of(request))
    return found.select_related("article__project", "by")


@require_http_methods(["GET", "POST"])
@signed_in
def rereads(request: HttpRequest, article_id: int) -> HttpResponse:
    """The samples of an article with what they tell; a new one is drawn by POST."""
    article = article_for(request, article_id)
    if request.method == "POST":
        try:
            return redirect("reread", draw(article, by=person_of(request), n=number(request, "n")).pk)
        except Refused as refusal:
            messages.error(request, refusal.sentence)
            return redirect("rereads", article.pk)
    role = role_on(article, person_of(request))
    samples = [result_of(one) for one in visible(request).filter(article=article)]
    may = bool(role and role.at_least(MOVES["reread"].role))
    return render(request, "rereads.html", {"article": article, "samples": samples, "may_draw": may})


def result_of(one: Reread) -> dict[str, Any]:
    """What a sample tells, by stratum and over all."""
    items = list(one.items.select_related("pair", "reader"))
    faults = [item for item in items if item.verdict == RereadItem.Verdict.DEFECT]
    for fault in faults:
        fault.grave = FAULTS[fault.severity]  # type: ignore[attr-defined]
    strata = {
        name: Stratum(
            size=one.sizes.get(name, 0),
            read=sum(item.stratum == name and bool(item.verdict) for item in items),
            defects=sum(item.stratum == name and item.verdict == RereadItem.Verdict.DEFECT for item in items),
        )
        for name in LABELS
    }
    rows = [
        {"label": LABELS[name], "stratum": stratum, "interval": percent(*wilson(stratum.defects, stratum.read))}
        for name, stratum in strata.items()
        if stratum.size
    ]
    whole = estimate(strata)
    return {
        "reread": one,
        "items": items,
        "faults": faults,
        "left": sum(not item.verdict for item in items),
        "rows": rows,
        "whole": whole and percent(whole.rate, whole.low, whole.high),
    }


def percent(*shares: float) -> list[float]:
    """Shares as percentages."""
    return [100 * share for share in shares]


@require_safe
@signed_in
def reread(request: HttpRequest, reread_id: int) -> HttpResponse:
    """One sample: what it tells, and the pairs in which a fault was found."""
    one = get_object_or_404(visible(request), pk=reread_id)
    return render(request, "reread.html", {"article": one.article, **result_of(one)})


@require_http_methods(["GET", "POST"])
@signed_in
def reading(request: HttpRequest, reread_id: int) -> HttpResponse:
    """The next pair to read: two texts and two buttons, nothing else."""
    one = get_object_or_404(visible(request), pk=reread_id)
    try:
        permit_verb(one.article, person_of(request), "read")
        if request.method == "POST":
            judge(request, one)
            return redirect("reading", one.pk)
    except Refused as refusal:
        messages.error(request, refusal.sentence)
        return redirect("reread", one.pk)
    return render(request, "reading.html", reading_context(one, next_for(one, person_of(request))))


def judge(request: HttpRequest, one: Reread) -> None:
    """Write down what this person says of the pair that they have read."""
    given = request.POST.get
    said = {"verdict": given("verdict", ""), "note": given("note", ""), "severity": given("severity", "minor")}
    for item in one.items.filter(pk=number(request, "item")):
        read(item.pk, by=person_of(request), **said)


def reading_context(one: Reread, waiting: RereadItem | None) -> dict[str, Any]:
    """The pair that waits, if one does, and how far the sample is."""
    return {
        "article": one.article,
        "reread": one,
        "item": waiting,
        "text": waiting and text_of(waiting),
        "done": one.items.exclude(verdict="").count(),
        "total": one.items.count(),
        "faults": FAULTS.items(),
    }


def text_of(item: RereadItem) -> Any:
    """The texts as they were approved."""
    return Pair.history.filter(id=item.pair_id, version=item.version).order_by("history_id").first()
