"""The part of a pair's page that says how it is aligned. It is the same for every pair but for a few words and numbers, and
a template takes long to fill: so it is filled once, and then only where pairs differ.
"""

import re
from functools import lru_cache
from types import SimpleNamespace
from typing import Any, NamedTuple

from django.template import Context, Library
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from reviews.models import Pair
from reviews.review.states import EXCLUSIONS

register = Library()
PLACES = {
    name: 1_973_040_100 + n for n, name in enumerate(("pk", "version", "source", "target", "first", "second", "token"))
}
"""Numbers that stand where pairs differ."""
PLACE = re.compile("|".join(map(str, PLACES.values())))


class Shape(NamedTuple):
    """What decides how the part looks besides the words of the pair."""

    language: str | None
    source_lang: str
    target_lang: str
    source: bool
    target: bool
    alignment: str
    proposed_exclusion: str
    percent: int | None


@register.simple_tag(takes_context=True)
def alignment(context: Context) -> SafeString:
    """How the pair is aligned, and the moves that change it."""
    pair, article, ends = context["pair"], context["detail_of"], context["ends"]
    shape = Shape(
        get_language(),
        article.source_lang,
        article.target_lang,
        bool(pair.source),
        bool(pair.target),
        pair.alignment,
        pair.proposed_exclusion,
        pair.percent if pair.is_unsure else None,
    )
    token = context.get("csrf_token", "")
    said = (pair.pk, pair.version, pair.source, pair.target, ends["source"], ends["target"], token)
    words = {str(place): escape(str(one)) for place, one in zip(PLACES.values(), said, strict=True)}
    return mark_safe(PLACE.sub(lambda found: words[found[0]], stencil(shape)))  # noqa: S308


@lru_cache(1000)
def stencil(shape: Shape) -> str:
    """The part with numbers where pairs differ."""
    pair = SimpleNamespace(
        pk=PLACES["pk"],
        version=PLACES["version"],
        source=PLACES["source"] if shape.source else "",
        target=PLACES["target"] if shape.target else "",
        alignment=shape.alignment,
        get_alignment_display=Pair.Alignment(shape.alignment).label,
        proposed_exclusion=shape.proposed_exclusion,
        is_unsure=shape.percent is not None,
        percent=shape.percent,
    )
    context: dict[str, Any] = {
        "pair": pair,
        "detail_of": shape,
        "ends": {"source": PLACES["first"], "target": PLACES["second"]},
        "exclusions": EXCLUSIONS.items(),
        "csrf_token": str(PLACES["token"]),
    }
    return render_to_string("review/align.html", context)
