"""Findings about the whole article, as one pair sees them."""

from django.db.models import TextField
from django.db.models.functions import Cast

from reviews.models import Finding, Pair
from reviews.views.wording import worded


def folded_in(pair: Pair) -> list[Finding]:
    """The open findings about the whole article that have a place in `pair`, in the reader's words."""
    # The database looks through the places: there may be tens of thousands, and none of them is shown here.
    wholes = Finding.objects.filter(article=pair.article_id, pair=None, dismissed=False)
    here = wholes.alias(places=Cast("spots", TextField())).filter(places__contains=f'"pair": {pair.pk},')
    return [worded(one) for one in here.defer("spots").order_by("rule", "pk")]
