"""What a filter says that it found is what it shows."""

import pytest
from django.urls import reverse

from reviews.review.actions.approve import approve
from reviews.review.actions.assign import assign_range
from reviews.review.actions.submit_all import submit_all
from tests.desk import Desk
from tests.views.test_pages import client_of


@pytest.mark.parametrize(
    ("query", "said"), [("is:mine", "2 of 3 pairs"), ("state:in_review", "2 of 3 pairs"), ("corn", "1 of 3 pairs")]
)
def test_a_filter_counts_the_pairs_that_it_shows(desk: Desk, query: str, said: str) -> None:
    submit_all(desk.article, by=desk.mei)
    approve(desk.pair().pk, by=desk.chen, version=1)
    text = client_of(desk.wu).get(reverse("review", args=[desk.article.pk]), {"q": query}).content.decode()
    assert f'<span class="quiet range">{said}' in text


def test_what_waits_for_others_is_not_counted_as_mine(desk: Desk) -> None:
    submit_all(desk.article, by=desk.mei)
    assign_range(desk.article, by=desk.lin, first=1, last=2, people=[desk.chen], task="review")
    text = client_of(desk.wu).get(reverse("review", args=[desk.article.pk]), {"q": "is:mine"}).content.decode()
    assert '<span class="quiet range">1 of 3 pairs' in text


@pytest.mark.parametrize(
    ("query", "known"),
    [("state:aproved", "state:approved"), ("mill has:findings", "has:finding"), ("is:my", "is:mine"), ("state:", ""), ("9:30", "")],
)  # fmt: skip
def test_a_filter_that_is_none_is_said_to_be_looked_for_as_words(desk: Desk, query: str, known: str) -> None:
    text = client_of(desk.wu).get(reverse("review", args=[desk.article.pk]), {"q": query}).content.decode()
    assert "No pair fits the filter." in text
    told = [part.split("</p>")[0] for part in text.split(" was looked for as words; there are ")[1:]]
    assert [known in one for one in told] == ([True] if known else [])
