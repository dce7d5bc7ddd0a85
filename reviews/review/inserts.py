"""Rows whose keys nobody asks for, inserted by a statement that is written out: every act inserts a few, and Django takes
four times as long to compose such a statement as the database to run it.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from django.db import connection, models

AT_ONCE = 500


def insert(rows: Iterable[models.Model], more: str = "", *, keyed: bool = False) -> list[tuple[Any, ...]]:
    """Insert rows of one model, all their columns; the keys only where the rows are `keyed`. `more` ends the statement:
    what is to be done where a row is there already, or what is to be told of each, which is returned.
    """
    found, told = list(rows), list[tuple[Any, ...]]()
    for start in range(0, len(found), AT_ONCE):
        some = found[start : start + AT_ONCE]
        fields = columns_of(type(some[0]), keyed)
        values = [field.get_db_prep_save(getattr(row, field.attname), connection) for row in some for field in fields]
        with connection.cursor() as cursor:
            cursor.execute(f"{head_of(type(some[0]), keyed)} {places(len(fields), len(some))} {more}", values)
            told += cursor.fetchall() if cursor.description else ()
    return told


@cache
def columns_of(model: type[models.Model], keyed: bool) -> Sequence["models.Field[Any, Any]"]:
    """The columns that the database does not fill itself, and the key where the rows are `keyed`."""
    return [field for field in model._meta.concrete_fields if keyed or not isinstance(field, models.AutoField)]


@cache
def head_of(model: type[models.Model], keyed: bool) -> str:
    """The statement as far as its values."""
    names = ", ".join(connection.ops.quote_name(str(field.column)) for field in columns_of(model, keyed))
    return f"INSERT INTO {connection.ops.quote_name(model._meta.db_table)} ({names}) VALUES"


@cache
def places(columns: int, rows: int) -> str:
    """Where the values go."""
    return ", ".join([f"({', '.join(['%s'] * columns)})"] * rows)
