"""The glossary of a project in use: entries with history, files with a plan first, terms beside the pair, older approvals."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from reviews.models import Approval, Finding, GlossaryTerm, Job
from reviews.review.actions.approve import approve
from reviews.review.actions.edit import edit
from reviews.review.actions.submit import submit
from tests.desk import Desk
from tests.views.test_pages import HTMX, client_of

SENSE = {
    "source": "tide mill",
    "target": "潮汐磨坊",
    "variants": "潮磨 | 潮力磨坊",
    "forbidden": "海水磨坊",
    "note": "Not 水磨坊",
}


@pytest.fixture
def client(desk: Desk) -> Client:
    return client_of(desk.lin)


def post(client: Client, name: str, key: int, **data: object) -> str:
    return client.post(reverse(name, args=[key]), data, follow=True).content.decode()


def add(client: Client, desk: Desk, **more: str) -> GlossaryTerm:
    data = SENSE | more
    post(client, "glossary_add", desk.project.pk, **data)
    return GlossaryTerm.objects.get(source=data["source"], target=data["target"])


def test_what_is_written_and_searched_is_what_is_there(desk: Desk, client: Client) -> None:
    address, export = reverse("glossary", args=[desk.project.pk]), reverse("glossary_export", args=[desk.project.pk])
    empty = client.get(address).content.decode()
    assert "The glossary is empty." in empty
    assert export not in empty
    assert 'role="search"' not in empty
    add(client, desk)
    page = client.get(address).content.decode()
    assert re.findall(rf'{export}[^"]*">([^<]+)<', page) == ["Export CSV", "Export TBX"]
    assert 'role="search"' in page


def test_a_term_is_missed_in_a_translation_and_not_where_there_is_none(desk: Desk, client: Client) -> None:
    add(client, desk, target="潮磨", variants="")
    address = reverse("pair", args=[desk.pair().pk])
    for target, missed in (("磨坊立在河口。", True), ("", False)):
        edit(desk.pair().pk, by=desk.lin, version=desk.pair().version, target=target)
        page = client.get(address, headers=HTMX).content.decode()
        assert "潮磨" in page
        assert ("not there" in page) is missed


def test_an_entry_is_added_found_changed_and_set_back(desk: Desk, client: Client) -> None:
    row = add(client, desk, reason="Agreed in May")
    assert (row.variants, row.forbidden, row.source_lang, row.target_lang) == (
        ["潮磨", "潮力磨坊"], ["海水磨坊"], "en", "zh-Hant-TW",
    )  # fmt: skip
    page = reverse("glossary", args=[desk.project.pk])
    for words in ("tide", "汐磨", "潮力", "海水磨", "水磨坊"):
        assert "潮汐磨坊" in client.get(page, {"q": words}).content.decode()
    assert "No term holds these words." in client.get(page, {"q": "canal"}).content.decode()
    changed = post(client, "term_change", row.pk, **SENSE | {"target": "潮力磨坊", "variants": ""}, version=1)
    assert "潮力磨坊</h1>" in changed.replace("</span>", "")
    assert "Agreed in May" in changed
    assert "Back to v1" in changed
    post(client, "term_change", row.pk, **SENSE, version=2, reason="Back to v1")
    row.refresh_from_db()
    assert (row.target, row.version) == ("潮汐磨坊", 3)
    assert [one.history_user for one in row.history.all()] == [desk.lin] * 3


def test_a_deleted_entry_is_brought_back(desk: Desk, client: Client) -> None:
    row = add(client, desk)
    text = post(client, "term_delete", row.pk, version=1)
    assert "can be brought back" in text
    kept = GlossaryTerm.history.get(history_type="-")
    assert f'value="{kept.history_id}"' in text
    text = post(client, "glossary_restore", desk.project.pk, history=kept.history_id)
    assert f'value="{kept.history_id}"' not in text
    assert GlossaryTerm.objects.get().note == "Not 水磨坊"
    assert "has this entry already" in post(client, "glossary_restore", desk.project.pk, history=kept.history_id)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"target": " "}, "needs a source and a target"),
        ({"target": "字" * 201}, "too long"),
        ({"note": "a\x00b"}, "cannot be stored"),
        ({}, "has this entry already"),
    ],
)
def test_an_entry_that_cannot_be_kept_is_refused_and_what_was_typed_stays(
    desk: Desk, client: Client, data: dict[str, str], said: str
) -> None:
    add(client, desk)
    text = post(client, "glossary_add", desk.project.pk, **SENSE | data)
    assert said in text
    assert 'value="海水磨坊"' in text
    assert GlossaryTerm.objects.count() == 1


def test_the_second_to_change_an_entry_is_told(desk: Desk, client: Client) -> None:
    row = add(client, desk)
    post(client, "term_change", row.pk, **SENSE | {"note": "a"}, version=1)
    assert "Somebody else changed this term" in post(client, "term_change", row.pk, **SENSE, version=1)
    assert "Somebody else changed this term" in post(client, "term_delete", row.pk, version=1)
    assert GlossaryTerm.objects.get().note == "a"


def test_a_change_has_the_articles_looked_at_again(desk: Desk, client: Client) -> None:
    add(client, desk)
    assert Job.objects.filter(kind="recheck", article=desk.article).count() == 1
    page = reverse("glossary", args=[desk.project.pk])
    assert "Looking again at" in client.get(page).content.decode()
    first = Job.objects.get(kind="recheck")
    Job.objects.filter(pk=first.pk).update(state=Job.State.RUNNING)
    add(client, desk, source="mill race", target="水道")
    assert Job.objects.filter(kind="recheck", article=desk.article).count() == 2
    text = client.get(page).content.decode()
    assert "more article" not in text
    assert reverse("job_progress", args=[first.pk]) in text


def test_terms_stand_beside_the_pair_with_what_the_translation_makes_of_them(desk: Desk, client: Client) -> None:
    add(client, desk)
    add(client, desk, source="mouth", target="出海口", variants="", forbidden="河口", note="")
    text = client_of(desk.mei).get(reverse("pair", args=[desk.pair().pk]), headers=HTMX).content.decode()
    for words in (
        'data-insert="潮汐磨坊" data-term="1"',
        'data-insert="出海口" data-term="2"',
        "as agreed",
        "<s lang",
        "Not 水磨坊",
    ):
        assert words in text
    assert (
        "data-insert"
        not in client_of(desk.gu).get(reverse("pair", args=[desk.pair().pk]), headers=HTMX).content.decode()
    )


def test_what_was_approved_before_a_term_changed_is_listed_and_stays_approved(desk: Desk, client: Client) -> None:
    row = add(client, desk)
    pair = submit(desk.pair().pk, by=desk.mei, version=1)
    Finding.objects.all().delete()
    approve(pair.pk, by=desk.chen, version=1)
    page = reverse("glossary_older", args=[desk.project.pk])
    assert "Nothing was approved under an older glossary." in client.get(page).content.decode()
    post(client, "term_change", row.pk, **SENSE | {"note": "A note alone"}, version=1)
    assert "Nothing was approved under an older glossary." in client.get(page).content.decode()
    text = post(client, "term_change", row.pk, **SENSE | {"target": "潮力磨坊", "variants": ""}, version=2)
    assert "Approved under an older glossary" in text
    assert "<strong>no</strong>" in text
    assert "潮汐磨坊立在河口。" in client.get(page).content.decode()
    assert desk.pair().state == "approved"
    assert Approval.objects.get().withdrawn_at is None
    detail = client.get(reverse("pair", args=[pair.pk]), headers=HTMX).content.decode()
    assert "changed since the approval" in detail


def test_a_pair_is_listed_for_the_longest_term_in_it(desk: Desk, client: Client) -> None:
    tide_mill = add(client, desk)
    pair = submit(desk.pair().pk, by=desk.mei, version=1)
    Finding.objects.all().delete()
    approve(pair.pk, by=desk.chen, version=1)
    mill = add(client, desk, source="mill", target="磨坊", variants="", forbidden="")
    assert "潮汐磨坊立在河口。" not in client.get(reverse("term", args=[mill.pk])).content.decode()
    changed = SENSE | {"target": "潮磨", "variants": ""}
    assert "潮汐磨坊立在河口。" in post(client, "term_change", tide_mill.pk, **changed, version=1)
