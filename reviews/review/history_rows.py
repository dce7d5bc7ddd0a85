"""History rows for many pairs at once, written by the database itself.

django-simple-history's own bulk path builds an object a row: 38 s for 100,000 rows against 1.2 s for `INSERT … SELECT`
(docs/decisions/0004-history-by-insert-select.md). The rows are the same; a test compares them.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import FloatField
from django.utils import timezone

from reviews.models import Batch, HistoricalPair, Pair, Person
from reviews.review.chain import FORM, FORMS, PAIR, written
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
) -> list[tuple[Any, ...]]:
    """Copy the pairs `pks`, as they are now in the database, into history: one row each, to be sealed by `link`.

    Returns what is to be sealed of the rows as they were written, in their order.
    """
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
    asked = ", ".join(name(column) for column in _asked(tuple(said)))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {name(HistoricalPair._meta.db_table)} ({into}) "  # noqa: S608
            f"SELECT {columns}, {', '.join(['%s'] * len(said))} FROM {name(Pair._meta.db_table)} "
            f"WHERE id IN ({keys.sql}) ORDER BY id RETURNING {asked}",
            [*_prepared(said), *keys.params],
        )
        return sorted(_read(cursor.fetchall(), said))


@cache
def _asked(said: tuple[str, ...]) -> list[str]:
    """The sealed columns that are not `said` by the act: those differ from row to row."""
    return [column for column in FORMS[FORM][PAIR] if column not in said]


def _read(rows: Iterable[tuple[Any, ...]], said: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    """Rows of what is to be sealed, as Django would read them: what each row says, and what was `said` of all.

    What is read from the same words is the same object: most rows hold the same few lists.
    """
    asked = _asked(tuple(said))
    readers = _readers(connection.vendor, tuple(asked))
    alike = {**said, "history_date": written(said["history_date"])}
    places = [(asked.index(column) if column in asked else None, alike.get(column)) for column in FORMS[FORM][PAIR]]
    known: dict[tuple[int, Any], Any] = {}
    for row in rows:
        values = list(row)
        for at, column, read in readers:
            if (raw := values[at]) is not None:
                if (at, raw) not in known:
                    known[at, raw] = read(raw, column, connection)
                values[at] = known[at, raw]
        yield tuple([one if at is None else values[at] for at, one in places])


@cache
def _readers(vendor: str, asked: tuple[str, ...]) -> list[tuple[int, Any, Callable[..., Any]]]:
    """How Django reads those of the columns that need reading, by their place."""
    fields = {field.attname: field for field in HistoricalPair._meta.concrete_fields}
    found = []
    for at, name in enumerate(asked):
        column = fields[name].get_col(HistoricalPair._meta.db_table)
        readers = [*connection.ops.get_db_converters(column), *column.get_db_converters(connection)]
        if vendor == "sqlite" and isinstance(column.target, FloatField):
            readers.append(_whole)
        found += [(at, column, read) for read in readers]
    return found


def _whole(value: float, _column: object, _connection: object) -> float:
    """SQLite keeps 1.0 as 1, and what it returns of a row just written says so."""
    return float(value)


def _prepared(said: dict[str, Any]) -> list[Any]:
    """The values as the database takes them."""
    fields = {field.column: field for field in HistoricalPair._meta.concrete_fields}
    return [fields[column].get_db_prep_value(value, connection) for column, value in said.items()]
