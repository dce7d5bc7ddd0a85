"""Writes a copy of a desk on SQLite while it is at work: `manage.py back_up PATH`."""

import os
import sqlite3
from argparse import ArgumentParser
from contextlib import closing
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

HEADS = """
SELECT slug, n, hash FROM reviews_project AS project LEFT JOIN reviews_chainlink AS link ON link.id =
    (SELECT id FROM reviews_chainlink WHERE project_id = project.id ORDER BY n DESC LIMIT 1) ORDER BY slug
"""


class Command(BaseCommand):
    """The copy is whole or not there, and nobody waits for it."""

    help = (
        "Copies the database of a desk on SQLite, as it is at one moment, into a new file, while people work. Prints one line "
        "a project, its slug and the head of its history in the copy: keep them elsewhere, for verify_history --head."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to."""
        parser.add_argument("path", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        """Copy beside, look at the copy, then give it its name."""
        path: Path = options["path"]
        if connection.vendor != "sqlite":
            raise CommandError("A desk on PostgreSQL is backed up by pg_dump.")
        if path.exists():
            raise CommandError(f"{path} is there already.")
        half = path.with_name(f"{path.name}.{os.getpid()}")
        try:
            heads = copied(half)
            half.rename(path)
        except (OSError, sqlite3.Error) as error:
            raise CommandError(f"{path}: {getattr(error, 'strerror', None) or error}") from error
        finally:
            half.unlink(missing_ok=True)
        for slug, n, digest in heads:
            self.stdout.write(f"{slug} {n or 0}:{digest or ''}")


def copied(path: Path) -> list[tuple[str, int | None, str | None]]:
    """Write the copy, for nobody else to read; the heads of history in it.

    Raises:
        sqlite3.Error: it could not be written, or is not sound.
    """
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    connection.ensure_connection()
    with closing(sqlite3.connect(path)) as copy:
        connection.connection.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")  # one file, without a -wal beside it
        (said,) = copy.execute("PRAGMA integrity_check").fetchone()
        if said != "ok":
            raise sqlite3.DatabaseError(said)
        return copy.execute(HEADS).fetchall()
