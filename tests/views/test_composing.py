"""No key acts while an input method composes: whoever listens for keys asks both of the ways browsers say so."""

import re
from pathlib import Path

import pytest

STATIC = Path(__file__).resolve().parents[2] / "reviews" / "static" / "reviews"
LISTENERS = [
    path for path in sorted(STATIC.glob("*.js")) if re.search(r'addEventListener\("keydown"', path.read_text())
]


@pytest.mark.parametrize("path", LISTENERS, ids=lambda path: path.name)
def test_whoever_listens_for_keys_leaves_an_input_method_alone(path: Path) -> None:
    text = path.read_text()
    assert "isComposing" in text
    assert "keyCode === 229" in text
