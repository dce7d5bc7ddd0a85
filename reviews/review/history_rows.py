"""History rows for many pairs at once, written by the database itself.

django-simple-history's own bulk path builds an object a row: 38 s for 100,000 rows against 1.2 s for `INSERT … SELECT`
(docs/decisions/0004-history-by-insert-select.md). The rows are the same; a test compares them.
"""

from collections.abc import Iterable
from typing import Any

from django.db import connection
from django.utils import timezone

from reviews.models import Batch, HistoricalPair, Pair, Person
from reviews.review.keys import among


def remember(
    pks: Iterable[int],
    *,
    by: Person | None,
    verb: str,
    reason: str,
    batch: Batch | None = None,
    created: bool = False,
    link: int | None = None,
) -> None:
    """Copy the pairs `pks`, as they are now in the database, into history: one row each, to be sealed by `link`."""
    name = connection.ops.quote_name
    columns = ", ".join(name(field.column) for field in HistoricalPair.tracked_fields)
    said: dict[str, Any] = {
        "history_date": timezone.now(),
        "history_user_id": by.pk if by else None,
        "history_change_reason": reason,
        "history_type": "+" if created else "~",
        "verb": verb,
        "batch_id": batch.pk if batch else None,
        "link": link,
    }
    into = f"{columns}, {', '.join(name(column) for column in said)}"
    keys = among(pks)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {name(HistoricalPair._meta.db_table)} ({into}) "  # noqa: S608
            f"SELECT {columns}, {', '.join(['%s'] * len(said))} FROM {name(Pair._meta.db_table)} "
            f"WHERE id IN ({keys.sql}) ORDER BY id",
            [*_prepared(said), *keys.params],
        )


def _prepared(said: dict[str, Any]) -> list[Any]:
    """The values as the database takes them."""
    fields = {field.column: field for field in HistoricalPair._meta.concrete_fields}
    return [fields[column].get_db_prep_value(value, connection) for column, value in said.items()]
