"""Threads and notices on the pages."""

import pytest
from django.urls import reverse

from reviews.models import Comment, Notice, Person
from reviews.review.actions.merge_accounts import merge_accounts
from tests.desk import Desk
from tests.views.test_pages import HTMX, client_of


def test_a_quoted_comment_is_drawn_with_its_quote_in_the_text_and_its_answers(desk: Desk) -> None:
    pair = desk.pair()
    data = {"version": "1", "text": "Which?", "side": "target", "start": "6", "end": "8", "blocker": "1"}
    text = client_of(desk.chen).post(reverse("pair_comment", args=[pair.pk]), data, headers=HTMX).content.decode()
    assert '<mark class="thread">河口</mark>' in text
    assert "held up" in text
    thread = Comment.objects.get()
    address = reverse("thread_answer", args=[pair.pk, thread.pk])
    assert "The river" in client_of(desk.mei).post(address, {"text": "The river"}, headers=HTMX).content.decode()
    refused = client_of(desk.mei).post(reverse("thread_resolve", args=[pair.pk, thread.pk]), headers=HTMX)
    assert refused.status_code == 403
    done = client_of(desk.chen).post(reverse("thread_resolve", args=[pair.pk, thread.pk]), headers=HTMX)
    assert "resolved by Chen" in done.content.decode()
    edit = {"version": "1", "target": "潮汐磨坊立在江口。"}
    assert (
        "on v1" in client_of(desk.mei).post(reverse("pair_edit", args=[pair.pk]), edit, headers=HTMX).content.decode()
    )


def test_whoever_commented_puts_it_right_or_takes_it_back_by_the_key_and_others_see_that(desk: Desk) -> None:
    pair, chen = desk.pair(), client_of(desk.chen)
    text = chen.post(reverse("pair_comment", args=[pair.pk]), {"version": 1, "text": "Wich?"}, headers=HTMX)
    address = {
        verb: reverse(f"comment_{verb}", args=[pair.pk, Comment.objects.get().pk]) for verb in ("correct", "take_back")
    }
    key = f'hx-post="{address["take_back"]}"'
    assert 'data-key="U"' in text.content.decode().split(key)[1].split("</form>")[0]
    assert chen.post(address["correct"], {"text": "Which?"}, headers=HTMX).status_code == 428
    assert (
        "Put right: what it said before"
        in chen.post(address["correct"], {"text": "Which?", "edits": 0}, headers=HTMX).content.decode()
    )
    stale = chen.post(address["take_back"], {"edits": 0}, headers=HTMX)
    assert (stale.status_code, "was changed in between" in stale.content.decode()) == (409, True)
    seen = client_of(desk.mei).get(reverse("pair", args=[pair.pk]), headers=HTMX).content.decode()
    assert ("Which?" in seen, "Wich?" in seen, key in seen) == (True, True, False)
    gone = chen.post(address["take_back"], {"edits": 1}, headers=HTMX).content.decode()
    assert ("Chen took a comment back" in gone, "Which?" in gone, "Wich?" in gone) == (True, False, False)


def test_notices_are_counted_shown_and_marked_as_read(desk: Desk) -> None:
    data = {"version": "1", "text": "@mei which?"}
    client_of(desk.chen).post(reverse("pair_comment", args=[desk.pair().pk]), data)
    client = client_of(desk.mei)
    assert 'class="unread"' in client.get("/").content.decode()
    text = client.get(reverse("notices")).content.decode()
    assert "@mei which?" in text
    assert "· Pair 1" in text
    client_of(desk.fang).post(reverse("notices_read"))
    assert Notice.objects.filter(read_at=None).count() == 1
    client.post(reverse("notices_read"), {"notice": Notice.objects.get().pk})
    assert 'class="unread"' not in client.get("/").content.decode()
    assert "No notices yet" in client_of(desk.fang).get(reverse("notices")).content.decode()


def test_everyone_says_how_they_want_to_be_told(desk: Desk) -> None:
    client, address = client_of(desk.mei), reverse("telling")
    assert client.post(address, {"email": "no address", "mail": "daily"}).status_code == 422
    client.post(address, {"email": "mei@example.org", "mail": "at_once"})
    desk.mei.refresh_from_db()
    assert desk.mei.mail == "at_once"


@pytest.mark.parametrize("address", ["CHEN@example.org", "mei@elsewhere.example", ""])
def test_nobody_becomes_anothers_double_or_a_stranger_to_their_own_by_an_address(desk: Desk, address: str) -> None:
    """Mei has a second account; the two-person rule knows both for one person by their address."""
    second = Person.objects.create(username="mei2", email="Mei@example.org")
    for person in (desk.mei, second):
        page = client_of(person).post(reverse("telling"), {"email": address, "mail": "never"})
        assert page.status_code == 422
        assert "count as one person" in page.content.decode()
    merge_accounts(desk.mei, second, by=desk.lin, reason="Both are Mei")
    changed = client_of(desk.mei).post(reverse("telling"), {"email": address, "mail": "never"}).status_code == 302
    assert changed == (address != "CHEN@example.org")
