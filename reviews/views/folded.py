"""Findings about the whole article, as one pair sees them."""

from reviews.models import Finding, Pair
from reviews.review.former_findings import places_in
from reviews.views.wording import worded


def folded_in(pair: Pair) -> list[Finding]:
    """The open findings about the whole article that have a place in `pair`, in the reader's words."""
    wholes = Finding.objects.filter(article=pair.article_id, pair=None, dismissed=False)
    return [worded(one) for one in places_in(wholes, pair).defer("spots").order_by("rule", "pk")]
