"""A pair that a lead locked, or in which somebody writes, is not taken away by a change of the alignment either."""

import pytest

from reviews.models import Pair
from reviews.review.actions.align import join_next, undo
from reviews.review.actions.lease import lease
from reviews.review.actions.lock import lock
from reviews.review.actions.realign import loose_after
from reviews.review.refusals import Refused
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
