"""Comments of a review copy: those that went out are known again, others stand in threads."""

import re
from datetime import timedelta

from docx.oxml.ns import qn

from reviews.models import Comment, Notice
from reviews.review.actions.comment import comment
from reviews.review.actions.take_return import take_return
from reviews.review.return_plan import as_rows
from tests.desk import Desk
from tests.review_copies import AT, handed_in, opened, taken
from tests.word import COMMENTS


def test_a_comment_begins_a_thread_on_its_words_and_an_answer_stands_in_its_thread(desk: Desk) -> None:
    comment(desk.pair(1).pk, by=desk.mei, text="立還是站？")
    word = opened(desk)
    (known,) = [one.get(qn("w:id")) for one in word.comments()]
    word.comment(1, "站較好。", "王小姐", under=known)
    new = word.comment(2, "多久？ @chen", "王小姐", words="四百年")
    word.comment(2, "很久。", "李先生", under=new)
    assert taken(desk, word).comments == 3
    first, answered, begun, last = Comment.objects.order_by("pk")
    assert (answered.thread, answered.text, answered.said_by, answered.said_at) == (first, "站較好。", "王小姐", AT)
    assert (begun.thread, begun.side, begun.quote, begun.start, begun.version) == (None, "target", "四百年", 3, 1)
    assert (last.thread, last.said_by) == (begun, "李先生")
    assert set(Notice.objects.values_list("person__username", "kind")) >= {("mei", "answer"), ("chen", "mention")}


def test_a_comment_that_cannot_be_stored_is_left_with_the_reason_and_the_others_are_taken_in(desk: Desk) -> None:
    word = opened(desk)
    word.comment(1, "站" * 20_001, "王小姐")
    word.comment(2, "多久？", "王小姐")
    result = taken(desk, word)
    assert (result.comments, list(result.skipped)) == (1, [desk.pair(1).pk])


def test_a_comment_that_went_out_and_was_rewritten_is_an_answer(desk: Desk) -> None:
    comment(desk.pair(1).pk, by=desk.mei, text="立還是站？")
    word = opened(desk)
    word.rewrite(lambda xml: xml.replace("立還是站？", "立還是坐？"), part=COMMENTS)
    taken(desk, word)
    assert [(one.text, bool(one.thread)) for one in Comment.objects.order_by("pk")] == [
        ("立還是站？", False),
        ("立還是坐？", True),
    ]


def test_what_came_back_from_word_goes_out_and_is_known_when_it_comes_back_once_more(desk: Desk) -> None:
    word = opened(desk)
    word.comment(1, "站較好。", "王小姐")
    taken(desk, word)
    again = opened(desk)
    assert [one.get(qn("w:author")) for one in again.comments()] == ["王小姐"]
    again.comment(1, "同意。", "李先生", under=again.comments()[0].get(qn("w:id")))
    copy = handed_in(desk, again)
    (row,) = as_rows(copy.rows)
    assert [one["text"] for one in row.comments] == ["同意。"]
    take_return(copy.pk, by=desk.lin)
    assert Comment.objects.get(text="同意。").thread == Comment.objects.get(text="站較好。")


def test_comments_that_went_out_are_known_without_names_and_times_and_where_two_say_the_same(desk: Desk) -> None:
    for _time in range(2):
        comment(desk.pair(1).pk, by=desk.mei, text="立還是站？")
    earlier, later = Comment.objects.order_by("pk")
    Comment.objects.filter(pk=later.pk).update(at=earlier.at + timedelta(hours=1))
    word = opened(desk)
    assert handed_in(desk, word).rows == []
    word.rewrite(lambda xml: re.sub(r' w:date="[^"]*"', "", xml), part=COMMENTS)
    word.rewrite(lambda xml: re.sub(r'w:author="[^"]*"', 'w:author="Author"', xml), part=COMMENTS)
    word.comment(1, "站較好。", "Author", at="")
    (row,) = as_rows(handed_in(desk, word).rows)
    assert [one["text"] for one in row.comments] == ["站較好。"]


def test_answers_that_stand_before_what_they_answer_find_their_thread(desk: Desk) -> None:
    word = opened(desk)
    first = word.comment(1, "立還是站？", "王小姐")
    word.comment(1, "站較好。", "李先生", under=first)
    word.rewrite(
        lambda xml: re.sub(r"(<w:comment .*?</w:comment>)(<w:comment .*?</w:comment>)", r"\2\1", xml), part=COMMENTS
    )
    taken(desk, word)
    assert Comment.objects.get(text="站較好。").thread == Comment.objects.get(text="立還是站？")
