"""History rows for many terms at once, written by the database itself, as those of pairs are (reviews/review/history_rows.py)."""

from collections.abc import Iterable

from django.db import connection
from django.utils import timezone

from reviews.models import GlossaryTerm, Person
from reviews.review.keys import among

ADDED, CHANGED, DELETED = "+", "~", "-"


def remember_terms(pks: Iterable[int], kind: str, *, by: Person | None, reason: str) -> None:
    """Copy the terms, as they are now in the database, into history: one row each. What is to be deleted, before it is."""
    kept, name = GlossaryTerm.history.model, connection.ops.quote_name
    columns = ", ".join(name(field.column) for field in kept.tracked_fields)
    said = {
        "history_date": timezone.now(),
        "history_user": by and by.pk,
        "history_change_reason": reason,
        "history_type": kind,
    }
    fields = [kept._meta.get_field(field) for field in said]
    into = f"{columns}, {', '.join(name(field.column) for field in fields)}"
    keys = among(pks)
    values = [field.get_db_prep_value(value, connection) for field, value in zip(fields, said.values(), strict=True)]
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {name(kept._meta.db_table)} ({into}) "  # noqa: S608
            f"SELECT {columns}, {', '.join(['%s'] * len(said))} FROM {name(GlossaryTerm._meta.db_table)} "
            f"WHERE id IN ({keys.sql}) ORDER BY id",
            [*values, *keys.params],
        )
