"""The page of one finding: what is needed to decide on it stands there."""

import pytest
from django.urls import reverse

from reviews.models import Finding
from reviews.review.actions.confirm_alignment import confirm_alignment
from tests.desk import Desk
from tests.views.test_decisions_pages import a_finding, a_folded_finding
from tests.views.test_pages import client_of


@pytest.mark.parametrize("side", ["source", "target"])
def test_a_finding_of_a_pair_is_judged_beside_its_source(desk: Desk, side: str) -> None:
    page = client_of(desk.chen).get(reverse("finding", args=[a_finding(desk, side=side).pk])).content.decode()
    source, target = page.index('class="text source" lang="en">'), page.index('class="text" lang="zh-Hant-TW">')
    assert source < target
    assert page.count("<mark") == 1
    assert source < page.index("<mark") < target if side == "source" else target < page.index("<mark")


def test_a_finding_about_the_whole_article_shows_only_what_would_change(desk: Desk) -> None:
    page = client_of(desk.chen).get(reverse("finding", args=[a_folded_finding(desk, 3).pk])).content.decode()
    assert page.count('class="diff') == 3
    assert 'class="text source"' not in page


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("finding_house", {"key": "k", "note": "Tides go unnamed"}),
        ("finding_alike", {"key": "k", "seen": "1", "reason": "false_alarm"}),
        ("finding_decide", {"key": "k", "reason": "false_alarm"}),
    ],
)
def test_whoever_decided_is_back_at_the_pair(desk: Desk, name: str, data: dict[str, str]) -> None:
    finding, pair = a_finding(desk, position=2), desk.pair(2)
    done = client_of(desk.lin).post(reverse(name, args=[finding.pk]), data)
    assert done["Location"] == f"{reverse('review', args=[desk.article.pk])}?pair={pair.pk}#p2"
    assert not Finding.objects.filter(dismissed=False).exists()


def test_the_screen_says_how_many_drafts_an_open_error_holds(desk: Desk) -> None:
    confirm_alignment(desk.article, by=desk.lin)
    client, address = client_of(desk.lin), reverse("review", args=[desk.article.pk])
    assert "open error" not in client.get(address).content.decode()
    a_finding(desk, severity="error")
    page = client.get(address).content.decode()
    assert "Submit 2 drafts" in page
    assert '<a href="?q=state:draft+has:error">1 with an open error stays</a>' in page


@pytest.mark.parametrize(("places", "told"), [(2, False), (3, True)])
def test_one_decision_is_asked_for_first_where_it_settles_three_places_and_more(
    desk: Desk, places: int, told: bool
) -> None:
    finding = a_folded_finding(desk, places)
    page = client_of(desk.mei).get(reverse("review", args=[desk.article.pk])).content.decode()
    assert (f"1 rule explains {places} of {places} places found" in page) is told
    assert reverse("finding", args=[finding.pk]) in page
