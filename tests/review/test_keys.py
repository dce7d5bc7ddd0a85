"""Many keys are one parameter of a statement."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from reviews.models import Approval, Pair
from reviews.review.actions.approve_many import approve_many
from reviews.review.actions.submit_all import submit_all
from reviews.review.keys import among
from reviews.review.picked import Picked
from reviews.review.versions import create
from tests.desk import Desk


def lengthen(desk: Desk, more: int) -> None:
    """`more` pairs after those of the desk."""
    rows = [
        Pair(article=desk.article, position=n, paragraph=n, source=f"Mill {n}.", target=f"第{n}座磨坊。")
        for n in range(4, 4 + more)
    ]
    create(rows, by=desk.mei)


def test_keys_are_found_whatever_their_number(desk: Desk) -> None:
    keys = list(Pair.objects.values_list("pk", flat=True))
    assert Pair.objects.filter(pk__in=among(keys)).count() == len(keys)
    assert Pair.objects.filter(pk__in=among([keys[0], 10**12])).get().pk == keys[0]
    assert not Pair.objects.filter(pk__in=among([])).exists()


def test_approving_more_pairs_takes_no_more_statements(desk: Desk) -> None:
    lengthen(desk, 300)
    submit_all(desk.article, by=desk.mei)
    desk.project.batch_cap = 1000
    desk.article.project = desk.project
    versions = list(Pair.objects.filter(article=desk.article).values_list("pk", "version"))
    said = []
    for some in (versions[:3], versions[3:]):
        with CaptureQueriesContext(connection) as statements:
            approve_many(desk.article, Picked(dict(some)), by=desk.chen)
        said.append(len(statements))
    assert said[1] <= said[0]
    assert Approval.objects.filter(reviewer=desk.chen).count() == 303


def test_what_was_on_the_screen_is_told_from_what_was_not(desk: Desk) -> None:
    submit_all(desk.article, by=desk.mei)
    keys = [desk.pair(n).pk for n in (1, 2, 3)]
    approve_many(desk.article, Picked(dict.fromkeys(keys, 1), seen=frozenset(keys[:1])), by=desk.chen)
    assert list(Approval.objects.order_by("pair").values_list("pair", "seen")) == [
        (keys[0], True),
        (keys[1], False),
        (keys[2], False),
    ]


def test_what_somebody_approved_before_leaves_no_second_record(desk: Desk) -> None:
    desk.project.approvals_required = 2
    desk.project.save()
    desk.article.refresh_from_db()
    submit_all(desk.article, by=desk.mei)
    for _turn in range(2):
        approve_many(desk.article, Picked({desk.pair(1).pk: 1}), by=desk.chen)
    assert Approval.objects.filter(pair=desk.pair(1), reviewer=desk.chen).count() == 1
