"""A review copy goes out, is changed in Word, and comes back as suggestions and threads."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from reviews.load import LoadError
from reviews.models import Comment, Notice, ReturnedCopy, Suggestion
from reviews.pipeline import ask_return
from reviews.pipeline.review_copy import review_copy_of
from reviews.review.actions.align import join_next
from reviews.review.actions.approve import approve
from reviews.review.actions.comment import comment
from reviews.review.actions.edit import edit
from reviews.review.actions.exclude import exclude
from reviews.review.actions.lock import lock
from reviews.review.actions.submit import submit
from reviews.review.actions.suggest import accept
from reviews.review.actions.take_off import take_off
from reviews.review.actions.take_return import Taken, take_return
from reviews.review.actions.thread import answer
from reviews.review.actions.undo_return import undo_return
from reviews.review.refusals import Forbidden, Refused
from reviews.review.return_plan import as_rows
from reviews.text.row_marks import row_digest
from tests.desk import Desk, make_desk
from tests.word import COMMENTS, Word

AT = datetime(2026, 6, 1, 9, 30, tzinfo=UTC)


def opened(desk: Desk, base: str = "loaded") -> Word:
    return Word(review_copy_of(desk.article, base))


def handed_in(desk: Desk, word: Word) -> ReturnedCopy:
    return ask_return(desk.article, word.done(), "mill.docx", by=desk.lin)


def taken(desk: Desk, word: Word) -> Taken:
    return take_return(handed_in(desk, word).pk, by=desk.lin)


def test_a_tracked_change_becomes_a_suggestion_with_its_author_and_date(desk: Desk) -> None:
    word = opened(desk)
    word.change(1, "立", "站", "王小姐")
    assert taken(desk, word).suggestions == 1
    (one,) = Suggestion.objects.all()
    assert (one.pair, one.target, one.said_by, one.said_at) == (desk.pair(1), "潮汐磨坊站在河口。", "王小姐", AT)
    assert (one.person, one.status, desk.pair(1).target, desk.pair(1).version) == (
        desk.lin,
        "open",
        "潮汐磨坊立在河口。",
        1,
    )
    assert Notice.objects.get(person=desk.mei).text == "mill.docx"


def test_a_copy_that_nobody_touched_brings_nothing(desk: Desk) -> None:
    edit(desk.pair(1).pk, by=desk.chen, version=1, target="潮汐磨坊站在大河口。")
    comment(desk.pair(1).pk, by=desk.mei, text="為什麼？")
    for base in ("loaded", "approved", "none"):
        assert handed_in(desk, opened(desk, base)).rows == []


@pytest.mark.parametrize("base", ["loaded", "none"])
def test_marks_that_went_out_are_told_from_those_of_others(desk: Desk, base: str) -> None:
    edit(desk.pair(1).pk, by=desk.chen, version=1, target="潮汐磨坊站在大河口。")
    word = opened(desk, base)
    word.change(1, "河口", "江口", "王小姐")
    taken(desk, word)
    (one,) = Suggestion.objects.all()
    assert (one.target, one.said_by) == ("潮汐磨坊站在大江口。", "王小姐")


def test_changes_that_went_out_may_be_accepted_in_word(desk: Desk) -> None:
    edit(desk.pair(1).pk, by=desk.chen, version=1, target="潮汐磨坊站在大河口。")
    word = opened(desk)
    word.accept_all(1)
    assert handed_in(desk, word).rows == []


def test_changes_that_went_out_and_are_rejected_in_word_are_suggested_as_untracked(desk: Desk) -> None:
    edit(desk.pair(1).pk, by=desk.chen, version=1, target="潮汐磨坊站在大河口。")
    word = opened(desk)
    word.reject_all(1)
    (row,) = as_rows(handed_in(desk, word).rows)
    assert (row.kind, row.came) == ("untracked", "潮汐磨坊立在河口。")


def test_what_was_typed_without_tracking_is_suggested_and_said_to_be_so(desk: Desk) -> None:
    word = opened(desk)
    word.retype(2, "四百年", "五百年")
    copy = handed_in(desk, word)
    assert [row.kind for row in as_rows(copy.rows)] == ["untracked"]
    take_return(copy.pk, by=desk.lin)
    assert Suggestion.objects.get().target == "它磨了五百年的穀物。"


def test_changes_of_one_row_are_one_suggestion_that_names_them_all_and_some_can_be_left(desk: Desk) -> None:
    word = opened(desk)
    word.change(1, "立", "站", "王小姐")
    word.change(1, "河口", "江口", "Chen")
    copy = handed_in(desk, word)
    (row,) = as_rows(copy.rows)
    assert row.offers == ["1-0", "1-1"]
    take_return(copy.pk, by=desk.lin, chosen=["1-0", "1-1"])
    (one,) = Suggestion.objects.all()
    assert (one.target, one.said_by) == ("潮汐磨坊站在江口。", "王小姐, Chen")
    assert one.note.splitlines() == ["王小姐, 2026-06-01 09:30: 立 → 站", "Chen, 2026-06-01 09:30: 河口 → 江口"]
    undo_return(copy.pk, by=desk.lin)
    again = handed_in(desk, word)
    take_return(again.pk, by=desk.lin, chosen=["1-1"])
    assert Suggestion.objects.get(returned=again).target == "潮汐磨坊立在江口。"


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


def test_a_text_that_changed_here_elsewhere_is_merged(desk: Desk) -> None:
    word = opened(desk)
    word.change(1, "河口", "江口", "王小姐")
    edit(desk.pair(1).pk, by=desk.chen, version=1, target="潮汐磨坊站在河口。")
    copy = handed_in(desk, word)
    (row,) = as_rows(copy.rows)
    assert (row.kind, row.out, row.now, row.came) == (
        "meanwhile",
        "潮汐磨坊立在河口。",
        "潮汐磨坊站在河口。",
        "潮汐磨坊立在江口。",
    )
    take_return(copy.pk, by=desk.lin)
    assert Suggestion.objects.get().target == "潮汐磨坊站在江口。"


def test_where_both_changed_the_same_place_nothing_is_taken_in_unasked(desk: Desk) -> None:
    word = opened(desk)
    word.change(1, "立", "座落", "王小姐")
    edit(desk.pair(1).pk, by=desk.chen, version=1, target="潮汐磨坊站在河口。")
    copy = handed_in(desk, word)
    (row,) = as_rows(copy.rows)
    assert (row.kind, row.proposed) == ("clash", [])
    with pytest.raises(Refused, match="nothing to take in"):
        take_return(copy.pk, by=desk.lin)
    take_return(copy.pk, by=desk.lin, chosen=row.offers)
    assert Suggestion.objects.get().target == "潮汐磨坊座落在河口。"


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


def test_the_same_state_is_the_same_bytes(desk: Desk) -> None:
    edit(desk.pair(1).pk, by=desk.chen, version=1, target="潮汐磨坊站在大河口。")
    comment(desk.pair(1).pk, by=desk.mei, text="為什麼？")
    assert review_copy_of(desk.article, "loaded") == review_copy_of(desk.article, "loaded")


@pytest.mark.parametrize(("base", "marks"), [("none", 0), ("loaded", 2), ("approved", 1)])
def test_changes_are_marked_since_the_base_that_was_asked_for(desk: Desk, base: str, marks: int) -> None:
    edit(desk.pair(1).pk, by=desk.mei, version=1, target="老潮汐磨坊立在河口。")
    submit(desk.pair(1).pk, by=desk.mei, version=2)
    approve(desk.pair(1).pk, by=desk.chen, version=2)
    edit(desk.pair(1).pk, by=desk.fang, version=2, target="老潮汐磨坊立在大河口。")
    word = opened(desk, base)
    authors = [one.get(qn("w:author")) for one in word.cell(1).iter(qn("w:ins"), qn("w:del"))]
    assert authors == ["Mei", "Fang"][2 - marks :]


def test_a_name_that_changed_since_is_no_new_change(desk: Desk) -> None:
    edit(desk.pair(1).pk, by=desk.chen, version=1, target="潮汐磨坊站在大河口。")
    word = opened(desk)
    desk.chen.display_name = "陳先生"
    desk.chen.save()
    assert handed_in(desk, word).rows == []


def test_where_word_took_names_and_times_away_the_whole_difference_is_offered(desk: Desk) -> None:
    edit(desk.pair(1).pk, by=desk.chen, version=1, target="潮汐磨坊站在大河口。")
    word = opened(desk)
    word.change(1, "站", "坐", "王小姐")
    for mark in word.root.iter(qn("w:ins"), qn("w:del")):
        mark.set(qn("w:author"), "Author")
        mark.attrib.pop(qn("w:date"))
    (row,) = as_rows(handed_in(desk, word).rows)
    assert (row.kind, row.came) == ("untracked", "潮汐磨坊坐在大河口。")


def excluded(desk: Desk) -> None:
    exclude(desk.pair(1).pk, by=desk.wu, version=1, exclusion="tag")


def joined(desk: Desk) -> None:
    join_next(desk.pair(1).pk, by=desk.mei, version=1)


@pytest.mark.parametrize(("how", "kind"), [(excluded, "excluded"), (joined, "retired")])
def test_a_pair_that_takes_no_suggestion_is_shown_and_brings_none(
    desk: Desk, how: Callable[[Desk], None], kind: str
) -> None:
    word = opened(desk)
    word.change(1, "立", "站", "王小姐")
    how(desk)
    copy = handed_in(desk, word)
    (row,) = as_rows(copy.rows)
    assert (row.kind, row.offers) == (kind, [])
    with pytest.raises(Refused, match="nothing to take in"):
        take_return(copy.pk, by=desk.lin, chosen=["1-0"])


def test_a_row_that_was_deleted_and_a_text_that_was_emptied_bring_no_suggestion(desk: Desk) -> None:
    word = opened(desk)
    word.row(1).find(qn("w:trPr")).append(parse_xml(f'<w:del {nsdecls("w")} w:id="1" w:author="Wu"/>'))
    word.change(2, "它磨了四百年的穀物。", "", "王小姐")
    assert [(row.kind, row.offers) for row in as_rows(handed_in(desk, word).rows)] == [("removed", []), ("emptied", [])]


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


def test_a_row_whose_mark_was_tampered_with_is_refused_by_its_number(desk: Desk) -> None:
    word = opened(desk)
    pair = desk.pair(2)
    word.rewrite(lambda xml: xml.replace(row_digest(pair.source_hash, pair.target_hash), "0123456789ab"))
    with pytest.raises(LoadError, match="Row 2 does not hold what this desk wrote"):
        handed_in(desk, word)
    assert not ReturnedCopy.objects.exists()


def test_a_change_of_the_original_in_the_file_is_not_read_and_said(desk: Desk) -> None:
    word = opened(desk)
    word.change(1, "mill", "tower", "王小姐", column=1)
    (row,) = as_rows(handed_in(desk, word).rows)
    assert (row.kind, row.source_kept, row.offers) == ("said", False, [])


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


def test_beside_each_pair_stands_whose_words_it_holds_and_who_approved_them(desk: Desk) -> None:
    submit(desk.pair(1).pk, by=desk.mei, version=1)
    approve(desk.pair(1).pk, by=desk.chen, version=1)
    exclude(desk.pair(2).pk, by=desk.wu, version=1, exclusion="tag")
    word = opened(desk)
    assert word.text(1, 3).startswith("v1 · approvedMeiChen (reviewer)20")
    assert word.text(2, 3).startswith("v2 · excludedMei")


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
