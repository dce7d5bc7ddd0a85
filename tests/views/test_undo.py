"""Whoever did something to a pair is offered the way back, and the way back works."""

import re
from html import unescape

import pytest
from django.urls import reverse

from reviews.models import ErrorMark, Finding, Lock, Suggestion
from reviews.review.actions.submit import submit
from tests.desk import Desk, make_desk
from tests.views.test_decisions_pages import a_finding
from tests.views.test_pages import HTMX, client_of

ACTS = [
    ("mei", "edit", {"target": "潮磨立在河口。"}),
    ("chen", "approve", {}),
    ("chen", "request_changes", {"category": "style", "note": "Flat"}),
    ("lin", "exclude", {"exclusion": "not_for_publication"}),
    ("lin", "lock", {"reason": "At the printer's", "days": "3"}),
    ("chen", "mark", {"category": "style", "severity": "minor"}),
    ("chen", "suggest", {"target": "潮磨立在河口。"}),
]


@pytest.fixture
def desk(db: None) -> Desk:
    desk = make_desk()
    submit(desk.pair().pk, by=desk.mei, version=1)
    return desk


def undo_offered(page: str) -> tuple[str, dict[str, str]]:
    """Where the form of the page that takes back goes, and what it sends."""
    form = re.search(r'<form [^>]*action="([^"]+)"[^>]*class="undo">(.*?)</form>', page, re.S)
    assert form, "No way back is offered"
    fields = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form[2])
    return form[1], {name: unescape(value) for name, value in fields if name != "csrfmiddlewaretoken"}


def stands(desk: Desk) -> tuple[object, ...]:
    pair = desk.pair()
    marks = ErrorMark.objects.filter(pair=pair, removed_at=None)
    suggested = Suggestion.objects.filter(pair=pair, status=Suggestion.Status.OPEN)
    held = Lock.objects.filter(pair=pair).exists()
    return pair.target, pair.state, pair.exclusion, held, marks.exists(), suggested.exists()


@pytest.mark.parametrize(("name", "act", "fields"), ACTS)
def test_an_act_is_taken_back_by_its_author(desk: Desk, name: str, act: str, fields: dict) -> None:
    before, pair = stands(desk), desk.pair()
    client = client_of(getattr(desk, name))
    done = client.post(f"/pairs/{pair.pk}/{act}", {"version": pair.version, **fields}, headers=HTMX)
    assert done.status_code == 200
    assert stands(desk) != before
    url, sent = undo_offered(done.content.decode())
    assert client.post(url, sent, headers=HTMX).status_code == 200
    assert stands(desk) == before


def test_the_way_back_from_a_request_is_called_by_what_was_done_not_by_what_was_asked_for(desk: Desk) -> None:
    client, pair = client_of(desk.chen), desk.pair()
    fields = {"version": 1, "category": "style", "note": "Say it more plainly."}
    client.post(reverse("pair_request_changes", args=[pair.pk]), fields, headers=HTMX)
    page = client.get(reverse("pair", args=[pair.pk]), headers=HTMX).content.decode()
    assert "Take back · Sent back for changes" in page


def test_the_key_takes_back_a_dismissal_and_not_the_edit_before_it(desk: Desk) -> None:
    pair, client = desk.pair(), client_of(desk.mei)
    client.post(f"/pairs/{pair.pk}/edit", {"version": 1, "target": "潮磨立在河口。"}, headers=HTMX)
    finding = a_finding(desk)
    done = client.post(f"/findings/{finding.pk}/decide", {"reason": "false_alarm"}, headers=HTMX).content.decode()
    assert Finding.objects.get(pk=finding.pk).dismissed
    url, sent = undo_offered(done)
    done = client.post(url, sent, headers=HTMX).content.decode()
    assert not Finding.objects.get(pk=finding.pk).dismissed
    assert desk.pair().target == "潮磨立在河口。"
    client.post(*undo_offered(done), headers=HTMX)
    assert desk.pair().target != "潮磨立在河口。"


def test_nobody_takes_back_the_dismissal_of_another(desk: Desk) -> None:
    finding = a_finding(desk)
    client_of(desk.mei).post(f"/findings/{finding.pk}/decide", {"reason": "false_alarm"}, headers=HTMX)
    assert 'class="undo"' not in client_of(desk.chen).get(f"/pairs/{desk.pair().pk}", headers=HTMX).content.decode()


def test_the_key_does_not_take_back_what_came_before_a_comment(desk: Desk) -> None:
    pair, client = desk.pair(), client_of(desk.mei)
    done = client.post(f"/pairs/{pair.pk}/edit", {"version": 1, "target": "潮磨立在河口。"}, headers=HTMX)
    assert 'data-key="U"' in done.content.decode()
    said = client.post(f"/pairs/{pair.pk}/comment", {"version": 2, "text": "Shorter."}, headers=HTMX).content.decode()
    undo_offered(said)
    url, before_key = re.findall(r'<form method="post" action="([^"]+)"((?:(?!</form>).)*)data-key="U"', said, re.S)[-1]
    assert (said.count('data-key="U"'), "/comments/" in url, "<form" in before_key) == (1, True, False)
    left = client.post(url, {"edits": 0}, headers=HTMX).content.decode()
    assert (undo_offered(left)[0].endswith("/revert"), left.count('data-key="U"')) == (True, 1)


def test_nobody_is_offered_the_way_back_from_anothers_act(desk: Desk) -> None:
    pair = desk.pair()
    client_of(desk.chen).post(f"/pairs/{pair.pk}/approve", {"version": "1"}, headers=HTMX)
    shown = client_of(desk.wu).get(f"/pairs/{pair.pk}", headers=HTMX).content.decode()
    assert f'data-detail="{pair.pk}"' in shown
    assert 'class="undo"' not in shown
