"""What is said about a text may be long, not endless: the answer names the field and counts, and gives the words back."""

import pytest
from django.test import Client
from django.urls import reverse

from reviews.models import Article, Comment, HistoricalPair, Project
from tests.desk import Desk
from tests.views.test_pages import HTMX, client_of

LONG = "長" * 2_001
COMMENT = "長" * 10_001


@pytest.mark.parametrize(
    ("name", "field", "words", "said"),
    [
        ("pair_comment", "text", COMMENT, "Comment: 10,001 characters. The desk keeps 10,000 at most."),
        ("pair_edit", "reason", LONG, "Reason: 2,001 characters. The desk keeps 2,000 at most."),
        ("pair_approve", "note", LONG, "Note: 2,001 characters."),
        ("pair_resubmit", "answer", LONG, "Answer: 2,001 characters."),
        ("pair_lock", "reason", LONG, "Reason: 2,001 characters."),
        ("pair_mark", "note", LONG, "Note: 2,001 characters."),
    ],
)
def test_no_verb_takes_more_and_nothing_is_stored(desk: Desk, name: str, field: str, words: str, said: str) -> None:
    before = HistoricalPair.objects.count()
    asked = {"version": "1", "target": "另一個譯文。", field: words}
    page = client_of(desk.lin).post(reverse(name, args=[desk.pair().pk]), asked, headers=HTMX)
    assert page.status_code == 413
    assert said in page.content.decode()
    assert page["Content-Type"].startswith("text/plain"), "the page that asked keeps its form"
    assert HistoricalPair.objects.count() == before
    assert not Comment.objects.exists()


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("chosen_approve", "approve_note"),
        ("chosen_dismiss", "dismiss_note"),
        ("chosen_replace", "find"),
        ("chosen_replace", "put"),
    ],
)
def test_no_act_on_many_takes_more(desk: Desk, name: str, field: str) -> None:
    asked = {"pair": f"{desk.pair().pk}:1", "find": "潮汐", "put": "風", field: LONG}
    assert client_of(desk.lin).post(reverse(name, args=[desk.article.pk]), asked).status_code == 413
    assert desk.pair().version == 1


def test_the_page_gives_back_what_was_typed(desk: Desk) -> None:
    asked = {"required": "2", "self_approval": "never", "reason": f"<b>{LONG}"}
    page = client_of(desk.lin).post(reverse("policy", args=[desk.project.pk]), asked).content.decode()
    assert f"readonly>&lt;b&gt;{LONG}</textarea>" in page
    assert "Reason: 2,004 characters." in page
    assert Project.objects.get().approvals_required == 1


def test_a_line_break_counts_as_one_however_a_browser_sends_it(desk: Desk) -> None:
    asked = {"version": "1", "text": "\r\n".join(["長"] * 5_000)}
    assert (
        client_of(desk.mei).post(reverse("pair_comment", args=[desk.pair().pk]), asked, headers=HTMX).status_code == 200
    )
    assert len(Comment.objects.get().text) == 9_999


def test_an_article_that_is_pasted_has_a_limit_of_its_own(desk: Desk) -> None:
    text = "\n".join(f"The mill number {n} stood here.\n第 {n} 座磨坊立在這裡。" for n in range(600))
    client: Client = client_of(desk.lin)
    client.post(reverse("load_article"), {"into": desk.project.pk, "text": text, "level": "sentence"})
    assert len(text) > 10_000
    assert Article.objects.count() == 2


def test_the_name_of_a_project_is_refused_where_it_is_too_long_and_never_cut(desk: Desk) -> None:
    page = client_of(desk.lin).post(reverse("new_project"), {"name": "長" * 121})
    assert "That is longer than 120 characters." in page.content.decode()
    assert Project.objects.count() == 1
