"""Word documents: paragraphs, tables and footnotes, as they read when all changes are accepted.

Source: ECMA-376, part 1 (w:p, w:tbl, w:ins, w:del, w:footnote).
"""

import io
import zipfile
from collections.abc import Iterator

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml import etree

from reviews.load import documents
from reviews.load.article import LoadedArticle
from reviews.load.documents import Block, Table
from reviews.load.errors import LoadError
from reviews.load.limits import UNPACKED_BYTES
from reviews.load.options import Options
from reviews.text.marks import gettext_noop as _

EXTENSIONS = ("docx",)
# Deleted or moved away, drawn twice for older programs, and what only a field is computed from.
_NO_TEXT = frozenset(map(qn, ("w:del", "w:moveFrom", "w:instrText", "w:pPr", "w:rPr"))) | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
_AS_TEXT = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "\u2011"}


def read(data: bytes, name: str, options: Options) -> LoadedArticle:
    """An article of a document, or of the lines of two."""
    return documents.read(blocks, "docx", data, name, options)


def lines(data: bytes, encoding: str | None) -> Iterator[tuple[int, str]]:
    """The lines that are not blank, each with its number from 1."""
    return documents.lines_of(blocks(data, encoding))


def blocks(data: bytes, _encoding: str | None) -> Iterator[Block]:
    """Paragraphs and tables in order, the footnotes last.

    Raises:
        LoadError: it is no Word document, or larger than UNPACKED_BYTES when it is unpacked.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            size = sum(member.file_size for member in package.infolist())
        roots = _roots(data) if size <= UNPACKED_BYTES else []
    except (zipfile.BadZipFile, OpcError, KeyError, ValueError, AttributeError, etree.XMLSyntaxError):
        raise LoadError("type.mismatch", _("This is not a Word document (.docx).")) from None
    if size > UNPACKED_BYTES:
        message = _("The document is larger than {limit} bytes when it is unpacked.")
        raise LoadError("limit.unpacked_bytes", message, {"limit": UNPACKED_BYTES})
    for root in roots:
        yield from _blocks(root)


def _roots(data: bytes) -> list[etree._Element]:
    """What holds the text of a document, and what holds its footnotes."""
    part = Document(io.BytesIO(data)).part
    notes = [one.target_part.blob for one in part.rels.values() if one.reltype == RELATIONSHIP_TYPE.FOOTNOTES]
    return [part.element.body, *map(parse_xml, notes)]


def _blocks(parent: etree._Element) -> Iterator[Block]:
    for child in parent:
        if child.tag == qn("w:p"):
            yield text_of(child)
        elif child.tag == qn("w:tbl"):
            yield table_of(child)
        elif child.tag not in _NO_TEXT:
            yield from _blocks(child)


def table_of(element: etree._Element) -> Table:
    """The rows of a table, made as wide as the widest; a cell over several columns stands in the first of them."""
    rows = []
    for row in element.iter(qn("w:tr")):
        cells: list[str] = []
        for cell in row.iterchildren(qn("w:tc")):
            span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
            text = "\n".join(text_of(paragraph) for paragraph in cell.iter(qn("w:p")))
            cells += [text, *[""] * (int(span.get(qn("w:val"), "1")) - 1 if span is not None else 0)]
        rows.append(cells)
    width = max(map(len, rows), default=0)
    return [[*row, *[""] * (width - len(row))] for row in rows]


def text_of(element: etree._Element) -> str:
    """The text of a paragraph or a part of one."""
    if element.tag == qn("w:t"):
        return element.text or ""
    if element.tag in _NO_TEXT or (element.tag == qn("w:br") and element.get(qn("w:type")) == "page"):
        return ""
    parts = ("\n" + text_of(child) if child.tag == qn("w:p") else text_of(child) for child in element)  # a text box
    return _AS_TEXT.get(str(element.tag), "") + "".join(parts)
