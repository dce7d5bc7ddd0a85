"""Which rows of an act stand there beside all that changed since they were approved: those are approved again together."""

from collections.abc import Iterable
from typing import Any

from reviews.models import Approval
from reviews.review.hashes import text_hash
from reviews.review.keys import among
from reviews.review.states import State


def mark_approvable(rows: Iterable[dict[str, Any]]) -> bool:
    """Mark as `again` each row that shows a change, whose pair is to be re-checked and still holds the text that the act
    left, and whose text `before` was approved. Whether there is any.
    """
    waiting = {row["pair"].pk: row for row in rows if row["change"] and is_left_so(row)}
    given = Approval.objects.filter(pair__in=among(waiting), withdrawn_at=None) if waiting else []
    for one in given:
        row, pair = waiting[one.pair_id], waiting[one.pair_id]["pair"]
        was = (pair.source_hash, text_hash(row["before"]), pair.exclusion)
        row["again"] = row.get("again") or (one.source_hash, one.target_hash, one.exclusion) == was
    return any(row.get("again") for row in waiting.values())


def is_left_so(row: dict[str, Any]) -> bool:
    """Whether the pair waits for its re-check with the text of the row."""
    return row["pair"].state == State.RECHECK.value and row["pair"].version == row["version"]
