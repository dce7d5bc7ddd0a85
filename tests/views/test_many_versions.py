"""A pair that was written many times: its page shows the latest versions and costs no more than that of another."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from reviews.models import Pair, Visit
from reviews.review.actions.approve import approve
from reviews.review.actions.edit import edit
from reviews.review.actions.lock import lock, unlock
from reviews.review.actions.submit import submit
from reviews.review.states import Role
from reviews.views.history import ON_A_PAGE
from reviews.views.pair_page import PairPage, detail_context
from reviews.views.version_rows import ROWS, SHOWN
from tests.desk import Desk

MANY = ROWS + 5


def written(desk: Desk, times: int) -> Pair:
    for n in range(times):
        pair = desk.pair(1)
        edit(pair.pk, by=desk.mei if n % 2 else desk.fang, version=pair.version, target=f"第{n}座磨坊立在河口。")
    return desk.pair(1)


def context_of(desk: Desk, pair: Pair) -> dict[str, Any]:
    return detail_context(PairPage(Pair.objects.get(pk=pair.pk), desk.chen, Role.REVIEWER))


@pytest.mark.parametrize(
    ("times", "shown", "earlier"), [(0, 1, 0), (SHOWN, SHOWN + 1, 0), (MANY, SHOWN, MANY + 1 - SHOWN)]
)
def test_the_latest_versions_are_shown_and_the_others_numbered(
    desk: Desk, times: int, shown: int, earlier: int
) -> None:
    context = context_of(desk, written(desk, times))
    assert [one.row.version for one in context["versions"]] == list(range(times + 1, times + 1 - shown, -1))
    assert context["earlier"] == earlier
    assert all(one.change for one in context["versions"] if one.row.version > 1)


def test_the_text_approved_long_ago_and_that_of_the_last_visit_are_compared_with_still(desk: Desk) -> None:
    pair = desk.pair(1)
    submit(pair.pk, by=desk.mei, version=1)
    approve(pair.pk, by=desk.chen, version=1)
    first = desk.pair(1).target
    written(desk, 3)
    at = Pair.history.filter(id=pair.pk).latest("history_id").history_date
    Visit.objects.create(article=desk.article, person=desk.chen, at=timezone.now(), before=at)
    seen = desk.pair(1).target
    written(desk, MANY)
    context = context_of(desk, pair)
    assert context["peek"] == first
    assert context["change"].base.target == first
    page = PairPage(Pair.objects.get(pk=pair.pk), desk.chen, Role.REVIEWER, "visit")
    assert detail_context(page)["change"].base.target == seen


def test_many_events_of_one_text_leave_it_shown(desk: Desk) -> None:
    pair = desk.pair(1)
    for _turn in range(ROWS // 2 + 1):
        lock(pair.pk, by=desk.lin, version=1, reason="Legal reads it", days=1)
        unlock(pair.pk, by=desk.lin, version=1)
    assert [one.row.version for one in context_of(desk, pair)["versions"]] == [1]


def test_saving_asks_no_more_of_a_pair_that_was_written_many_times(desk: Desk, client: Client) -> None:
    client.force_login(desk.mei, backend="django.contrib.auth.backends.ModelBackend")

    def save() -> tuple[int, int]:
        pair = desk.pair(1)
        form = {"version": pair.version, "target": f"{pair.version}號磨坊立在河口。"}
        with CaptureQueriesContext(connection) as asked:
            page = client.post(reverse("pair_edit", args=[pair.pk]), form, headers={"HX-Request": "true"})
        assert page.status_code == 200
        return len(asked), len(page.content)

    written(desk, SHOWN)
    save()
    statements, size = save()
    written(desk, MANY)
    more, larger = save()
    assert more <= statements + 1
    assert larger < 1.1 * size


def test_the_history_of_a_pair_comes_in_pages_each_version_with_what_it_changed(desk: Desk, client: Client) -> None:
    client.force_login(desk.gu, backend="django.contrib.auth.backends.ModelBackend")
    address = reverse("history", args=[desk.pair(1).pk])
    last = ON_A_PAGE + 2
    written(desk, last - 1)

    def shown(**query: int) -> list[tuple[int, bool]]:
        response = client.get(address, query)
        return [(one.row.version, one.change is not None) for one in response.context["versions"]]

    assert shown() == [(n, True) for n in range(last, 2, -1)]
    assert shown(page=2) == [(2, True), (1, False)]
    assert 'href="?from=3&amp;to=7&amp;page=2"' in client.get(address, {"from": 3, "to": 7}).content.decode()
