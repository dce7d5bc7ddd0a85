"""DOCX: a table with number, source, target and approval; the heading row repeats on every page.

Source of the markup: ECMA-376, part 1 (w:tblHeader, w:rFonts/@w:eastAsia, w:lang).
"""

import io
import zipfile
from collections.abc import Callable
from datetime import UTC
from typing import Any, BinaryIO

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from reviews.export.edition import SHORT_HASH, Edition, EditionPair, day, short_tag
from reviews.export.provenance import provenance
from reviews.text.translatable import gettext_noop

FORMAT = "docx"
EXTENSION = "docx"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TITLE = gettext_noop("Word table (DOCX)")

JOB_FROM = 500
EAST_ASIAN = {"zh-TW": "Microsoft JhengHei", "zh-HK": "Microsoft JhengHei", "zh-CN": "Microsoft YaHei"}
FIXED_WIDTH = "Consolas"
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def write(edition: Edition, stream: BinaryIO, progress: Callable[[float], None] = lambda _share: None) -> None:
    """Write the document; equal editions give equal bytes. `progress` is told which share of the pairs is in it."""
    document = Document()
    properties = document.core_properties
    properties.title, properties.author = edition.title[:255], "Duikan"
    properties.created = properties.modified = edition.at.astimezone(UTC).replace(tzinfo=None)
    properties.last_modified_by, properties.revision = "Duikan", 1
    sideways(document)
    document.add_heading(edition.title, level=1)
    add_table(document, edition, progress)
    document.add_heading("Provenance", level=2)
    for line in provenance(edition):
        document.add_paragraph(line)
    buffer = io.BytesIO()
    document.save(buffer)
    stream.write(settled(buffer))


def sideways(document: Any) -> None:
    """Landscape A4: two texts need the width."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21.0)
    section.left_margin = section.right_margin = Cm(1.8)


def add_table(document: Any, edition: Edition, progress: Callable[[float], None]) -> None:
    """The table, row by row."""
    names = ["№", short_tag(edition.source_lang), short_tag(edition.target_lang)]
    widths = [Cm(1.2), Cm(10.2), Cm(10.2), Cm(4.4)]
    if edition.lane_lang:
        names.append(f"{short_tag(edition.lane_lang)} (derived)")
        widths = [Cm(1.2), Cm(7.2), Cm(7.2), Cm(7.2), Cm(3.2)]
    names.append("Approved")
    table = document.add_table(rows=1, cols=len(names), style="Table Grid")
    table.autofit = False
    for cell, name, width in zip(table.rows[0].cells, names, widths, strict=True):
        cell.width = width
        run = cell.paragraphs[0].add_run(name)
        run.bold = True
    header = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(header)
    for n, pair in enumerate(edition.pairs, 1):
        progress(n / len(edition.pairs))
        row = table.add_row()
        whole = OxmlElement("w:cantSplit")
        row._tr.get_or_add_trPr().append(whole)
        for cell, (text, lang), width in zip(row.cells, cell_texts(pair, edition), widths, strict=True):
            cell.width = width
            fill(cell, text, lang)
        if pair.kind == "code":
            in_fixed_width(row.cells[1:-1])


def cell_texts(pair: EditionPair, edition: Edition) -> list[tuple[str, str]]:
    """(text, language) for each cell of a row."""
    seen = "\n".join(f"{a.whose}\n{day(a.at)}" for a in pair.approvals)
    hashes = f"{pair.source_hash[:SHORT_HASH]}\n{pair.target_hash[:SHORT_HASH]}"
    lane = [(pair.lane or "", edition.lane_lang)] if edition.lane_lang else []
    return [
        (str(pair.position), "en"),
        (pair.source, edition.source_lang),
        (pair.target, edition.target_lang),
        *lane,
        (f"v{pair.version}\n{seen}\n{hashes}", "en"),
    ]


def fill(cell: Any, text: str, lang: str) -> None:
    """One run with its language; line breaks become <w:br/>, the text itself stays as it is."""
    run = cell.paragraphs[0].add_run()
    properties = run._r.get_or_add_rPr()
    fonts = OxmlElement("w:rFonts")
    tag = short_tag(lang)
    if tag in EAST_ASIAN:
        fonts.set(qn("w:eastAsia"), EAST_ASIAN[tag])
        fonts.set(qn("w:hint"), "eastAsia")
        properties.append(fonts)
    run.font.size = Pt(10)
    language = OxmlElement("w:lang")
    language.set(qn("w:eastAsia" if tag.startswith("zh") else "w:val"), tag)
    properties.append(language)
    for at, line in enumerate(text.split("\n")):
        if at:
            run.add_break()
        for n, piece in enumerate(line.split("\t")):
            if n:
                run.add_tab()
            add_text(run, piece)


def in_fixed_width(cells: Any) -> None:
    """Code lines up under itself."""
    for cell in cells:
        for run in cell.paragraphs[0].runs:
            run.font.name = FIXED_WIDTH


def add_text(run: Any, text: str) -> None:
    """Text verbatim, its spaces kept."""
    element = OxmlElement("w:t")
    element.text = text
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run._r.append(element)


def settled(buffer: io.BytesIO) -> bytes:
    """The package with fixed times and order, so that the same edition gives the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, _ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return out.getvalue()
