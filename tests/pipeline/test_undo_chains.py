"""Files that came one after the other are taken back one by one, in any order; what that would lose of later work stays."""

from collections.abc import Callable
from contextlib import suppress
from itertools import permutations
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from reviews.models import Batch, Pair
from reviews.review.actions.approve import approve
from reviews.review.actions.edit import edit
from reviews.review.actions.revert import revert
from reviews.review.actions.revert_batch import CHANGED, MOVED, SAID, revert_batch
from reviews.review.actions.submit_all import submit_all
from reviews.review.actions.submit_many import submit_many
from reviews.review.batch_changes import standing_pairs
from reviews.review.picked import Picked
from reviews.review.refusals import Refused
from reviews.review.results import BatchResult
from tests.desk import SENTENCES, Desk
from tests.invariants import assert_nothing_is_amiss
from tests.pipeline.test_coming_twice import COMING
from tests.pipeline.test_reimport import all_approved, kinds, planned, standing, taken_if_any, texts

FIRST, SECOND, THIRD = SENTENCES
GULLS = ("Gulls cry.", "海鷗叫。")
File = list[tuple[str, str]]


def taken(desk: Desk, *pairs: tuple[str, str]) -> int:
    """All of the file, ticked or not; the number of the act."""
    result = taken_if_any(desk, list(pairs))
    assert result
    assert result.batch
    return result.batch.pk


def back(desk: Desk, batch: int) -> BatchResult:
    return revert_batch(batch, by=desk.lin)


def five(target: str) -> tuple[str, str]:
    return "It ground corn for five hundred years.", target


TWICE: dict[str, tuple[File, File]] = {
    "both change one text": ([FIRST, five("五百年。"), THIRD], [FIRST, five("五個世紀。"), THIRD]),
    "one side each": ([FIRST, (SECOND[0], "五百年。"), THIRD], [FIRST, five("五百年。"), THIRD]),
    "what the first brought the second changes": ([*SENTENCES, GULLS], [*SENTENCES, (GULLS[0], "鷗鳴。")]),
    "what the first brought is gone from the second": ([*SENTENCES, GULLS], SENTENCES),
    "what is gone comes again": ([FIRST, THIRD], SENTENCES),
    "what is gone comes again, changed": ([FIRST, THIRD], [FIRST, (SECOND[0], "磨了四百年。"), THIRD]),
    "the order changes twice": ([THIRD, FIRST, SECOND], [SECOND, THIRD, FIRST]),
    "the order, then a text": ([THIRD, FIRST, SECOND], [THIRD, FIRST, five("五百年。")]),
    "a text, then the order": ([FIRST, five("五百年。"), THIRD], [THIRD, FIRST, five("五百年。")]),
    "the form of a source, then its words": (
        [(FIRST[0].lower(), FIRST[1]), SECOND, THIRD],
        [("The tide mill stands there.", FIRST[1]), SECOND, THIRD],
    ),
}


@pytest.mark.parametrize("case", TWICE)
@pytest.mark.parametrize("approved", [False, True])
def test_two_files_taken_back_in_turn_leave_everything_as_it_was(desk: Desk, case: str, approved: bool) -> None:
    if approved:
        all_approved(desk)
    first_file, second_file = TWICE[case]
    before = standing(desk)
    first = taken(desk, *first_file)
    between = standing(desk)
    second = taken(desk, *second_file)
    assert back(desk, second).skipped == {}
    assert standing(desk) == between
    assert back(desk, first).skipped == {}
    assert standing(desk) == before


@pytest.mark.parametrize("case", TWICE)
def test_the_older_is_taken_back_first_as_far_as_the_newer_lets_it_and_the_rest_later(desk: Desk, case: str) -> None:
    before = standing(desk)
    first, second = (taken(desk, *file) for file in TWICE[case])
    for batch in (first, second, first):
        if standing_pairs(Batch.objects.get(pk=batch)):
            back_if_any(desk, batch)
    assert standing(desk) == before


def back_if_any(desk: Desk, batch: int) -> BatchResult | None:
    with suppress(Refused):
        return back(desk, batch)
    return None


def test_what_a_later_file_changed_stays_and_says_so_until_that_was_taken_back(desk: Desk) -> None:
    first = taken(desk, FIRST, five("五百年。"), ("Nobody knows who built it.", THIRD[1]))
    second = taken(desk, FIRST, five("五個世紀。"), ("Nobody knows who built it.", THIRD[1]))
    result = back(desk, first)
    assert result.skipped == {desk.pair(2).pk: CHANGED}
    assert texts(desk) == [FIRST, five("五個世紀。"), THIRD]
    assert standing_pairs(Batch.objects.get(pk=first)) == {desk.pair(2).pk}
    back(desk, second)
    assert texts(desk) == [FIRST, five("五百年。"), THIRD]
    rest = back(desk, first)
    assert (rest.changed, rest.skipped) == ([desk.pair(2).pk], {})
    assert texts(desk) == SENTENCES
    with pytest.raises(Refused, match="nothing"):
        back(desk, first)


def test_an_order_that_was_changed_again_stays_until_that_was_taken_back(desk: Desk) -> None:
    first, second = taken(desk, THIRD, FIRST, SECOND), taken(desk, SECOND, THIRD, FIRST)
    with pytest.raises(Refused, match="nothing"):
        back(desk, first)
    back(desk, second)
    back(desk, first)
    assert texts(desk) == SENTENCES
    third = taken(desk, THIRD, FIRST, five("五百年。"))
    fourth = taken(desk, FIRST, THIRD, five("五百年。"))
    assert set(back(desk, third).skipped.values()) == {MOVED}
    assert texts(desk) == [FIRST, THIRD, SECOND]
    back(desk, fourth)
    assert texts(desk) == [THIRD, FIRST, SECOND]


def test_an_edit_that_was_taken_back_since_does_not_count_and_one_that_says_the_same_does(desk: Desk) -> None:
    first = taken(desk, FIRST, five("五百年。"), THIRD)
    edit(desk.pair(2).pk, by=desk.mei, version=2, target="改了。")
    revert(desk.pair(2).pk, by=desk.mei, version=3, to=2)
    back(desk, first)
    assert texts(desk) == SENTENCES
    second = taken(desk, FIRST, five("五百年。"), THIRD)
    edit(desk.pair(2).pk, by=desk.mei, version=6, target="改了。")
    edit(desk.pair(2).pk, by=desk.mei, version=7, target="五百年。")
    assert back_if_any(desk, second) is None


SAYS: dict[str, Callable[[Desk, Pair], object]] = {
    "approved": lambda desk, pair: (submit_all(desk.article, by=desk.mei), approve(pair.pk, by=desk.chen, version=1)),
    "edited": lambda desk, pair: edit(pair.pk, by=desk.mei, version=1, target="海鷗在叫。"),
}


@pytest.mark.parametrize(("what", "reason"), [("approved", SAID), ("edited", CHANGED)])
def test_a_new_pair_that_somebody_worked_on_stays_and_says_so(desk: Desk, what: str, reason: str) -> None:
    first = taken(desk, five("五百年。"), *SENTENCES[::2], GULLS)
    new = Pair.objects.get(source=GULLS[0])
    SAYS[what](desk, new)
    assert back(desk, first).skipped == {new.pk: reason}


def test_what_an_act_did_to_a_pair_that_an_older_one_had_brought_goes_with_it(desk: Desk) -> None:
    before = standing(desk)
    first = taken(desk, (SECOND[0], FIRST[1]), (FIRST[0], "它磨穀物。"), (SECOND[0], "它磨穀物。"), GULLS)
    second = taken(desk, GULLS, GULLS, FIRST, (SECOND[0].lower(), "它磨穀物。"))
    undone = back(desk, first)
    back(desk, second)
    back(desk, first)
    assert standing(desk) == before
    assert not standing_pairs(Batch.objects.get(pk=second))
    assert undone.batch
    assert standing_pairs(undone.batch)


@pytest.mark.parametrize("approved", [False, True])
def test_taking_back_is_taken_back_and_taken_back_again(desk: Desk, approved: bool) -> None:
    if approved:
        all_approved(desk)
    before = standing(desk)
    first = taken(desk, THIRD, FIRST, GULLS)
    after = standing(desk)
    act, stands = first, (before, after)
    for turn in range(4):
        result = back(desk, act)
        assert result.skipped == {}
        assert result.batch
        assert standing(desk) == stands[turn % 2]
        act = result.batch.pk
    back(desk, first)
    assert standing(desk) == before


def test_handing_over_is_taken_back_and_that_is_taken_back_too(desk: Desk) -> None:
    handed = submit_many(desk.article, Picked(dict(Pair.objects.values_list("pk", "version"))), by=desk.mei)
    assert handed.batch
    undone = revert_batch(handed.batch.pk, by=desk.mei)
    assert undone.batch
    revert_batch(undone.batch.pk, by=desk.mei)
    assert {pair.state for pair in Pair.objects.all()} == {"in_review"}


def test_an_edit_that_a_file_wrote_over_is_an_edit_again_once_the_file_is_taken_back(desk: Desk) -> None:
    edit(desk.pair(1).pk, by=desk.mei, version=1, target="潮汐磨坊在河口。")
    back(desk, taken(desk, (FIRST[0], "那磨坊立在河口。"), SECOND, THIRD))
    asked = planned(desk, (FIRST[0], "那磨坊。"), SECOND, THIRD)
    assert (asked.rows or [{}])[0]["edited"] == ["target"]
    assert (asked.rows or [{}])[0]["offers"] == {"target": False}


def test_a_file_that_stands_again_is_known_again(desk: Desk) -> None:
    file = [FIRST, five("五百年。"), THIRD]
    undone = back(desk, taken(desk, *file))
    assert undone.batch
    back(desk, undone.batch.pk)
    with pytest.raises(Refused, match="same"):
        planned(desk, *file)
    assert kinds(planned(desk, FIRST, five("五個世紀。"), THIRD)) == ["unchanged", "target", "unchanged"]


FILES = st.lists(
    st.lists(
        st.tuples(st.sampled_from(COMING), st.sampled_from(["潮汐磨坊。", "它磨穀物。", THIRD[1]])),
        min_size=1,
        max_size=4,
    ),
    min_size=2,
    max_size=3,
)


@given(FILES, st.data())
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    phases=(Phase.generate,),
)
def test_whatever_came_and_in_whatever_order_it_is_taken_back_nothing_of_it_is_left(
    desk: Desk, files: list[File], data: Any
) -> None:
    with transaction.atomic():
        before = standing(desk)
        results = [taken_if_any(desk, file) for file in files]
        acts = [result.batch.pk for result in results if result and result.batch]
        order = data.draw(st.sampled_from(list(permutations(acts))))
        for _round in range(len(acts) + 1):
            for act in order:
                back_if_any(desk, act)
        assert standing(desk) == before
        assert not any(standing_pairs(Batch.objects.get(pk=act)) for act in acts)
        assert_nothing_is_amiss()
        transaction.set_rollback(True)
