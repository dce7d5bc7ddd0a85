"""What a request asks of the database does not depend on how long the article is."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from reviews.load.terms import Languages, TermRow
from reviews.models import Pair, Person
from reviews.review.actions.confirm_alignment import confirm_alignment
from reviews.review.actions.import_terms import import_terms
from reviews.review.actions.submit_all import submit_all
from reviews.review.kept_glossary import kept_for
from reviews.review.versions import create
from reviews.text.segments import Term
from tests.desk import Desk, make_desk

HTMX = {"HX-Request": "true"}
SHORT, LONG = 80, 400
Act = Callable[[Client, Desk], Any]


def page(name: str, get: str = "") -> Act:
    return lambda client, desk: client.get(f"{reverse(name, args=[desk.article.pk])}{get}")


def about_pair(name: str) -> Act:
    return lambda client, desk: client.get(reverse(name, args=[desk.pair(40).pk]), headers=HTMX)


def verb(name: str, position: int, **fields: str) -> Act:
    def act(client: Client, desk: Desk) -> Any:
        pair = desk.pair(position)
        return client.post(reverse(f"pair_{name}", args=[pair.pk]), {"version": pair.version, **fields}, headers=HTMX)

    return act


ACTS: dict[str, tuple[Act, int]] = {
    "the review screen": (page("review", "?at=40"), 12),
    "a filter by state and finding": (page("review", "?q=state:in_review+has:finding"), 13),
    "a filter by words": (page("review", "?q=river"), 13),
    "further rows": (page("rows", "?after=40"), 12),
    "the detail of a pair": (about_pair("pair"), 20),
    "its history": (about_pair("history"), 10),
    "saving an edit": (verb("edit", 40, target="別的話。"), 64),
    "an approval": (verb("approve", 41), 64),
    "a request for changes": (verb("request_changes", 42, category="terminology", note="另一詞"), 64),
}


def desk_of(slug: str, pairs: int) -> Desk:
    desk = make_desk(slug)
    rows = [
        Pair(
            article=desk.article,
            position=n,
            paragraph=n // 4,
            source=f"Mill {n} stood by a river.",
            target=f"第{n}座磨坊立在河邊。",
        )
        for n in range(4, pairs + 1)
    ]
    create(rows, by=desk.mei)
    confirm_alignment(desk.article, by=desk.mei)
    submit_all(desk.article, by=desk.mei)
    return desk


def statements(desk: Desk, act: Act) -> int:
    client = Client()
    client.force_login(desk.chen, backend="django.contrib.auth.backends.ModelBackend")
    with CaptureQueriesContext(connection) as said:
        assert act(client, desk).status_code == 200
    return len(said)


@pytest.mark.django_db
def test_a_request_asks_the_same_of_the_database_however_long_the_article_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Two things happen now and then only: an article's last activity is noted, and a job is made that mails notices.
    monkeypatch.setattr("reviews.review.versions.ACTIVITY_STEP", timedelta(days=1))
    short, long = desk_of("short", SHORT), desk_of("long", LONG)
    Person.objects.update(email="")
    for name, (act, most) in ACTS.items():
        asked = statements(short, act)
        assert asked == statements(long, act), name
        assert asked <= most, name


@pytest.mark.django_db
def test_a_request_asks_the_same_of_the_database_however_long_the_glossary_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("reviews.review.versions.ACTIVITY_STEP", timedelta(days=1))
    few, many = desk_of("few", SHORT), desk_of("many", SHORT)
    Person.objects.update(email="")
    for desk, terms in ((few, 2), (many, 400)):
        rows = [TermRow(n, Term(f"mill {n}", f"磨坊{n}")) for n in range(terms)]
        import_terms(desk.project, Languages("en", "zh-Hant-TW"), rows, by=desk.lin, name="terms.csv")
        kept_for(desk.article)
    glossary: dict[str, tuple[Act, int]] = {
        "the glossary": (lambda client, desk: client.get(reverse("glossary", args=[desk.project.pk])), 15),
        "a search in it": (
            lambda client, desk: client.get(reverse("glossary", args=[desk.project.pk]), {"q": "mill"}),
            15,
        ),
        "older approvals": (lambda client, desk: client.get(reverse("glossary_older", args=[desk.project.pk])), 15),
    }
    for name, (act, most) in {**ACTS, **glossary}.items():
        asked = statements(few, act)
        assert asked == statements(many, act), name
        assert asked <= most, name
