"""What an offer to take back says is said again in the language that the interface has by then."""

import re
from collections.abc import Callable
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from reviews.models import GlossaryImport, Pair
from tests.desk import Desk, make_desk
from tests.views.test_pages import HTMX, client_of


def submits_all(desk: Desk, client: Client) -> str:
    client.post(
        reverse("chosen_submit", args=[desk.article.pk]), {"pair": [f"{one.pk}:1" for one in Pair.objects.all()]}
    )
    return reverse("review", args=[desk.article.pk])


def assigns(desk: Desk, client: Client) -> str:
    chosen = {"pair": f"{desk.pair().pk}:1", "person": desk.chen.pk, "task": "review"}
    client.post(reverse("chosen_assign", args=[desk.article.pk]), chosen)
    return reverse("review", args=[desk.article.pk])


def joins(desk: Desk, client: Client) -> str:
    return client.post(reverse("pair_join_next", args=[desk.pair().pk]), {"version": 1}, headers=HTMX)["HX-Redirect"]


def moves_up(desk: Desk, client: Client) -> str:
    return client.post(reverse("pair_source_up", args=[desk.pair(2).pk]), {"version": 1}, headers=HTMX)["HX-Redirect"]


def takes_off(desk: Desk, client: Client) -> str:
    client.post(reverse("off_desk", args=[desk.article.pk]), {"reason": "Printed"})
    return reverse("articles")


@pytest.mark.parametrize("act", [submits_all, assigns, joins, moves_up, takes_off])
def test_an_offer_says_again_what_it_said_and_in_any_language(desk: Desk, act: Callable[[Desk, Client], str]) -> None:
    client = client_of(desk.lin)
    page = client.get(act(desk, client)).content.decode()
    note = re.search(
        r'<div class="note success">([^<]*)<form method="post" action="([^"]*)" data-again="([^"]*)">', page
    )
    assert note
    text, action, again = (unescape(one) for one in note.groups())
    said = client.get(again).json()
    assert (said["text"], said["action"]) == (text, action)
    client.cookies["django_language"] = "zh-hant"
    other = client.get(again).json()
    assert re.search("[一-鿿]", other["text"])
    assert other["label"] in ("收回", "復原")
    assert other["action"] == action
    assert client_of(make_desk("other").lin).get(again).status_code == 404


def test_a_glossary_that_was_taken_in_is_told_by_what_it_brought(desk: Desk) -> None:
    taken = GlossaryImport.objects.create(
        project=desk.project, name="terms.csv", made=[[1, 1], [2, 1]], changed=[[3, 2]]
    )
    said = client_of(desk.lin).get(reverse("offer", args=["import", taken.pk])).json()
    assert said["text"].startswith("2 new terms, 1 changed.")
    assert client_of(make_desk("other").lin).get(reverse("offer", args=["import", taken.pk])).status_code == 404


def test_there_is_no_offer_of_another_kind(desk: Desk) -> None:
    assert client_of(desk.lin).get("/offers/other-1").status_code == 404
