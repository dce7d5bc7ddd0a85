"""What a long article opens on, and where its links lead."""

from datetime import date

import pytest
from django.urls import reverse

from reviews.models import Finding
from reviews.review.actions.approve_many import approve_many
from reviews.review.actions.assign import assign_range
from reviews.review.actions.submit_all import submit_all
from reviews.review.picked import Picked
from tests.desk import Desk
from tests.views.test_decisions_pages import a_finding
from tests.views.test_pages import client_of


def found(desk: Desk, query: str) -> list[int]:
    address = reverse("review", args=[desk.article.pk])
    rows = client_of(desk.chen).get(address, {"q": query}).context["rows"]
    return [row.pair.position for row in rows]


def test_what_is_given_to_me_is_told_with_the_first_day_it_is_due(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reviews.views.review.LONG", 2)
    for place, day in ((1, date(2031, 5, 3)), (3, date(2031, 5, 1))):
        assign_range(desk.article, by=desk.lin, first=place, last=place, people=[desk.chen], task="review", due=day)
    page = client_of(desk.chen).get(reverse("review", args=[desk.article.pk])).content.decode()
    assert "2 given to you, the first due 1 May 2031" in page
    other = client_of(desk.fang).get(reverse("review", args=[desk.article.pk])).content.decode()
    assert "given to you" not in other


def test_the_pairs_of_one_rule_are_found(desk: Desk) -> None:
    a_finding(desk)
    one = Finding.objects.get(pair=desk.pair())
    assert found(desk, f"rule:{one.rule}") == [1]
    assert found(desk, "rule:date") == []
    one.dismissed = True
    one.save()
    assert found(desk, f"rule:{one.rule}") == []


def test_what_was_approved_in_a_batch_by_nobody_who_had_it_on_the_screen_is_found(desk: Desk) -> None:
    submit_all(desk.article, by=desk.mei)
    keys = {desk.pair(n).pk: 1 for n in (1, 2)}
    approve_many(desk.article, Picked(keys, frozenset([desk.pair(1).pk])), by=desk.chen)
    assert found(desk, "is:unseen") == [2]
