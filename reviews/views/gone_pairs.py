"""What "is:gone" finds: the pairs that stand in the article no more, with what became of each."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Max, OuterRef, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode

from reviews.models import Article, HistoricalPair, Pair
from reviews.review.kin import heirs_of_each
from reviews.review.states import State
from reviews.text.query import Query
from reviews.views.wording import label_of

ON_A_PAGE = 50


def gone_pairs(request: HttpRequest, article: Article, query: Query) -> HttpResponse:
    """The list, last gone first; words and states narrow it down as they do that of the standing pairs."""
    own = HistoricalPair.objects.filter(id=OuterRef("pk")).order_by().values("id")
    found = Pair.everything.filter(article=article, retired=True).matching(query)
    found = found.annotate(last=Subquery(own.annotate(last=Max("history_id")).values("last"))).order_by("-last", "pk")
    page: Page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
    page.object_list = lines_of(list(page.object_list))
    context = {"article": article, "page": page, "q": query, "query": f"{urlencode({'q': str(query)})}&"}
    return render(request, "gone.html", context)


def lines_of(pairs: list[Pair]) -> list[dict[str, Any]]:
    """Each with the act that took it out and the pairs that hold its text now: a fixed number of statements."""
    heirs = heirs_of_each(pairs)
    acts = HistoricalPair.objects.select_related("history_user", "batch").in_bulk([pair.last for pair in pairs])  # type: ignore[attr-defined]
    return [
        {
            "pair": pair,
            "act": acts[pair.last],  # type: ignore[attr-defined]
            "label": label_of(acts[pair.last].verb),  # type: ignore[attr-defined]
            "state": State(pair.state),
            "heirs": heirs[pair.pk],
        }
        for pair in pairs
    ]
