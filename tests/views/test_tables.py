"""A table has a name that a screen reader says: a caption, a label, or the heading above it."""

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.desk import Desk
from tests.views.matrix import ROUTES
from tests.views.test_decisions_pages import a_finding, a_folded_finding
from tests.views.test_matrix import PATTERNS, address_of

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
TABLE = re.compile(r"<table\b(?P<said>(?:\{%.*?%\}|\{\{.*?\}\}|[^>{])*)>(?P<caption><caption)?")
PAGES = sorted(name for name, route in ROUTES.items() if "GET" in route.methods.split() and name in PATTERNS)


class Names(HTMLParser):
    """The ids of a page, the tables that lead to one, and those that say nothing."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: Counter[str] = Counter()
        self.led_to: set[str] = set()
        self.nameless = 0
        self.open = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.ids.update({found["id"] or ""} if "id" in found else ())
        if self.open:
            self.nameless += tag != "caption"
            self.open = False
        if tag == "table":
            self.led_to |= {found["aria-labelledby"] or ""} if "aria-labelledby" in found else set()
            self.open = not (found.get("aria-label") or found.get("aria-labelledby"))


def tables() -> list[tuple[str, str, bool]]:
    """Every table of the templates: the page's template, what its tag says, whether a caption follows."""
    return [
        (str(path.relative_to(TEMPLATES)), found["said"], bool(found["caption"]))
        for path in sorted(TEMPLATES.rglob("*.html"))
        for found in TABLE.finditer(path.read_text())
    ]


def test_every_table_of_a_template_has_a_name() -> None:
    assert len(tables()) == sum(path.read_text().count("<table") for path in TEMPLATES.rglob("*.html"))
    nameless = [name for name, said, caption in tables() if not caption and not re.search(r"aria-label(ledby)?=", said)]
    assert nameless == []


@pytest.mark.parametrize("name", PAGES)
def test_the_name_of_a_table_stands_once_on_its_page(desk: Desk, name: str) -> None:
    a_finding(desk)
    a_folded_finding(desk, 3)
    client = Client()
    client.force_login(desk.lin, backend="django.contrib.auth.backends.ModelBackend")
    answer = client.get(address_of(name, desk))
    if isinstance(answer, HttpResponse) and answer.headers.get("Content-Type", "").startswith("text/html"):
        page = Names(answer.content.decode())
        assert not page.nameless
        assert {one: page.ids[one] for one in page.led_to} == dict.fromkeys(page.led_to, 1)
        assert [one for one, n in page.ids.items() if n > 1] == []
