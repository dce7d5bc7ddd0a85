"""The versions of a pair as its page and its history show them: what each changed, and what happened to it."""

from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString

from reviews.models import HistoricalPair, Pair, Suggestion
from reviews.review.composed import Composed
from reviews.review.versions import REASONS
from reviews.text.versions.diff import diff
from reviews.views.diff_html import as_html
from reviews.views.wording import label_of

ROWS, SHOWN = 12, 5
"""So many rows of its history, and so many versions, does the page of a pair look at: the others are a page of their own."""
UNSHOWN = ("source_lines", "target_lines", "ancestors", "inherited_authors", "same_sources")
RECENT = Composed(
    lambda pk: (
        HistoricalPair.objects.filter(id=pk)
        .select_related("history_user")
        .defer(*UNSHOWN)
        .order_by("-history_id")[:ROWS]
    )
)
HISTORY_ROWS = Composed(
    lambda pk: HistoricalPair.objects.filter(id=pk).select_related("history_user").order_by("history_id")
)


@dataclass(frozen=True)
class VersionRow:
    """A version of a pair with the events that happened to it, and what it changed."""

    row: Any
    events: list[Any]
    change: SafeString | None
    suggester: str | None = None


def history_of(pair: Pair) -> list[Any]:
    """The history rows of the pair, oldest first."""
    return HISTORY_ROWS(pair.pk)


def latest(pair: Pair, rows: list[Any], whole: bool) -> list[VersionRow]:
    """The latest versions, newest first. What the first of them changed is not known where the one before is left out:
    then it is left out as well.
    """
    some = [row for row in rows if row.version >= pair.version - SHOWN]
    found = versions(pair, some)
    return found if whole and len(some) == len(rows) else found[: max(1, len(found) - 1)]


def versions(pair: Pair, rows: list[Any]) -> list[VersionRow]:
    """The versions of `pair`, newest first, each with its diff to the one before; `rows` is its history."""
    accepted = Suggestion.objects.filter(pair=pair, accepted_version__isnull=False).select_related("person")
    any_accepted = any(row.verb == "accept" for row in rows)
    suggesters = {one.accepted_version: one.whose for one in accepted} if any_accepted else {}
    found: dict[int, VersionRow] = {}
    before: Any = None
    for row in rows:
        if row.version in found:
            row.done = "" if row.history_change_reason == REASONS.get(row.verb) else label_of(row.verb)
            found[row.version].events.append(row)
            continue
        changed = before is not None and before.target != row.target
        change = as_html(diff(before.target, row.target), pair.article.target_lang) if changed else None
        found[row.version] = VersionRow(row, [], change, suggesters.get(row.version))
        before = row
    return list(found.values())[::-1]
