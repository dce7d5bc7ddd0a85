"""Acts that concern the same pairs wait for each other, and never in a circle; SQLite lets one in at a time anyway."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from threading import Barrier, BrokenBarrierError
from typing import Any

import pytest
from django.db import connection

from reviews.models import Pair, Person
from reviews.review import versions
from reviews.review.actions.align import split
from reviews.review.actions.approve import approve
from reviews.review.actions.approve_many import approve_many
from reviews.review.actions.submit_all import submit_all
from reviews.review.chain import next_link
from reviews.review.picked import Picked
from reviews.review.verify import problems_of
from tests.desk import make_desk

TEXTS = ("One frost came. Another followed.", "霜來了。又來了一次。")
PATIENCE = 1.0
"""Seconds that an act waits for the other to come as far; where the other has to wait for it, it never comes."""
Act = Callable[[Pair, Person], object]


def many(pair: Pair, by: Person) -> object:
    return approve_many(pair.article, Picked({pair.pk: pair.version}), by=by)


def one(pair: Pair, by: Person) -> object:
    return approve(pair.pk, by=by, version=pair.version)


@pytest.mark.parametrize(("first", "second"), [(one, one), (one, many), (many, many)])
@pytest.mark.django_db(transaction=True)
def test_two_acts_on_two_halves_of_one_pair_are_both_done(
    monkeypatch: pytest.MonkeyPatch, first: Act, second: Act
) -> None:
    desk = make_desk()
    (made,) = versions.create(
        [Pair(article=desk.article, position=4, paragraph=4, source=TEXTS[0], target=TEXTS[1])], by=desk.mei
    )
    submit_all(desk.article, by=desk.mei)
    halves = split(made.pk, by=desk.lin, version=1, source_at=len("One frost came. "), target_at=len("霜來了。"))
    submit_all(desk.article, by=desk.mei)
    both = Barrier(2)

    def met(project: int, reserve: Callable[[int], Any]) -> Any:
        with suppress(BrokenBarrierError):
            both.wait(PATIENCE)
        return reserve(project)

    monkeypatch.setattr(versions, "next_link", partial(met, reserve=next_link))

    def act(verb: Act, pair: Pair, by: Person) -> object:
        try:
            return verb(pair, by)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as people:
        left = people.submit(act, first, Pair.objects.get(pk=halves[0].pk), desk.chen)
        right = people.submit(act, second, Pair.objects.get(pk=halves[1].pk), desk.fang)
        left.result()
        right.result()
    assert [Pair.objects.get(pk=half.pk).state for half in halves] == ["approved"] * 2
    assert not list(problems_of(desk.project))
