"""The figures of a project are those of its history."""

from django.test import Client

from reviews.measure import Moves
from reviews.models import Person
from reviews.review.actions.approve import approve
from reviews.review.actions.edit import edit
from reviews.review.actions.mark import mark
from reviews.review.actions.submit import submit
from reviews.review.timeline import moves_of, turnaround
from tests.desk import Desk


def client_of(person: Person) -> Client:
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def hand_over(desk: Desk) -> None:
    """Mei edits and submits the first pair, Chen approves it."""
    edit(desk.pair().pk, by=desk.mei, version=1, target="潮汐磨坊立在河口邊。")
    submit(desk.pair().pk, by=desk.mei, version=2)
    approve(desk.pair().pk, by=desk.chen, version=2)


def total(moves: list[Moves]) -> dict[tuple[str, str], int]:
    return {(one.before, one.after): one.n for one in moves}


def test_moves_between_states_are_counted_and_versions_without_a_move_are_not(desk: Desk) -> None:
    hand_over(desk)
    assert total(moves_of([desk.article.pk])) == {
        ("", "draft"): 3,
        ("draft", "in_review"): 1,
        ("in_review", "approved"): 1,
    }


def test_the_wait_for_an_approval_is_counted_from_the_submission(desk: Desk) -> None:
    assert turnaround([desk.article.pk]) == {}
    hand_over(desk)
    hours, pairs = turnaround([desk.article.pk])[desk.article.pk]
    assert pairs == 1
    assert 0 <= hours < 1


def test_the_page_says_where_pairs_stand_and_links_to_the_table(desk: Desk) -> None:
    hand_over(desk)
    page = client_of(desk.gu).get(f"/projects/{desk.project.pk}/figures")
    assert page.status_code == 200
    text = page.content.decode()
    assert "Approved 1" in text
    assert "Draft 2" in text
    table = client_of(desk.gu).get(f"/projects/{desk.project.pk}/figures.csv").content.decode().splitlines()
    assert table[0] == "day,approved,draft"
    assert table[-1].endswith(",1,2")


def test_the_effort_of_an_article_is_fetched_apart(desk: Desk) -> None:
    client = client_of(desk.gu)
    address = f"/articles/{desk.article.pk}/effort/summary"
    assert "unchanged" in client.get(address).content.decode()
    hand_over(desk)
    assert "chrF|" in client.get(address).content.decode()


def test_the_score_of_an_article_is_fetched_apart_and_says_what_its_bar_shows(desk: Desk) -> None:
    client, address = client_of(desk.gu), f"/articles/{desk.article.pk}/score/line"
    assert address in client.get(f"/projects/{desk.project.pk}/figures").content.decode()
    text = client.get(address).content.decode()
    assert "No error is marked." in text
    assert "agreement cannot be told" in text
    hand_over(desk)
    mark(desk.pair().pk, by=desk.chen, version=2, category="accuracy", severity="minor")
    mark(desk.pair().pk, by=desk.fang, version=2, category="accuracy", severity="major")
    text = client.get(address).content.decode()
    assert "✗ Fail" in text
    assert 'class="fail" width="100"' in text
    assert "1 text<" in text


def test_an_empty_project_says_what_to_do(desk: Desk) -> None:
    desk.article.stage = "waiting"
    desk.article.save()
    assert "load one" in client_of(desk.gu).get(f"/projects/{desk.project.pk}/figures").content.decode()
