"""The pages for a review copy: taking it out, handing it in, its plan, taking it in and back."""

from datetime import UTC, datetime
from html import unescape
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from reviews.jobs import run_job
from reviews.models import Comment, Job, Membership, ReturnedCopy, Suggestion, WrittenFile
from reviews.pipeline import STEPS, returned, returned_taken
from reviews.pipeline.review_copy import review_copy_of
from reviews.review.actions import take_return
from reviews.review.actions.comment import comment
from reviews.review.actions.edit import edit
from reviews.review.actions.lock import lock
from reviews.review.actions.submit import submit
from reviews.review.actions.thread import reopen, resolve
from reviews.views import review_copies
from tests.desk import Desk, make_desk
from tests.word import Word


@pytest.fixture
def lin(desk: Desk) -> Client:
    client = Client()
    client.force_login(desk.lin)
    return client


def opened(desk: Desk, lin: Client, base: str = "none") -> Word:
    return Word(lin.post(f"/articles/{desk.article.pk}/review-copy", {"base": base}).content)


def hand_in(desk: Desk, lin: Client, data: bytes) -> Any:
    file = SimpleUploadedFile("mill.docx", data)
    return lin.post(f"/articles/{desk.article.pk}/returned", {"file": file}, follow=True)


def text(page: Any) -> str:
    return unescape(page.content.decode())


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


@pytest.fixture
def long(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every article is a long one."""
    for module in (review_copies, returned):
        monkeypatch.setattr(module, "AT_ONCE", 0)


@pytest.mark.usefixtures("long")
def test_a_copy_of_a_long_article_is_written_by_a_job(desk: Desk, lin: Client) -> None:
    answer = lin.post(f"/articles/{desk.article.pk}/review-copy", {"base": "loaded", "people": "initials"}, follow=True)
    assert "The file is being written." in text(answer)
    run_job(Job.objects.get(), STEPS)
    file = WrittenFile.objects.get()
    assert (file.name, bytes(file.content or b"")) == (
        "The tide mill.review.docx",
        review_copy_of(desk.article, "loaded", "initials"),
    )


@pytest.mark.usefixtures("long")
def test_the_plan_of_a_long_article_is_made_by_a_job_and_once_more_where_it_is_stale(desk: Desk, lin: Client) -> None:
    word = Word(review_copy_of(desk.article, "none"))
    word.change(1, "立", "站", "王小姐")
    page = text(hand_in(desk, lin, word.done()))
    assert "The file is being compared with the article." in page
    assert 'name="take"' not in page
    copy = ReturnedCopy.objects.get()
    page = text(lin.post(f"/returned/{copy.pk}/take", {"shown": "1-0", "take": ["1-0"]}, follow=True))
    assert "The plan is not made yet." in page
    run_job(Job.objects.get(), STEPS)
    assert 'value="1-0" checked' in text(lin.get(f"/returned/{copy.pk}"))
    edit(desk.pair(1).pk, by=desk.chen, version=1, target="潮汐磨坊立在大河口。")
    page = text(lin.post(f"/returned/{copy.pk}/take", {"shown": "1-0", "take": ["1-0"]}, follow=True))
    assert "The file is being compared with the article." in page
    run_job(Job.objects.get(kind="return", state="queued"), STEPS)
    lin.post(f"/returned/{copy.pk}/take", {"shown": "1-0", "take": ["1-0"]})
    assert Suggestion.objects.get().target == "潮汐磨坊站在大河口。"


@pytest.mark.usefixtures("long")
def test_a_file_that_is_refused_by_the_job_says_why_in_the_readers_language_and_is_not_kept(
    desk: Desk, lin: Client
) -> None:
    other = make_desk("other")
    hand_in(desk, lin, review_copy_of(other.article, "none"))
    run_job(Job.objects.get(), STEPS)
    copy = ReturnedCopy.objects.get()
    assert bytes(copy.content) == b""
    assert "Row 1 belongs to another article" in text(lin.get(f"/returned/{copy.pk}"))
    assert "Hand in another file" in text(lin.get(f"/returned/{copy.pk}"))
    assert "第 1 列" in text(lin.get(f"/returned/{copy.pk}", headers={"Accept-Language": "zh-hant"}))


@pytest.mark.usefixtures("long")
def test_no_plan_is_made_for_somebody_who_may_not_hand_in_any_more(desk: Desk, lin: Client) -> None:
    mei = Client()
    mei.force_login(desk.mei)
    hand_in(desk, mei, review_copy_of(desk.article, "none"))
    Membership.objects.filter(person=desk.mei).update(role="viewer")
    run_job(Job.objects.get(), STEPS)
    page = text(lin.get(f"/returned/{ReturnedCopy.objects.get().pk}"))
    assert "The plan could not be made:" in page
    assert "Your role in this project does not allow this." in page


@pytest.fixture
def much(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a copy brings is much."""
    monkeypatch.setattr(returned_taken, "AT_ONCE", 0)


@pytest.mark.usefixtures("much")
def test_much_is_taken_in_by_a_job_and_the_page_tells_what_came_of_it(desk: Desk, lin: Client) -> None:
    word = Word(review_copy_of(desk.article, "none"))
    word.change(1, "立", "站", "王小姐")
    word.change(2, "四百年", "五百年", "王小姐")
    hand_in(desk, lin, word.done())
    copy = ReturnedCopy.objects.get()
    lock(desk.pair(2).pk, by=desk.lin, version=1, reason="Printing", days=1)
    ticked = {"shown": "1-0 2-0", "take": ["1-0", "2-0"]}
    page = text(lin.post(f"/returned/{copy.pk}/take", ticked, follow=True))
    assert "What is ticked is being taken in, all of it or nothing." in page
    assert 'value="1-0" checked disabled' in page
    assert "Take in what is ticked" not in page
    assert not Suggestion.objects.exists()
    lin.post(f"/returned/{copy.pk}/take", {"shown": "1-0 2-0"})
    run_job(Job.objects.get(), STEPS)
    assert [one.target for one in Suggestion.objects.all()] == ["潮汐磨坊站在河口。"]
    page = text(lin.get(f"/returned/{copy.pk}"))
    assert "Taken in: 1 suggestion. No text was changed." in page
    assert "1 left as it was (2): Lin locked this pair: Printing" in page


@pytest.mark.usefixtures("much")
def test_a_text_that_changes_before_the_job_keeps_all_of_it_out_and_the_plan_is_made_anew(
    desk: Desk, lin: Client
) -> None:
    word = Word(review_copy_of(desk.article, "none"))
    word.change(1, "立", "站", "王小姐")
    word.change(2, "四百年", "五百年", "王小姐")
    hand_in(desk, lin, word.done())
    copy = ReturnedCopy.objects.get()
    lin.post(f"/returned/{copy.pk}/take", {"shown": "1-0 2-0", "take": ["1-0", "2-0"]})
    edit(desk.pair(1).pk, by=desk.chen, version=1, target="潮汐磨坊立在大河口。")
    run_job(Job.objects.get(), STEPS)
    assert not Suggestion.objects.exists()
    page = text(lin.get(f"/returned/{copy.pk}"))
    assert "Nothing was taken in: Somebody changed one of these texts since this plan was made." in page
    assert 'value="1-0" checked>' in page
    lin.post(f"/returned/{copy.pk}/take", {"shown": "1-0 2-0", "take": ["1-0", "2-0"]})
    run_job(Job.objects.get(state="queued"), STEPS)
    assert [one.target for one in Suggestion.objects.order_by("pk")] == ["潮汐磨坊站在大河口。", "它磨了五百年的穀物。"]


@pytest.mark.usefixtures("much")
def test_a_job_that_breaks_down_takes_nothing_in_and_it_can_be_asked_again(
    desk: Desk, lin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    word = Word(review_copy_of(desk.article, "none"))
    word.change(1, "立", "站", "王小姐")
    word.comment(2, "多久？", "王小姐")
    hand_in(desk, lin, word.done())
    copy = ReturnedCopy.objects.get()
    with monkeypatch.context() as broken:
        broken.setattr(take_return, "comment_of", None)
        lin.post(f"/returned/{copy.pk}/take", {"shown": "1-0 2-c0", "take": ["1-0", "2-c0"]})
        run_job(Job.objects.get(), STEPS)
    assert not Suggestion.objects.exists()
    assert "Nothing was taken in:" in text(lin.get(f"/returned/{copy.pk}"))
    lin.post(f"/returned/{copy.pk}/take", {"shown": "1-0 2-c0", "take": ["1-0", "2-c0"]})
    run_job(Job.objects.get(state="queued"), STEPS)
    assert (Suggestion.objects.count(), Comment.objects.count()) == (1, 1)
