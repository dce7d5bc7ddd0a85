"""Texts in pieces that came and went: what went out, and what others did to it."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.text.versions.tracked import Anchor, Change, Mark, Piece, applied, marked_up, reading

DAYS = [datetime(2026, 5, day, 9, 0, tzinfo=UTC) for day in range(1, 8)]
MEI, CHEN, FANG, WU = (Mark(name, day) for name, day in zip(("Mei", "Chen", "Fang", "Wu"), DAYS, strict=False))
OWN = frozenset(DAYS)
THEIRS = Mark("王小姐", datetime(2026, 6, 1, tzinfo=UTC))
OTHERS = Mark("李先生", datetime(2026, 6, 2, tzinfo=UTC))


@pytest.mark.parametrize(
    ("versions", "expected"),
    [
        ([("潮汐磨坊立在河口。", MEI)], "潮汐磨坊立在河口。"),
        ([("潮汐磨坊立在河口。", MEI), ("潮汐磨坊站在河口。", CHEN)], "潮汐磨坊[-立 Chen][+站 Chen]在河口。"),
        ([("它磨穀物。", MEI), ("它磨了穀物。", CHEN), ("它磨了黑穀物。", FANG)], "它磨[+了 Chen][+黑 Fang]穀物。"),
        ([("它磨了黑穀物。", MEI), ("它磨黑穀物。", CHEN), ("它磨穀物。", FANG)], "它磨[-了 Chen][-黑 Fang]穀物。"),
        ([("它磨穀物。", MEI), ("它磨了穀物。", CHEN), ("它磨穀物。", FANG)], "它磨穀物。"),
        ([("甲乙丙丁。", MEI), ("天地玄黃。", CHEN)], "[-甲乙丙丁。 Chen][+天地玄黃。 Chen]"),
        ([("", MEI), ("天地。", CHEN)], "[+天地。 Chen]"),
    ],
)
def test_what_changed_since_a_version_is_marked_with_whose_it_is(
    versions: list[tuple[str, Mark]], expected: str
) -> None:
    assert "".join(map(shown, marked_up(versions))) == expected


def shown(piece: Piece) -> str:
    if piece.gone:
        return f"[-{piece.text} {piece.gone.author}]"
    return f"[+{piece.text} {piece.came.author}]" if piece.came else piece.text


texts = st.text(alphabet="甲乙丙丁 ab，。", max_size=14)


@given(st.lists(texts, min_size=1, max_size=5))
def test_pieces_hold_the_first_and_the_last_text_and_come_back_unchanged(versions: list[str]) -> None:
    pieces = marked_up([(text, Mark(str(n), day)) for n, (text, day) in enumerate(zip(versions, DAYS, strict=False))])
    assert "".join(one.text for one in pieces if not one.gone) == versions[-1]
    assert "".join(one.text for one in pieces if not one.came) == versions[0]
    back = reading(pieces, OWN)
    assert (back.before, back.after, back.changes) == (versions[-1], versions[-1], ())


marks = st.sampled_from([None, MEI, THEIRS, OTHERS, Mark("?")])
some_pieces = st.lists(st.builds(Piece, texts, marks, marks), max_size=8)


@given(some_pieces)
def test_the_changes_lead_from_what_went_out_to_what_came_back(pieces: list[Piece]) -> None:
    found = reading(pieces, OWN)
    assert applied(found.before, found.changes) == found.after
    assert all(one.author != MEI.author for one in found.changes)
    ends = [0, *(one.end for one in found.changes)]
    assert all(before <= one.start <= one.end for before, one in zip(ends, found.changes, strict=False))


def test_what_one_person_did_in_one_place_is_one_change_and_what_another_did_beside_it_another() -> None:
    pieces = [Piece("潮汐"), Piece("磨", gone=THEIRS), Piece("水", came=THEIRS), Piece("大", came=OTHERS), Piece("坊")]
    assert reading(pieces, OWN).changes == (
        Change(2, 3, "水", "王小姐", THEIRS.at),
        Change(3, 3, "大", "李先生", OTHERS.at),
    )


def test_the_time_of_a_change_that_was_made_in_two_goes_is_that_of_the_last() -> None:
    later = Mark("王小姐", OTHERS.at)
    assert reading([Piece("磨", gone=THEIRS), Piece("水", came=later)], OWN).changes == (
        Change(0, 1, "水", "王小姐", later.at),
    )


def test_words_that_a_comment_is_about_are_counted_in_the_text_that_went_out() -> None:
    pieces: list[Piece | Anchor] = [
        Piece("老", came=THEIRS), Piece("潮"), Anchor("5", ends=False), Piece("汐"), Piece("磨", gone=THEIRS),
        Piece("了", gone=MEI), Anchor("5", ends=True), Piece("坊"), Anchor("6", ends=True),
    ]  # fmt: skip
    assert reading(pieces, OWN).spans == {"5": (1, 3), "6": (4, 4)}


def test_some_of_the_changes_can_be_left() -> None:
    changes = [Change(0, 1, "甲", "a"), Change(2, 2, "乙", "b"), Change(4, 5, "", "c")]
    assert [applied("一二三四五", some) for some in (changes, changes[1:2], [])] == [
        "甲二乙三四",
        "一二乙三四五",
        "一二三四五",
    ]
