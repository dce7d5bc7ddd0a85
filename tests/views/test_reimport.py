"""The pages for loading an article again: form, plan, taking over, undo."""

import pytest
from django.test import Client

from reviews.jobs import run_job
from reviews.models import Batch, Pair, Reimport
from reviews.pipeline import STEPS
from reviews.review.actions.edit import edit
from tests.desk import SENTENCES, Desk, make_desk

CHANGED = [SENTENCES[0], ("It ground corn for five hundred years.", "它磨了五百年的穀物。"), SENTENCES[2]]
TEXT = "\n".join([*(source for source, _target in CHANGED), *(target for _source, target in CHANGED)]) + "\n"


@pytest.fixture
def desk(db: None) -> Desk:
    return make_desk()


@pytest.fixture
def lin(desk: Desk) -> Client:
    client = Client()
    client.force_login(desk.lin)
    return client


def asked(desk: Desk, lin: Client) -> Reimport:
    """The pasted text, planned."""
    answer = lin.post(f"/articles/{desk.article.pk}/again", {"text": TEXT})
    found = Reimport.objects.select_related("job").latest("pk")
    assert answer["Location"] == f"/again/{found.pk}"
    assert "progress" in lin.get(answer["Location"]).content.decode()
    assert found.job
    run_job(found.job, STEPS)
    return found


def test_a_pasted_text_is_planned_shown_taken_over_and_taken_back(desk: Desk, lin: Client) -> None:
    one = asked(desk, lin)
    page = lin.get(f"/again/{one.pk}").content.decode()
    assert "both sides changed" in page
    assert 'value="1-source" checked' in page
    answer = lin.post(f"/again/{one.pk}/take", {"take": ["1-source", "1-target"]}, follow=True)
    batch = Batch.objects.get(verb="reimport")
    assert f"/batches/{batch.pk}/revert" in answer.content.decode()
    assert desk.pair(2).target == CHANGED[1][1]
    assert "This file was taken over already" in lin.get(f"/again/{one.pk}").content.decode()
    lin.post(f"/batches/{batch.pk}/revert")
    assert list(Pair.objects.filter(article=desk.article).values_list("source", "target")) == SENTENCES


def test_what_is_not_ticked_stays(desk: Desk, lin: Client) -> None:
    one = asked(desk, lin)
    lin.post(f"/again/{one.pk}/take", {"take": ["1-source"]})
    assert (desk.pair(2).source, desk.pair(2).target) == (CHANGED[1][0], SENTENCES[1][1])


def test_a_plan_that_is_out_of_date_is_made_anew(desk: Desk, lin: Client) -> None:
    one = asked(desk, lin)
    edit(desk.pair(2).pk, by=desk.mei, version=1, target="它磨穀物四百年。")
    answer = lin.post(f"/again/{one.pk}/take", {"take": ["1-source", "1-target"]}, follow=True)
    assert "Somebody worked on the article since" in answer.content.decode()
    one.refresh_from_db()
    assert one.job
    run_job(one.job, STEPS)
    page = lin.get(f"/again/{one.pk}").content.decode()
    assert "edited here" in page
    assert 'value="1-target" checked' not in page
    assert desk.pair(2).target == "它磨穀物四百年。"


def test_the_same_text_again_says_that_nothing_changes(desk: Desk, lin: Client) -> None:
    lin.post(f"/again/{asked(desk, lin).pk}/take", {"take": ["1-source", "1-target"]})
    answer = lin.post(f"/articles/{desk.article.pk}/again", {"text": TEXT}, follow=True)
    assert "already: nothing changes" in answer.content.decode()
    assert Reimport.objects.count() == 1


def test_a_text_that_cannot_be_read_is_refused_with_its_reason(desk: Desk, lin: Client) -> None:
    answer = lin.post(f"/articles/{desk.article.pk}/again", {"text": ""})
    assert answer.status_code == 422
    assert not Reimport.objects.exists()


def test_only_a_lead_finds_the_way_there(desk: Desk, lin: Client) -> None:
    assert "Load again" in lin.get(f"/articles/{desk.article.pk}").content.decode()
    mei = Client()
    mei.force_login(desk.mei)
    assert "Load again" not in mei.get(f"/articles/{desk.article.pk}").content.decode()
