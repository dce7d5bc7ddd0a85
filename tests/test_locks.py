"""The locked requirements fit together."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def pins(lock: str) -> dict[str, str]:
    """Name -> version of each package of a lock file."""
    return dict(re.findall(r"^([\w.-]+)==([\w.]+)", (ROOT / lock).read_text(), re.MULTILINE))


def test_the_developers_lock_holds_all_of_the_desks() -> None:
    desk, developers = pins("requirements.txt"), pins("requirements-dev.txt")
    assert desk
    assert {name: developers.get(name) for name in desk} == desk


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt", "requirements-setup.txt"])
def test_a_lock_has_hashes_and_names_no_index(lock: str) -> None:
    text = (ROOT / lock).read_text()
    assert text.count("--hash=sha256:") >= len(pins(lock)) > 0
    assert "://" not in text
