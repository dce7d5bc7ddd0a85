"""Suggestions as they are drawn: the difference to the text as it is now."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from reviews.models import Pair, Suggestion
from reviews.review.facts import family_of
from reviews.text.versions.diff import diff
from reviews.views.diff_html import as_html


@dataclass(frozen=True)
class Proposal:
    """A suggestion, and what accepting it would change, or changed."""

    row: Suggestion
    change: SafeString


def proposals(pair: Pair) -> list[Proposal]:
    """The suggestions for the pair, open ones first; decided ones against the text they were made for."""
    rows = Suggestion.objects.filter(pair__in=family_of(pair)).select_related("person", "decided_by")
    lang = pair.article.target_lang
    found = sorted(rows, key=lambda one: (one.status != Suggestion.Status.OPEN, one.pk))
    before = texts_before([one for one in found if one.status != Suggestion.Status.OPEN])
    return [Proposal(one, as_html(diff(before.get(one.pk, pair.target), one.target), lang)) for one in found]


def texts_before(decided: list[Suggestion]) -> dict[int, str]:
    """The text that each was made for, that an accepted one took the place of; one statement, none without any."""
    if not decided:
        return {}
    wanted = {one.pk: (one.pair_id, (one.accepted_version or one.version + 1) - 1) for one in decided}
    rows = Pair.history.filter(id__in={key for key, _version in wanted.values()}).order_by("-history_id")
    texts = {(key, version): target for key, version, target in rows.values_list("id", "version", "target")}
    return {pk: texts[place] for pk, place in wanted.items() if place in texts}
