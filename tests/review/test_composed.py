"""A query that is composed once answers as Django's own does, for whoever asks and however often."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.db.models import F, QuerySet
from django.db.transaction import TransactionManagementError

from reviews.models import Pair
from reviews.review.composed import Composed
from tests.desk import Desk, make_desk


def seen_by(person: int, pk: int) -> QuerySet[Pair]:
    role = F("article__project__memberships__role")
    return Pair.objects.of(person).filter(pk=pk).annotate(role=role).select_related("article__project")


def test_it_gives_what_the_query_would_give(desk: Desk, django_assert_num_queries: object) -> None:
    other, ask = make_desk("other"), Composed(seen_by)
    for one, person in ((desk, desk.mei), (other, other.chen), (desk, desk.lin)):
        pair = one.pair(2)
        (plain,) = seen_by(person.pk, pair.pk)
        with django_assert_num_queries(1):  # type: ignore[operator]
            (found,) = ask(person.pk, pair.pk)
            assert (found, found.role, found.article.project) == (plain, plain.role, one.project)  # type: ignore[attr-defined]
        assert found.source_lines == [2]
        assert not found._state.adding
    assert ask(desk.mei.pk, other.pair(1).pk) == []
    assert ask.first(desk.mei.pk, other.pair(1).pk) is None


def test_it_gives_columns_too(desk: Desk) -> None:
    ask = Composed(lambda article: Pair.objects.filter(article=article).order_by("-position").values_list("position"))
    flat = Composed(lambda pk: Pair.objects.filter(pk=pk).values_list("target", flat=True))
    assert ask(desk.article.pk) == [(3,), (2,), (1,)]
    assert flat(desk.pair(1).pk) == ["潮汐磨坊立在河口。"]


@pytest.mark.django_db(transaction=True)
def test_each_thread_asks_by_its_own_connection() -> None:
    desk = make_desk()
    ask = Composed(lambda pk: Pair.objects.filter(pk=pk))
    mine = ask(desk.pair(1).pk)

    def theirs() -> list[Pair]:
        try:
            return ask(desk.pair(1).pk)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as threads:
        assert threads.submit(theirs).result() == mine


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("times", [1, 2])
def test_rows_are_locked_in_a_transaction_only(times: int) -> None:
    ask = Composed(lambda pk: Pair.objects.select_for_update().filter(pk=pk))
    for _time in range(times):
        with pytest.raises(TransactionManagementError):
            ask(1)
