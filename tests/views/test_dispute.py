"""A dispute has a page of its own: the exchange in its order, the texts, who may settle it, and where it is settled."""

from html import unescape

import pytest
from django.urls import reverse

from reviews.models import Person
from reviews.review.actions.adjudicate import adjudicate
from reviews.review.actions.approve import approve
from reviews.review.actions.comment import comment
from reviews.review.actions.edit import edit
from reviews.review.actions.escalate import escalate
from reviews.review.actions.request_changes import request_changes
from reviews.review.actions.resubmit import resubmit
from reviews.review.actions.submit import submit
from reviews.review.actions.suggest import suggest
from tests.desk import Desk, make_desk
from tests.views.test_pages import HTMX, client_of

CHANGED = "潮汐磨坊站在河口。"


@pytest.fixture
def desk(db: None) -> Desk:
    """Chen asks, Mei contests, Fang has her say, Chen suggests and escalates; Wu leads and has no part in it."""
    desk = make_desk()
    desk.wu.memberships.update(role="lead")
    pk = desk.pair().pk
    submit(pk, by=desk.mei, version=1)
    request_changes(pk, by=desk.chen, version=1, category="style", note="Too flat.")
    resubmit(pk, by=desk.mei, version=1, answer="So is the original.", contest=True)
    comment(pk, by=desk.fang, text="I see both.", version=1)
    suggest(pk, by=desk.chen, version=1, target=CHANGED)
    return desk


def escalated(desk: Desk) -> None:
    escalate(desk.pair().pk, by=desk.chen, version=1, note="Which tone do we want?")


def page(desk: Desk, person: Person) -> str:
    return unescape(client_of(person).get(reverse("dispute", args=[desk.pair().pk])).content.decode())


def test_the_page_tells_the_exchange_in_its_order(desk: Desk) -> None:
    escalated(desk)
    adjudicate(desk.pair().pk, by=desk.wu, version=1, verdict="change", note="Livelier, please.")
    edit(desk.pair().pk, by=desk.mei, version=1, target=CHANGED)
    resubmit(desk.pair().pk, by=desk.mei, version=2, answer="Done.")
    approve(desk.pair().pk, by=desk.fang, version=2)
    text = page(desk, desk.gu)
    told = text[text.index("Who said what") :]
    words = [
        "Too flat.",
        "contested the request",
        "So is the original.",
        "I see both.",
        "Which tone do we want?",
        "decided that the text is to be changed",
        "Livelier, please.",
        "changed the text",
        "answered that it is fixed",
        "Done.",
        "approved",
    ]
    places = [told.index(one) for one in words]
    assert places == sorted(places)
    assert "As it was sent back (v1)" in text
    assert "<ins" in text[text.index("As it stands (v2)") :]
    assert "Nothing is in dispute any more." in text


WAITS = [
    (False, "chen", "It waits for you."),
    (False, "mei", "Waits for an answer by Chen."),
    (False, "wu", "Waits for an answer by Chen."),
    (True, "chen", "To be decided by a lead who has no part in it: Wu."),
    (True, "lin", "To be decided by a lead who has no part in it: Wu."),  # Lin loaded the text
    (True, "wu", "It waits for you."),
]


@pytest.mark.parametrize(("is_escalated", "name", "sentence"), WAITS)
def test_the_page_says_for_whom_it_waits_and_shows_what_was_suggested(
    desk: Desk, is_escalated: bool, name: str, sentence: str
) -> None:
    if is_escalated:
        escalated(desk)
    text = page(desk, getattr(desk, name))
    assert sentence in text
    assert "As Chen suggests" in text
    assert ("/adjudicate" in text) is (is_escalated and name == "wu")


def test_where_no_lead_is_without_a_part_in_it_the_page_says_so(desk: Desk) -> None:
    escalated(desk)
    desk.wu.memberships.update(role="approver")
    assert "another one has to be named" in page(desk, desk.lin)


def test_a_lead_decides_on_the_page(desk: Desk) -> None:
    escalated(desk)
    said = {"version": "1", "verdict": "stands", "note": "It has rhythm."}
    client_of(desk.wu).post(reverse("pair_adjudicate", args=[desk.pair().pk]), said)
    assert "decided that the text stands" in page(desk, desk.mei)


def test_queue_row_and_detail_lead_there(desk: Desk) -> None:
    way = f'href="{reverse("dispute", args=[desk.pair().pk])}"'
    places = [
        client_of(desk.chen).get(reverse("queue")),
        client_of(desk.gu).get(reverse("rows", args=[desk.article.pk]), headers=HTMX),
        client_of(desk.gu).get(reverse("pair", args=[desk.pair().pk]), headers=HTMX),
    ]
    assert [way in one.content.decode() for one in places] == [True] * 3


def test_of_a_pair_that_nobody_asked_anything_about_the_page_says_so(desk: Desk) -> None:
    answer = client_of(desk.gu).get(reverse("dispute", args=[desk.pair(2).pk]))
    assert "Nobody asked for a change of this pair." in answer.content.decode()
