"""Word documents as translators hand them in."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from reviews.export import write
from reviews.load import LoadError, load, packages
from tests.export.editions import edition

PAIRS = [("It rained.", "下雨了。"), ("The mill stood still.", "磨坊停了。"), ("Corvo slept.", "柯佛睡了。")]


def document(build: Callable[[Any], object]) -> bytes:
    made = Document()
    build(made)
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def table(made: Any, rows: list[list[str]]) -> None:
    grid = made.add_table(rows=len(rows), cols=len(rows[0]))
    for cells, texts in zip(grid.rows, rows, strict=True):
        for cell, text in zip(cells.cells, texts, strict=True):
            cell.text = text


def test_paragraphs_are_lines() -> None:
    def build(made: Any) -> None:
        made.add_heading("潮汐磨坊", 1)
        made.add_paragraph("下雨了，磨坊停了。")
        made.add_paragraph()
        made.add_heading("The tide mill", 1)
        made.add_paragraph("It rained, and the mill stood still.")

    article = load(document(build), "mill.docx")
    assert [(line.n, line.lang, line.kind) for line in article.lines] == [
        (1, "zh-Hant-TW", "heading"),
        (2, "zh-Hant-TW", "body"),
        (3, "en", "heading"),
        (4, "en", "body"),
    ]
    assert article.title == "潮汐磨坊"


OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@pytest.mark.parametrize(
    ("target", "kind", "told"),
    [
        ("https://mill.example/", "hyperlink", False),
        ("javascript:alert(1)", "hyperlink", True),
        ("https://mill.example/mill.png", "image", True),
        ("file:///etc/passwd", "attachedTemplate", True),
    ],
)
def test_what_stands_elsewhere_is_told_unless_it_is_an_address_to_follow(target: str, kind: str, told: bool) -> None:
    def build(made: Any) -> None:
        table(made, [list(pair) for pair in PAIRS])
        made.part.relate_to(target, f"{OFFICE}/{kind}", is_external=True)

    codes = [one.code for one in load(document(build), "mill.docx").warnings]
    assert ("docx.external_ignored" in codes) is told


@pytest.mark.parametrize(
    ("rows", "direction"),
    [
        ([list(pair) for pair in PAIRS], ("en", "zh-Hant-TW")),
        ([[str(n), en, "", zh] for n, (en, zh) in enumerate(PAIRS, 1)], ("en", "zh-Hant-TW")),
        ([["№", "中文", "English"], *([str(n), zh, en] for n, (en, zh) in enumerate(PAIRS, 1))], ("zh-Hant-TW", "en")),
        ([["Translation", "Source"], *([zh, en] for en, zh in PAIRS)], ("en", "zh-Hant-TW")),
    ],
)
def test_a_table_of_two_languages_is_pairs(rows: list[list[str]], direction: tuple[str, str]) -> None:
    article = load(document(lambda made: table(made, rows)), "mill.docx")
    assert (article.source_lang, article.target_lang) == direction
    wanted = PAIRS if direction[0] == "en" else [(zh, en) for en, zh in PAIRS]
    assert [(pair.source, pair.target) for pair in article.pairs] == wanted


def test_the_source_is_the_column_in_the_language_that_was_asked_for() -> None:
    data = document(lambda made: table(made, [list(pair) for pair in PAIRS]))
    assert load(data, "mill.docx", source_lang="zh-Hant-TW").pairs[0].source == "下雨了。"
    assert load(data, "mill.docx", target_lang="en").pairs[0].source == "下雨了。"


def test_what_stands_outside_of_the_table_is_told() -> None:
    def build(made: Any) -> None:
        made.add_paragraph("Job 17")
        table(made, [list(pair) for pair in PAIRS])

    (notice,) = load(document(build), "mill.docx").warnings
    assert notice.sentence == "Lines outside of the table, which are left out: 1."


def test_a_table_of_figures_within_an_article_is_lines() -> None:
    def build(made: Any) -> None:
        for english, chinese in PAIRS * 20:
            made.add_paragraph(chinese)
            made.add_paragraph(english)
        table(made, [["Year", "Flour"], ["1887", "40 t"]])

    assert [line.text for line in load(document(build), "mill.docx").lines][-4:] == ["Year", "Flour", "1887", "40 t"]


def test_two_long_cells_beside_each_other_are_two_texts() -> None:
    texts = ["\n".join(side) for side in zip(*PAIRS * 4, strict=True)]
    article = load(document(lambda made: table(made, [texts])), "mill.docx")
    assert (len(article.source_lines), len(article.target_lines)) == (12, 12)
    assert article.target_lang == "zh-Hant-TW"


def test_an_original_and_its_translation_may_come_in_two_files_of_two_formats() -> None:
    original = document(lambda made: [made.add_paragraph(english) for english, _chinese in PAIRS])
    article = load(
        original, "mill.docx", "\n".join(chinese for _english, chinese in PAIRS).encode(), target_name="磨坊.txt"
    )
    assert [line.text for line in article.source_lines] == [english for english, _chinese in PAIRS]
    assert [line.text for line in article.target_lines] == [chinese for _english, chinese in PAIRS]


CHANGED = (
    "<w:p {ns}><w:r><w:t>It </w:t></w:r><w:del><w:r><w:delText>snowed</w:delText></w:r></w:del>"
    '<w:ins><w:r><w:t>rained</w:t></w:r></w:ins><w:r><w:t xml:space="preserve">.</w:t><w:br/><w:t>下雨了。</w:t></w:r></w:p>'
)


def test_changes_are_read_as_accepted_and_a_break_ends_a_line() -> None:
    data = document(lambda made: made.element.body.insert(0, parse_xml(CHANGED.format(ns=nsdecls("w")))))
    assert [line.text for line in load(data, "mill.docx").lines] == ["It rained.", "下雨了。"]


def test_what_the_desk_wrote_comes_back() -> None:
    given, stream = edition(), io.BytesIO()
    write(given, "docx", stream)
    read = load(stream.getvalue(), "mill.docx")
    assert [(pair.source, pair.target) for pair in read.pairs] == [(pair.source, pair.target) for pair in given.pairs]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file.empty"),
        (b"It rained.", "type.mismatch"),
        (b"PK\x03\x04", "zip.corrupt"),
        (document(lambda made: None), "pairs.none"),
    ],
)
def test_what_is_no_document_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(LoadError) as caught:
        load(data, "mill.docx")
    assert caught.value.code == code


def test_a_document_that_grows_when_it_is_unpacked_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "UNPACKED_BYTES", 1000)
    with pytest.raises(LoadError, match="larger than 1000 bytes when it is unpacked"):
        load(document(lambda made: made.add_paragraph("It rained.")), "mill.docx")
