"""Word documents: paragraphs, tables and footnotes, as they read when all changes are accepted and nothing is hidden.

Source: ECMA-376, part 1 (w:p, w:tbl, w:ins, w:del, w:vanish, w:footnote).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from lxml import etree

from reviews.load import documents
from reviews.load.article import LoadedArticle
from reviews.load.documents import Block
from reviews.load.errors import LoadError, Notice
from reviews.load.options import Options
from reviews.load.packages import parts_of
from reviews.load.word_names import qn
from reviews.text.translatable import gettext_noop as _

EXTENSIONS = ("docx",)
TYPES, MAIN, NOTES, LINKS = (
    "[Content_Types].xml", "word/document.xml", "word/footnotes.xml", "word/_rels/document.xml.rels",
)  # fmt: skip
_NO_DOCUMENT = _("This is not a Word document (.docx).")
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Deleted or moved away, drawn twice for older programs, and what only a field is computed from.
_NO_TEXT = frozenset(map(qn, ("w:del", "w:moveFrom", "w:instrText", "w:pPr", "w:rPr"))) | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
_CHANGED = tuple(map(qn, ("w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:vanish")))
_AS_TEXT = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "\u2011"}
# Fields that say where something stands; others draw on files and programs.
_HARMLESS = re.compile(
    r"\s*(?:HYPERLINK|PAGE|PAGEREF|NUMPAGES|REF|NOTEREF|TOC|TC|XE|SEQ|DATE|TIME|STYLEREF|TITLE|AUTHOR|=)\b"
)


class _Opened(NamedTuple):
    """What holds the text, then what holds the footnotes; the names of all parts; what is said to belong to it besides."""

    roots: list[etree._Element]
    names: list[str]
    links: list[etree._Element]


def read(data: bytes, name: str, options: Options) -> LoadedArticle:
    """An article of a document, or of the lines of two."""
    opened = _open(data)
    article = documents.read(lambda *_file: _all(opened), "docx", data, name, options)
    return replace(article, warnings=(*article.warnings, *_left_out(opened)))


def lines(data: bytes, _encoding: str | None) -> Iterator[tuple[int, str]]:
    """The lines that are not blank, each with its number from 1.

    Raises:
        LoadError: it is no Word document, or one that cannot be trusted.
    """
    return documents.lines_of(_all(_open(data)))


def _all(opened: _Opened) -> Iterator[Block]:
    for root in opened.roots:
        yield from _blocks(root)


def _open(data: bytes) -> _Opened:
    parts, names = package_of(data, (MAIN, NOTES, LINKS))
    links = list(root_of(parts[LINKS]).iter("{*}Relationship")) if LINKS in parts else []
    return _Opened([root_of(parts[name]) for name in (MAIN, NOTES) if name in parts], names, links)


def package_of(data: bytes, wanted: Sequence[str]) -> tuple[dict[str, bytes], list[str]]:
    """The parts of a document whose names are `wanted`, MAIN among them, and the names of all.

    Raises:
        LoadError: it is no Word document, or one that cannot be trusted.
    """
    if data.startswith(_OLD):
        message = _(
            "This document is protected by a password, or of Word before 2007 (.doc). Save it as .docx without a password."
        )
        raise LoadError("docx.encrypted_or_legacy", message)
    parts, names = parts_of(data, (TYPES, *wanted))
    if b".macroEnabled." in parts.get(TYPES, b"") or "word/vbaProject.bin" in names:
        raise LoadError("docx.macro", _("This document holds macros. Save it as .docx, then load it again."))
    if MAIN not in parts:
        raise LoadError("type.mismatch", _NO_DOCUMENT)
    return parts, names


def root_of(part: bytes) -> etree._Element:
    """The root of a part of a document. Raises LoadError where it is not well-formed."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(part, parser)
    except etree.XMLSyntaxError:
        raise LoadError("type.mismatch", _NO_DOCUMENT) from None


def _left_out(opened: _Opened) -> Iterator[Notice]:
    """What of a document is not read, or not as it looks."""
    root = opened.roots[0]
    embedded = any(name.startswith("word/embeddings/") for name in opened.names)
    if embedded or next(root.iter(qn("w:altChunk")), None) is not None:
        yield Notice("docx.embedded_ignored", _("What is embedded in the document is not read."))
    if any(map(_leads_out, opened.links)):
        yield Notice("docx.external_ignored", _("Pictures and templates that stand elsewhere are not fetched."))
    if next(root.iter(*_CHANGED), None) is not None:
        message = _(
            "The document has tracked changes or hidden text: changes are read as accepted, what is hidden is not read."
        )
        yield Notice("docx.tracked_or_hidden", message)
    if any(not _HARMLESS.match(one.text or "") for one in root.iter(qn("w:instrText")) if (one.text or "").strip()):
        yield Notice("docx.field_ignored", _("A field that draws on other files or programs is not read."))


def _leads_out(link: etree._Element) -> bool:
    """Whether it stands elsewhere and is no address for readers to follow."""
    is_address = link.get("Type", "").endswith("/hyperlink") and not link.get("Target", "").startswith("javascript:")
    return link.get("TargetMode") == "External" and not is_address


def _blocks(parent: etree._Element) -> Iterator[Block]:
    for child in parent:
        if child.tag == qn("w:p"):
            yield text_of(child)
        elif child.tag == qn("w:tbl"):
            yield documents.table_of(map(_cells, child.iter(qn("w:tr"))))
        elif child.tag not in _NO_TEXT:
            yield from _blocks(child)


def _cells(row: etree._Element) -> Iterator[tuple[str, str]]:
    """The text of each cell, and over how many columns it goes."""
    for cell in row.iterchildren(qn("w:tc")):
        span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
        text = "\n".join(text_of(paragraph) for paragraph in cell.iter(qn("w:p")))
        yield text, span.get(qn("w:val"), "") if span is not None else ""


def text_of(element: etree._Element) -> str:
    """The text of a paragraph or a part of one."""
    if element.tag == qn("w:t"):
        return element.text or ""
    if element.tag in _NO_TEXT or _is_hidden(element):
        return ""
    parts = ("\n" + text_of(child) if child.tag == qn("w:p") else text_of(child) for child in element)  # a text box
    return _AS_TEXT.get(str(element.tag), "") + "".join(parts)


def _is_hidden(element: etree._Element) -> bool:
    """Whether it is hidden text, or the end of a page."""
    if element.tag == qn("w:br"):
        return element.get(qn("w:type")) == "page"
    hidden = element.find(f"{qn('w:rPr')}/{qn('w:vanish')}") if element.tag == qn("w:r") else None
    return hidden is not None and hidden.get(qn("w:val"), "1") not in {"0", "false", "off"}
