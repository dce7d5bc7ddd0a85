"""What happened to a pair: every change, with who, when, why, and the texts as they were then."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Router
from pydantic import BaseModel

from reviews.api.reached import caller, one_of
from reviews.api.shapes import MOST, After, Limit, Page, Who, page_of, when, who
from reviews.models import Article, HistoricalPair, Pair

router = Router()


class EventOut(BaseModel):
    """A row of history: after `verb` the pair was so. `person` is null where the desk itself did it."""

    id: int
    verb: str
    person: Who | None
    at: datetime
    reason: str
    version: int
    state: str
    source: str
    target: str
    exclusion: str


def event(row: Any) -> dict[str, Any]:
    """A row as it is told."""
    said = {name: getattr(row, name) for name in ("verb", "version", "state", "source", "target", "exclusion")}
    told = {"person": who(row.history_user), "at": when(row.history_date), "reason": row.history_change_reason or ""}
    return {"id": row.history_id, **said, **told}


@router.get("pairs/{key:pair_id}/history", response=Page[EventOut], operation_id="history", summary="History of a pair")
def history(request: HttpRequest, pair_id: int, after: After = 0, limit: Limit = MOST) -> Any:
    """Of a pair that stands, or that was joined or split since; the oldest first."""
    mine = Pair.everything.filter(caller(request).sees("article__project"), article__stage=Article.Stage.READY)
    rows = HistoricalPair.objects.filter(id=one_of(mine, pair_id).pk, history_id__gt=after)
    found = rows.select_related("history_user").order_by("history_id")[: limit + 1]
    return page_of(found, limit, lambda one: one.history_id, lambda some: [event(one) for one in some])
