"""What every exporter has to keep: exact text, the manifest, the approver, the same bytes for the same edition."""

import codecs
import csv
import html
import io
import json
import re
import time
import zipfile
from dataclasses import replace
from typing import Any

import polib
import pytest
from docx import Document
from lxml import etree

from reviews.export import LeftOut, exporters, write
from reviews.export.docx import FIXED_WIDTH
from reviews.export.edition import SHORT_HASH
from reviews.export.lane import with_lane
from reviews.export.provenance import provenance
from reviews.export.terms import write_terms
from reviews.text.segments import Term
from tests.export.editions import HARD, edition
from tests.pdf_files import pages_of

NAMES = sorted(exporters())
XML_SPACE = re.compile(r"\s+")


def written(name: str, **more: object) -> bytes:
    buffer = io.BytesIO()
    write(edition(**more), name, buffer)
    return buffer.getvalue()


def test_the_formats_of_the_first_edition_are_there() -> None:
    assert set(NAMES) >= {"html", "markdown", "pdf", "docx", "tmx", "xliff12", "xliff21", "po", "tsv", "csv", "jsonl"}


@pytest.mark.parametrize("name", NAMES)
def test_the_same_edition_gives_the_same_bytes(name: str) -> None:
    first = written(name)
    time.sleep(2.1 if name == "docx" else 0)  # The clock of a zip archive ticks every two seconds.
    assert written(name) == first


@pytest.mark.parametrize("name", NAMES)
def test_an_edition_without_pairs_is_a_whole_file(name: str) -> None:
    assert written(name, pairs=(), left_out=())


def plain_text(name: str) -> str:
    if name == "docx":
        with zipfile.ZipFile(io.BytesIO(written(name))) as package:
            return package.read("word/document.xml").decode()
    return "".join(pages_of(written(name))) if name == "pdf" else written(name).decode()


@pytest.mark.parametrize("name", NAMES)
def test_approver_time_hash_and_manifest_stand_in_the_file(name: str) -> None:
    text = plain_text(name)
    assert "Chen 陳" in text
    assert re.search("2026-?05-?03", text)
    assert all(pair.target_hash[:SHORT_HASH] in text for pair in edition().pairs)
    assert "excluded" in text
    assert "boilerplate" in text or name == "tmx"
    assert "200" in text
    assert "201" in text


def test_what_is_left_out_is_told_in_words_the_pairs_of_one_state_together() -> None:
    left = [LeftOut(200 + n, 10 + n, "in_review") for n in range(3)]
    left += [LeftOut(300, 20, "excluded", "not_for_publication"), LeftOut(301, 21, "in_review")]
    assert provenance(edition(left_out=tuple(left)))[-3:] == [
        "Left out: excluded 1, in review 4",
        "Left out, in review: no. 10 (pair 200), 11 (pair 201), 12 (pair 202), 21 (pair 301)",
        "Left out, excluded, not for publication: no. 20 (pair 300)",
    ]


def shown(cell: Any) -> str:
    """The text of a cell as a reader sees it."""
    for one in cell.iter("br"):
        one.tail = "\n" + (one.tail or "")
    return str(etree.tostring(cell, method="text", encoding="unicode", with_tail=False))


def test_the_heading_of_an_html_page_says_the_language_that_the_title_is_in() -> None:
    for title, lang in (("磨坊還磨得動嗎？", "zh-Hant-TW"), ("Do the mills turn?", "en"), ("1984", "en")):
        page: Any = etree.HTML(written("html", title=title).decode())
        assert page.xpath("//h1/@lang") == [lang]


def test_html_holds_the_texts_exactly_and_is_by_itself() -> None:
    page: Any = etree.HTML(written("html").decode())
    for side, lang, name in ((0, "en", "source"), (1, "zh-Hant-TW", "target")):
        cells = page.xpath(f'//p[@class="{name}"]')
        assert [cell.get("lang") for cell in cells] == [lang] * len(HARD)
        assert [shown(cell) for cell in cells] == [pair[side] for pair in HARD]
    assert not re.search(r"""(?:src|href)\s*=|@import|url\(""", written("html").decode())
    assert not page.xpath("//script | //b")


def test_tmx_holds_the_texts_exactly() -> None:
    root = etree.fromstring(written("tmx"))
    units = root.findall(".//tu")
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    for unit, (source, target) in zip(units, HARD, strict=True):
        assert {tuv.get(lang): tuv.findtext("seg") for tuv in unit.findall("tuv")} == {"en": source, "zh-TW": target}
        assert unit.get("changeid") == "Chen 陳"
        assert unit.get("changedate") == "20260503T140509Z"
    assert [unit.get("tuid") for unit in units] == [str(pair.id) for pair in edition().pairs]


@pytest.mark.parametrize(
    ("name", "unit", "path", "state"),
    [("xliff12", "trans-unit", "{*}target", "signed-off"), ("xliff21", "unit", "{*}segment", "final")],
)
def test_xliff_holds_the_texts_exactly_and_says_that_they_are_approved(
    name: str, unit: str, path: str, state: str
) -> None:
    units = etree.fromstring(written(name)).findall(f".//{{*}}{unit}")
    assert [(one.findtext(".//{*}source"), one.findtext(".//{*}target")) for one in units] == HARD
    assert [one.get("id") for one in units] == [str(pair.id) for pair in edition().pairs]
    assert {one.get("state") for each in units for one in each.findall(path)} == {state}


def test_po_holds_the_texts_exactly_under_the_keys_of_the_pairs() -> None:
    catalogue = polib.pofile(written("po").decode())
    assert [(entry.msgid, entry.msgstr) for entry in catalogue] == HARD
    assert [entry.msgctxt for entry in catalogue] == [str(pair.id) for pair in edition().pairs]
    assert catalogue.metadata["Language"] == "zh_TW"


def test_docx_holds_the_texts_exactly_under_a_repeating_heading() -> None:
    document = Document(io.BytesIO(written("docx")))
    (table,) = document.tables
    assert [(row.cells[1].text, row.cells[2].text) for row in table.rows[1:]] == HARD
    xml = table.rows[0]._tr.xml
    assert "w:tblHeader" in xml
    assert 'w:eastAsia="zh-TW"' in table._tbl.xml


@pytest.mark.parametrize("name", ["csv", "tsv"])
def test_no_cell_is_a_formula_and_nothing_is_lost(name: str) -> None:
    text = written(name).decode("utf-8-sig")
    if name == "csv":
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
    else:
        head, *lines = [line.split("\t") for line in text.rstrip("\n").split("\n")]
        rows = [dict(zip(head, map(unescaped, line), strict=True)) for line in lines]
    approved = [row for row in rows if row["state"] == "approved"]
    for row in approved:
        assert not any(value.startswith(tuple("=+-@＝＋－＠\t\r")) for value in row.values())
    assert [(bare(row["source"]), bare(row["target"])) for row in approved] == HARD
    assert [row["state"] for row in rows if row["state"] != "approved"] == ["excluded: boilerplate", "in_review"]


def test_a_spreadsheet_is_told_the_encoding_of_a_csv_file_by_its_mark() -> None:
    assert written("csv").startswith(codecs.BOM_UTF8)
    assert not written("tsv").startswith(codecs.BOM_UTF8)
    term = Term("tide mill", "潮汐磨坊")
    assert write_terms("csv", [term], "en", "zh-Hant-TW").startswith(codecs.BOM_UTF8)


def bare(cell: str) -> str:
    return cell.removeprefix("'")


def unescaped(cell: str) -> str:
    return re.sub(r"\\(.)", lambda found: {"n": "\n", "t": "\t", "r": "\r"}.get(found[1], found[1]), cell)


def test_jsonl_holds_everything() -> None:
    manifest, *pairs = [json.loads(line) for line in written("jsonl").decode().split("\n")[:-1]]
    assert manifest["manifest"]["left_out"] == {"excluded": 1, "in_review": 1}
    assert [(pair["source"], pair["target"]) for pair in pairs] == HARD
    assert pairs[0]["approvals"] == [{"by": "Chen 陳", "role": "reviewer", "at": "2026-05-03T14:05:09Z"}]


def test_markdown_shows_the_texts_as_they_are() -> None:
    text = written("markdown").decode()
    unescape = re.compile(r"\\([\\`*_{}\[\]<>|~$&#+=:.)-])")
    shown = unescape.sub(r"\1", text).replace("  \n> ", "\n").replace("  \n", "\n")
    for source, target in HARD:
        assert source in shown
        assert target in shown
    assert not re.search(r"^(?:- 一|1\. 二|# 標題)", text, re.MULTILINE)


@pytest.mark.parametrize("name", ["html", "tmx", "xliff12", "xliff21", "po", "docx", "csv", "tsv", "jsonl", "markdown"])
def test_a_lane_is_marked_as_derived(name: str) -> None:
    buffer = io.BytesIO()
    write(with_lane(edition(), "zh-Hans", ["平常"]), name, buffer)
    data = buffer.getvalue()
    if name == "docx":
        with zipfile.ZipFile(buffer) as package:
            data = package.read("word/document.xml")
    text = html.unescape(data.decode())
    assert "一个平常的句子。" in text
    assert "derived" in text.lower()


def test_code_is_set_in_a_fixed_width() -> None:
    pairs = (replace(edition().pairs[0], kind="code", source="a\n  b", target="甲\n  乙"),)
    assert '<div class="pair code"' in written("html", pairs=pairs).decode()
    table = Document(io.BytesIO(written("docx", pairs=pairs))).tables[0]
    assert [cell.paragraphs[0].runs[0].font.name for cell in table.rows[1].cells[1:3]] == [FIXED_WIDTH] * 2
    assert "\n```\n甲\n  乙\n```\n" in written("markdown", pairs=pairs).decode()
