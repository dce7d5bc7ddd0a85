"""The same words elsewhere, as they are shown beside a pair."""

from typing import Any

from reviews.models import Pair
from reviews.review.same_words import MOST, same_words
from reviews.review.states import State
from reviews.text.versions.diff import diff
from reviews.views.diff_html import as_html

SHOWN = 6


def same_words_of(pair: Pair) -> dict[str, Any]:
    """The first few, those of other translations first, each with the difference; and how many there are."""
    found = same_words(pair)
    rows = [*found.here, *found.elsewhere]
    first = sorted(rows, key=lambda one: one.target == pair.target)[:SHOWN]
    return {
        "rows": [as_row(one, pair) for one in first],
        "n": len(rows),
        "more": max(len(found.here), len(found.elsewhere)) == MOST,
        "differ": len(found.differ),
    }


def as_row(one: Pair, pair: Pair) -> dict[str, Any]:
    """A pair as it is listed beside another one."""
    other = as_html(diff(pair.target, one.target), pair.article.target_lang) if one.target != pair.target else None
    title = "" if one.article_id == pair.article_id else one.article.title
    return {"pair": one, "state": State(one.state), "change": other, "title": title}
