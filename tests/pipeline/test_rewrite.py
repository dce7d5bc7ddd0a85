"""Changing many texts by a job: one act with its progress, every row with its result, taken back as one."""

import pytest
from django.urls import reverse

from reviews.jobs import run_job, work_once
from reviews.models import Batch, Finding, Job, Membership, Pair
from reviews.pipeline import AT_ONCE, STEPS
from reviews.review.actions.edit import edit
from reviews.review.actions.revert_batch import revert_batch
from reviews.review.picked import STALE
from reviews.review.refusals import Refused
from reviews.review.verify import problems_of
from tests.desk import Desk
from tests.views.test_decisions_pages import a_folded_finding
from tests.views.test_pages import client_of

MANY = AT_ONCE + 50


def asked_for_everywhere(desk: Desk, finding: Finding) -> tuple[Job, str]:
    """Mei puts the fix into all places: the job, and the page that she is led to."""
    response = client_of(desk.mei).post(reverse("finding_apply", args=[finding.pk]), {"everywhere": "1"}, follow=True)
    return Job.objects.get(kind="rewrite"), response.content.decode()


def page_of(desk: Desk, query: str = "") -> str:
    batch = desk.article.batches.filter(reverts=None).get()
    return client_of(desk.mei).get(reverse("batch", args=[batch.pk]) + query).content.decode()


def fixed(**also: object) -> int:
    return Pair.objects.filter(target__startswith="好吧，", **also).count()


def test_a_fix_for_many_places_is_a_job_whose_page_shows_how_far_it_is_then_every_row(desk: Desk) -> None:
    finding = a_folded_finding(desk, MANY)
    job, page = asked_for_everywhere(desk, finding)
    assert reverse("job_progress", args=[job.pk]) in page
    assert "You may leave this page" in page
    assert "Take back" not in page
    assert (fixed(), job.total) == (0, MANY + 1)
    assert work_once(STEPS, "a worker", job.pk)
    assert fixed(version=2) == AT_ONCE
    assert f"{AT_ONCE} pairs changed" in page_of(desk)
    assert run_job(job, STEPS).state == "done"
    assert fixed(version=2) == MANY
    assert not Finding.objects.filter(rule="punctuation_width", pair=None).exists()
    page = page_of(desk)
    assert "data-job" not in page
    assert (page.count("<ins"), f"{MANY} pairs changed" in page, "page 1 of 3" in page) == (100, True, True)
    revert_batch(desk.article.batches.get().pk, by=desk.mei)
    assert Pair.objects.filter(target__startswith="好吧,", version=3).count() == MANY
    assert "taken back" in page_of(desk)
    assert list(problems_of(desk.project)) == []


def test_what_changed_since_the_preview_is_left_and_says_so(desk: Desk) -> None:
    finding = a_folded_finding(desk, MANY)
    edit(desk.pair(9).pk, by=desk.fang, version=1, target="好吧,九。")
    job, _page = asked_for_everywhere(desk, finding)
    edit(desk.pair(MANY).pk, by=desk.fang, version=1, target="好吧,多。")
    assert run_job(job, STEPS).state == "done"
    assert fixed() == MANY - 2
    assert Batch.objects.get().skipped == {str(desk.pair(n).pk): STALE for n in (9, MANY)}
    left = page_of(desk, "?rows=left")
    assert left.count("The text changed since it was shown.") == 2
    assert "2 left as they were" in left


def test_an_act_is_not_taken_back_before_it_has_ended(desk: Desk) -> None:
    job, _page = asked_for_everywhere(desk, a_folded_finding(desk, MANY))
    work_once(STEPS, "a worker", job.pk)
    with pytest.raises(Refused, match="working"):
        revert_batch(Batch.objects.get().pk, by=desk.mei)
    assert fixed() == AT_ONCE


def test_who_loses_the_role_meanwhile_changes_no_more_and_what_was_done_can_be_taken_back(desk: Desk) -> None:
    job, _page = asked_for_everywhere(desk, a_folded_finding(desk, MANY))
    work_once(STEPS, "a worker", job.pk)
    Membership.objects.filter(person=desk.mei).update(role="viewer")
    assert run_job(job, STEPS).state == "failed"
    assert fixed() == AT_ONCE
    assert "Your role in this project does not allow this." in page_of(desk)
    assert Job.objects.filter(kind="recheck", article=desk.article).exists()
    assert len(revert_batch(Batch.objects.get().pk, by=desk.lin).changed) == AT_ONCE
    assert fixed() == 0


def test_many_replacements_are_a_job_too(desk: Desk) -> None:
    a_folded_finding(desk, MANY)
    desk.project.batch_cap = MANY
    desk.project.save()
    rows = [f"{pk}:1" for pk in Pair.objects.filter(target__contains="好吧").values_list("pk", flat=True)]
    said = {"find": "好吧", "put": "好", "pair": rows}
    address = reverse("chosen_replace", args=[desk.article.pk])
    page = client_of(desk.mei).post(address, said, follow=True).content.decode()
    assert "You may leave this page" in page
    run_job(Job.objects.get(kind="rewrite"), STEPS)
    assert Pair.objects.filter(target__startswith="好,", version=2).count() == MANY
    assert "好吧 → 好" in page_of(desk)


@pytest.mark.parametrize("places", [2, MANY])
def test_ten_times_the_places_take_no_more_statements_to_ask_for(
    desk: Desk, places: int, django_assert_max_num_queries: object
) -> None:
    finding = a_folded_finding(desk, places)
    client = client_of(desk.mei)
    with django_assert_max_num_queries(75):  # type: ignore[operator]
        client.post(reverse("finding_apply", args=[finding.pk]), {"everywhere": "1"})
