"""Whoever leads sees in the figures who has how much to do, and what is late."""

from datetime import timedelta

from django.utils import timezone

from reviews.review.actions.approve import approve
from reviews.review.actions.assign import assign_range
from reviews.review.actions.submit import submit
from reviews.review.actions.take_off import take_off
from reviews.views.workload import work_in, workload
from tests.desk import Desk, make_desk
from tests.views.test_pages import client_of


def test_what_is_assigned_and_not_done_is_counted_by_person(desk: Desk) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    assign_range(desk.article, by=desk.lin, first=1, last=3, people=[desk.mei], task="translate")
    assign_range(desk.article, by=desk.lin, first=1, last=2, people=[desk.chen], task="review", due=yesterday)
    assign_range(desk.article, by=desk.lin, first=3, last=3, people=[desk.fang], task="review")
    submit(desk.pair(1).pk, by=desk.mei, version=1)
    approve(desk.pair(1).pk, by=desk.chen, version=1)
    said = [(one.label, list(one.said)) for one in workload(desk.project)]
    assert said == [("Mei", ["2", "0", "0", "1"]), ("Chen", ["0", "1", "1", "1"]), ("Fang", ["0", "1", "0", "1"])]
    page = client_of(desk.lin).get(f"/projects/{desk.project.pk}/figures").content.decode()
    assert "Work given out" in page
    assert '<th scope="row">Chen</th>' in page


def test_what_is_off_the_desk_or_of_another_project_is_nobodys_work(desk: Desk) -> None:
    other = make_desk("other")
    for one in (desk, other):
        assign_range(one.article, by=one.lin, first=1, last=3, people=[one.mei], task="translate")
    assert set(work_in(desk.project)) == {desk.mei.pk}
    take_off(desk.article.pk, by=desk.lin, reason="The wrong file")
    assert work_in(desk.project) == {}
    page = client_of(desk.lin).get(f"/projects/{other.project.pk}/figures")
    assert page.status_code == 404
