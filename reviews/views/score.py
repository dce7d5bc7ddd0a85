"""The scorecard of an article: error marks by category and severity, pass or fail, and how far reviewers agree."""

from collections import defaultdict
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from reviews.measure import CATEGORIES, MQM_SEVERITIES, Scorecard, alpha, scorecard, words
from reviews.models import Approval, Article, ErrorMark, Pair, Project
from reviews.review.permission import permit_verb, role_in
from reviews.review.refusals import Refused
from reviews.review.states import Role, State
from reviews.views.export import article_for
from reviews.views.signed_in import person_of, signed_in


@require_safe
@signed_in
def score(request: HttpRequest, article_id: int) -> HttpResponse:
    """The page."""
    article = article_for(request, article_id)
    role = role_in(article.project, person_of(request))
    card = card_of(article)
    context = {
        "article": article,
        "card": card,
        "table": [
            {"label": name, "counts": [card.counts.get((code, severity), 0) for severity in MQM_SEVERITIES]}
            for code, (name, _subs) in CATEGORIES.items()
            if any(card.counts.get((code, severity)) for severity in MQM_SEVERITIES)
        ],
        "severities": list(MQM_SEVERITIES.values()),
        "agreement": agreement(article),
        "may_set": bool(role and role.at_least(Role.LEAD)),
        "units": Project.MqmUnit.choices,
    }
    return render(request, "score.html", context)


def standing(article: Article) -> Any:
    """The marks that count: neither taken back nor dropped."""
    marks = ErrorMark.objects.filter(pair__article=article, removed_at=None)
    return marks.exclude(verdict=ErrorMark.Verdict.DROPPED)


def card_of(article: Article) -> Scorecard:
    """The article's score over the text that is to be published."""
    pairs = Pair.objects.filter(article=article).exclude(state=State.EXCLUDED.value)
    if article.project.mqm_unit == Project.MqmUnit.WORDS:
        units = sum(words(text) for text in pairs.values_list("source", flat=True))
    else:
        units = float(sum(len(text) for text in pairs.values_list("target", flat=True)))
    return scorecard(standing(article).values_list("category", "severity"), units, article.project.mqm_limit)


def agreement(article: Article) -> dict[str, Any]:
    """Alpha over the pairs that two or more people judged: by the gravest mark of each, 0 for an approval without."""
    judged: dict[int, dict[int, float]] = defaultdict(dict)
    for pair, person in Approval.objects.filter(pair__article=article).values_list("pair_id", "reviewer_id"):
        judged[pair].setdefault(person, 0)
    for pair, person, severity in standing(article).values_list("pair_id", "person_id", "severity"):
        judged[pair][person] = max(judged[pair].get(person, 0), MQM_SEVERITIES[severity][1])
    shared = [list(one.values()) for one in judged.values() if len(one) > 1]
    return {"alpha": alpha(shared, "ordinal"), "pairs": len(shared)}


@require_POST
@signed_in
def pass_mark(request: HttpRequest, article_id: int) -> HttpResponse:
    """Set the pass mark of the project."""
    article, limit = article_for(request, article_id), request.POST.get("limit", "")
    try:
        permit_verb(article.project, person_of(request), "set_pass_mark")
    except Refused as refusal:
        messages.error(request, refusal.sentence)
        return redirect("score", article.pk)
    if limit.isdecimal() and int(limit) <= 1000 and request.POST.get("unit") in Project.MqmUnit.values:
        Project.objects.filter(pk=article.project_id).update(mqm_limit=int(limit), mqm_unit=request.POST["unit"])
        messages.success(request, _("Saved."))
    else:
        messages.error(request, _("The pass mark is a whole number up to 1,000."))
    return redirect("score", article.pk)
