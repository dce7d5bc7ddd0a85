"""The quality report of an article: what was done with it, by whom, and what is open; as a page and as PDF."""

from typing import Any

from django.contrib import messages
from django.contrib.staticfiles import finders
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from reviews import check
from reviews.export.pdf import PdfUnavailable, pdf
from reviews.export.people import WAYS, stand_ins
from reviews.models import Approval, Article, Dismissal, Finding
from reviews.review.states import Role, State
from reviews.review.timeline import turnaround
from reviews.views.articles import add_progress
from reviews.views.export import article_for
from reviews.views.figures import spoken
from reviews.views.measure import changed_pairs
from reviews.views.rereads import result_of
from reviews.views.score import judged
from reviews.views.signed_in import signed_in

STYLES = ("colours.css", "report.css")


@require_safe
@signed_in
def report(request: HttpRequest, article_id: int) -> HttpResponse:
    """The page."""
    return render(request, "report.html", facts_of_article(article_for(request, article_id), way_of(request)))


@require_safe
@signed_in
def report_pdf(request: HttpRequest, article_id: int) -> HttpResponse:
    """The same as a file; where the machine cannot make PDF files, back to the page with what it lacks."""
    article = article_for(request, article_id)
    facts = facts_of_article(article, way_of(request))
    page = render_to_string("report_print.html", {**facts, "LANGUAGE_CODE": get_language()})
    try:
        content = pdf(page, [style(name) for name in STYLES])
    except PdfUnavailable:
        messages.error(request, _("This machine cannot make PDF files: print the page, or have libpango installed."))
        return redirect("report", article.pk)
    answer = HttpResponse(content, content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="report-{article.pk}.pdf"'
    return answer


def way_of(request: HttpRequest) -> str:
    """How people are named in the report; 404 for a way that there is not."""
    way = request.GET.get("people", "full")
    if way not in WAYS:
        raise Http404
    return way


def style(name: str) -> str:
    """A style sheet of the desk."""
    with open(str(finders.find(f"reviews/{name}")), encoding="utf-8") as file:
        return file.read()


def facts_of_article(article: Article, way: str) -> dict[str, Any]:
    """What the report says, its people named in the `way`."""
    add_progress([article])
    given, translator = approvers(article), str(article.translator or "")
    if way != "full":
        people = [(one["name"], str(one["role"])) for one in given]
        said = stand_ins([(translator, _("translator")), *people], way)
        given = [one | {"name": said[one["name"], str(one["role"])]} for one in given]
        translator = said[translator, _("translator")] if translator and way == "initials" else ""
    wait = turnaround([article.pk]).get(article.pk)
    return {
        "article": article,
        "at": timezone.now(),
        "approvers": given,
        "translator": translator,
        "ways": WAYS,
        "way": way,
        "findings": findings_by_rule(article),
        "dismissed": dismissals(article),
        "wait": (spoken(wait[0]), wait[1]) if wait else None,
        "changed": len(changed_pairs(article)),
        "settled": State.APPROVED,
        **judged(article),
        **last_sample(article),
    }


def last_sample(article: Article) -> dict[str, Any]:
    """What the latest blind re-reading tells, where one was drawn."""
    latest = article.rereads.first()
    if latest is None:
        return {"sample": None}
    sample = result_of(latest)
    return {"sample": sample | {"read": len(sample["items"]) - sample["left"]}, "whole": sample["whole"]}


def approvers(article: Article) -> list[dict[str, Any]]:
    """Who approved how many of the pairs, in which role; approvals that were not withdrawn."""
    given = Approval.objects.filter(pair__article=article, withdrawn_at=None).order_by()
    rows = given.values("reviewer__display_name", "reviewer__username", "role").annotate(n=Count("pair", distinct=True))
    return [
        {
            "name": row["reviewer__display_name"] or row["reviewer__username"],
            "role": _(Role(row["role"]).label),
            "n": row["n"],
        }
        for row in rows.order_by("-n", "reviewer__username")
    ]


def findings_by_rule(article: Article) -> list[dict[str, Any]]:
    """The open findings by rule and severity, errors first."""
    rows = Finding.objects.filter(article=article, dismissed=False).values("rule", "severity").order_by()
    known = check.rules()
    order = ["error", "warning", "note"]
    found = [
        {**row, "title": known[row["rule"]].title if row["rule"] in known else row["rule"]}
        for row in rows.annotate(n=Count("pk"))
    ]
    return sorted(found, key=lambda row: (order.index(row["severity"]), -row["n"], row["rule"]))


def dismissals(article: Article) -> list[tuple[str, int]]:
    """How many findings were dismissed for which reason."""
    rows = (
        Dismissal.objects.standing()
        .filter(article=article)
        .values_list("reason")
        .annotate(n=Count("pk"))
        .order_by("-n")
    )
    return [(str(Dismissal.Reason(reason).label), n) for reason, n in rows]
