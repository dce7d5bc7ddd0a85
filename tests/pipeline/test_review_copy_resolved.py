"""Threads that were resolved in Word: the plan shows them, taking it in resolves them, taking it back opens them again."""

from datetime import timedelta

import pytest
from django.utils import timezone
from docx.oxml.ns import qn

from reviews.models import Comment, ReturnedCopy
from reviews.review.actions.comment import comment
from reviews.review.actions.take_return import take_return
from reviews.review.actions.thread import answer, reopen, resolve
from reviews.review.actions.undo_return import undo_return
from reviews.review.refusals import Refused
from reviews.review.return_plan import Row, as_rows
from tests.desk import Desk
from tests.review_copies import handed_in, opened, taken
from tests.word import Word


def resolved_in_word(desk: Desk) -> Word:
    """A review copy in which the only thread that went out was resolved."""
    word = opened(desk)
    word.resolve(str(word.comments()[0].get(qn("w:id"))))
    return word


def rows_of(copy: ReturnedCopy) -> list[Row]:
    return as_rows(copy.rows)


def test_a_thread_that_was_resolved_in_word_is_resolved_and_opened_again_when_that_is_taken_back(desk: Desk) -> None:
    comment(desk.pair(1).pk, by=desk.mei, text="立還是站？")
    copy = handed_in(desk, resolved_in_word(desk))
    (row,) = rows_of(copy)
    assert (row.kind, row.comments, [one["text"] for one in row.resolved]) == ("said", [], ["立還是站？"])
    assert take_return(copy.pk, by=desk.lin).resolved == 1
    thread = Comment.objects.get()
    assert (bool(thread.resolved_at), thread.resolved_by, thread.resolved_in) == (True, desk.lin, copy)
    assert undo_return(copy.pk, by=desk.lin).left == 0
    thread.refresh_from_db()
    assert (thread.resolved_at, thread.resolved_by, thread.resolved_in) == (None, None, None)


def test_an_answer_and_the_end_of_the_thread_come_together(desk: Desk) -> None:
    comment(desk.pair(1).pk, by=desk.mei, text="立還是站？")
    word = resolved_in_word(desk)
    word.comment(1, "站較好。", "王小姐", under=str(word.comments()[0].get(qn("w:id"))))
    result = taken(desk, word)
    assert (result.comments, result.resolved) == (1, 1)
    undo_return(ReturnedCopy.objects.get().pk, by=desk.lin)
    assert [(one.text, one.resolved_at) for one in Comment.objects.all()] == [("立還是站？", None)]


def test_a_thread_that_was_begun_and_resolved_in_word_stands_here_resolved(desk: Desk) -> None:
    word = opened(desk)
    word.resolve(word.comment(2, "多久？", "王小姐"))
    result = taken(desk, word)
    assert (result.comments, result.resolved) == (1, 1)
    assert Comment.objects.get().resolved_at
    undo_return(ReturnedCopy.objects.get().pk, by=desk.lin)
    assert not Comment.objects.exists()


def test_a_thread_that_is_not_begun_here_is_not_resolved(desk: Desk) -> None:
    word = opened(desk)
    word.change(2, "四百", "四", "王小姐")
    word.resolve(word.comment(2, "多久？", "王小姐"))
    copy = handed_in(desk, word)
    result = take_return(copy.pk, by=desk.lin, chosen=["2-0", "2-r0"])
    assert (result.suggestions, result.comments, result.resolved) == (1, 0, 0)


def test_what_is_not_ticked_stays_open(desk: Desk) -> None:
    comment(desk.pair(1).pk, by=desk.mei, text="立還是站？")
    copy = handed_in(desk, resolved_in_word(desk))
    with pytest.raises(Refused, match="nothing to take in"):
        take_return(copy.pk, by=desk.lin, chosen=[])
    assert Comment.objects.get().resolved_at is None


@pytest.mark.parametrize("again", [False, True])
def test_what_is_resolved_here_is_no_news(desk: Desk, again: bool) -> None:
    comment(desk.pair(1).pk, by=desk.mei, text="立還是站？")
    word = resolved_in_word(desk)
    resolve(desk.pair(1).pk, Comment.objects.get().pk, by=desk.mei)
    assert rows_of(handed_in(desk, opened(desk) if again else word)) == []


def test_an_answer_alone_that_is_marked_resolves_nothing(desk: Desk) -> None:
    comment(desk.pair(1).pk, by=desk.mei, text="立還是站？")
    answer(desk.pair(1).pk, Comment.objects.get().pk, by=desk.chen, text="站。")
    word = opened(desk)
    word.resolve(str(word.comments()[1].get(qn("w:id"))))
    assert rows_of(handed_in(desk, word)) == []


def test_somebody_elses_blocker_stays_with_the_reason_and_the_others_are_taken_in(desk: Desk) -> None:
    comment(desk.pair(1).pk, by=desk.chen, text="錯了。", blocker=True)
    comment(desk.pair(2).pk, by=desk.chen, text="多久？")
    word = opened(desk)
    for one in word.comments():
        word.resolve(str(one.get(qn("w:id"))))
    copy = handed_in(desk, word)
    result = take_return(copy.pk, by=desk.mei)
    assert (result.resolved, list(result.skipped)) == (1, [desk.pair(1).pk])
    assert Comment.objects.get(blocker=True).resolved_at is None


def test_a_lead_resolves_a_blocker_and_taking_it_back_holds_the_pair_up_again(desk: Desk) -> None:
    comment(desk.pair(1).pk, by=desk.chen, text="錯了。", blocker=True)
    before = desk.pair(1).state
    assert taken(desk, resolved_in_word(desk)).resolved == 1
    undo_return(ReturnedCopy.objects.get().pk, by=desk.lin)
    assert Comment.objects.get().resolved_at is None
    assert desk.pair(1).state == before


def test_a_thread_that_somebody_opened_and_resolved_since_is_left_alone_when_the_copy_is_taken_back(desk: Desk) -> None:
    comment(desk.pair(1).pk, by=desk.mei, text="立還是站？")
    taken(desk, resolved_in_word(desk))
    key = Comment.objects.get().pk
    reopen(desk.pair(1).pk, key, by=desk.mei)
    resolve(desk.pair(1).pk, key, by=desk.mei)
    undo_return(ReturnedCopy.objects.get().pk, by=desk.lin)
    assert Comment.objects.get().resolved_by == desk.mei


def opened_again_later(desk: Desk) -> None:
    """Chen opens the resolved thread again, an hour from now: a copy knows times to the second."""
    reopen(desk.pair(1).pk, Comment.objects.get().pk, by=desk.chen)
    Comment.objects.update(reopened_at=timezone.now() + timedelta(hours=1))


@pytest.mark.parametrize("was_out_resolved", [True, False])
def test_a_thread_that_was_opened_again_after_the_copy_went_out_is_shown_and_not_ticked(
    desk: Desk, was_out_resolved: bool
) -> None:
    comment(desk.pair(1).pk, by=desk.mei, text="立還是站？")
    word = resolved_in_word(desk) if not was_out_resolved else None
    resolve(desk.pair(1).pk, Comment.objects.get().pk, by=desk.mei)
    word = word or opened(desk)
    opened_again_later(desk)
    copy = handed_in(desk, word)
    (row,) = rows_of(copy)
    assert (row.offers, row.proposed, row.resolved[0]["again_by"]) == (["1-r0"], [], "Chen")
    with pytest.raises(Refused, match="nothing to take in"):
        take_return(copy.pk, by=desk.lin)
    assert take_return(copy.pk, by=desk.lin, chosen=["1-r0"]).resolved == 1


def test_a_thread_that_was_opened_again_before_the_copy_went_out_and_resolved_in_word_is_ticked(desk: Desk) -> None:
    comment(desk.pair(1).pk, by=desk.mei, text="立還是站？")
    resolve(desk.pair(1).pk, Comment.objects.get().pk, by=desk.mei)
    opened_again_later(desk)
    (row,) = rows_of(handed_in(desk, resolved_in_word(desk)))
    assert row.proposed == ["1-r0"]


def test_where_the_file_no_longer_says_when_it_went_out_a_thread_that_was_opened_again_is_not_ticked(
    desk: Desk,
) -> None:
    comment(desk.pair(1).pk, by=desk.mei, text="立還是站？")
    resolve(desk.pair(1).pk, Comment.objects.get().pk, by=desk.mei)
    opened_again_later(desk)
    word = resolved_in_word(desk)
    del word.parts["docProps/core.xml"]
    (row,) = rows_of(handed_in(desk, word))
    assert (row.offers, row.proposed) == (["1-r0"], [])


def test_taking_a_copy_back_opens_no_thread_again_of_itself_so_that_it_can_be_handed_in_once_more(desk: Desk) -> None:
    comment(desk.pair(1).pk, by=desk.mei, text="立還是站？")
    word = resolved_in_word(desk)
    taken(desk, word)
    undo_return(ReturnedCopy.objects.get().pk, by=desk.lin)
    assert taken(desk, word).resolved == 1
