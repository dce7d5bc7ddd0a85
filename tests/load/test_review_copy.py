"""Review copies as they come back: what Word does to them, what people do, and what somebody might who means no good."""

import io
import re
import zipfile
from collections.abc import Callable
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

from reviews.export import write as write_edition
from reviews.export.review_copy import CopyComment, CopyRow, ReviewCopy
from reviews.export.review_copy.writing import write
from reviews.load import LoadError, packages
from reviews.load.review_copy import ReturnedCopy, read_copy
from reviews.text.row_marks import RowMark, row_mark
from reviews.text.tracked import Anchor, Mark, Piece, Reading, reading
from tests.export.editions import HARD, edition
from tests.word import COMMENTS, MAIN, Word

OUT = datetime(2026, 5, 3, 14, 5, 9, tzinfo=UTC)
CHEN = Mark("Chen 陳", OUT)
TEXTS = [
    [Piece("潮汐磨坊"), Piece("立", gone=CHEN), Piece("站", came=CHEN), Piece("在河口。")],
    [Piece("它磨了四百年的穀物。")],
    [Piece("沒有人記得\n是誰建的。")],
]
SAID = [CopyComment(CHEN, "為什麼？", "target", 0, 4, answers=(CopyComment(Mark("Mei", OUT), "因為。"),))]


def copy(article: int = 7, **more: Any) -> ReviewCopy:
    rows = [
        CopyRow(
            RowMark(article, n, 3, 100 + n, 2, "0123456789ab"), f"Sentence {n}.", text, ["v2"], SAID if n == 1 else ()
        )
        for n, text in enumerate(TEXTS, 1)
    ]
    said = {
        "title": "The tide mill",
        "source_lang": "en",
        "target_lang": "zh-Hant-TW",
        "at": OUT,
        "base": "",
        "tool": "",
    }
    return ReviewCopy(article, **{**said, "rows": rows, **more})


def file_of(copy: ReviewCopy) -> bytes:
    stream = io.BytesIO()
    write(copy, stream)
    return stream.getvalue()


def opened() -> Word:
    return Word(file_of(copy()))


def read(word: Word) -> ReturnedCopy:
    return read_copy(word.done(), 7)


def row(word: Word, n: int = 1) -> Reading:
    return reading(read(word).rows[n].target, {OUT})


def put_in(word: Word, n: int, xml: str, at: int = 1) -> None:
    """Put an element into the paragraph of a row's translation."""
    space = f'{nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    element = parse_xml(re.sub(r"^<[\w:]+", lambda name: f"{name[0]} {space}", xml))
    word.cell(n).find(qn("w:p")).insert(at, element)


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


def twice(word: Word) -> None:
    word.row(2).addnext(deepcopy(word.row(2)))


def without_a_cell(word: Word) -> None:
    word.row(2).remove(word.cell(2, 1))


def with_merged_cells(word: Word) -> None:
    word.cell(2).find(qn("w:tcPr")).append(parse_xml(f'<w:gridSpan {nsdecls("w")} w:val="2"/>'))


def with_rows_merged(word: Word) -> None:
    word.cell(2).find(qn("w:tcPr")).append(parse_xml(f"<w:vMerge {nsdecls('w')}/>"))


def with_a_table_within(word: Word) -> None:
    word.cell(2).insert(1, deepcopy(next(word.root.iter(qn("w:tbl")))))


def with_number_and_text_exchanged(word: Word) -> None:
    word.row(2).append(word.cell(2, 0))


def with_rows_of_another_copy(word: Word) -> None:
    word.rewrite(lambda xml: xml.replace("duikan:7:2/3:", "duikan:7:2/9:"))


def with_two_rows_about_one_pair(word: Word) -> None:
    word.rewrite(lambda xml: xml.replace("duikan:7:2/3:102:", "duikan:7:2/3:101:"))


def with_more_rows_than_an_article_has(word: Word) -> None:
    word.rewrite(lambda xml: re.sub(r"duikan:7:(\d)/3:", r"duikan:7:\1/999999999:", xml))


def with_a_text_without_end(word: Word) -> None:
    put_in(word, 2, f"<w:r><w:t>{'磨' * 60_001}</w:t></w:r>")


def of_another_article(word: Word) -> None:
    word.rewrite(lambda xml: xml.replace("duikan:7:2/", "duikan:8:2/"))


def without_marks(word: Word) -> None:
    word.rewrite(lambda xml: xml.replace("duikan:", "other:"))


def with_an_entity(word: Word) -> None:
    word.parts[COMMENTS] = b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'


def with_comments_that_are_no_xml(word: Word) -> None:
    word.parts[COMMENTS] = b"<w:comments"


def with_macros(word: Word) -> None:
    word.parts["word/vbaProject.bin"] = b"x"


def without_text(word: Word) -> None:
    word.parts["word/other.xml"] = word.parts.pop(MAIN)


@pytest.mark.parametrize(
    ("how", "code", "named"),
    [
        (twice, "copy.twice", 2),
        (without_a_cell, "copy.damaged", 2),
        (with_merged_cells, "copy.damaged", 2),
        (with_rows_merged, "copy.damaged", 2),
        (with_a_table_within, "copy.damaged", 2),
        (with_number_and_text_exchanged, "copy.damaged", 2),
        (with_rows_of_another_copy, "copy.mixed", 2),
        (with_two_rows_about_one_pair, "copy.mixed", 2),
        (with_more_rows_than_an_article_has, "copy.mixed", 1),
        (with_a_text_without_end, "copy.too_long", 2),
        (of_another_article, "copy.other_article", 2),
        (without_marks, "copy.foreign", None),
        (with_an_entity, "xml.entity_declaration", None),
        (with_comments_that_are_no_xml, "type.mismatch", None),
        (with_macros, "docx.macro", None),
    ],
)
def test_what_cannot_be_trusted_is_refused_with_the_number_of_the_row(
    how: Callable[[Word], None], code: str, named: int | None
) -> None:
    word = opened()
    how(word)
    with pytest.raises(LoadError) as caught:
        read(word)
    assert (caught.value.code, caught.value.location.get("row")) == (code, named)
    assert named is None or f"Row {named} " in caught.value.sentence


@pytest.mark.parametrize("said", ["", "x", "2026-13-01T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"])
def test_a_time_that_is_none_is_left_out(said: str) -> None:
    word = opened()
    word.change(2, "四百", "五百", "Wu", at=said)
    assert [one.at for one in row(word, 2).changes] == [None]


def stored(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr(name, b"<w/>")
    return out.getvalue()


def clean_table() -> bytes:
    stream = io.BytesIO()
    write_edition(edition(), "docx", stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file.empty"),
        (b"PK", "type.mismatch"),
        (b"PK\x03\x04", "zip.corrupt"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "docx.encrypted_or_legacy"),
        (stored("word/other.xml"), "type.mismatch"),
        (stored("../word/document.xml"), "zip.bad_member_name"),
        (clean_table(), "copy.foreign"),
    ],
)
def test_a_file_of_another_kind_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(LoadError) as caught:
        read_copy(data, 7)
    assert caught.value.code == code


def test_a_file_that_grows_when_it_is_unpacked_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "UNPACKED_BYTES", 1000)
    with pytest.raises(LoadError, match="larger than 1000 bytes when it is unpacked"):
        read(opened())


@pytest.mark.parametrize(
    "tag",
    ["", "duikan", "duikan:7:1/3:101:v2:0123456789a", "duikan:7:1/3:101:v2:0123456789ab!", "duikan:7:1/3:-1:v2:0123456789ab",
     "duikan:" + "9" * 40 + ":1/3:101:v2:0123456789ab", "goog_rdk_0"],
)  # fmt: skip
def test_tags_of_others_are_no_marks(tag: str) -> None:
    assert row_mark(tag) is None


def test_a_mark_fits_into_a_tag_of_word() -> None:
    mark = RowMark(123_456_789, 60_000, 60_000, 123_456_789, 999, "0123456789ab")
    assert len(str(mark)) <= 64
    assert row_mark(str(mark)) == mark


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
