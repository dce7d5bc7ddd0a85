"""Taking a long act back is a job: one act with its progress, every row with its result, and a way back of its own."""

import pytest
from django.urls import reverse

from reviews.jobs import run_job, work_once
from reviews.models import Batch, Job, Membership, Pair
from reviews.pipeline import AT_ONCE, STEPS
from reviews.review.actions.edit import edit
from reviews.review.actions.revert_batch import CHANGED, revert_batch
from reviews.review.refusals import Refused
from reviews.review.verify import problems_of
from tests.desk import SENTENCES, Desk
from tests.pipeline.test_reimport import standing, taken_if_any
from tests.views.test_decisions_pages import a_folded_finding
from tests.views.test_pages import client_of

MANY = AT_ONCE + 50


def loaded_again(desk: Desk) -> Batch:
    """The file holds the sentences in another order, and many new ones between them."""
    new = [(f"Gull number {n} cries.", f"第{n}隻海鷗在叫。") for n in range(MANY)]
    result = taken_if_any(desk, [SENTENCES[2], *new[:100], SENTENCES[0], *new[100:], (SENTENCES[1][0], "磨穀。")])
    assert result
    assert result.batch
    return result.batch


def taken_back(desk: Desk, batch: Batch) -> tuple[Job, str]:
    """Lin asks for it: the job, and the page that he is led to."""
    page = client_of(desk.lin).post(reverse("revert_batch", args=[batch.pk]), follow=True).content.decode()
    return Job.objects.filter(kind="rewrite").latest("pk"), page


def test_a_long_act_is_taken_back_by_a_job_to_what_was_before_and_that_is_taken_back_too(desk: Desk) -> None:
    before, act = standing(desk), loaded_again(desk)
    after = standing(desk)
    job, page = taken_back(desk, act)
    assert reverse("job_progress", args=[job.pk]) in page
    assert "You may leave this page" in page
    assert standing(desk) == after
    with pytest.raises(Refused, match="working"):
        revert_batch(act.pk, by=desk.lin)
    assert run_job(job, STEPS).state == "done"
    assert standing(desk) == before
    back = Batch.objects.get(reverts=act)
    page = client_of(desk.lin).get(reverse("batch", args=[back.pk])).content.decode()
    assert f"{MANY + 2} pairs changed" in page
    assert "page 1 of 3" in page
    run_job(taken_back(desk, back)[0], STEPS)
    assert standing(desk) == after
    assert list(problems_of(desk.project)) == []


def test_pairs_that_somebody_changed_meanwhile_stay_and_say_so(desk: Desk) -> None:
    act = loaded_again(desk)
    job, _page = taken_back(desk, act)
    work_once(STEPS, "a worker", job.pk)
    last = Pair.objects.get(source="Gull number 240 cries.")
    edit(last.pk, by=desk.mei, version=1, target="海鷗。")
    assert run_job(job, STEPS).state == "done"
    back = Batch.objects.get(reverts=act)
    assert back.skipped == {str(last.pk): CHANGED}
    assert Pair.objects.count() == 4
    page = client_of(desk.lin).get(reverse("batch", args=[act.pk])).content.decode()
    assert "Take back the rest" in page


def test_who_loses_the_role_meanwhile_takes_no_more_back_and_the_rest_is_offered(desk: Desk) -> None:
    act = loaded_again(desk)
    job, _page = taken_back(desk, act)
    work_once(STEPS, "a worker", job.pk)
    Membership.objects.filter(person=desk.lin).update(role="viewer")
    assert run_job(job, STEPS).state == "failed"
    Membership.objects.filter(person=desk.wu).update(role="lead")
    assert len(revert_batch(act.pk, by=desk.wu).changed) == MANY + 2 - AT_ONCE
    assert [pair.source for pair in Pair.objects.order_by("position")] == [source for source, _target in SENTENCES]


@pytest.mark.parametrize("places", [2, MANY, 3 * MANY])
def test_ten_times_the_places_take_no_more_statements_to_take_back(
    desk: Desk, places: int, django_assert_max_num_queries: object
) -> None:
    finding = a_folded_finding(desk, places)
    client_of(desk.mei).post(reverse("finding_apply", args=[finding.pk]), {"everywhere": "1"})
    for job in Job.objects.filter(kind="rewrite"):
        run_job(job, STEPS)
    client, act = client_of(desk.mei), Batch.objects.get()
    with django_assert_max_num_queries(75):  # type: ignore[operator]
        client.post(reverse("revert_batch", args=[act.pk]))
