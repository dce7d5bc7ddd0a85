"""Glossaries from CSV and TBX, and back."""

import pytest
from lxml import etree

from reviews.export.terms import term_formats, write_terms
from reviews.load import LoadError
from reviews.load.terms import Languages, read_rows, read_terms
from reviews.text.segments import Term

ENGLISH_CHINESE = Languages("en", "zh-Hant-TW")
TERMS = [
    Term("tide mill", "潮汐磨坊", (), ("海水磨坊",), "Not 水磨坊."),
    Term("elite", "菁英", ("菁英階層",), ("精英",)),
    Term("=SUM", "加總"),
]
LACKING = """<tbx><text><body><conceptEntry id="1"><langSec xml:lang="en"><termSec><term>weir</term></termSec></langSec>
<langSec xml:lang="de"><termSec><term>Wehr</term></termSec></langSec></conceptEntry>
<conceptEntry id="2"><langSec xml:lang="en"><termSec><term>sluice</term></termSec></langSec>
<langSec xml:lang="zh-TW"><termSec><term>水閘</term></termSec></langSec></conceptEntry></body></text></tbx>"""
OLD_TBX = """<?xml version="1.0"?><martif type="TBX" xml:lang="en"><text><body>
<termEntry id="1"><langSet xml:lang="en"><tig><term>tide mill</term></tig></langSet>
<langSet xml:lang="zh-TW"><ntig><termGrp><term>潮汐磨坊</term></termGrp></ntig></langSet>
<langSet xml:lang="de"><tig><term>Gezeitenmühle</term></tig></langSet></termEntry></body></text></martif>"""


@pytest.mark.parametrize("extension", sorted(term_formats()))
def test_what_is_written_is_read_again(extension: str) -> None:
    data = write_terms(extension, TERMS, "en", "zh-Hant-TW")
    assert read_terms(data, f"terms.{extension}", ENGLISH_CHINESE) == TERMS


def test_all_of_a_term_base_is_in_the_namespace_of_the_standard() -> None:
    names = [one.tag for one in etree.fromstring(write_terms("tbx", TERMS, "en", "zh-Hant-TW")).iter(etree.Element)]
    assert names.count("{urn:iso:std:iso:30042:ed-2}conceptEntry") == len(TERMS)
    assert {etree.QName(name).namespace for name in names} == {"urn:iso:std:iso:30042:ed-2"}


def test_a_spreadsheet_gets_no_formulas() -> None:
    assert "'=SUM" in write_terms("csv", TERMS, "en", "zh-Hant-TW").decode()


def test_a_term_base_of_the_old_standard_is_read() -> None:
    assert read_terms(OLD_TBX.encode(), "a.tbx", ENGLISH_CHINESE) == [Term("tide mill", "潮汐磨坊")]
    assert read_terms(OLD_TBX.encode(), "a.tbx", Languages("zh-Hant", "de")) == [Term("潮汐磨坊", "Gezeitenmühle")]


def test_a_concept_that_lacks_one_of_the_languages_is_a_row_without_a_term_and_no_fault() -> None:
    rows = read_rows(LACKING.encode(), "a.tbx", ENGLISH_CHINESE)
    assert [(row.n, row.term, row.fault) for row in rows] == [(1, None, None), (2, Term("sluice", "水閘"), None)]
    assert read_terms(LACKING.encode(), "a.tbx", ENGLISH_CHINESE) == [Term("sluice", "水閘")]
    with pytest.raises(LoadError, match="no terms in these two languages"):
        read_rows(LACKING.encode(), "a.tbx", Languages("fr", "zh-Hant-TW"))


@pytest.mark.parametrize(
    ("sections", "target", "word"),
    [
        ({"zh-CN": "软件", "zh-TW": "軟體"}, "zh-Hant-TW", "軟體"),
        ({"zh-CN": "软件", "zh-TW": "軟體"}, "zh-Hans", "软件"),
        ({"zh": "軟體", "zh-CN": "软件"}, "zh-Hant-TW", "軟體"),
        ({"zh": "軟件", "zh-HK": "軟件", "zh-TW": "軟體"}, "zh-TW", "軟體"),
        ({"zh-CN": "软件"}, "zh-Hant-TW", None),
        ({"zh-CN": "软件"}, "zh", "软件"),
    ],
)
def test_a_term_base_of_both_writings_gives_the_one_that_is_asked_for(
    sections: dict[str, str], target: str, word: str | None
) -> None:
    chinese = "".join(
        f'<langSet xml:lang="{tag}"><tig><term>{term}</term></tig></langSet>' for tag, term in sections.items()
    )
    file = (
        '<martif><text><body><termEntry><langSet xml:lang="en-US"><tig><term>software</term></tig></langSet>'
        f"{chinese}</termEntry></body></text></martif>"
    )
    if word is None:
        with pytest.raises(LoadError, match="no terms"):
            read_terms(file.encode(), "a.tbx", Languages("en", target))
        return
    assert read_terms(file.encode(), "a.tbx", Languages("en", target)) == [Term("software", word)]


@pytest.mark.parametrize(
    "head",
    [
        "source,target,note",
        "English,中文,Notes",
        "原文,譯文,備註",
        "en,zh-TW,comment",
        "術語;譯名;說明",
        "Term\tRendering\tNote",
        "zh-TW,English,note",
        "zh-CN,EN,zh_TW,note",
    ],
)
def test_the_columns_of_a_table_are_found_by_the_words_that_desks_use_for_them(head: str) -> None:
    mark = next(mark for mark in "\t;," if mark in head)
    cells = {
        "zh-CN": "潮汐磨房",
        "note": "Not 水磨坊.",
        "Note": "Not 水磨坊.",
        "English": "tide mill",
        "EN": "tide mill",
    }
    swapped = head.startswith("zh")
    line = (
        [cells.get(name, "潮汐磨坊") for name in head.split(mark)]
        if swapped
        else ["tide mill", "潮汐磨坊", "Not 水磨坊."]
    )
    file = f"{head}\n{mark.join(line)}\n".encode("utf-8-sig")
    assert read_terms(file, "a.csv", ENGLISH_CHINESE) == [Term("tide mill", "潮汐磨坊", (), (), "Not 水磨坊.")]


@pytest.mark.parametrize(
    ("content", "name", "code", "location"),
    [
        ("mill;磨坊", "a.csv", "terms.heading", {"row": 1}),
        ("source,target\nmill,\n", "a.csv", "terms.empty", {"row": 2}),
        ("source,target\n", "a.csv", "terms.none", {}),
        ("<tbx><body>", "a.tbx", "xml.malformed", {"line": 1}),
        ("<tbx/>", "a.tbx", "terms.none", {}),
        ("source,target", "a.ods", "type.unknown", {}),
    ],
)
def test_a_bad_glossary_is_refused_with_its_place(content: str, name: str, code: str, location: dict[str, int]) -> None:
    with pytest.raises(LoadError) as refused:
        read_terms(content.encode(), name, ENGLISH_CHINESE)
    assert (refused.value.code, refused.value.location) == (code, location)


def test_what_is_wrong_with_a_term_base_is_said_without_its_place_which_follows() -> None:
    with pytest.raises(LoadError) as refused:
        read_terms(b"<tbx><body>", "a.tbx", ENGLISH_CHINESE)
    assert "line" not in refused.value.values["problem"]


def test_entities_of_a_term_base_are_not_followed() -> None:
    attack = '<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + OLD_TBX.split("?>")[1].replace(
        "tide mill", "&x;mill"
    )
    with pytest.raises(LoadError) as caught:
        list(read_terms(attack.encode(), "a.tbx", ENGLISH_CHINESE))
    assert caught.value.code == "xml.entity_declaration"


@pytest.mark.parametrize(("cell", "term"), [("'tis", "'tis"), ("'=SUM", "=SUM"), ("'-x", "-x"), ("'", "'")])
def test_an_apostrophe_goes_only_where_it_guards_a_formula(cell: str, term: str) -> None:
    (read,) = read_terms(f"source,target\n{cell},詞\n".encode(), "a.csv", ENGLISH_CHINESE)
    assert read.source == term
