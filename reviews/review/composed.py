"""Queries that every page or act asks: Django composes each once, for that takes it longer than the database to answer.

Only keys, which are numbers, may differ from time to time: another kind of value may ask for another statement.
"""

from collections.abc import Callable
from copy import copy
from types import SimpleNamespace
from typing import Any

from django.db import connections
from django.db.models import QuerySet
from django.db.transaction import TransactionManagementError

PLACES = range(1_973_040_001, 1_973_040_009)
"""Numbers that stand for the keys while a statement is composed."""


class Composed:
    """The rows of the query that `build` makes of some keys, asked for by calling it with them."""

    def __init__(self, build: Callable[..., "QuerySet[Any, Any]"]) -> None:
        self.build = build
        self.made: dict[str, tuple[QuerySet[Any, Any], Any, str, tuple[Any, ...]]] = {}

    def __call__(self, *keys: int) -> list[Any]:
        """All rows. Raises TransactionManagementError where rows are to be locked outside a transaction."""
        connection = connections["default"]
        if connection.vendor not in self.made:
            self.made[connection.vendor] = composed(self.build(*PLACES[: len(keys)]))
        rows, compiler, statement, given = self.made[connection.vendor]
        if rows.query.select_for_update and not connection.in_atomic_block:
            raise TransactionManagementError("rows are locked in a transaction only")
        said = dict(zip(PLACES, keys, strict=False))
        ready = copy(compiler)
        ready.connection = connection
        ready.as_sql = lambda: (statement, [said.get(one, one) for one in given])
        asked: Any = SimpleNamespace(
            db="default",
            query=SimpleNamespace(get_compiler=lambda *_given, **_named: ready),
            _known_related_objects={},
            _fields=None,
        )
        iterable: Any = rows._iterable_class
        return list(iterable(asked))

    def first(self, *keys: int) -> Any:
        """The first row, or None."""
        return next(iter(self(*keys)), None)


def composed(rows: "QuerySet[Any, Any]") -> tuple["QuerySet[Any, Any]", Any, str, tuple[Any, ...]]:
    """A query with its statement, and with the compiler that knows what to make of what is answered."""
    compiler: Any = rows.query.get_compiler(rows.db)
    statement, given = compiler.as_sql()
    converters = compiler.get_converters([column for column, *_rest in compiler.select[: compiler.col_count]])
    compiler.get_converters = lambda _columns: converters
    return rows, compiler, statement, tuple(given)
