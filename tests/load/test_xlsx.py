"""Spreadsheets as translators and terminologists hand them in."""

import pytest

from reviews.load import LoadError, load
from reviews.load.terms import Languages, read_rows, read_terms
from reviews.text.segments import Term
from reviews.text.tables import HEADING
from tests.load.workbooks import MAIN, Sheet, workbook

PAIRS = [("It rained.", "下雨了。"), ("The mill stood still.", "磨坊停了。"), ("Corvo slept.", "柯佛睡了。")]
ENGLISH_CHINESE = Languages("en", "zh-Hant-TW")


@pytest.mark.parametrize(
    ("rows", "direction"),
    [
        ([list(pair) for pair in PAIRS], ("en", "zh-Hant-TW")),
        (
            [["", "", ""], ["№", "中文", "English"], *([str(n), zh, en] for n, (en, zh) in enumerate(PAIRS, 1))],
            ("zh-Hant-TW", "en"),
        ),
        ([["", en, "", zh] for en, zh in PAIRS], ("en", "zh-Hant-TW")),
        ([["譯文", "原文", "備註"], *([zh, en, ""] for en, zh in PAIRS)], ("en", "zh-Hant-TW")),
    ],
)
def test_a_sheet_of_two_languages_is_pairs(rows: Sheet, direction: tuple[str, str]) -> None:
    article = load(workbook(rows), "mill.xlsx")
    assert (article.source_lang, article.target_lang) == direction
    wanted = PAIRS if direction[0] == "en" else [(zh, en) for en, zh in PAIRS]
    assert [(pair.source, pair.target) for pair in article.pairs] == wanted


def test_sheets_follow_each_other_and_what_is_hidden_is_told() -> None:
    sheets = [[["English", "中文"], list(pair)] for pair in PAIRS]
    article = load(workbook(*sheets, states=["visible", "hidden"]), "mill.xlsx")
    assert [pair.source for pair in article.pairs] == ["It rained.", "Corvo slept."]
    assert [(one.code, one.values) for one in article.warnings] == [("xlsx.hidden_sheets", {"n": 1})]


def test_a_column_of_both_languages_runs_in_lines_and_two_files_may_be_two_spreadsheets() -> None:
    column = [*([zh] for _en, zh in PAIRS), *([en] for en, _zh in PAIRS)]
    assert [line.text for line in load(workbook(column), "mill.xlsx").lines] == [text for (text,) in column]
    english, chinese = (workbook([[pair[side]] for pair in PAIRS]) for side in (0, 1))
    article = load(english, "en.xlsx", chinese, target_name="zh.xlsx")
    assert [line.text for line in article.target_lines] == [zh for _en, zh in PAIRS]


def test_each_kind_of_cell_gives_what_it_shows() -> None:
    cells = (
        '<c t="inlineStr"><is><r><t>It </t></r><r><t xml:space="preserve">rained. </t></r><rPh sb="0" eb="1"><t>あ</t></rPh></is></c>'
        '<c t="str"><f>A1&amp;"x"</f><v>下_x4E86__x000D_\n雨。</v></c><c><v>0.10000000000000001</v></c><c t="e"><v>#REF!</v></c>'
    )
    article = load(workbook(own=[f"<row>{cells}</row>"]), "mill.xlsx")
    assert [(pair.source, pair.target) for pair in article.pairs] == [("It rained. ", "下了\n雨。")]
    assert article.warnings == ()
    shown = '<row><c t="str"><v>On the day.</v></c><c t="str"><v>當日。</v></c><c s="3"><v>45123</v></c></row>'
    assert [one.code for one in load(workbook(own=[shown]), "mill.xlsx").warnings] == ["xlsx.formatted_numbers"]


def test_a_table_of_the_desk_that_was_saved_as_a_spreadsheet_gives_back_its_texts() -> None:
    rows = [list(HEADING), ["7", "1", "1", "approved", "'=SUM of it.", "'=總和。"]]
    (pair,) = load(workbook(rows), "mill.xlsx").pairs
    assert (pair.id, pair.source, pair.target) == ("7", "=SUM of it.", "=總和。")


def test_a_glossary_names_the_rows_of_its_sheet_and_notes_on_another_are_no_terms() -> None:
    terms = [["English", "中文", "備註"], ["tide mill", "潮汐磨坊", "Not 水磨坊."], ["", "", ""], ["elite", "", ""]]
    data = workbook([["For the desk only."]], terms)
    good, bad = read_rows(data, "terms.xlsx", ENGLISH_CHINESE)
    assert (good.n, good.term) == (2, Term("tide mill", "潮汐磨坊", note="Not 水磨坊."))
    assert bad.n == 4
    assert bad.fault is not None
    assert bad.fault.code == "terms.empty"
    with pytest.raises(LoadError) as caught:
        read_terms(workbook([["tide mill", "潮汐磨坊"]]), "terms.xlsx", ENGLISH_CHINESE)
    assert caught.value.code == "terms.heading"


def test_a_sheet_that_is_named_twice_is_read_once_and_a_number_without_end_is_none() -> None:
    twice = "<sheets>" + '<sheet name="S" sheetId="1" r:id="rId1"/>' * 2 + "</sheets>"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    book = f'<workbook xmlns="{MAIN}" xmlns:r="{office}">{twice}</workbook>'
    endless = f'<row r="{"9" * 5000}"><c t="s"><v>{"9" * 5000}</v></c><c t="str"><v>It rained.</v></c><c t="str"><v>下雨了。</v></c></row>'
    article = load(workbook(own=[endless], more=[("xl/workbook.xml", book)]), "mill.xlsx")
    assert [(pair.row, pair.source, pair.target) for pair in article.pairs] == [(1, "It rained.", "下雨了。")]


AMPLIFIED = "".join('<row><c t="s"><v>0</v></c></row>' for _row in range(2_000))
ENTITY = f'<!DOCTYPE w [<!ENTITY x "y">]><worksheet xmlns="{MAIN}"><sheetData/></worksheet>'


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "xlsx.encrypted_or_legacy"),
        (b"English,\xe4\xb8\xad\xe6\x96\x87", "type.mismatch"),
        (workbook([["One."]], more=[("xl/vbaProject.bin", "")]), "xlsx.macro"),
        (workbook([["One."]], more=[("xl/worksheets/sheet1.xml", ENTITY)]), "xml.entity_declaration"),
        (workbook([["One."]], more=[("xl/worksheets/sheet1.xml", "<worksheet><row>")]), "xml.malformed"),
        (workbook([["One."]], more=[("xl/workbook.xml", "<html/>")]), "xml.wrong_root"),
        (workbook(own=['<row><c r="XFD1" t="str"><v>One.</v></c></row>']), "csv.too_many_columns"),
        (workbook([["x" * 30_000]], own=[AMPLIFIED]), "zip.too_large"),
        (workbook([["Only English here."], ["And here."]]), "pairs.single_language"),
        (workbook([["One.", "_xD800_一。"]]), "text.lone_surrogate"),
        (workbook(), "pairs.none"),
        (workbook([["", ""]], own=['<row r="x"><c r="?" t="s"><v>9</v></c></row>']), "pairs.none"),
    ],
)
def test_what_cannot_be_trusted_or_holds_nothing_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(LoadError) as caught:
        load(data, "mill.xlsx")
    assert caught.value.code == code
    assert "{" not in caught.value.sentence
