"""The document of a review copy: a heading, what to do with it, the table, where it came from. Changes are tracked from its
first opening on.
"""

import io
from collections.abc import Callable
from datetime import UTC
from typing import Any, BinaryIO

from docx import Document
from docx.oxml import OxmlElement
from docx.shared import Cm

from reviews.export.docx import settled, sideways
from reviews.export.edition import day, short_tag
from reviews.export.review_copy import ReviewCopy
from reviews.export.review_copy.cells import Cells
from reviews.export.review_copy.comments import Comments
from reviews.text.versions.tracked import Piece

HOW = (
    "Change the translation, or comment on it, as in any document: changes are tracked. Leave rows, columns and numbers as they "
    "are, and hand the file back at the desk, where each change becomes a suggestion.",
    "請直接修改譯文或加上註解，修訂會自動追蹤。請勿增刪表格的列、欄與編號；改好後把檔案交回，每項修訂都會成為建議。",
)
WIDTHS = (Cm(1.2), Cm(9.9), Cm(10.6), Cm(4.4))
# What comes after w:trackRevisions in the settings (ECMA-376, part 1, 17.15.1.78), as far as new documents have it.
_AFTER = ("w:doNotTrackMoves", "w:documentProtection", "w:defaultTabStop", "w:characterSpacingControl", "w:compat")


def write(copy: ReviewCopy, stream: BinaryIO, progress: Callable[[float], None] = lambda _share: None) -> None:
    """Write the document; the same state of an article gives the same bytes. `progress` is told which share of the rows is in it."""
    document = Document()
    properties = document.core_properties
    properties.title, properties.author = copy.title[:255], "Duikan"
    properties.created = properties.modified = copy.at.astimezone(UTC).replace(tzinfo=None)
    properties.last_modified_by, properties.revision = "", 1
    sideways(document)
    document.add_heading(copy.title, level=1)
    for line in HOW:
        document.add_paragraph(line)
    comments = Comments()
    add_table(document, copy, Cells(comments), progress)
    document.add_heading("Provenance", level=2)
    document.add_paragraph(f"Review copy of article {copy.article_id}, {len(copy.rows)} pairs, as of {day(copy.at)}")
    document.add_paragraph(f"Changes marked: {copy.base}")
    document.add_paragraph(f"Made with {copy.tool}. Not approved: only an export is.")
    track_changes(document)
    comments.put_into(document.part)
    buffer = io.BytesIO()
    document.save(buffer)
    stream.write(settled(buffer))


def add_table(document: Any, copy: ReviewCopy, cells: Cells, progress: Callable[[float], None]) -> None:
    """The table, row by row; its heading repeats on every page."""
    names = ("№", short_tag(copy.source_lang), short_tag(copy.target_lang), "State")
    table = document.add_table(rows=1 + len(copy.rows), cols=len(names), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = width
    rows = iter(table.rows)
    head = next(rows)
    head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell, name, width in zip(head.cells, names, WIDTHS, strict=True):
        cell.width = width
        cell.paragraphs[0].add_run(name).bold = True
    for one, row in zip(copy.rows, rows, strict=True):
        progress(one.mark.n / len(copy.rows))
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        number, source, target, state = row.cells
        for cell, width in zip((number, source, target, state), WIDTHS, strict=True):
            cell.width = width
        cells.number(number, one.mark)
        cells.text(source, [Piece(one.source)], copy.source_lang, [c for c in one.comments if c.side == "source"])
        cells.text(target, one.target, copy.target_lang, [c for c in one.comments if c.side != "source"])
        cells.text(state, [Piece("\n".join(one.state))], "en")


def track_changes(document: Any) -> None:
    """Let Word record changes from the first keystroke on."""
    document.settings.element.insert_element_before(OxmlElement("w:trackRevisions"), *_AFTER)
