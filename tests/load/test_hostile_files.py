"""Hostile and boundary files: each is taken whole, asked about, or refused with its code; nothing else ever happens."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from reviews.load import LoadError, load, xml_reading
from reviews.load.names import extension
from reviews.load.reading import importers
from tests.load.workbooks import workbook

ROOT = Path(__file__).resolve().parents[2]
GENERATOR = ROOT.parent / "shared" / "hostile" / "make_hostile.py"
# Names with an extension that another importer answers for, and what is found out by aligning, not by loading.
ELSEWHERE = {"H168", "H186", "H188"}

FORMATS = {"csv", "tsv", "txt", "jsonl", "docx", "tmx", "xliff12", "xliff20", "po"}

INVALID = [
    (b"", "file.empty"),
    (b"\xef\xbb\xbf", "file.empty"),
    (b"Lin\n\xff\xfe\xfa\n", "encoding.ambiguous"),
    ("林".encode("cp950") + b"\n" + "編輯許功蓋".encode("cp950"), "encoding.ambiguous"),
    ("林小姐\n".encode() * 9 + "編輯\n".encode("cp950"), "encoding.mixed"),
    (b"\xff\xfea\x00b", "encoding.invalid"),
    (b"One.\n\x00Two.\n", "text.control_character"),
    ("One.\ufffe\n二。".encode(), "text.noncharacter"),
    (b" \r\n\t\n", "pairs.none"),
    (b"Only English here.\nAnd here, too.\n", "pairs.single_language"),
    (("x" * 20_001 + "\n二。").encode(), "limit.segment_length"),
]


@pytest.mark.parametrize(("data", "code"), INVALID)
def test_a_text_that_cannot_be_kept_whole_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(LoadError) as caught:
        load(data, "lin.txt")
    assert caught.value.code == code
    assert "{" not in caught.value.sentence


def test_the_error_names_the_byte() -> None:
    with pytest.raises(LoadError) as caught:
        load(b"Good.\n\xff bad\n", "mei.txt", encoding="utf-8")
    assert caught.value.code == "encoding.invalid"
    assert caught.value.location == {"byte": 6, "line": 2, "row": 2}


@pytest.mark.parametrize(
    ("name", "data", "place"),
    [
        ("chen.txt", "One.\n一。\u200b\n", "Line 2"),
        ("chen.csv", "source,target\nOne.,一。\u200b\n", "Row 2"),
        ("chen.txt", "One.\f\n一。\n", "Line 1"),
    ],
)
def test_plain_text_has_lines_and_tables_have_rows(name: str, data: str, place: str) -> None:
    (notice,) = load(data.encode(), name).warnings
    assert notice.sentence.startswith(place)
    with pytest.raises(LoadError, match=f"^{place} holds the control"):
        load(data.replace("\u200b", "\x00").replace("\f", "\x00").encode(), name)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("mei.tmx", b"<w:tmx/>"),
        ("mei.tmx", b"<tmx><body><w:tu/></body></tmx>"),
        ("mei.xlf", b"<xliff><file><w:body/></file></xliff>"),
        ("mei.xlsx", workbook([["One."]], more=[("xl/worksheets/sheet1.xml", "<worksheet><w:row/></worksheet>")])),
    ],
)
def test_a_prefix_that_nothing_declares_is_told_like_any_other_fault(name: str, data: bytes) -> None:
    with pytest.raises(LoadError, match=r"Namespace prefix w on \w+ is not defined") as caught:
        load(data, name)
    assert (caught.value.code, caught.value.location) == ("xml.malformed", {"line": 1})


def test_a_sheet_whose_link_has_such_a_prefix_is_not_found() -> None:
    book = ("xl/workbook.xml", '<workbook><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>')
    with pytest.raises(LoadError):
        load(workbook([["One."]], more=[book]), "mei.xlsx")


def test_the_encodings_to_choose_from_come_with_previews() -> None:
    with pytest.raises(LoadError) as caught:
        load("許功蓋小姐\nMs. Hsu\n".encode("cp950"), "hsu.txt")
    assert dict(caught.value.candidates)["cp950"].startswith("許功蓋小姐")


def test_a_run_of_spaces_or_letters_is_read_in_one_go() -> None:
    """A pattern that begins anew at each of its characters would take hours."""
    spaces = " " * 1_000_000
    article = load(f"The mill{spaces}stood.\n\n磨坊{spaces}。\n".encode(), "lin.md")
    assert [line.text for line in article.lines] == ["The mill stood.", "磨坊 。"]
    letters = "A" * 19_000
    lines = load(("The mill stood.\n磨坊。\n" + f"{letters}\n" * 200).encode(), "lin.txt").lines
    assert {line.lang for line in lines if line.text == letters} == {"en"}


FULL = "<p>The mill.</p><p>磨坊。</p>" + "<b/>" * 600 + "<b a='1'/>" * 300


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("lin.html", FULL.encode()),
        ("lin.tmx", f"<tmx>{FULL}</tmx>".encode()),
        ("lin.tmx", f"<tmx>{FULL}</tmx>".encode("utf-16")),
        ("lin.xlsx", workbook(own=[f"<row>{FULL}</row>"])),
    ],
)
def test_markup_that_would_fill_the_memory_is_refused_before_a_tree_is_made_of_it(
    name: str, data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xml_reading, "MARKUP", 1000)
    with pytest.raises(LoadError) as caught:
        load(data, name)
    assert caught.value.code == "limit.markup"


def manifest(folder: Path, seed: int) -> list[dict[str, Any]]:
    subprocess.run([sys.executable, str(GENERATOR), "--out", str(folder), "--seed", str(seed)], check=True)
    cases: list[dict[str, Any]] = json.loads((folder / "manifest.json").read_text("utf-8"))["cases"]
    return [
        case
        for case in cases
        if case["format"] in FORMATS
        and extension(Path(case["file"]).name) in importers()
        and case["id"] not in ELSEWHERE
    ]


def outcome(case: dict[str, Any], folder: Path) -> str | None:
    """What is wrong with how the case was handled, or None."""
    target = (folder / case["companion"]).read_bytes() if "companion" in case else None
    name = case.get("upload_name", Path(case["file"]).name)
    encoding = case.get("params", {}).get("encoding")
    wanted = case["outcome"]
    try:
        article = load((folder / case["file"]).read_bytes(), name, target, encoding=encoding)
    except LoadError as error:
        if wanted not in ("reject", "ask") or error.code != case["code"]:
            return f"refused with {error.code}"
        if wanted == "ask" and case["expect"]["candidates_include"] not in dict(error.candidates):
            return f"candidates {[name for name, _preview in error.candidates]}"
        return None
    if wanted in ("reject", "ask"):
        return "taken"
    if wanted == "warn" and case["code"] not in [warning.code for warning in article.warnings]:
        return "no warning"
    if case.get("pairs") and [[pair.source, pair.target] for pair in article.pairs] != case["pairs"]:
        return "other pairs"
    return None


@pytest.mark.parametrize("seed", [1, 20_26])
def test_every_case_of_the_hostile_corpus(seed: int, tmp_path: Path) -> None:
    cases = manifest(tmp_path, seed) if GENERATOR.is_file() else []
    faults = {f"{case['id']} {case['file']}": fault for case in cases if (fault := outcome(case, tmp_path))}
    assert faults == {}
    assert len(cases) > 165 or not GENERATOR.is_file()
