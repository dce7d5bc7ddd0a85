"""After much was loaded PostgreSQL is asked to look at what its tables hold.

It does so by itself within a minute or so; until then it takes a table of 10,000 new rows for a small one, and a filter of
them takes ten times as long. SQLite's plans do not change with what it knows of the tables.
"""

from django.db import connection

from reviews.models import Finding, GroupMember, HistoricalPair, LedgerRecord, Pair

FILLED = (Pair, HistoricalPair, Finding, GroupMember, LedgerRecord)
MUCH = 1000
"""From so many pairs on."""


def look_at_tables(loaded: int) -> None:
    """Look, where `loaded` pairs are many, at the tables that a load fills. In its transaction."""
    if loaded >= MUCH and connection.vendor == "postgresql":
        tables = ", ".join(connection.ops.quote_name(model._meta.db_table) for model in FILLED)
        with connection.cursor() as cursor:
            cursor.execute(f"ANALYZE {tables}")
