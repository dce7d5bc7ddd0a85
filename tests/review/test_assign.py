"""Assigning: to one, evenly among several, for a day; handing over; whose turn it then is."""

from datetime import date

import pytest
from django.test import Client

from reviews.models import Assignment, Pair, Person
from reviews.review.actions.align import join_next, split
from reviews.review.actions.assign import assign, assign_range, hand_over
from reviews.review.actions.edit import edit
from reviews.review.actions.revert_batch import revert_batch
from reviews.review.actions.submit import submit
from reviews.review.facts import facts_of
from reviews.review.picked import Picked
from reviews.review.refusals import Forbidden, Refused
from reviews.review.states import State
from reviews.views.rows import assignments_of, needs
from tests.desk import Desk

DAY = date(2026, 12, 1)


def standing(desk: Desk) -> list[tuple[int, str, str]]:
    rows = Assignment.objects.filter(ended_at=None).order_by("pair__position", "task")
    return [(row.pair.position, row.task, str(row.person)) for row in rows]


def give(desk: Desk, *people: Person, task: str = "review") -> int:
    result = assign_range(desk.article, by=desk.lin, first=1, last=3, people=people, task=task, due=DAY)
    assert result.batch
    return result.batch.pk


def test_a_stretch_is_shared_evenly_among_two(desk: Desk) -> None:
    give(desk, desk.chen, desk.fang)
    assert standing(desk) == [(1, "review", "Chen"), (2, "review", "Fang"), (3, "review", "Fang")]
    assert set(Assignment.objects.values_list("due", flat=True)) == {DAY}


def test_a_new_assignment_ends_the_one_before_and_taking_it_back_brings_that_back(desk: Desk) -> None:
    give(desk, desk.chen)
    pair = desk.pair(2)
    result = assign(desk.article, Picked({pair.pk: 1}), by=desk.lin, people=[desk.fang], task="review")
    assert standing(desk)[1] == (2, "review", "Fang")
    assert result.batch
    revert_batch(result.batch.pk, by=desk.lin)
    assert standing(desk)[1] == (2, "review", "Chen")
    assert Assignment.objects.count() == 4


def test_only_a_lead_assigns_and_only_to_those_who_may_do_it(desk: Desk) -> None:
    with pytest.raises(Forbidden):
        assign_range(desk.article, by=desk.chen, first=1, last=3, people=[desk.chen], task="review")
    for people, task in (([desk.mei], "review"), ([desk.gu], "translate"), ([], "review"), ([desk.chen], "dance")):
        with pytest.raises(Refused):
            assign_range(desk.article, by=desk.lin, first=1, last=3, people=people, task=task)


def test_chen_hands_over_to_fang_with_the_day(desk: Desk) -> None:
    give(desk, desk.chen)
    with pytest.raises(Forbidden):
        hand_over(desk.article, by=desk.wu, giver=desk.chen, taker=desk.fang, task="review", due=DAY)
    hand_over(desk.article, by=desk.chen, giver=desk.chen, taker=desk.fang, task="review", due=DAY)
    assert [row[2] for row in standing(desk)] == ["Fang"] * 3
    assert set(Assignment.objects.filter(ended_at=None).values_list("due", flat=True)) == {DAY}
    with pytest.raises(Refused, match="nothing"):
        hand_over(desk.article, by=desk.chen, giver=desk.chen, taker=desk.fang, task="review", due=DAY)


def test_what_is_due_another_day_stays_where_it_is(desk: Desk) -> None:
    give(desk, desk.chen)
    assign(desk.article, Picked({desk.pair(2).pk: 1}), by=desk.lin, people=[desk.chen], task="review")
    hand_over(desk.article, by=desk.chen, giver=desk.chen, taker=desk.fang, task="review", due=None)
    assert [name for _n, _task, name in standing(desk)] == ["Chen", "Fang", "Chen"]


def turn(desk: Desk, person: Person, pair: Pair) -> str | None:
    from reviews.review.permission import role_in

    role = role_in(desk.project, person)
    return needs(person, role, State(pair.state), facts_of([pair])[pair.pk], assignments_of([pair])[pair.pk])


def test_what_is_assigned_to_another_does_not_wait_for_me(desk: Desk) -> None:
    pair = submit(desk.pair().pk, by=desk.mei, version=1)
    assert turn(desk, desk.chen, pair) == turn(desk, desk.fang, pair) == "review"
    give(desk, desk.fang)
    assert turn(desk, desk.chen, pair) is None
    assert turn(desk, desk.fang, pair) == "review"
    assert turn(desk, desk.gu, pair) is None


def test_a_reviewer_who_is_to_translate_is_asked_to_and_the_translator_is_not(desk: Desk) -> None:
    assert turn(desk, desk.mei, desk.pair()) == "translate"
    give(desk, desk.chen, task="translate")
    assert turn(desk, desk.mei, desk.pair()) is None
    assert turn(desk, desk.chen, desk.pair()) == "translate"


def test_what_waits_for_whoever_works_alone_is_counted_listed_and_found(lin: Client, desk: Desk) -> None:
    desk.project.self_approval = "solo"
    desk.project.save()
    for n in (1, 2, 3):
        edit(desk.pair(n).pk, by=desk.lin, version=1, target=f"潮磨站在河口{n}。")
    screen = lin.get(f"/articles/{desk.article.pk}").content.decode()
    assert "3 need you" in screen
    assert "3 drafts are not submitted" in screen
    assert lin.get(f"/articles/{desk.article.pk}?q=is:mine").content.decode().count("data-needs-me") == 3
    assert "To be written or submitted: 3" in lin.get("/queue").content.decode()


def test_a_joined_pair_is_for_whom_its_first_part_was_and_its_halves_too(desk: Desk) -> None:
    give(desk, desk.chen, desk.fang)
    [joined] = join_next(desk.pair(1).pk, by=desk.lin, version=1)
    halves = split(joined.pk, by=desk.lin, version=1, source_at=12, target_at=4)
    rows = Assignment.objects.filter(pair__retired=False, ended_at=None).order_by("pair__position")
    assert [(one.pair, one.person, one.due) for one in rows] == [
        (halves[0], desk.chen, DAY),
        (halves[1], desk.chen, DAY),
        (desk.pair(3), desk.fang, DAY),
    ]
