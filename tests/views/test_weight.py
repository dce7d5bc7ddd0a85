"""What the review screen makes a browser load."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import reverse

from reviews.models import ScreenSetting
from tests.desk import make_desk

HEAVIEST = 150_000


def loaded_by(page: str) -> set[str]:
    """The static files that a page names, and the modules that those import."""
    found, waiting = set(), re.findall(r'(?:href|src)="/static/([^"]+)"', page)
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found.add(name)
        text = Path(str(finders.find(name))).read_text()
        folder = name.rpartition("/")[0]
        waiting += [f"{folder}/{one}" for one in re.findall(r'(?:from|import) "\./([^"]+)"', text)]
    return found


@pytest.mark.django_db
@pytest.mark.parametrize("introduced", [False, True], ids=["first visit", "later"])
def test_the_review_screen_is_light(introduced: bool) -> None:
    desk, client = make_desk(), Client()
    client.force_login(desk.lin, backend="django.contrib.auth.backends.ModelBackend")
    ScreenSetting.objects.create(person=desk.lin, introduced=introduced)
    names = loaded_by(client.get(reverse("review", args=[desk.article.pk])).content.decode())
    assert {"reviews/live.js", "reviews/htmx.min.js", "reviews/colours.css"} <= names
    assert any(name.startswith("reviews/first_notes") for name in names) is not introduced
    weight = sum(Path(str(finders.find(name))).stat().st_size for name in names)
    assert weight <= HEAVIEST, f"{weight} bytes of static files"
