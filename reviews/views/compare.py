"""Any two versions of a pair compared, with the effort between them as numbers."""

from typing import Any

from django.http import HttpRequest

from reviews.measure import effort
from reviews.models import Pair
from reviews.text.versions.diff import diff
from reviews.views.diff_html import as_html
from reviews.views.numbers import whole


def comparison(request: HttpRequest, pair: Pair) -> dict[str, Any]:
    """The texts at versions `from` and `to` of the query (first and current by default), their difference and effort."""
    old, new = wanted(request, "from", 1, pair), wanted(request, "to", pair.version, pair)
    before, after = text_at(pair, old), text_at(pair, new)
    article = pair.article
    return {
        "from_version": old,
        "to_version": new,
        "target_change": as_html(diff(before.target, after.target), article.target_lang),
        "source_change": as_html(diff(before.source, after.source), article.source_lang),
        "source_changed": before.source != after.source,
        "effort": effort([before.target], [after.target]),
    }


def wanted(request: HttpRequest, name: str, default: int, pair: Pair) -> int:
    """A version number of the query, if the pair has that version."""
    given = whole(request.GET.get(name, ""))
    return given if given and given <= pair.version else default


def text_at(pair: Pair, version: int) -> Any:
    """The first history row of `version`."""
    return Pair.history.filter(id=pair.pk, version=version).order_by("history_id").first()
