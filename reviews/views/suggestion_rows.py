"""Suggestions as they are drawn: the difference to the text as it is now."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from reviews.models import Pair, Suggestion
from reviews.review.facts import family_of
from reviews.text.diff import diff
from reviews.views.diff_html import as_html


@dataclass(frozen=True)
class Proposal:
    """A suggestion, and what accepting it would change."""

    row: Suggestion
    change: SafeString


def proposals(pair: Pair) -> list[Proposal]:
    """The suggestions for the pair, open ones first; decided ones against the text they were made for."""
    rows = Suggestion.objects.filter(pair__in=family_of(pair)).select_related("person", "decided_by")
    lang = pair.article.target_lang
    found = sorted(rows, key=lambda one: (one.status != Suggestion.Status.OPEN, one.pk))
    return [Proposal(one, as_html(diff(pair.target, one.target), lang)) for one in found]
