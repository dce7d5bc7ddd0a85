"""The pages for a review copy: taking it out, handing it in, its plan, taking it in and back."""

from datetime import UTC, datetime

from django.test import Client

from reviews.models import Comment, ReturnedCopy, Suggestion
from reviews.review.actions.comment import comment
from reviews.review.actions.edit import edit
from reviews.review.actions.submit import submit
from reviews.review.actions.thread import reopen, resolve
from tests.desk import Desk, make_desk
from tests.review_copies import hand_in, text
from tests.word import Word


def opened(desk: Desk, lin: Client, base: str = "none") -> Word:
    return Word(lin.post(f"/articles/{desk.article.pk}/review-copy", {"base": base}).content)


def test_a_copy_is_taken_out_handed_in_taken_in_and_back(desk: Desk, lin: Client) -> None:
    assert "Review copy for Word" in text(lin.get(f"/articles/{desk.article.pk}/export"))
    word = opened(desk, lin)
    word.change(1, "立", "站", "王小姐")
    word.comment(2, "多久？", "李先生", words="四百年")
    page = text(hand_in(desk, lin, word.done()))
    copy = ReturnedCopy.objects.get()
    for shown in ('value="1-0" checked', "2026-06-01 09:30</time>", 'value="2-c0" checked', "多久？", "四百年"):
        assert shown in page
    assert not Suggestion.objects.exists()
    shown_names = {"shown": "1-0 2-c0"}
    page = text(lin.post(f"/returned/{copy.pk}/take", {**shown_names, "take": ["1-0", "2-c0"]}, follow=True))
    assert "Taken in: 1 suggestion, 1 comment. No text was changed." in page
    assert "Take back" in page
    assert "王小姐 (Lin)" in text(lin.get(f"/pairs/{desk.pair(1).pk}", headers={"HX-Request": "true"}))
    assert "李先生 (Lin)" in text(lin.get(f"/pairs/{desk.pair(2).pk}", headers={"HX-Request": "true"}))
    page = text(lin.post(f"/returned/{copy.pk}/undo", follow=True))
    assert "Taken back by Lin" in page
    assert (Suggestion.objects.get().status, Comment.objects.count()) == ("withdrawn", 0)


def test_what_is_not_ticked_is_left(desk: Desk, lin: Client) -> None:
    word = opened(desk, lin)
    word.change(1, "立", "站", "王小姐")
    word.change(2, "四百年", "五百年", "王小姐")
    hand_in(desk, lin, word.done())
    lin.post(f"/returned/{ReturnedCopy.objects.get().pk}/take", {"shown": "1-0 2-0", "take": ["2-0"]})
    assert [one.pair for one in Suggestion.objects.all()] == [desk.pair(2)]


def test_a_row_that_changed_here_in_the_same_place_is_shown_three_ways_and_not_ticked(desk: Desk, lin: Client) -> None:
    word = opened(desk, lin)
    word.change(1, "立", "座落", "王小姐")
    edit(desk.pair(1).pk, by=desk.chen, version=1, target="潮汐磨坊站在河口。")
    page = text(hand_in(desk, lin, word.done()))
    for shown in ("changed here too, in the same place", "as it went out", "here, meanwhile", "as it came back"):
        assert shown in page
    assert 'value="1-0">' in page


def test_a_text_that_changes_while_the_plan_is_open_is_shown_anew(desk: Desk, lin: Client) -> None:
    word = opened(desk, lin)
    word.change(1, "河口", "江口", "王小姐")
    hand_in(desk, lin, word.done())
    edit(desk.pair(1).pk, by=desk.chen, version=1, target="潮汐磨坊站在河口。")
    address = f"/returned/{ReturnedCopy.objects.get().pk}/take"
    page = text(lin.post(address, {"shown": "1-0", "take": ["1-0"]}, follow=True))
    assert "Somebody worked on the article since" in page
    assert "both together" in page
    assert not Suggestion.objects.exists()


def test_a_row_that_is_missing_is_named(desk: Desk, lin: Client) -> None:
    word = opened(desk, lin)
    word.change(1, "立", "站", "王小姐")
    word.row(2).getparent().remove(word.row(2))
    assert "Row 2 is missing from the file" in text(hand_in(desk, lin, word.done()))


def test_a_file_that_is_refused_says_why_and_nothing_is_kept(desk: Desk, lin: Client) -> None:
    other = make_desk("other")
    client = Client()
    client.force_login(other.lin)
    page = hand_in(desk, lin, opened(other, client).done())
    assert page.status_code == 422
    assert "Row 1 belongs to another article" in text(page)
    assert not ReturnedCopy.objects.exists()


def test_what_became_of_an_excluded_pair_is_said(desk: Desk, lin: Client) -> None:
    word = opened(desk, lin)
    word.change(1, "立", "站", "王小姐")
    submit(desk.pair(1).pk, by=desk.mei, version=1)
    lin.post(f"/pairs/{desk.pair(1).pk}/exclude", {"version": 1, "exclusion": "tag"})
    page = text(hand_in(desk, lin, word.done()))
    assert "excluded here" in page
    assert 'name="take"' not in page


def test_an_unknown_base_is_not_there(desk: Desk, lin: Client) -> None:
    assert lin.post(f"/articles/{desk.article.pk}/review-copy", {"base": "tomorrow"}).status_code == 404


def test_a_viewer_takes_a_copy_out_and_is_not_offered_to_hand_one_in(desk: Desk) -> None:
    gu = Client()
    gu.force_login(desk.gu)
    assert "Hand in a review copy" not in text(gu.get(f"/articles/{desk.article.pk}/export"))
    assert gu.post(f"/articles/{desk.article.pk}/review-copy").status_code == 200


def test_two_hundred_rows_are_shown_a_page_at_a_time_and_ticks_are_kept(desk: Desk, lin: Client) -> None:
    word = opened(desk, lin)
    word.change(1, "立", "站", "王小姐")
    hand_in(desk, lin, word.done())
    copy = ReturnedCopy.objects.get()
    assert copy.rows
    copy.rows = copy.rows + [{**copy.rows[0], "n": n} for n in range(2, 202)]
    copy.save()
    page = text(lin.get(f"/returned/{copy.pk}"))
    assert (page.count('name="take"'), "page 1 of 3" in page) == (100, True)
    lin.post(f"/returned/{copy.pk}/take", {"shown": "1-0 2-0", "take": ["2-0"], "to": "2"})
    page = text(lin.get(f"/returned/{copy.pk}"))
    assert 'value="1-0">' in page
    assert 'value="2-0" checked' in page


def test_a_thread_that_was_resolved_in_word_is_shown_and_can_be_ticked(desk: Desk, lin: Client) -> None:
    comment(desk.pair(1).pk, by=desk.mei, text="立還是站？")
    word = opened(desk, lin)
    word.resolve("0")
    page = text(hand_in(desk, lin, word.done()))
    assert "resolved in Word" in page
    assert 'name="take" value="1-r0" checked' in page
    copy = ReturnedCopy.objects.get()
    page = text(lin.post(f"/returned/{copy.pk}/take", {"shown": "1-r0", "take": ["1-r0"]}, follow=True))
    assert "Taken in: 1 thread resolved. No text was changed." in page


def test_a_thread_that_was_opened_again_since_the_copy_went_out_is_shown_with_both_facts(
    desk: Desk, lin: Client
) -> None:
    comment(desk.pair(1).pk, by=desk.mei, text="立還是站？")
    resolve(desk.pair(1).pk, Comment.objects.get().pk, by=desk.mei)
    word = opened(desk, lin)
    reopen(desk.pair(1).pk, Comment.objects.get().pk, by=desk.chen)
    Comment.objects.update(reopened_at=datetime(2030, 5, 3, 9, 30, tzinfo=UTC))
    page = text(hand_in(desk, lin, word.done()))
    assert 'name="take" value="1-r0">' in page
    assert "resolved in Word" in page
    assert "opened again here by Chen, " in page
    assert "after the copy went out" in page
