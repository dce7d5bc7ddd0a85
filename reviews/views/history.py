"""The versions of a pair, a page at a time, and any two of them compared."""

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from reviews.models import HistoricalPair, Pair
from reviews.views.compare import comparison
from reviews.views.signed_in import person_of, signed_in
from reviews.views.version_rows import VersionRow, versions

ON_A_PAGE = 50


@require_safe
@signed_in
def history(request: HttpRequest, pair_id: int) -> HttpResponse:
    """The history of a pair; of one that was joined or split since as well."""
    known = Pair.everything.of(person_of(request)).select_related("article__project")
    pair = get_object_or_404(known, pk=pair_id)
    page: Page = Paginator(range(pair.version, 0, -1), ON_A_PAGE).get_page(request.GET.get("page"))
    compared = comparison(request, pair)
    kept = f"from={compared['from_version']}&to={compared['to_version']}&"
    context = {"pair": pair, "article": pair.article, "page": page, "query": kept, "versions": on(page, pair)}
    return render(request, "history.html", context | compared)


def on(page: Page, pair: Pair) -> list[VersionRow]:
    """The versions of a page; the one before them is read too, for what the first of them changed."""
    newest, oldest = page.object_list[0], page.object_list[-1]
    rows = HistoricalPair.objects.filter(id=pair.pk, version__range=(oldest - 1, newest))
    found = versions(pair, list(rows.select_related("history_user").order_by("history_id")))
    return [one for one in found if one.row.version >= oldest]
