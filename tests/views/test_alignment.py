"""After a change of the alignment, and after its undoing, the screen stands at the pair that it was made at."""

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from tests.desk import Desk
from tests.views.test_pages import HTMX, client_of

VERBS = ["source_up", "target_up", "source_down", "target_down", "join_next", "take_apart"]


def place(address: str) -> int:
    found = re.search(r"#p(\d+)$", address)
    assert found, address
    return int(found[1])


def taken_back(client: Client, screen: str) -> str:
    """Where the way back that the screen offers last leads."""
    ways = re.findall(r'<form method="post" action="([^"]*undo[^"]*)"', client.get(screen).content.decode())
    return client.post(unescape(ways[-1]))["Location"]


@pytest.mark.parametrize("verb", VERBS)
def test_the_screen_stands_where_the_change_was_made(desk: Desk, verb: str) -> None:
    client, pair = client_of(desk.mei), desk.pair(2)
    said = client.post(reverse(f"pair_{verb}", args=[pair.pk]), {"version": 1}, headers=HTMX)
    assert place(said["HX-Redirect"]) == 2
    assert place(taken_back(client, said["HX-Redirect"])) == 2
    assert desk.pair(2) == pair


def test_a_sentence_that_was_all_of_its_pair_goes_up_and_comes_back(desk: Desk) -> None:
    """The pair that gave it is gone meanwhile: its text stands one place higher."""
    client, pair = client_of(desk.mei), desk.pair(2)
    client.post(reverse("pair_take_apart", args=[pair.pk]), {"version": 1})
    alone = desk.pair(2)
    said = client.post(reverse("pair_source_up", args=[alone.pk]), {"version": 1}, headers=HTMX)
    assert place(said["HX-Redirect"]) == 1
    assert place(taken_back(client, said["HX-Redirect"])) == 2
    assert desk.pair(2) == alone


@pytest.mark.parametrize("page", ["articles", "export", "report"])
def test_pairs_that_were_joined_are_counted_no_more(desk: Desk, page: str) -> None:
    client = client_of(desk.mei)
    client.post(reverse("pair_join_next", args=[desk.pair(2).pk]), {"version": 1})
    text = client.get(reverse(page, args=[] if page == "articles" else [desk.article.pk])).content.decode()
    assert re.search(r'"Draft 2"|Draft</th><td class="n">2<', text)
