"""Many primary keys as one parameter of a statement: the database unpacks them, so that no statement grows with them."""

import json
from collections.abc import Iterable

from django.db import connection
from django.db.models.expressions import RawSQL


def among(pks: Iterable[int]) -> RawSQL:
    """The keys as a subquery, for `pk__in`. `IN (%s, %s, …)` costs a parameter a key, and databases limit those."""
    keys = list(pks)
    if connection.vendor == "sqlite":
        return RawSQL("SELECT value FROM json_each(%s)", [json.dumps(keys)])
    return RawSQL("SELECT unnest(%s::bigint[])", [keys])
