"""The whole database as one value, to see whether anything was written."""

from django.apps import apps
from django.db import connection

Tables = dict[str, list[tuple[object, ...]]]
NOT_THE_DESKS = {"django_session", "axes_accessattempt", "axes_accesslog", "axes_accessfailurelog"}


def everything() -> Tables:
    """Every row of every table, sessions and sign-in logs aside, by table."""
    found: Tables = {}
    for model in apps.get_models(include_auto_created=True):
        table = model._meta.db_table
        if table not in NOT_THE_DESKS:
            with connection.cursor() as cursor:
                cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608
                found[table] = sorted(cursor.fetchall(), key=repr)
    return found


def changed(before: Tables) -> set[str]:
    """The tables that are not as they were."""
    return {table for table, rows in everything().items() if rows != before[table]}
