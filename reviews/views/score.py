"""The scorecard of an article: error marks by category and severity, pass or fail, and how far reviewers agree."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from reviews.measure import CATEGORIES, MQM_SEVERITIES
from reviews.models import Article, PassMarkChange, Project
from reviews.review.actions.set_pass_mark import mark_of, set_pass_mark
from reviews.review.permission import role_in
from reviews.review.refusals import Refused
from reviews.review.scores import agreement, card_of
from reviews.review.states import MOVES
from reviews.views.export import article_for
from reviews.views.numbers import whole
from reviews.views.signed_in import person_of, signed_in


@require_safe
@signed_in
def score(request: HttpRequest, article_id: int) -> HttpResponse:
    """The page."""
    article = article_for(request, article_id)
    return render(request, "score.html", judged(article) | marks_of_project(request, article))


def marks_of_project(request: HttpRequest, article: Article) -> dict[str, Any]:
    """The pass mark, those before it, and whether this person may set another."""
    role = role_in(article.project, person_of(request))
    return {
        "may_set": bool(role and role.at_least(MOVES["set_pass_mark"].role)),
        "units": Project.MqmUnit.choices,
        "mark": mark_of(article.project),
        "pass_marks": PassMarkChange.objects.filter(project=article.project_id).select_related("person"),
    }


def judged(article: Article) -> dict[str, Any]:
    """The score with its errors by category and severity, and the agreement: what the parts in templates/score show."""
    card = card_of(article)
    return {
        "article": article,
        "card": card,
        "table": [
            {"label": name, "counts": [card.counts.get((code, severity), 0) for severity in MQM_SEVERITIES]}
            for code, (name, _subs) in CATEGORIES.items()
            if any(card.counts.get((code, severity)) for severity in MQM_SEVERITIES)
        ],
        "severities": list(MQM_SEVERITIES.values()),
        "agreement": agreement(article),
    }


@require_safe
@signed_in
def score_line(request: HttpRequest, article_id: int) -> HttpResponse:
    """A fragment: the score as a bar of which the middle is the pass mark, and the agreement; for a page of figures."""
    article = article_for(request, article_id)
    found = judged(article)
    share = found["card"].rate / article.project.mqm_limit if article.project.mqm_limit else 2 * found["card"].rate
    marks = sum(found["card"].counts.values())
    return render(request, "plots/score.html", found | {"width": min(100, round(50 * share, 1)), "marks": marks})


@require_POST
@signed_in
def pass_mark(request: HttpRequest, article_id: int) -> HttpResponse:
    """Set the pass mark of the project; what was typed is given back where it is refused."""
    article, given = article_for(request, article_id), request.POST
    said = {name: given.get(name, "") for name in ("unit", "reason", "seen")}
    try:
        set_pass_mark(article.project, whole(given.get("limit", "")), by=person_of(request), **said)
    except Refused as refusal:
        context = judged(article) | marks_of_project(request, article) | {"problem": refusal.sentence, "given": given}
        return render(request, "score.html", context, status=refusal.status)
    messages.success(request, _("Saved."))
    return redirect("score", article.pk)
