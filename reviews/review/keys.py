"""Many primary keys as one parameter of a statement: the database unpacks them, so that no statement grows with them."""

import json
from collections.abc import Iterable
from typing import Any

from django.db import connection
from django.db.models.expressions import RawSQL


def among(pks: Iterable[int]) -> RawSQL:
    """The keys as a subquery, for `pk__in`. `IN (%s, %s, …)` costs a parameter a key, and databases limit those."""
    keys = list(pks)
    if connection.vendor == "sqlite":
        return RawSQL("SELECT value FROM json_each(%s)", [json.dumps(keys)])
    # As text: to adapt a list, the driver looks at each of its items several times.
    return RawSQL("SELECT unnest(%s::bigint[])", [f"{{{','.join(map(str, keys))}}}"])


def told_about(pks: Iterable[int], statement: str) -> list[tuple[Any, ...]]:
    """The rows of a statement that is written out, with the keys wherever it says {keys}. For what every page and every
    act asks: Django takes ten times as long to compose such a statement as the database to answer it.
    """
    keys = among(pks)
    with connection.cursor() as cursor:
        cursor.execute(statement.format(keys=keys.sql), list(keys.params) * statement.count("{keys}"))
        return cursor.fetchall()
