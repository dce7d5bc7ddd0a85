"""The head of an article: what waits, what can be handed over, and what is found in the whole of it."""

from django.urls import reverse

from reviews.models import Pair
from reviews.review.actions.approve import approve
from reviews.review.actions.approve_many import approve_many
from reviews.review.actions.confirm_alignment import confirm_alignment
from reviews.review.actions.edit import edit
from reviews.review.actions.exclude import exclude
from reviews.review.actions.submit import submit
from reviews.review.actions.submit_all import submit_all
from reviews.review.picked import Picked
from reviews.review.versions import create
from tests.desk import Desk
from tests.views.test_decisions_pages import a_finding, a_folded_finding
from tests.views.test_pages import client_of


def test_a_translator_is_told_of_drafts_and_a_row_leads_to_what_its_state_means(desk: Desk) -> None:
    address = reverse("review", args=[desk.article.pk])
    text = client_of(desk.mei).get(address).content.decode()
    assert "3 drafts are not submitted" in text
    assert "Nothing waits here." not in text
    assert text.count(f'class="word" href="{reverse("help_state", args=["draft"])}"') == 3


def test_the_rule_behind_most_places_is_told_of_the_whole_article_under_any_filter(desk: Desk) -> None:
    a_folded_finding(desk, 3)
    a_finding(desk)
    a_finding(desk, 2, severity="note", span_key="n")
    client, address = client_of(desk.mei), reverse("review", args=[desk.article.pk])
    for asked in ("", "?q=has:finding", "?q=remembers"):
        assert "1 rule explains 3 of 4 places found" in client.get(address + asked).content.decode(), asked
    assert "3 of 4 places found" in client.get(reverse("numbers", args=[desk.article.pk])).content.decode()


def test_an_error_found_in_what_is_approved_already_is_told_at_the_head(desk: Desk) -> None:
    for position in (1, 2, 3):
        submit(desk.pair(position).pk, by=desk.mei, version=1)
        approve(desk.pair(position).pk, by=desk.chen, version=1)
    client, address = client_of(desk.chen), reverse("review", args=[desk.article.pk])
    assert "Nothing waits here." in client.get(address).content.decode()
    a_finding(desk, 2, severity="error")
    text = client.get(address).content.decode()
    assert '<a href="?q=state:approved+has:error">1 approved text has an error found since</a>' in text
    assert "Nothing waits here." not in text


def test_the_numbers_of_the_head_tell_what_can_be_handed_over_and_what_is_found_in_the_whole_article(
    desk: Desk,
) -> None:
    """What stays, and why, is told beside the button."""
    a_folded_finding(desk, 3)
    client, address = client_of(desk.mei), reverse("numbers", args=[desk.article.pk])
    assert "1 finding about the whole article" in client.get(address).content.decode()
    confirm_alignment(desk.article, by=desk.mei)
    edit(desk.pair().pk, by=desk.mei, version=1, target="")
    text = client.get(address).content.decode()
    assert "Submit 5 drafts" in text
    assert "1 without a translation stays" in text
    a_finding(desk, 2, severity="error")
    text = client.get(address).content.decode()
    assert "Submit 4 drafts" in text
    assert "1 with an open error stays" in text


def test_as_many_drafts_are_submitted_as_the_button_says(desk: Desk) -> None:
    texts = {"source": "", "target": "編者按。", "proposed_exclusion": "added"}
    empty = {"source": "Newsletter", "target": "", "proposed_exclusion": "omitted"}
    create(
        [Pair(article=desk.article, position=n, paragraph=n, **one) for n, one in ((4, texts), (5, empty))], by=desk.mei
    )
    confirm_alignment(desk.article, by=desk.mei)
    a_finding(desk, 2, severity="error")
    client = client_of(desk.mei)
    assert "Submit 3 drafts" in client.get(reverse("review", args=[desk.article.pk])).content.decode()
    text = client.post(reverse("submit_all", args=[desk.article.pk]), follow=True).content.decode()
    assert "3 pairs changed." in text


def test_where_drafts_are_all_there_is_nobody_is_told_that_nothing_waits(desk: Desk) -> None:
    address = reverse("review", args=[desk.article.pk])
    for person in (desk.mei, desk.chen, desk.lin):
        text = client_of(person).get(address).content.decode()
        assert "3 drafts are not submitted" in text
        assert "Nothing waits here." not in text
    submit_all(desk.article, by=desk.mei)
    text = client_of(desk.chen).get(address).content.decode()
    assert "3 wait for review" in text
    assert "not submitted" not in text
    approve_many(desk.article, Picked({desk.pair(n).pk: 1 for n in (1, 2, 3)}), by=desk.chen)
    assert "Nothing waits here." in client_of(desk.chen).get(address).content.decode()


def test_exclusions_that_wait_are_told_to_who_may_confirm_them_and_to_nobody_else(desk: Desk) -> None:
    address = reverse("review", args=[desk.article.pk])
    exclude(desk.pair().pk, by=desk.wu, version=1, exclusion="boilerplate")
    told = "1 exclusion waits for you"
    assert told in client_of(desk.chen).get(address).content.decode()
    assert told in client_of(desk.chen).get(reverse("numbers", args=[desk.article.pk])).content.decode()
    for person in (desk.wu, desk.mei, desk.gu):
        assert told not in client_of(person).get(address).content.decode()
    approve(desk.pair().pk, by=desk.chen, version=2)
    assert told not in client_of(desk.chen).get(address).content.decode()
