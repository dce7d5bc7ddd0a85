"""A review copy that comes back: its rows, with what was changed and said in each.

What is no copy of this article, holds a row twice or has lost cells is refused with the number of the row; nothing of it is
guessed. Source: ECMA-376, part 1, 17.13 (annotations); MS-DOCX, 2.5.4 (commentsExtended).
"""

from dataclasses import dataclass, field
from datetime import datetime

from lxml import etree

from reviews.load.docx import MAIN, package_of, root_of
from reviews.load.errors import LoadError
from reviews.load.limits import SEGMENT_CHARACTERS, SEGMENTS, UPLOAD_BYTES
from reviews.load.word_changes import inner, pieces_of, when, within_row
from reviews.load.word_comments import COMMENTS, THREADS, WordComment, comments_of
from reviews.load.word_names import qn
from reviews.text.row_marks import RowMark, find_mark, row_mark
from reviews.text.translatable import gettext_noop as _
from reviews.text.versions.tracked import Anchor, Piece

CELLS = 4
DISORDERED = _("Row {row} no longer has its four cells in their order: the file cannot be read.")
LONGEST = 3 * SEGMENT_CHARACTERS
"""Characters of a cell: what stood there, what went and what came."""
EDITED = "docProps/core.xml"
_CREATED = "{http://purl.org/dc/terms/}created"
_EDITOR = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}lastModifiedBy"


@dataclass(frozen=True, slots=True)
class CopiedRow:
    """A row: its mark, both texts in pieces, the comments on other cells; `removed` by a tracked change as a whole."""

    mark: RowMark
    source: tuple[Piece | Anchor, ...]
    target: tuple[Piece | Anchor, ...]
    elsewhere: frozenset[str] = frozenset()
    removed: bool = False

    @property
    def numbers(self) -> set[str]:
        """The numbers of the comments that are about this row."""
        return {one.comment for one in (*self.source, *self.target) if isinstance(one, Anchor)} | self.elsewhere


@dataclass(frozen=True)
class ReturnedCopy:
    """The rows by number, the comments by theirs, who saved the file last, how many rows of a table have no mark, and as of when
    the copy went out, as far as the file says.
    """

    rows: dict[int, CopiedRow]
    comments: dict[str, WordComment] = field(default_factory=dict)
    editor: str = ""
    unmarked: int = 0
    at: datetime | None = None

    @property
    def missing(self) -> list[int]:
        """The numbers of the rows that went out and are not there."""
        return [n for n in range(1, next(iter(self.rows.values())).mark.rows + 1) if n not in self.rows]


def read_copy(data: bytes, article: int) -> ReturnedCopy:
    """What a review copy of `article` brings back.

    Raises:
        LoadError: it is no review copy, or another article's; a row stands in it twice or is damaged.
    """
    if len(data) > UPLOAD_BYTES:
        raise LoadError("limit.upload_bytes", _("The file is larger than {limit} bytes."), {"limit": UPLOAD_BYTES})
    parts, _names = package_of(data, (MAIN, COMMENTS, THREADS, EDITED))
    root = root_of(parts[MAIN])
    rows: dict[int, CopiedRow] = {}
    unmarked = 0
    for element in root.iter(qn("w:tr")):
        mark = _mark_of(element)
        if mark is None:
            unmarked += not _is_head(element) and any(one.text for one in element.iter(qn("w:t")))
            continue
        if mark.article != article:
            message = _("Row {row} belongs to another article: this is not a review copy of this one.")
            raise LoadError("copy.other_article", message, {"row": mark.n}, {"row": mark.n})
        if mark.n in rows:
            message = _("Row {row} stands in the file twice: take the copy of it out, then hand the file in again.")
            raise LoadError("copy.twice", message, {"row": mark.n}, {"row": mark.n})
        rows[mark.n] = _row(element, mark)
    if not rows:
        message = _("This is not a review copy of this desk: no row of it carries a mark.")
        raise LoadError("copy.foreign", message)
    _agree(rows)
    properties = root_of(parts[EDITED]) if EDITED in parts else etree.Element("none")
    editor, at = (properties.findtext(_EDITOR) or "").strip(), when(properties.findtext(_CREATED))
    return ReturnedCopy(rows, comments_of(parts), editor, unmarked, at)


def _agree(rows: dict[int, CopiedRow]) -> None:
    """Refuse rows of two copies of one article in one file, and two rows about one pair."""
    first = next(iter(rows.values())).mark
    pairs: set[int] = set()
    for n, one in rows.items():
        if one.mark.rows != first.rows or not 1 <= n <= first.rows <= SEGMENTS or one.mark.pair in pairs:
            message = _("Row {row} comes from another copy of this article: hand each file in by itself.")
            raise LoadError("copy.mixed", message, {"row": n}, {"row": n})
        pairs.add(one.mark.pair)


def _mark_of(row: etree._Element) -> RowMark | None:
    """The mark that a row carries: in the tag of a control, else as hidden text in its first cell."""
    for tag in row.iter(qn("w:tag")):
        if within_row(tag, row) and (mark := row_mark(tag.get(qn("w:val"), ""))):
            return mark
    first = next(inner(row, "w:tc"), None)
    return None if first is None else find_mark("".join(one.text or "" for one in first.iter(qn("w:t"))))


def _is_head(row: etree._Element) -> bool:
    return row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None


def _row(element: etree._Element, mark: RowMark) -> CopiedRow:
    cells = list(inner(element, "w:tc"))
    if len(cells) != CELLS or any(map(_is_merged, cells)) or _mark_in(cells[0]) != mark:
        _damaged(mark, DISORDERED)
    if next(element.iter(qn("w:tbl")), None) is not None:
        _damaged(mark, _("Row {row} holds a table within a cell: the file cannot be read."))
    source, target = (tuple(pieces_of(cell)) for cell in cells[1:3])
    if any(sum(len(one.text) for one in cell if isinstance(one, Piece)) > LONGEST for cell in (source, target)):
        message = _("Row {row} holds more than {limit} characters.")
        raise LoadError("copy.too_long", message, {"row": mark.n, "limit": LONGEST}, {"row": mark.n})
    about = {one.comment for cell in (cells[0], cells[3]) for one in pieces_of(cell) if isinstance(one, Anchor)}
    removed = element.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None
    return CopiedRow(mark, source, target, frozenset(about), removed)


def _mark_in(cell: etree._Element) -> RowMark | None:
    found = [row_mark(tag.get(qn("w:val"), "")) for tag in cell.iter(qn("w:tag"))]
    return next(filter(None, found), None) or find_mark("".join(one.text or "" for one in cell.iter(qn("w:t"))))


def _is_merged(cell: etree._Element) -> bool:
    """Whether a cell goes over several columns or rows, or was put in or taken out by a tracked change."""
    changed = ("w:gridSpan", "w:vMerge", "w:hMerge", "w:cellIns", "w:cellDel", "w:cellMerge")
    return any(cell.find(f"{qn('w:tcPr')}/{qn(name)}") is not None for name in changed)


def _damaged(mark: RowMark, message: str) -> None:
    raise LoadError("copy.damaged", message, {"row": mark.n}, {"row": mark.n})
