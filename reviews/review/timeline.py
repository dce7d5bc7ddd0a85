"""What history says over time: moves between states by day, and how long pairs waited for their approval."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from statistics import median

from django.db import connection
from django.db.models import Case, CharField, F, Min, Q, Value, When, Window
from django.db.models.functions import Lag, TruncDate

from reviews.measure import Moves
from reviews.models import Pair
from reviews.review.states import State


def moves_of(article_ids: Iterable[int]) -> list[Moves]:
    """The moves of all pairs of the articles, added up by day in the database: one statement."""
    state = Case(When(retired=True, then=Value("")), default=F("state"), output_field=CharField())
    rows = Pair.history.filter(article__in=list(article_ids)).order_by()
    steps = rows.annotate(
        day=TruncDate("history_date"),
        after=state,
        before=Window(Lag(state, default=Value("")), partition_by=F("id"), order_by="history_id"),
    ).values("day", "after", "before")
    if not article_ids:
        return []
    sql, params = steps.query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT day, before, after, COUNT(*) FROM ({sql}) steps WHERE before <> after GROUP BY day, before, after",  # noqa: S608
            params,
        )
        return [Moves(as_date(day), before, after, n) for day, before, after, n in cursor.fetchall()]


def as_date(day: date | str) -> date:
    """SQLite has no dates of its own."""
    return date.fromisoformat(day) if isinstance(day, str) else day


def turnaround(article_ids: Iterable[int]) -> dict[int, tuple[float, int]]:
    """Median hours from a pair's first submission to its first approval, and of how many pairs, by article."""
    rows = (
        Pair.history.filter(article__in=list(article_ids))
        .order_by()
        .values("id", "article")
        .annotate(
            submitted=Min("history_date", filter=Q(state=State.IN_REVIEW.value)),
            approved=Min("history_date", filter=Q(state=State.APPROVED.value)),
        )
        .filter(submitted__isnull=False, approved__isnull=False)
        .values_list("article", "submitted", "approved")
    )
    hours: dict[int, list[float]] = defaultdict(list)
    for article, submitted, approved in rows:
        if approved >= submitted:
            hours[article].append((approved - submitted).total_seconds() / 3600)
    return {article: (median(some), len(some)) for article, some in hours.items()}
