"""Spreadsheets of Excel and its like (.xlsx): the sheets that are shown, each as rows of texts.

Source: ECMA-376, part 1, 18.2 (workbook), 18.3 (sheetData, c, v, is), 18.4 (si, rPh) and 22.9.2.19 (ST_Xstring).
"""

import re
from typing import NamedTuple

from lxml import etree

from reviews.load.errors import LoadError
from reviews.load.limits import COLUMNS, UPLOAD_BYTES
from reviews.load.packages import parts_of
from reviews.load.xml_reading import elements
from reviews.text.translatable import gettext_noop as _

TYPES, BOOK, LINKS, STRINGS = (
    "[Content_Types].xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/sharedStrings.xml",
)
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_PLACE = re.compile(r"([A-Z]{1,3})\d*")
_LINE_ENDS = re.compile(r"\r\n?")
_DIGITS = 9


Rows = list[tuple[int, list[str]]]
"""The rows of a sheet that hold text, all of one length, each with its number from 1."""


class Sheets(NamedTuple):
    """The sheets that hold text, in their order; how many sheets are hidden and were left out; whether numbers look otherwise."""

    tables: list[Rows]
    hidden: int
    formatted: bool


def sheets_of(data: bytes) -> Sheets:
    """What the sheets show.

    Raises:
        LoadError: it is no spreadsheet, or one that cannot be trusted, or its texts are longer than a file of text may be.
    """
    parts, places, hidden = _opened(data)
    strings = [_text(one) for one in elements(parts[STRINGS], "si", root=("sst",))] if STRINGS in parts else []
    sheets, _names = parts_of(data, places)
    tables, formatted, left = [], False, UPLOAD_BYTES
    for place in places:
        table: Rows = []
        for row in elements(sheets.get(place, b""), "row", root=("worksheet",)) if sheets.get(place) else ():
            cells, numbers = _cells(row, strings)
            formatted |= numbers
            left -= sum(map(len, cells))
            if left < 0:
                message = _("The document is larger than {limit} bytes when it is unpacked.")
                raise LoadError("zip.too_large", message, {"limit": UPLOAD_BYTES})
            if any(map(str.strip, cells)):
                table.append((_whole(row.get("r", "")) or len(table) + 1, cells))
        width = max((len(cells) for _n, cells in table), default=0)
        tables.append([(n, [*cells, *[""] * (width - len(cells))]) for n, cells in table])
    return Sheets([one for one in tables if one], hidden, formatted)


def _opened(data: bytes) -> tuple[dict[str, bytes], list[str], int]:
    """The parts that say what the workbook is, the names of the sheets that are shown, and how many are not."""
    if data.startswith(_OLD):
        message = _(
            "This spreadsheet is protected by a password, or of Excel before 2007 (.xls). Save it as .xlsx without a password."
        )
        raise LoadError("xlsx.encrypted_or_legacy", message)
    parts, names = parts_of(data, (TYPES, BOOK, LINKS, STRINGS))
    if b".macroEnabled." in parts.get(TYPES, b"") or "xl/vbaProject.bin" in names:
        raise LoadError("xlsx.macro", _("This spreadsheet holds macros. Save it as .xlsx, then load it again."))
    if BOOK not in parts:
        raise LoadError("type.mismatch", _("This is not a spreadsheet (.xlsx)."))
    links = {}
    for one in elements(parts.get(LINKS, b"<Relationships/>"), "Relationship", root=("Relationships",)):
        links[one.get("Id")] = one.get("Target", "")
    shown, hidden = [], 0
    for sheet in elements(parts[BOOK], "sheet", root=("workbook",)):
        key = next((str(text) for name, text in sheet.attrib.items() if str(name).rpartition("}")[2] == "id"), "")
        if sheet.get("state", "visible") != "visible":
            hidden += 1
        elif target := links.get(key):
            shown.append(target.lstrip("/") if target.startswith("/") else f"xl/{target}")
    return parts, list(dict.fromkeys(shown)), hidden  # one that is named twice would be read twice


def _cells(row: etree._Element, strings: list[str]) -> tuple[list[str], bool]:
    """The texts of a row, each in its column, and whether one is a number that the sheet shows in a form of its own."""
    cells: list[str] = []
    numbers = False
    for cell in row.iterchildren("{*}c"):
        place = _PLACE.fullmatch(cell.get("r", ""))
        at = _column(place[1]) if place else len(cells)
        text = _value(cell, strings)
        if not text or at < len(cells):
            continue
        if at >= COLUMNS:
            message = _("The table has {n} columns; the limit is {limit}.")
            raise LoadError("csv.too_many_columns", message, {"n": at + 1, "limit": COLUMNS})
        numbers |= cell.get("t", "n") == "n" and cell.get("s", "0") != "0"
        cells += [*[""] * (at - len(cells)), text]
    return cells, numbers


def _whole(text: str) -> int | None:
    """A number of no more digits than rows and strings have."""
    return int(text) if text.isdecimal() and len(text) <= _DIGITS else None


def _column(letters: str) -> int:
    """From 0: A, B … Z, AA."""
    n = 0
    for letter in letters:
        n = n * 26 + ord(letter) - 64
    return n - 1


def _value(cell: etree._Element, strings: list[str]) -> str:
    """The text of a cell; of a formula what it gave last."""
    kind, value = cell.get("t", "n"), cell.findtext("{*}v") or ""
    if kind == "inlineStr":
        inline = cell.find("{*}is")
        return _text(inline) if inline is not None else ""
    if kind == "s":
        at = _whole(value)
        return strings[at] if at is not None and at < len(strings) else ""
    if kind == "n" and value:
        try:
            return f"{float(value):.15g}"
        except ValueError:
            return value
    return "" if kind == "e" else _plain(value)


def _text(item: etree._Element) -> str:
    """The runs of a text in order, without what is written above them to be read aloud."""
    runs = (one for one in item.iterchildren("{*}t", "{*}r"))
    return _plain("".join((one.findtext("{*}t") if one.tag.endswith("}r") else one.text) or "" for one in runs))


def _plain(text: str) -> str:
    """The characters that stand for themselves, and line ends as LF."""
    return _LINE_ENDS.sub("\n", _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text))
