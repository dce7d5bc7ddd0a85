"""The figures of a project: progress over time, rules and their precision, effort, turnaround, unseen approvals."""

import csv

from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, gettext_noop, ngettext
from django.views.decorators.http import require_safe

from reviews import check
from reviews.measure import Day, daily, effort
from reviews.models import Approval, Article, Project
from reviews.review.precision import records_of
from reviews.review.timeline import moves_of, turnaround
from reviews.views.export import article_for
from reviews.views.measure import changed_pairs
from reviews.views.plots import Bar, bar, stacked
from reviews.views.projects import project_for, project_page
from reviews.views.signed_in import signed_in
from reviews.views.workload import HEADS as WORKLOAD_HEADS
from reviews.views.workload import workload

MOST_ARTICLES = 50
MOST_CHANGED = 60
RULE_HEADS = (gettext_noop("Open"), gettext_noop("Fixed"), gettext_noop("Dismissed"), gettext_noop("Right"))
GIVEN = {
    "single": gettext_noop("On the pair's page"),
    "batch": gettext_noop("In a batch, seen"),
    "unseen": gettext_noop("In a batch, unseen"),
}


@require_safe
@signed_in
def figures(request: HttpRequest, project_id: int) -> HttpResponse:
    """The page; effort, which takes its time, is fetched article by article."""
    project = project_for(request, project_id)
    articles = list(ready_articles(project).select_related("translator")[:MOST_ARTICLES])
    context = project_page(request, project, "figures") | {"articles": articles, "progress": stacked(days_of(project))}
    context |= {"rules": rules_of(project), "rule_heads": [gettext(head) for head in RULE_HEADS]}
    context |= {"waits": waits(articles), "wait_heads": [gettext("Time"), gettext("Of")]}
    context |= {"workload": workload(project), "workload_heads": [gettext(head) for head in WORKLOAD_HEADS]}
    context |= {"unseen": unseen(articles), "unseen_heads": [gettext(head) for head in GIVEN.values()]}
    return render(request, "figures.html", context)


@require_safe
@signed_in
def figures_csv(request: HttpRequest, project_id: int) -> HttpResponse:
    """Progress by state and day as a table."""
    project = project_for(request, project_id)
    shown = stacked(days_of(project))
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{project.slug}-progress.csv"'
    table = csv.writer(answer)
    table.writerow(["day", *(state.value for state in shown.states)])
    table.writerows([column.day.isoformat(), *column.numbers] for column in shown.columns)
    return answer


def ready_articles(project: Project) -> QuerySet[Article]:
    """The project's articles that are shown: those on the desk."""
    return Article.objects.on_desk().filter(project=project, stage=Article.Stage.READY)


def days_of(project: Project) -> list[Day]:
    """Pairs by state at the end of each day."""
    keys = ready_articles(project).values_list("pk", flat=True)
    return daily(moves_of(list(keys)), until=timezone.now().date())


def rules_of(project: Project) -> list[Bar]:
    """What became of each rule's findings, the most first, and how often the rule was right."""
    records = sorted(records_of(project).items(), key=lambda one: -(one[1].open + one[1].decided))
    known = {name: one for name, one in records if name in check.rules()}
    longest = max((one.open + one.decided for one in known.values()), default=0)
    return [
        bar(
            gettext(check.rules()[name].title),
            [*map(str, (one.open, one.fixed, one.against)), "–" if one.precision is None else f"{one.precision:.0%}"],
            {"open": one.open, "fixed": one.fixed, "dismissed": one.against},
            longest,
            reverse("rule_help", args=[name]),
        )
        for name, one in known.items()
    ]


def waits(articles: list[Article]) -> list[Bar]:
    """How long pairs waited from submission to approval, by article."""
    found = turnaround([article.pk for article in articles])
    longest = max((hours for hours, _n in found.values()), default=0)
    return [
        bar(article.title, [spoken(hours), pairs_said(n)], {"wait": hours}, longest, address(article))
        for article in articles
        if article.pk in found
        for hours, n in [found[article.pk]]
    ]


def unseen(articles: list[Article]) -> list[Bar]:
    """Approvals that hold, by article: given on the pair's own page, in a batch, and in a batch without the row on screen."""
    given = Approval.objects.filter(pair__article__in=articles, withdrawn_at=None).values("pair__article").order_by()
    rows = given.annotate(
        single=Count("pk", filter=Q(batch=None)),
        batch=Count("pk", filter=Q(batch__isnull=False, seen=True)),
        unseen=Count("pk", filter=Q(seen=False)),
    )
    found = {key: dict(zip(GIVEN, numbers, strict=True)) for key, *numbers in rows.values_list("pair__article", *GIVEN)}
    longest = max((sum(one.values()) for one in found.values()), default=0)
    return [
        bar(article.title, list(map(str, found[article.pk].values())), found[article.pk], longest, address(article))
        for article in articles
        if article.pk in found
    ]


def address(article: Article) -> str:
    """The article's review screen."""
    return reverse("review", args=[article.pk])


def spoken(hours: float) -> str:
    """A length of time in the unit that fits it."""
    if hours < 1:
        minutes = round(hours * 60)
        return (
            ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes) if minutes else gettext("under a minute")
        )
    if hours < 48:
        return ngettext("{n} hour", "{n} hours", round(hours)).format(n=round(hours))
    return ngettext("{n} day", "{n} days", round(hours / 24)).format(n=round(hours / 24))


def pairs_said(n: int) -> str:
    """A number of pairs."""
    return ngettext("{n} pair", "{n} pairs", n).format(n=n)


@require_safe
@signed_in
def article_effort(request: HttpRequest, article_id: int) -> HttpResponse:
    """A fragment: the edit effort of the pairs that changed, of a part of them where there are many."""
    moved = changed_pairs(article_for(request, article_id))
    step = -(-len(moved) // MOST_CHANGED) or 1
    some = moved[::step]
    score = effort([first for _pair, first in some], [pair.target for pair, _first in some]) if some else None
    said = gettext("{n} of {all} changed pairs measured").format(n=len(some), all=len(moved)) if step > 1 else ""
    return render(request, "plots/effort.html", {"score": score, "changed": len(moved), "said": said})
