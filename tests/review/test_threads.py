"""Threads: a stretch quoted, answers, blockers, and who is told."""

import pytest

from reviews.models import Comment, Membership, Notice, Pair, Person
from reviews.review.actions.align import join_next, split, undo
from reviews.review.actions.approve import approve
from reviews.review.actions.approve_many import BLOCKED, approve_many
from reviews.review.actions.assign import assign_range
from reviews.review.actions.comment import comment
from reviews.review.actions.edit import edit
from reviews.review.actions.request_changes import request_changes
from reviews.review.actions.resubmit import resubmit
from reviews.review.actions.submit import submit
from reviews.review.actions.thread import answer, reopen, resolve
from reviews.review.picked import Picked
from reviews.review.refusals import Forbidden, Refused
from reviews.views.thread_rows import threads_of
from tests.desk import Desk


def told(person: Person) -> list[str]:
    return list(Notice.objects.filter(person=person).order_by("pk").values_list("kind", flat=True))


def said(desk: Desk, by: Person, text: str = "Which mouth?", blocker: bool = False) -> Comment:
    comment(desk.pair().pk, by=by, text=text, side="target", start=6, end=8, blocker=blocker)
    return Comment.objects.latest("pk")


def test_a_quote_moves_with_the_text_and_stays_on_its_version_when_gone(desk: Desk) -> None:
    assert said(desk, desk.chen).quote == "河口"
    pair = edit(desk.pair().pk, by=desk.mei, version=1, target="磨坊立在河口。")
    assert threads_of([pair])[pair.pk][0].span == (4, 6)
    pair = edit(pair.pk, by=desk.mei, version=2, target="磨坊立在江口。")
    thread = threads_of([pair])[pair.pk][0]
    assert (thread.span, thread.lost, thread.first.version) == (None, True, 1)


def test_a_quote_is_found_in_the_pair_that_its_pair_became_part_of(desk: Desk) -> None:
    comment(desk.pair(2).pk, by=desk.chen, text="Since when?", side="target", start=2, end=5)
    joined = join_next(desk.pair(1).pk, by=desk.lin, version=1)[0]
    thread = threads_of([joined])[joined.pk][0]
    assert thread.span
    assert joined.target[slice(*thread.span)] == thread.first.quote == "了四百"


@pytest.mark.parametrize(("side", "start", "end"), [("target", 0, 99), ("target", 3, 3), ("middle", 0, 1)])
def test_a_stretch_outside_the_text_is_refused(desk: Desk, side: str, start: int, end: int) -> None:
    with pytest.raises(Refused, match="span"):
        comment(desk.pair().pk, by=desk.chen, text="?", side=side, start=start, end=end)


def test_an_open_blocker_keeps_a_pair_from_being_approved(desk: Desk) -> None:
    pair = submit(desk.pair().pk, by=desk.mei, version=1)
    blocker = said(desk, desk.fang, blocker=True)
    with pytest.raises(Refused, match="blocked"):
        approve(pair.pk, by=desk.chen, version=1)
    assert approve_many(desk.article, Picked({pair.pk: 1}), by=desk.chen).skipped == {pair.pk: BLOCKED}
    with pytest.raises(Forbidden):
        resolve(pair.pk, blocker.pk, by=desk.chen)
    resolve(pair.pk, blocker.pk, by=desk.fang)
    assert approve(pair.pk, by=desk.chen, version=1).state == "approved"
    assert reopen(pair.pk, blocker.pk, by=desk.chen).state == "in_review"
    assert resolve(pair.pk, blocker.pk, by=desk.lin).state == "approved"
    assert list(Pair.history.filter(id=pair.pk, verb__contains="block").values_list("verb", flat=True)) == [
        "unblock", "block", "unblock", "block",
    ]  # fmt: skip


def test_a_thread_is_answered_resolved_and_opened_again(desk: Desk) -> None:
    thread = said(desk, desk.chen)
    answer(desk.pair().pk, thread.pk, by=desk.mei, text="The river's.")
    resolve(desk.pair().pk, thread.pk, by=desk.mei)
    resolve(desk.pair().pk, thread.pk, by=desk.mei)
    drawn = threads_of([desk.pair()])[desk.pair().pk][0]
    assert [one.text for one in drawn.answers] == ["The river's."]
    assert drawn.first.resolved_by == desk.mei
    assert threads_of([desk.pair()], open_only=True)[desk.pair().pk] == []
    reopen(desk.pair().pk, thread.pk, by=desk.chen)
    thread.refresh_from_db()
    assert thread.resolved_by is None
    with pytest.raises(Refused, match="empty"):
        answer(desk.pair().pk, thread.pk, by=desk.mei, text=" ")
    with pytest.raises(Refused, match="thread"):
        answer(desk.pair(2).pk, thread.pk, by=desk.mei, text="?")
    with pytest.raises(Forbidden):
        answer(desk.pair().pk, thread.pk, by=desk.gu, text="?")


def test_people_are_told_what_concerns_them_and_nobody_what_they_did(desk: Desk) -> None:
    thread = said(desk, desk.chen, "@fang @nobody @chen look")
    answer(desk.pair().pk, thread.pk, by=desk.mei, text="@wu what do you say?")
    said(desk, desk.wu, blocker=True)
    submit(desk.pair(2).pk, by=desk.mei, version=1)
    request_changes(desk.pair(2).pk, by=desk.chen, version=1, category="style", note="Flat")
    resubmit(desk.pair(2).pk, by=desk.mei, version=1, answer="No", contest=True)
    assign_range(desk.article, by=desk.lin, first=1, last=3, people=[desk.chen, desk.fang], task="review")
    assert told(desk.fang) == ["mention", "assigned"]
    assert told(desk.chen) == ["answer", "contest", "assigned"]
    assert told(desk.wu) == ["mention"]
    assert told(desk.mei) == ["blocker", "request"]


def test_whoever_left_the_project_is_not_told(desk: Desk) -> None:
    Membership.objects.filter(person=desk.fang).delete()
    said(desk, desk.chen, "@fang look")
    assert told(desk.fang) == []


def quoted(desk: Desk, words: str, blocker: bool = False) -> Comment:
    """Chen says something about words of the first pair's translation; about all of the pair, where they are none."""
    start = desk.pair().target.index(words)
    side = "target" if words else ""
    comment(desk.pair().pk, by=desk.chen, text="?", side=side, start=start, end=start + len(words), blocker=blocker)
    return Comment.objects.latest("pk")


def where(desk: Desk, thread: Comment) -> list[int]:
    """At which pairs the thread is drawn."""
    drawn = threads_of(Pair.objects.filter(article=desk.article))
    return sorted(
        Pair.objects.get(pk=pk).position for pk, found in drawn.items() for one in found if one.first == thread
    )


def test_after_a_split_a_thread_stands_at_the_part_that_holds_its_words(desk: Desk) -> None:
    first, second, across, whole = (quoted(desk, words) for words in ("潮汐", "河口", "坊立", ""))
    split(desk.pair().pk, by=desk.lin, version=1, source_at=13, target_at=4)
    assert [where(desk, one) for one in (first, second, across, whole)] == [[1], [2], [1], [1]]
    drawn = {one.first.pk: one for one in threads_of([desk.pair(1)])[desk.pair(1).pk]}
    assert [drawn[one.pk].parted for one in (first, across, whole)] == [False, True, False]
    assert drawn[across.pk].lost
    (own,) = threads_of([desk.pair(2)])[desk.pair(2).pk]
    assert own.first == second
    assert own.span == (2, 4)


def test_words_are_followed_through_a_split_a_join_and_an_undone_split(desk: Desk) -> None:
    thread = quoted(desk, "河口")
    halves = split(desk.pair().pk, by=desk.lin, version=1, source_at=13, target_at=4)
    undo(Pair.history.filter(id=halves[0].pk).first().batch_id, by=desk.lin)
    assert where(desk, thread) == [1]
    split(desk.pair().pk, by=desk.lin, version=1, source_at=13, target_at=4)
    assert where(desk, thread) == [2]
    join_next(desk.pair(2).pk, by=desk.lin, version=1)
    assert where(desk, thread) == [2]
    join_next(desk.pair(1).pk, by=desk.lin, version=1)
    assert where(desk, thread) == [1]


def test_what_holds_approval_up_stands_at_both_parts(desk: Desk) -> None:
    blocker = quoted(desk, "潮汐", blocker=True)
    split(desk.pair().pk, by=desk.lin, version=1, source_at=13, target_at=4)
    assert where(desk, blocker) == [1, 2]
    resolve(desk.pair(2).pk, blocker.pk, by=desk.chen)
    assert where(desk, blocker) == [1]
