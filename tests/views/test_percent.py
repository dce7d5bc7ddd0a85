"""Percentages are written in one way, wherever they stand."""

import re
from pathlib import Path

import pytest
from django.utils.translation import override

from reviews.views.percent import percent

ROOT = Path(__file__).resolve().parents[2]
SPACED = re.compile(r"[\w})] %(?![}(\w])")


@pytest.mark.parametrize("language", ["en", "zh-hant", "zh-hans"])
@pytest.mark.parametrize(("value", "digits", "said"), [(100, 0, "100%"), ("62.5", 1, "62.5%"), (0.04, 1, "0.0%")])
def test_a_percentage_is_set_as_the_language_sets_it(language: str, value: float | str, digits: int, said: str) -> None:
    with override(language):
        assert percent(value, digits) == said


def test_no_page_sets_the_sign_itself() -> None:
    pages = {path: path.read_text() for path in (ROOT / "templates").rglob("*.html")}
    assert [path.name for path, text in pages.items() if SPACED.search(re.sub(r"\{%.*?%\}", "", text))] == []
