"""What is decided on one pair is suggested wherever the original says the same."""

import pytest

from reviews.models import Batch, Notice, Pair, Suggestion
from reviews.review.actions.edit import edit
from reviews.review.actions.exclude import exclude
from reviews.review.actions.lock import lock
from reviews.review.actions.revert_batch import revert_batch
from reviews.review.actions.suggest import accept
from reviews.review.actions.suggest_alike import suggest_alike
from reviews.review.refusals import Forbidden, Refused
from reviews.review.same_words import same_words
from reviews.review.versions import create
from tests.desk import Desk, make_desk

SOURCE = "The tide mill stood at the mouth of the river."
TARGETS = ["潮汐磨坊立在河口。", "潮磨立於河口。", "潮汐磨坊立在河口。", "河口有座潮汐磨坊。"]


@pytest.fixture
def desk(db: None) -> Desk:
    """A desk whose first source stands there four times more, in three translations."""
    desk = make_desk()
    rows = [
        Pair(article=desk.article, position=n, paragraph=n, source=SOURCE, target=target)
        for n, target in enumerate(TARGETS, 4)
    ]
    create(rows, by=desk.mei)
    return desk


def open_ones(desk: Desk) -> list[tuple[int, str, str]]:
    rows = Suggestion.objects.filter(status=Suggestion.Status.OPEN).order_by("pair__position")
    return [(one.pair.position, one.target, one.person.username) for one in rows]


def test_one_act_suggests_it_wherever_the_translation_is_another(desk: Desk) -> None:
    found = same_words(desk.pair(1))
    assert [one.position for one in found.here] == [4, 5, 6, 7]
    assert [one.position for one in found.differ] == [5, 7]
    result = suggest_alike(desk.pair(1), by=desk.chen, version=1)
    assert open_ones(desk) == [(n, "潮汐磨坊立在河口。", "chen") for n in (5, 7)]
    assert [desk.pair(n).target for n in range(4, 8)] == TARGETS
    assert len(result.changed) == 2
    assert Notice.objects.filter(person=desk.mei, kind=Notice.Kind.SUGGESTION).count() == 1
    one = Suggestion.objects.get(pair=desk.pair(5))
    accept(desk.pair(5).pk, one.pk, by=desk.mei, version=1)
    assert desk.pair(5).target == "潮汐磨坊立在河口。"


def test_what_waits_already_is_not_suggested_again(desk: Desk) -> None:
    suggest_alike(desk.pair(1), by=desk.chen, version=1)
    with pytest.raises(Refused):
        suggest_alike(desk.pair(1), by=desk.fang, version=1)


def test_it_is_taken_back_as_one_but_for_what_was_accepted(desk: Desk) -> None:
    suggest_alike(desk.pair(1), by=desk.chen, version=1)
    accept(desk.pair(5).pk, Suggestion.objects.get(pair=desk.pair(5)).pk, by=desk.mei, version=1)
    revert_batch(Batch.objects.get(verb="suggest").pk, by=desk.chen)
    assert open_ones(desk) == []
    states = dict(Suggestion.objects.values_list("pair__position", "status"))
    assert states == {5: Suggestion.Status.ACCEPTED, 7: Suggestion.Status.WITHDRAWN}


def test_a_pair_that_is_locked_or_left_out_or_of_another_project_is_left(desk: Desk) -> None:
    make_desk("other")
    lock(desk.pair(7).pk, by=desk.lin, version=1, reason="At the printer's", days=1)
    exclude(desk.pair(5).pk, by=desk.wu, version=1, exclusion="repeated")
    with pytest.raises(Refused):
        suggest_alike(desk.pair(2), by=desk.chen, version=1)
    result = suggest_alike(desk.pair(1), by=desk.chen, version=1)
    assert open_ones(desk) == []
    assert [*result.skipped] == [desk.pair(7).pk]
    assert not same_words(desk.pair(1)).elsewhere


def test_nobody_suggests_what_they_have_not_seen_or_may_not(desk: Desk) -> None:
    edit(desk.pair(1).pk, by=desk.mei, version=1, target="潮汐磨坊在河口。")
    with pytest.raises(Refused):
        suggest_alike(desk.pair(1), by=desk.chen, version=1)
    with pytest.raises(Forbidden):
        suggest_alike(desk.pair(1), by=desk.gu, version=2)
    assert open_ones(desk) == []


def test_no_more_than_the_project_allows_in_one_act(desk: Desk) -> None:
    desk.project.batch_cap = 2
    desk.project.save()
    suggest_alike(desk.pair(1), by=desk.chen, version=1)
    assert [position for position, *_rest in open_ones(desk)] == [5]
    suggest_alike(desk.pair(1), by=desk.chen, version=1)
    assert [position for position, *_rest in open_ones(desk)] == [5, 7]
