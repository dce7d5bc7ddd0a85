"""The desk is on the database it was asked to use, set up so that nothing acknowledged is lost."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from django.db import OperationalError, connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import ConnectionHandler

from workbench.settings import database

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.django_db
def test_these_tests_are_on_the_database_this_run_asked_for() -> None:
    asked = os.environ.get("DATABASE_URL") or "sqlite:"
    assert connection.vendor == asked.partition(":")[0]


def test_on_sqlite_what_is_committed_survives_a_power_cut(tmp_path) -> None:
    look = """
from django.db import connection
with connection.cursor() as cursor:
    print(*[cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous", "busy_timeout")])
"""
    environment = {**os.environ, "DATABASE_URL": "", "DUIKAN_DATA_DIR": str(tmp_path)}
    command = [sys.executable, "manage.py", "shell", "--no-imports", "-c", look]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["wal", "2", "20000"], "2 is FULL; milliseconds"


@pytest.fixture
def waiter(db: None, tmp_path: Path) -> Iterator[BaseDatabaseWrapper]:
    """A connection to a database of its own."""
    found = ConnectionHandler({"default": database(f"sqlite:///{tmp_path / 'desk.sqlite3'}")})["default"]
    found.ensure_connection()
    yield found
    found.close()


@pytest.fixture
def writer(waiter: BaseDatabaseWrapper) -> Iterator[sqlite3.Connection]:
    """The somebody else."""
    with closing(sqlite3.connect(waiter.settings_dict["NAME"], isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield other


def busy_timeout(waiter: BaseDatabaseWrapper) -> int:
    with waiter.cursor() as cursor:
        return int(cursor.execute("PRAGMA busy_timeout").fetchone()[0])


def test_a_transaction_asks_often_for_its_turn_and_gets_it(
    waiter: BaseDatabaseWrapper, writer: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses: list[float] = []

    def sleep(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 50:
            writer.execute("COMMIT")

    monkeypatch.setattr("workbench.fair_sqlite.base.time.sleep", sleep)
    waiter.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
    waiter.rollback()
    assert len(pauses) == 50
    assert max(pauses) < 0.01 < 50 * min(pauses), "however long it waits, it never asks more rarely"
    assert len(set(pauses)) > 10, "and two that wait do not ask in step"
    assert busy_timeout(waiter) == 20_000


def test_a_transaction_whose_turn_never_comes_is_told_so(
    waiter: BaseDatabaseWrapper, writer: sqlite3.Connection
) -> None:
    waiter.settings_dict["OPTIONS"]["timeout"] = 0
    with pytest.raises(OperationalError, match="locked"):
        waiter.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
    assert writer.in_transaction
