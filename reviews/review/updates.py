"""Writing many rows of pairs with few statements; only reviews/review/versions.py calls this."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db import connection

from reviews.models import Pair
from reviews.review.keys import among


def update_alike(rows: Iterable[Pair], columns: list[str]) -> None:
    """One UPDATE for all rows that get the same values."""
    groups: dict[tuple[Any, ...], list[int]] = defaultdict(list)
    for pair in rows:
        groups[tuple(getattr(pair, column) for column in columns)].append(pair.pk)
    for values, pks in groups.items():
        Pair.everything.filter(pk__in=among(pks)).update(**dict(zip(columns, values, strict=True)))


def update_each(rows: Iterable[Pair], columns: list[str]) -> None:
    """One statement, run once a row with the row's own values: it is built, and read by the database, only once."""
    name = connection.ops.quote_name
    fields = [field for field in Pair._meta.concrete_fields if field.name in columns]
    values = [[*(f.get_db_prep_save(getattr(pair, f.attname), connection) for f in fields), pair.pk] for pair in rows]
    said = ", ".join(f"{name(str(field.column))} = %s" for field in fields)
    with connection.cursor() as cursor:
        cursor.executemany(f"UPDATE {name(Pair._meta.db_table)} SET {said} WHERE id = %s", values)  # noqa: S608
