"""Taking a review copy in and back: who may, whose words it brings, and what is left."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from reviews.models import Comment, Suggestion
from reviews.pipeline import ask_return
from reviews.review.actions.approve import approve
from reviews.review.actions.edit import edit
from reviews.review.actions.lock import lock
from reviews.review.actions.submit import submit
from reviews.review.actions.suggest import accept
from reviews.review.actions.take_off import take_off
from reviews.review.actions.take_return import take_return
from reviews.review.actions.thread import answer
from reviews.review.actions.undo_return import undo_return
from reviews.review.refusals import Forbidden, Refused
from reviews.review.return_plan import as_rows
from tests.desk import Desk, make_desk
from tests.review_copies import handed_in, opened, taken


def test_whoever_hands_in_and_whoever_is_named_are_authors_of_what_is_accepted(desk: Desk) -> None:
    word = opened(desk)
    word.change(1, "立", "站", "Chen")
    taken(desk, word)
    accept(desk.pair(1).pk, Suggestion.objects.get().pk, by=desk.wu, version=1)
    submit(desk.pair(1).pk, by=desk.mei, version=2)
    for person in (desk.chen, desk.lin):
        with pytest.raises(Refused):
            approve(desk.pair(1).pk, by=person, version=2)
    approve(desk.pair(1).pk, by=desk.fang, version=2)


def test_a_text_that_changes_after_the_plan_makes_it_stale(desk: Desk) -> None:
    word = opened(desk)
    word.change(1, "立", "站", "王小姐")
    copy = handed_in(desk, word)
    edit(desk.pair(1).pk, by=desk.chen, version=1, target="潮汐磨坊在河口。")
    with pytest.raises(Refused, match="since this plan was made"):
        take_return(copy.pk, by=desk.lin)
    assert not Suggestion.objects.exists()


def test_taking_it_back_leaves_what_somebody_has_decided_on_or_answered(desk: Desk) -> None:
    word = opened(desk)
    word.change(1, "立", "站", "王小姐")
    word.change(2, "四百年", "五百年", "王小姐")
    word.comment(2, "多久？", "王小姐")
    word.comment(3, "誰？", "王小姐")
    copy = handed_in(desk, word)
    take_return(copy.pk, by=desk.lin)
    accept(desk.pair(1).pk, Suggestion.objects.get(pair=desk.pair(1)).pk, by=desk.mei, version=1)
    answer(desk.pair(3).pk, Comment.objects.get(text="誰？").pk, by=desk.mei, text="我。")
    assert undo_return(copy.pk, by=desk.lin).left == 2
    assert list(Suggestion.objects.values_list("status", flat=True)) == ["accepted", "withdrawn"]
    assert list(Comment.objects.values_list("text", flat=True)) == ["誰？", "我。"]
    with pytest.raises(Refused, match="taken back already"):
        undo_return(copy.pk, by=desk.lin)


def test_the_same_file_twice_changes_nothing(desk: Desk) -> None:
    word = opened(desk)
    word.change(1, "立", "站", "王小姐")
    taken(desk, word)
    with pytest.raises(Refused, match="taken in already"):
        handed_in(desk, word)
    word.comment(2, "多久？", "王小姐")
    assert [row.n for row in as_rows(handed_in(desk, word).rows)] == [2]


def test_a_pair_that_a_lead_locks_after_the_plan_is_left_with_the_reason_and_the_others_are_taken_in(
    desk: Desk,
) -> None:
    word = opened(desk)
    word.change(1, "立", "站", "王小姐")
    word.change(2, "四百年", "五百年", "王小姐")
    copy = handed_in(desk, word)
    lock(desk.pair(1).pk, by=desk.lin, version=1, reason="Printing", days=1)
    result = take_return(copy.pk, by=desk.mei)
    assert (result.suggestions, list(result.skipped)) == (1, [desk.pair(1).pk])
    assert "Printing" in result.skipped[desk.pair(1).pk]


def test_a_text_that_cannot_be_stored_is_left_with_the_reason(desk: Desk) -> None:
    word = opened(desk)
    word.change(1, "立", "站" * 20_001, "王小姐")
    copy = handed_in(desk, word)
    with pytest.raises(Refused, match="holds at most"):
        take_return(copy.pk, by=desk.lin)
    assert not Suggestion.objects.exists()


def test_whose_the_words_are_counts_at_once_when_a_suggestion_brings_back_an_approved_text(desk: Desk) -> None:
    submit(desk.pair(1).pk, by=desk.mei, version=1)
    approve(desk.pair(1).pk, by=desk.chen, version=1)
    edit(desk.pair(1).pk, by=desk.mei, version=1, target="潮汐磨坊站在河口。")
    word = opened(desk, "none")
    word.change(1, "站", "立", "Chen")
    taken(desk, word)
    pair = accept(desk.pair(1).pk, Suggestion.objects.get().pk, by=desk.fang, version=2)
    assert pair.state == "recheck"


def test_only_who_took_it_in_or_a_lead_takes_it_back(desk: Desk) -> None:
    word = opened(desk)
    word.change(1, "立", "站", "王小姐")
    copy = handed_in(desk, word)
    take_return(copy.pk, by=desk.mei)
    for person in (desk.chen, desk.gu):
        with pytest.raises(Forbidden):
            undo_return(copy.pk, by=person)
    undo_return(copy.pk, by=desk.mei)
    with pytest.raises(Refused, match="taken in already"):
        take_return(copy.pk, by=desk.mei)


def test_a_viewer_and_a_stranger_hand_nothing_in(desk: Desk) -> None:
    data = opened(desk).done()
    for person in (desk.gu, make_desk("other").lin):
        with pytest.raises(Forbidden):
            ask_return(desk.article, data, "mill.docx", by=person)


def test_nothing_is_handed_in_for_an_article_that_is_off_the_desk(desk: Desk) -> None:
    word = opened(desk)
    word.change(1, "立", "站", "王小姐")
    copy = handed_in(desk, word)
    take_off(desk.article.pk, by=desk.lin, reason="The wrong file")
    with pytest.raises(Refused, match="off the desk"):
        take_return(copy.pk, by=desk.lin)
    with pytest.raises(Refused, match="off the desk"):
        handed_in(desk, word)


def test_where_two_swap_words_nobody_approves_what_the_file_says_they_wrote(desk: Desk) -> None:
    desk.project.self_approval = "swap"
    desk.project.save()
    word = opened(desk)
    word.change(1, "立", "座落", "Chen")
    taken(desk, word)
    accept(desk.pair(1).pk, Suggestion.objects.get().pk, by=desk.fang, version=1)
    submit(desk.pair(1).pk, by=desk.mei, version=2)
    for person in (desk.chen, desk.lin):
        with pytest.raises(Refused):
            approve(desk.pair(1).pk, by=person, version=2)
    assert approve(desk.pair(1).pk, by=desk.wu, version=2).state == "approved"


def test_taking_back_many_comments_takes_as_many_statements_as_taking_back_one(desk: Desk) -> None:
    counted = []
    for rows in ([1], [1, 2, 3]):
        word = opened(desk)
        for n in rows:
            word.comment(n, "為什麼？", "王小姐", under=word.comment(n, "多久？", "王小姐"))
        copy = handed_in(desk, word)
        assert take_return(copy.pk, by=desk.lin).comments == 2 * len(rows)
        with CaptureQueriesContext(connection) as statements:
            assert undo_return(copy.pk, by=desk.lin).left == 0
        assert not Comment.objects.exists()
        counted.append(len(statements))
    assert counted[0] == counted[1]
