"""A review copy goes out, is changed in Word, and comes back as suggestions."""

from collections.abc import Callable

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from reviews.load import LoadError
from reviews.models import Notice, ReturnedCopy, Suggestion
from reviews.review.actions.align import join_next
from reviews.review.actions.comment import comment
from reviews.review.actions.edit import edit
from reviews.review.actions.exclude import exclude
from reviews.review.actions.take_return import take_return
from reviews.review.actions.undo_return import undo_return
from reviews.review.refusals import Refused
from reviews.review.return_plan import as_rows
from reviews.text.row_marks import row_digest
from tests.desk import Desk
from tests.review_copies import AT, handed_in, opened, taken


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


def test_a_row_whose_mark_was_tampered_with_is_refused_by_its_number(desk: Desk) -> None:
    word = opened(desk)
    pair = desk.pair(2)
    word.rewrite(lambda xml: xml.replace(row_digest(pair.source_hash, pair.target_hash), "0123456789ab"))
    with pytest.raises(LoadError, match="Row 2 does not hold what this desk wrote"):
        handed_in(desk, word)
    assert not ReturnedCopy.objects.exists()


def test_columns_that_changed_places_are_refused_by_the_row(desk: Desk) -> None:
    word = opened(desk)
    word.cell(1, 1).addprevious(word.cell(1, 2))
    with pytest.raises(LoadError, match="Row 1 no longer has its four cells in their order"):
        handed_in(desk, word)


def test_a_change_of_the_original_in_the_file_is_not_read_and_said(desk: Desk) -> None:
    word = opened(desk)
    word.change(1, "mill", "tower", "王小姐", column=1)
    (row,) = as_rows(handed_in(desk, word).rows)
    assert (row.kind, row.source_kept, row.offers) == ("said", False, [])
