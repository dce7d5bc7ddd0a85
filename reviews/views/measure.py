"""Edit effort: how far an article, and each of its pairs, has moved from its first version."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from reviews.measure import Effort, effort
from reviews.models import Article, Pair
from reviews.views.export import article_for
from reviews.views.signed_in import signed_in

MOST = 200


@require_safe
@signed_in
def measure(request: HttpRequest, article_id: int) -> HttpResponse:
    """The scores of the article, and of the pairs that changed, most changed first."""
    article = article_for(request, article_id)
    moved = changed_pairs(article)
    whole = whole_effort(article, moved)
    rows = [(pair, effort([first], [pair.target])) for pair, first in moved[:MOST]]
    rows.sort(key=lambda row: -row[1].ter.value)
    return render(request, "measure.html", {"article": article, "whole": whole, "rows": rows, "changed": len(moved)})


def changed_pairs(article: Article) -> list[tuple[Pair, str]]:
    """The pairs whose translation differs from their first version, with that version's text."""
    later = Pair.objects.filter(article=article, version__gt=1).order_by("position")
    first = dict(Pair.history.filter(article=article, version=1, history_type="+").values_list("id", "target"))
    return [(pair, first[pair.pk]) for pair in later if pair.target != first[pair.pk]]


def whole_effort(article: Article, moved: list[tuple[Pair, str]]) -> Effort:
    """The scores over all pairs that have a translation."""
    first = {pair.pk: text for pair, text in moved}
    pairs = Pair.objects.filter(article=article).exclude(target="").values_list("pk", "target").order_by("position")
    return effort([first.get(pk, target) for pk, target in pairs], [target for _pk, target in pairs])
