"""Desks as earlier versions left them, put into a database of their schema.

Each file NNNN.jsonl was filled by the desk of its day through its own verbs, and holds every row there was. A line names a
model and its columns; the lines after it are rows.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import Model

FOLDER = Path(__file__).parent
SCHEMAS = sorted(path.stem for path in FOLDER.glob("*.jsonl"))


@dataclass(frozen=True)
class Rows:
    """The rows of one model, each a value a column."""

    model: str
    columns: list[str]
    values: list[list[Any]]

    def of(self, *columns: str) -> list[tuple[Any, ...]]:
        """These columns of every row."""
        at = [self.columns.index(column) for column in columns]
        return [tuple(row[n] for n in at) for row in self.values]


def rows_of(schema: str) -> dict[str, Rows]:
    """What the desk of `schema` held, by model."""
    return {rows.model: rows for rows in _read(FOLDER / f"{schema}.jsonl")}


def _read(path: Path) -> Iterator[Rows]:
    found: Rows | None = None
    for line in map(json.loads, path.read_text().splitlines()):
        if isinstance(line, list):
            assert found
            found.values.append(line)
            continue
        if found:
            yield found
        found = Rows(line["model"], line["columns"], [])
    if found:
        yield found


def set_up(schema: str) -> Any:
    """Make the tables of `schema` in an empty database, at once rather than migration by migration; return its models."""
    loader = MigrationLoader(connection)
    last = next(key for key in loader.graph.nodes if key[0] == "reviews" and key[1].startswith(schema))
    ends = [last, *(key for key in loader.graph.leaf_nodes() if key[0] != "reviews")]
    apps = loader.project_state(ends).apps
    with connection.schema_editor() as editor:
        for model in apps.get_models():
            editor.create_model(model)
    recorder = MigrationRecorder(connection)
    recorder.ensure_schema()
    for app, name in {key for end in ends for key in loader.graph.forwards_plan(end)}:
        recorder.record_applied(app, name)
    return apps


def put(rows: dict[str, Rows], apps: Any) -> None:
    """Insert the rows as they were: `save` would give some columns the time of now."""
    models = [apps.get_model("reviews", name) for name in rows]
    with transaction.atomic(), connection.cursor() as cursor:
        for model, own in zip(models, rows.values(), strict=True):
            cursor.executemany(_insert(model, own.columns), [_prepared(model, own.columns, row) for row in own.values])
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)


def _insert(model: type[Model], columns: list[str]) -> str:
    name = connection.ops.quote_name
    places = ", ".join(["%s"] * len(columns))
    return f"INSERT INTO {name(model._meta.db_table)} ({', '.join(map(name, columns))}) VALUES ({places})"  # noqa: S608


def _prepared(model: type[Model], columns: list[str], row: list[Any]) -> list[Any]:
    fields = {field.column: field for field in model._meta.concrete_fields}
    given = zip((fields[column] for column in columns), row, strict=True)
    return [field.get_db_prep_save(field.to_python(value), connection) for field, value in given]
