"""Pure stages know no user, row or request: they work where Django is not installed."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PURE = ["reviews.text", "reviews.load", "reviews.align", "reviews.check", "reviews.measure", "reviews.export"]

IMPORT_ALL = """
import importlib, pkgutil, sys
for absent in ("django", "simple_history", "celery", "redis", "psycopg"):
    sys.modules[absent] = None
stage = importlib.import_module(sys.argv[1])
print(*[importlib.import_module(found.name).__name__
        for found in pkgutil.walk_packages(stage.__path__, stage.__name__ + ".")])
"""


@pytest.mark.parametrize("stage", PURE)
def test_every_module_of_a_pure_stage_imports_without_django(stage: str) -> None:
    done = subprocess.run([sys.executable, "-c", IMPORT_ALL, stage], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_a_stage_that_imported_django_would_be_caught() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, "reviews.models"], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 1
    assert "No module named 'django" in done.stderr
