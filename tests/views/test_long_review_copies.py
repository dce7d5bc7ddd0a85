"""Long review copies: written, compared and taken in by jobs, and what their pages say meanwhile."""

import pytest
from django.test import Client

from reviews.jobs import run_job
from reviews.models import Comment, Job, Membership, ReturnedCopy, Suggestion, WrittenFile
from reviews.pipeline import STEPS, returned, returned_taken
from reviews.pipeline.review_copy import review_copy_of
from reviews.review.actions import take_return
from reviews.review.actions.edit import edit
from reviews.review.actions.lock import lock
from reviews.views import review_copies
from tests.desk import Desk, make_desk
from tests.review_copies import hand_in, text
from tests.word import Word


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
