"""Triggers with which the database itself refuses that history is changed or deleted, whoever asks.

They are set up after each `migrate`, because SQLite drops a table's triggers when a migration rebuilds the table.
"""

from collections.abc import Iterator

from django.apps import apps
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from simple_history.models import HistoricalChanges

SENTENCE = "history is never changed or deleted"
# What is set after the row was written, and only once.
ONCE = {"reviews_approval": ("withdrawn_at", "withdrawn_by_id", "link", "withdrawn_link")}
APPEND_ONLY = (
    "reviews_accountmerge",
    "reviews_approval",
    "reviews_chainlink",
    "reviews_commentchange",
    "reviews_languagechange",
    "reviews_namechange",
    "reviews_passmarkchange",
    "reviews_policychange",
    "reviews_projectchange",
    "reviews_webhookchange",
)


def kept_tables() -> dict[str, tuple[list[str], tuple[str, ...]]]:
    """The tables of records, with the columns that never change and those that are set once."""
    found: dict[str, tuple[list[str], tuple[str, ...]]] = {}
    for model in apps.get_models():
        table = model._meta.db_table
        if issubclass(model, HistoricalChanges) or table in APPEND_ONLY:
            once = ONCE.get(table, ())
            found[table] = ([str(f.column) for f in model._meta.concrete_fields if f.column not in once], once)
    return found


def install(using: str = "default") -> None:
    """Set the triggers up where they are missing, and renew them where a table gained columns."""
    connection = connections[using]
    remove(using)
    make = of_sqlite if connection.vendor == "sqlite" else of_postgresql
    with connection.cursor() as cursor:
        for statement in make(connection):
            cursor.execute(statement)


def remove(using: str = "default") -> None:
    """Take the triggers away: only for emptying a test's database."""
    connection = connections[using]
    with connection.cursor() as cursor:
        for table in kept_tables():
            for event in ("update", "delete", "truncate"):
                on = "" if connection.vendor == "sqlite" else f" ON {table}"
                cursor.execute(f"DROP TRIGGER IF EXISTS {table}_kept_{event}{on}")


def missing(using: str = "default") -> list[str]:
    """The tables whose triggers are not there."""
    connection = connections[using]
    look = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    if connection.vendor != "sqlite":
        look = "SELECT tgname FROM pg_trigger WHERE tgenabled <> 'D'"
    with connection.cursor() as cursor:
        cursor.execute(look)
        there = {name for (name,) in cursor.fetchall()}
    return [table for table in kept_tables() if not {f"{table}_kept_update", f"{table}_kept_delete"} <= there]


def changes(columns: list[str], once: tuple[str, ...], differs: str) -> str:
    """The condition under which an update is refused."""
    fixed = [f'OLD."{column}" {differs} NEW."{column}"' for column in columns]
    return " OR ".join(
        [*fixed, *(f'(OLD."{name}" IS NOT NULL AND OLD."{name}" {differs} NEW."{name}")' for name in once)]
    )


def of_sqlite(_connection: BaseDatabaseWrapper) -> Iterator[str]:
    """SQLite's triggers."""
    for table, (columns, once) in kept_tables().items():
        for event, condition in (("update", f"WHEN {changes(columns, once, 'IS NOT')}"), ("delete", "")):
            yield (
                f"CREATE TRIGGER {table}_kept_{event} BEFORE {event} ON {table} {condition} "
                f"BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END"
            )


def of_postgresql(_connection: BaseDatabaseWrapper) -> Iterator[str]:
    """PostgreSQL's triggers and the function that they call."""
    yield (
        "CREATE OR REPLACE FUNCTION reviews_kept() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{SENTENCE}'; END $$"
    )
    for table, (columns, once) in kept_tables().items():
        condition = changes(columns, once, "IS DISTINCT FROM")
        yield (
            f"CREATE TRIGGER {table}_kept_update BEFORE UPDATE ON {table} FOR EACH ROW WHEN ({condition}) "
            "EXECUTE FUNCTION reviews_kept()"
        )
        yield f"CREATE TRIGGER {table}_kept_delete BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION reviews_kept()"
        yield f"CREATE TRIGGER {table}_kept_truncate BEFORE TRUNCATE ON {table} EXECUTE FUNCTION reviews_kept()"
