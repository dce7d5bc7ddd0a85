"""Pairs that were made of the same text are found along the lineage, whatever was joined and split elsewhere."""

import pytest
from pytest_django import DjangoAssertNumQueries

from reviews.models import Pair
from reviews.review.actions.align import join_next, split
from reviews.review.kin import kin_of
from reviews.review.versions import create
from tests.desk import Desk, make_desk

TEXTS = ("One frost came. Another followed.", "霜來了。又來了一次。")


@pytest.fixture
def desk(db: None) -> Desk:
    desk = make_desk()
    create(
        [Pair(article=desk.article, position=n, paragraph=n, source=TEXTS[0], target=TEXTS[1]) for n in range(4, 16)],
        by=desk.mei,
    )
    return desk


def halve(desk: Desk, position: int) -> list[Pair]:
    pair = desk.pair(position)
    return split(
        pair.pk, by=desk.mei, version=pair.version, source_at=len("One frost came. "), target_at=len("霜來了。")
    )


def sharing(lines: set[int]) -> set[int]:
    """What kin is, said plainly."""
    return {pair.pk for pair in Pair.objects.exclude(ancestors=[]) if lines.intersection(pair.ancestors)}


def test_kin_share_an_ancestor_however_they_were_joined_and_split(desk: Desk) -> None:
    halve(desk, 4)
    halve(desk, 6)
    second = desk.pair(5)
    join_next(second.pk, by=desk.mei, version=second.version)
    halve(desk, 9)
    made = list(Pair.objects.exclude(ancestors=[]))
    assert len(made) == 5
    for pair in made:
        assert kin_of(set(pair.ancestors)) == sharing(set(pair.ancestors)) >= {pair.pk}


def test_what_is_split_elsewhere_costs_nothing(desk: Desk, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    left, right = halve(desk, 4)
    with django_assert_num_queries(4):
        assert kin_of(set(left.ancestors)) == {left.pk, right.pk}
    for position in (6, 8, 10, 12):
        halve(desk, position)
    with django_assert_num_queries(4):
        assert kin_of(set(left.ancestors)) == {left.pk, right.pk}
