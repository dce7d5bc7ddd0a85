"""Whoever wrote a comment puts it right, and takes it back while nobody has answered; what it said before is kept."""

import pytest
from django.db import DatabaseError, transaction

from reviews.models import Comment, CommentChange, Notice, Pair
from reviews.review.actions.approve import approve
from reviews.review.actions.comment import comment
from reviews.review.actions.own_comment import correct, take_back_comment
from reviews.review.actions.submit import submit
from reviews.review.actions.thread import answer, reopen
from reviews.review.refusals import Forbidden, Refused
from reviews.text.query import parse
from tests.desk import Desk


def said(desk: Desk, text: str = "Which mouht?", blocker: bool = False) -> Comment:
    """Chen says something about the first pair."""
    comment(desk.pair().pk, by=desk.chen, text=text, blocker=blocker)
    return Comment.objects.latest("pk")


def test_chen_puts_a_comment_right_and_what_it_said_is_kept(desk: Desk) -> None:
    one = said(desk)
    correct(one.pair_id, one.pk, by=desk.chen, text="Which mouth?", edits=0)
    correct(one.pair_id, one.pk, by=desk.chen, text="Which mouth of it?", edits=1)
    one.refresh_from_db()
    assert (one.text, one.edits) == ("Which mouth of it?", 2)
    assert [change.was for change in one.changes.all()] == ["Which mouht?", "Which mouth?"]
    with pytest.raises(DatabaseError), transaction.atomic():
        CommentChange.objects.all().delete()


def test_words_that_stay_as_they_are_are_no_change(desk: Desk) -> None:
    one = said(desk)
    correct(one.pair_id, one.pk, by=desk.chen, text=one.text, edits=0)
    assert not CommentChange.objects.exists()


def test_only_who_is_called_by_the_new_words_is_told_and_who_has_not_read_the_old_ones_reads_the_new(
    desk: Desk,
) -> None:
    one = said(desk, "@mei which mouht?")
    correct(one.pair_id, one.pk, by=desk.chen, text="@mei @fang which mouth?", edits=0)
    told = Notice.objects.order_by("pk").values_list("person__username", "text")
    assert list(told) == [("mei", "@mei @fang which mouth?"), ("fang", "@mei @fang which mouth?")]
    take_back_comment(one.pair_id, one.pk, by=desk.chen, edits=1)
    assert not Notice.objects.exists()


@pytest.mark.parametrize(
    ("by", "text", "edits", "code"),
    [
        ("mei", "Mine", 0, "person"),
        ("lin", "Mine", 0, "person"),
        ("chen", "Late", 1, "seen"),
        ("chen", " ", 0, "empty"),
    ],
)
def test_a_comment_is_not_put_right(desk: Desk, by: str, text: str, edits: int, code: str) -> None:
    one = said(desk)
    with pytest.raises(Refused, match=code):
        correct(one.pair_id, one.pk, by=getattr(desk, by), text=text, edits=edits)
    with pytest.raises(Forbidden):
        correct(one.pair_id, one.pk, by=desk.gu, text="?", edits=0)
    with pytest.raises(Refused, match="comment"):
        correct(desk.pair(2).pk, one.pk, by=desk.chen, text="?", edits=0)
    assert Comment.objects.get().text == "Which mouht?"


def test_a_blocker_that_is_taken_back_holds_nothing_up_any_more(desk: Desk) -> None:
    pair = submit(desk.pair().pk, by=desk.mei, version=1)
    one = said(desk, blocker=True)
    with pytest.raises(Refused, match="blocked"):
        approve(pair.pk, by=desk.fang, version=1)
    take_back_comment(pair.pk, one.pk, by=desk.chen, edits=0)
    assert approve(pair.pk, by=desk.fang, version=1).state == "approved"
    for again in (
        lambda: reopen(pair.pk, one.pk, by=desk.chen),
        lambda: answer(pair.pk, one.pk, by=desk.mei, text="Well"),
        lambda: take_back_comment(pair.pk, one.pk, by=desk.chen, edits=0),
        lambda: correct(pair.pk, one.pk, by=desk.chen, text="Well", edits=0),
    ):
        with pytest.raises(Refused, match=r"thread|comment"):
            again()
    assert desk.pair().state == "approved"


def test_what_somebody_answered_stays_until_the_answer_is_taken_back(desk: Desk) -> None:
    one = said(desk)
    answer(one.pair_id, one.pk, by=desk.mei, text="The river's.")
    reply = Comment.objects.latest("pk")
    with pytest.raises(Refused, match="answered"):
        take_back_comment(one.pair_id, one.pk, by=desk.chen, edits=0)
    take_back_comment(one.pair_id, reply.pk, by=desk.mei, edits=0)
    take_back_comment(one.pair_id, one.pk, by=desk.chen, edits=0)
    assert not Comment.objects.filter(taken_back_at=None).exists()
    assert not Pair.objects.matching(parse("has:comment", ())).exists()
