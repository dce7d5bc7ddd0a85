"""Spreadsheets (.xlsx) made by hand, part by part, as Excel writes them."""

import io
import zipfile
from collections.abc import Sequence
from html import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
Sheet = Sequence[Sequence[str]]


def workbook(
    *sheets: Sheet, states: Sequence[str] = (), own: Sequence[str] = (), more: Sequence[tuple[str, str]] = ()
) -> bytes:
    """A workbook of sheets of rows; `states` say which are hidden, `own` are the XML of sheets in their place, `more` are further parts."""
    strings: list[str] = []
    drawn = [drawn_sheet(sheet, strings) for sheet in sheets] + [drawn_xml(rows) for rows in own]
    numbers = range(1, len(drawn) + 1)
    listed = "".join(
        f'<sheet name="S{n}" sheetId="{n}" state="{state}" r:id="rId{n}"/>'
        for n, state in zip(numbers, [*states, *["visible"] * len(drawn)], strict=False)
    )
    links = "".join(f'<Relationship Id="rId{n}" Target="worksheets/sheet{n}.xml"/>' for n in numbers)
    items = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in strings)
    parts = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{LINKS}">{links}</Relationships>',
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{items}</sst>',
        **{f"xl/worksheets/sheet{n}.xml": xml for n, xml in zip(numbers, drawn, strict=True)},
        **dict(more),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, text)
    return buffer.getvalue()


def drawn_sheet(sheet: Sheet, strings: list[str]) -> str:
    """The part of a sheet, its texts put into the table of all; empty cells and rows are not in it, as Excel leaves them out."""
    rows = []
    for n, row in enumerate(sheet, 1):
        cells = ""
        for at, text in enumerate(row):
            if text:
                cells += f'<c r="{chr(65 + at)}{n}" t="s"><v>{len(strings)}</v></c>'
                strings.append(text)
        if cells:
            rows.append(f'<row r="{n}">{cells}</row>')
    return drawn_xml("".join(rows))


def drawn_xml(rows: str) -> str:
    """A sheet of these rows."""
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
