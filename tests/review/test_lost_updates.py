"""A short run of benchmarks/lost_updates.py: real processes edit the same few pairs, and nothing is lost."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def lost_updates() -> ModuleType:
    spec = importlib.util.spec_from_file_location("lost_updates", ROOT / "benchmarks" / "lost_updates.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


NOTHING = {"lost": 0, "versions_missing": 0, "locked": 0, "history_problems": 0}


def test_no_edit_of_many_writers_is_lost_on_sqlite(lost_updates: ModuleType, tmp_path: Path) -> None:
    figures = lost_updates.run(f"sqlite:///{tmp_path / 'desk.sqlite3'}", tmp_path, writers=6, edits=240, pairs=4)
    assert {name: figures[name] for name in NOTHING} == NOTHING
    assert figures["acknowledged"] == 240


def test_no_edit_of_many_writers_is_lost_on_postgresql(
    lost_updates: ModuleType, tmp_path: Path, postgres_url: str
) -> None:
    figures = lost_updates.run(postgres_url, tmp_path, writers=6, edits=240, pairs=4)
    assert {name: figures[name] for name in NOTHING} == NOTHING
    assert figures["acknowledged"] == 240
