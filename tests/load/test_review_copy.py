"""Review copies as they come back: what Word does to them, and what people do."""

from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

from reviews.export.review_copy import CopyRow
from reviews.load.review_copy import read_copy
from reviews.text.row_marks import RowMark
from reviews.text.versions.tracked import Anchor, Piece, reading
from tests.export.editions import HARD
from tests.load.copies import OUT, copy, file_of, opened, put_in, read, row


def test_what_went_out_comes_back_as_it_was() -> None:
    back = read(opened())
    assert [reading(one.target, {OUT}).before for one in back.rows.values()] == [
        "潮汐磨坊站在河口。",
        "它磨了四百年的穀物。",
        "沒有人記得\n是誰建的。",
    ]
    assert all(not reading(one.target, {OUT}).changes for one in back.rows.values())
    assert (back.missing, back.unmarked, back.editor) == ([], 0, "")
    assert [(one.author, one.at, one.text, one.answers) for one in back.comments.values()] == [
        ("Chen 陳", OUT, "為什麼？", ""),
        ("Mei", OUT, "因為。", "0"),
    ]
    assert row(opened()).spans == {"0": (0, 4), "1": (0, 4)}


def test_texts_that_break_files_come_back_as_they_were() -> None:
    rows = [
        CopyRow(RowMark(7, n, len(HARD), n, 1, "0123456789ab"), source, [Piece(target)], [])
        for n, (source, target) in enumerate(HARD, 1)
    ]
    back = read_copy(file_of(copy(rows=rows)), 7)
    texts = [(reading(one.source, ()).after, reading(one.target, ()).after) for one in back.rows.values()]
    assert texts == HARD


@pytest.mark.parametrize(
    ("xml", "after", "said"),
    [
        ('<w:ins w:author="Wu" w:date="2026-06-01T09:30:00Z"><w:r><w:t>老</w:t></w:r></w:ins>', "老潮汐磨坊站在河口。", "Wu"),
        ('<w:moveTo w:author="Wu" w:date="x"><w:r><w:t>老</w:t></w:r></w:moveTo>', "老潮汐磨坊站在河口。", "Wu"),
        ("<w:ins><w:r><w:t>老</w:t></w:r></w:ins>", "老潮汐磨坊站在河口。", ""),
        ('<w:ins w:author="Wu"><w:r><w:tab/><w:br/></w:r></w:ins>', "\t\n潮汐磨坊站在河口。", "Wu"),
        ('<w:ins w:author="Wu"><w:hyperlink><w:r><w:t>老</w:t></w:r></w:hyperlink></w:ins>', "老潮汐磨坊站在河口。", "Wu"),
        ('<w:sdt><w:sdtContent><w:ins w:author="Wu"><w:r><w:t>老</w:t></w:r></w:ins></w:sdtContent></w:sdt>', "老潮汐磨坊站在河口。", "Wu"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>", "潮汐磨坊站在河口。", None),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r>", "潮汐磨坊站在河口。", None),
        ("<w:r><mc:AlternateContent><mc:Fallback><w:t>圖</w:t></mc:Fallback></mc:AlternateContent></w:r>", "潮汐磨坊站在河口。", None),
        ('<w:ins w:author="Wu"><w:del w:author="Lin"><w:r><w:delText>老</w:delText></w:r></w:del></w:ins>', "潮汐磨坊站在河口。", None),
        ('<w:proofErr w:type="spellStart"/>', "潮汐磨坊站在河口。", None),
    ],
)  # fmt: skip
def test_what_word_puts_into_a_text_is_read_as_it_is_seen(xml: str, after: str, said: str | None) -> None:
    word = opened()
    put_in(word, 1, xml)
    found = row(word)
    assert (found.before, found.after) == ("潮汐磨坊站在河口。", after)
    assert [one.author for one in found.changes] == ([] if said is None else [said])


def test_a_line_that_was_broken_by_a_tracked_paragraph_is_a_change() -> None:
    word = opened()
    cell = word.cell(2)
    first = cell.find(qn("w:p"))
    mark = f'<w:pPr {nsdecls("w")}><w:rPr><w:ins w:id="3" w:author="Wu" w:date="2026-06-01T09:30:00Z"/></w:rPr></w:pPr>'
    fresh = etree.SubElement(cell, qn("w:p"))
    run = deepcopy(first.find(qn("w:r")))
    fresh.append(run)
    first.find(f"{qn('w:r')}/{qn('w:t')}").text, run.find(qn("w:t")).text = "它磨了", "四百年的穀物。"
    first.insert(0, parse_xml(mark))
    found = row(word, 2)
    assert (found.before, found.after) == ("它磨了四百年的穀物。", "它磨了\n四百年的穀物。")
    assert [(one.start, one.end, one.new, one.author) for one in found.changes] == [(3, 3, "\n", "Wu")]


def test_somebody_may_take_out_what_went_out_as_put_in() -> None:
    word = opened()
    mark = next(word.cell(1).iter(qn("w:ins")))
    run = mark.find(qn("w:r"))
    run.find(qn("w:t")).tag = qn("w:delText")
    gone = etree.SubElement(mark, qn("w:del"), {qn("w:author"): "Wu", qn("w:date"): "2026-06-01T09:30:00Z"})
    gone.append(run)
    found = row(word)
    assert (found.before, found.after) == ("潮汐磨坊站在河口。", "潮汐磨坊在河口。")
    assert [(one.start, one.end, one.new, one.author) for one in found.changes] == [(4, 5, "", "Wu")]


def test_a_row_that_is_gone_is_named_and_one_without_a_mark_counted() -> None:
    word = opened()
    word.row(2).getparent().remove(word.row(2))
    fresh = deepcopy(word.row(1))
    for control in list(fresh.iter(qn("w:sdt"))):
        control.getparent().remove(control)
    word.row(1).addnext(fresh)
    back = read(word)
    assert (back.missing, back.unmarked) == ([2], 1)


def test_a_row_that_was_taken_out_by_a_tracked_change_says_so() -> None:
    word = opened()
    properties = word.row(2).find(qn("w:trPr"))
    properties.append(parse_xml(f'<w:del {nsdecls("w")} w:id="1" w:author="Wu"/>'))
    assert [n for n, one in read(word).rows.items() if one.removed] == [2]


def test_the_hidden_mark_serves_where_a_program_dropped_the_tags() -> None:
    word = opened()
    for tag in list(word.root.iter(qn("w:tag"))):
        tag.getparent().remove(tag)
    assert sorted(read(word).rows) == [1, 2, 3]


def test_comments_on_other_cells_are_about_the_row_and_those_outside_of_rows_about_none() -> None:
    word = opened()
    state = word.comment(2, "出處？", "Wu", column=3)
    source = word.comment(2, "Where?", "Wu", column=1)
    lost = word.comment(0, "標題？", "Wu")
    back = read(word)
    assert {state, source} <= back.rows[2].numbers
    assert all(lost not in one.numbers for one in back.rows.values())
    assert [one for one in back.rows[2].source if isinstance(one, Anchor)]


def test_a_copy_that_libreoffice_saved_is_read_alike() -> None:
    """LibreOffice 7.4 drops the tags of controls and the threads of comments, and cuts runs anew."""
    back = read_copy((Path(__file__).parent / "saved_by_libreoffice.docx").read_bytes(), 7)
    found = {n: reading(one.target, {OUT}) for n, one in back.rows.items()}
    assert (found[1].before, found[1].after, found[1].changes) == ("潮汐磨坊站在河口。", "潮汐磨坊站在河口。", ())
    assert (found[2].before, found[2].after) == ("它磨了四百年的穀物。", "它磨了五百年的穀物。")
    assert [(one.author, one.at) for one in found[2].changes] == [("Wu 吳", datetime(2026, 6, 1, 9, 30, tzinfo=UTC))]
    assert {one.text for one in back.comments.values()} == {"為什麼？", "因為。", "多久？"}
    ((start, end),) = (span for number, span in found[2].spans.items() if back.comments[number].text == "多久？")
    assert found[2].before[start:end] == "穀物"
