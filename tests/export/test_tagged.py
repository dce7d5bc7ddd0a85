"""The printed edition to those who hear it: what is read in which order and language, and nothing that is of no meaning."""

from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from reviews.export import Edition, long_pdf
from tests.export.editions import HARD, edition
from tests.export.test_printed import EN, HOSTILE, ZH, bare, decoded, edition_with, printed
from tests.pdf_files import left_untagged, structure_of

LONG = "".join(f"第{n}句在這裡。" for n in range(600))
TEXTS = [*HARD, *HOSTILE, ("", "只有譯文"), ("Only a source", ""), ("Long", LONG), (EN, ZH)]


def with_heading(given: Edition) -> Edition:
    pairs = list(given.pairs)
    pairs[1] = replace(pairs[1], kind="heading", source="Of tides", target="潮汐")
    return replace(given, pairs=tuple(pairs))


@cache
def whole_file() -> bytes:
    """One with all of the texts."""
    return printed(edition_with(TEXTS))


def outline(entries: list[Any]) -> list[Any]:
    return [outline(one) if isinstance(one, list) else one.title for one in entries]


def test_a_file_tells_its_language_its_title_and_that_all_of_it_is_tagged() -> None:
    content = printed(edition_with([(EN, ZH)] * 12, title="潮汐磨坊"))
    file = PdfReader(BytesIO(content))
    catalog: Any = file.trailer["/Root"]
    assert catalog["/Lang"] == "zh-Hant-TW"
    assert catalog["/MarkInfo"]["/Marked"].value is True
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert [page["/StructParents"] for page in file.pages] == [*range(len(file.pages))]
    assert {str(page["/Tabs"]) for page in file.pages} == {"/S"}
    assert file.metadata
    assert file.metadata.title == "潮汐磨坊"
    said = catalog["/Metadata"].get_data().decode()
    assert 'pdfaid:part="2" pdfaid:conformance="A"' in said
    assert "<pdfuaid:part>1</pdfuaid:part>" in said


def test_all_that_is_drawn_is_tagged_or_of_no_meaning() -> None:
    assert left_untagged(whole_file()) == []


def test_each_pair_is_a_row_with_its_number_and_each_text_in_its_language() -> None:
    _about, texts, _register = structure_of(whole_file()).all("Table")
    assert len(texts.kids) == len(TEXTS)
    for n, (row, (source, target)) in enumerate(zip(texts.kids, TEXTS, strict=True), 1):
        number, first, second = row.kids
        assert (number.tag, number.scope, number.text) == ("TH", "Row", str(n))
        assert (first.tag, first.lang, bare(decoded(first.text))) == ("TD", "en", bare(source))
        assert (second.tag, second.lang, bare(decoded(second.text))) == ("TD", "zh-Hant-TW", bare(target))


@pytest.mark.parametrize(("source", "target"), [("zh-Hans", "en"), ("ja", "zh-Hant-HK")])
def test_other_languages_are_named_as_well(source: str, target: str) -> None:
    content = printed(edition_with([("雨", "雪")], source_lang=source, target_lang=target))
    (row,) = structure_of(content).all("Table")[1].kids
    assert [cell.lang for cell in row.kids] == ["en", source, target]
    assert PdfReader(BytesIO(content)).trailer["/Root"]["/Lang"] == target  # type: ignore[index]


def test_headings_can_be_gone_through_and_are_the_bookmarks() -> None:
    content = printed(with_heading(edition_with([(EN, ZH)] * 3, title="The tide mill")))
    whole = structure_of(content)
    assert [(one.text, one.lang) for one in whole.all("H1")] == [("The tide mill", "en")]
    assert [(one.text, one.lang) for one in whole.all("H2")] == [
        ("Of tides", "en"), ("潮汐", "zh-Hant-TW"), ("Provenance", "en"),
    ]  # fmt: skip
    assert outline(PdfReader(BytesIO(content)).outline) == ["The tide mill", ["潮汐"], "Provenance"]


def test_what_repeats_on_every_page_is_not_read() -> None:
    given = edition_with([(EN, ZH)] * 20, title="Of one mill")
    whole = structure_of(printed(given)).text
    assert whole.count("Of one mill") == 1
    assert whole.count(given.digest) == 2
    assert "Edition 3 ·" not in whole


def test_a_derived_text_is_a_paragraph_in_its_own_language() -> None:
    pair = replace(edition().pairs[0], lane="一个平常的句子。")
    _about, texts, _register = structure_of(printed(edition(pairs=(pair,), lane_lang="zh-Hans"))).all("Table")
    assert [(one.text, one.lang) for one in texts.all("P")] == [
        ("A plain sentence.", "en"), ("一個平常的句子。", "zh-Hant-TW"), ("一个平常的句子。", "zh-Hans"),
    ]  # fmt: skip


def test_the_list_of_pairs_has_headed_columns_and_the_first_page_headed_rows() -> None:
    about, _texts, register = structure_of(printed(edition_with([(EN, ZH)] * 3))).all("Table")
    head, *others = register.kids
    assert [(cell.tag, cell.scope, cell.text) for cell in head.kids][:2] == [
        ("TH", "Column", "№"),
        ("TH", "Column", "Pair"),
    ]
    assert {tuple(cell.tag for cell in row.kids) for row in others} == {("TD",) * 6}
    assert {(row.kids[0].tag, row.kids[0].scope) for row in about.kids} == {("TH", "Row")}


def test_what_is_read_is_the_same_wherever_stretches_meet(monkeypatch: pytest.MonkeyPatch) -> None:
    given = with_heading(edition_with([(EN * (1 + n % 3), ZH * (1 + n % 5)) for n in range(24)]))
    whole = structure_of(printed(given))
    monkeypatch.setattr(long_pdf, "STRETCH", 7)
    content = printed(given)
    assert structure_of(content) == whole
    assert left_untagged(content) == []
