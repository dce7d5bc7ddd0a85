"""What stands in a cell of a Word document, in pieces that say by whose tracked change they came or went.

Moved text came at one place and went at the other; an inserted paragraph is a line end that came. Hidden text, pictures, text
boxes and the codes of fields are no text. Source: ECMA-376, part 1, 17.13.5.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise

from lxml import etree

from reviews.load.word_names import qn
from reviews.text.versions.tracked import Anchor, Mark, Piece

_CAME, _GONE = frozenset(map(qn, ("w:ins", "w:moveTo"))), frozenset(map(qn, ("w:del", "w:moveFrom")))
_SKIPPED = frozenset(
    map(qn, ("w:pPr", "w:rPr", "w:sdtPr", "w:instrText", "w:delInstrText", "w:drawing", "w:pict", "w:object"))
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"}
_TEXT = frozenset(map(qn, ("w:t", "w:delText")))
_AS_TEXT = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "\u2011"}
_ANCHORS = {qn("w:commentRangeStart"): False, qn("w:commentRangeEnd"): True, qn("w:commentReference"): True}
_ROW = qn("w:tr")
_SECONDS = len("2026-05-03T14:05:09")
_YEARS = range(1990, 2101)
"""Other years are no times of a change, and at the ends of the calendar none that every zone can tell."""


def pieces_of(cell: etree._Element) -> Iterator[Piece | Anchor]:
    """The text of a cell, its paragraphs being lines, and where comments begin and end."""
    paragraphs = list(inner(cell, "w:p"))
    if paragraphs:
        for one, following in pairwise([*paragraphs, None]):
            assert one is not None  # noqa: S101 - only the last of each two is none
            yield from _walk(one, None, None)
            if following is not None:
                yield Piece("\n", *_end_of(one))


def inner(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """The elements of a name in `parent`, within controls and the like too, but not within one another."""
    for child in parent:
        if child.tag == qn(name):
            yield child
        elif isinstance(child.tag, str) and child.tag not in _SKIPPED:
            yield from inner(child, name)


def within_row(element: etree._Element, row: etree._Element) -> bool:
    """Whether `row` is the innermost that holds the element."""
    return next(element.iterancestors(_ROW), None) is row


def _end_of(paragraph: etree._Element) -> tuple[Mark | None, Mark | None]:
    """By whose hands the end of a paragraph came and went."""
    marks = paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}")
    came = gone = None
    for one in () if marks is None else marks:
        if one.tag in _CAME:
            came = mark_of(one)
        elif one.tag in _GONE:
            gone = mark_of(one)
    return came, gone


def _walk(element: etree._Element, came: Mark | None, gone: Mark | None) -> Iterator[Piece | Anchor]:
    for child in element:
        tag = child.tag
        if tag in _TEXT:
            yield Piece(child.text or "", came, gone)
        elif tag in _ANCHORS:
            yield Anchor(child.get(qn("w:id"), ""), _ANCHORS[tag])
        elif tag in _AS_TEXT:
            if child.get(qn("w:type")) != "page":
                yield Piece(_AS_TEXT[tag], came, gone)
        elif tag in _CAME:
            yield from _walk(child, mark_of(child), gone)
        elif tag in _GONE:
            yield from _walk(child, came, mark_of(child))
        elif isinstance(tag, str) and tag not in _SKIPPED and not _is_hidden(child):
            yield from _walk(child, came, gone)


def _is_hidden(element: etree._Element) -> bool:
    hidden = element.find(f"{qn('w:rPr')}/{qn('w:vanish')}") if element.tag == qn("w:r") else None
    return hidden is not None and hidden.get(qn("w:val"), "1") not in {"0", "false", "off"}


def mark_of(element: etree._Element) -> Mark:
    """Who, and when."""
    return Mark((element.get(qn("w:author")) or "").strip(), when(element.get(qn("w:date"))))


def when(said: str | None) -> datetime | None:
    """A time as Word writes it, to the second; Word writes the time of its place as if it were UTC."""
    try:
        found = datetime.strptime((said or "")[:_SECONDS], "%Y-%m-%dT%H:%M:%S").replace(tzinfo=UTC)
    except ValueError:
        return None
    return found if found.year in _YEARS else None
