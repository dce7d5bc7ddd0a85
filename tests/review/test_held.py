"""A pair that a lead locked, or in which somebody writes, is left by whatever is done to the whole article."""

import pytest

from reviews.models import Pair
from reviews.review.actions.align import join_next, undo
from reviews.review.actions.confirm_alignment import confirm_alignment
from reviews.review.actions.lease import lease
from reviews.review.actions.lock import lock
from reviews.review.actions.realign import loose_after
from reviews.review.actions.submit_all import exclude_proposed, submit_all
from reviews.review.picked import LEASED, LOCKED
from reviews.review.refusals import Refused
from reviews.review.versions import create
from tests.desk import Desk


def hold(desk: Desk, pair: Pair, how: str) -> None:
    if how == "locked":
        lock(pair.pk, by=desk.lin, version=pair.version, reason="Printing", days=1)
    else:
        lease(pair.pk, by=desk.chen)


@pytest.mark.parametrize("how", ["locked", "leased"])
def test_joining_is_not_undone_under_it(desk: Desk, how: str) -> None:
    (joined,) = join_next(desk.pair().pk, by=desk.mei, version=1)
    batch = Pair.history.get(id=joined.pk, history_type="+").batch_id
    assert batch
    hold(desk, joined, how)
    with pytest.raises(Refused, match=how):
        undo(batch, by=desk.mei)
    assert not Pair.objects.get(pk=joined.pk).retired


@pytest.mark.parametrize(("how", "reach"), [("locked", 1), ("leased", 1), ("", 2)])
def test_aligning_anew_ends_before_it(desk: Desk, how: str, reach: int) -> None:
    if how:
        hold(desk, desk.pair(3), how)
    assert loose_after(desk.pair(1), desk.mei) == [desk.pair(n + 2).pk for n in range(reach)]


def test_whoever_writes_in_it_may_undo_their_own_joining(desk: Desk) -> None:
    (joined,) = join_next(desk.pair().pk, by=desk.chen, version=1)
    hold(desk, joined, "leased")
    batch = Pair.history.get(id=joined.pk, history_type="+").batch_id
    assert batch
    assert len(undo(batch, by=desk.chen)) == 2


REASONS = {"locked": LOCKED, "leased": LEASED}


@pytest.mark.parametrize("how", REASONS)
def test_handing_the_article_over_leaves_it_and_says_why(desk: Desk, how: str) -> None:
    hold(desk, desk.pair(2), how)
    result = submit_all(desk.article, by=desk.mei)
    assert result.skipped == {desk.pair(2).pk: REASONS[how]}
    assert result.batch is not None
    assert result.batch.skipped == {str(desk.pair(2).pk): REASONS[how]}
    assert [desk.pair(n).state for n in (1, 2, 3)] == ["in_review", "draft", "in_review"]


@pytest.mark.parametrize("how", REASONS)
def test_leaving_out_what_was_proposed_leaves_it_and_says_why(desk: Desk, how: str) -> None:
    tags = [
        Pair(article=desk.article, position=n, paragraph=2, source="Mills", proposed_exclusion="tag") for n in (4, 5)
    ]
    create(tags, by=desk.mei)
    hold(desk, desk.pair(4), how)
    result = exclude_proposed(desk.article, by=desk.wu)
    assert (result.changed, result.skipped) == ([desk.pair(5).pk], {desk.pair(4).pk: REASONS[how]})
    assert [desk.pair(n).state for n in (3, 4, 5)] == ["draft", "draft", "excluded"]


def test_whoever_writes_in_it_hands_it_over_with_the_rest(desk: Desk) -> None:
    lease(desk.pair(2).pk, by=desk.mei)
    assert submit_all(desk.article, by=desk.mei).skipped == {}


def test_confirming_the_alignment_leaves_what_is_locked_alone(desk: Desk) -> None:
    hold(desk, desk.pair(1), "locked")
    hold(desk, desk.pair(2), "leased")
    result = confirm_alignment(desk.article, by=desk.mei)
    assert result.skipped == {desk.pair(1).pk: LOCKED}
    assert [desk.pair(n).alignment for n in (1, 2, 3)] == ["proposed", "confirmed", "confirmed"]
