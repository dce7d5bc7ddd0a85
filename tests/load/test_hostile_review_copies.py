"""Review copies that cannot be trusted: each is refused, with the number of the row."""

import io
import re
import zipfile
from collections.abc import Callable
from copy import deepcopy

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from reviews.export import write as write_edition
from reviews.load import LoadError, packages
from reviews.load.review_copy import read_copy
from reviews.text.row_marks import RowMark, row_mark
from tests.export.editions import edition
from tests.load.copies import opened, put_in, read, row
from tests.word import COMMENTS, Word


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
