"""The desk is on the database it was asked to use, set up so that nothing acknowledged is lost."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

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
