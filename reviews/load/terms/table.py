"""CSV and TSV with a heading row: source, target, variants, forbidden, note, in the words that desks use for them; source
and target may be named by their languages. Several words in a cell are parted by |.
"""

import csv
import io
from collections.abc import Iterable, Iterator

from reviews.load.decode import decode
from reviews.load.errors import LoadError
from reviews.load.pairs import SOURCE_NAMES, TARGET_NAMES, language_tag
from reviews.load.terms import Languages, TermRow
from reviews.text.scripts import base
from reviews.text.segments import Term
from reviews.text.tables import plain
from reviews.text.translatable import gettext_noop as _

EXTENSIONS = ("csv", "tsv")
COLUMNS = ("source", "target", "variants", "forbidden", "note")
NAMES = {
    **dict.fromkeys((*SOURCE_NAMES, "term", "術語", "术语", "詞條", "词条"), "source"),
    **dict.fromkeys((*TARGET_NAMES, "rendering", "譯名", "译名"), "target"),
    **dict.fromkeys(("also allowed", "異譯", "异译", "其他譯法", "其他译法"), "variants"),
    **dict.fromkeys(("not to be used", "禁用", "不用"), "forbidden"),
    **dict.fromkeys(("notes", "comment", "comments", "備註", "备注", "註", "注", "說明", "说明"), "note"),
}


def rows(data: bytes, languages: Languages) -> Iterator[TermRow]:
    """The rows that are not empty."""
    text = decode(data)
    first = text.split("\n", 1)[0]
    delimiter = max("\t,;", key=lambda mark: (first.count(mark), mark == ","))
    yield from terms_of(enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), 1), languages)


def terms_of(table: Iterable[tuple[int, list[str]]], languages: Languages) -> Iterator[TermRow]:
    """The terms of a table of numbered rows, of which the first is a heading.

    Raises:
        LoadError: the heading names no source or no target.
    """
    lines = iter(table)
    n, first = next(lines, (1, []))
    head = headings(first, languages)
    if not {"source", "target"} <= set(head):
        raise LoadError(
            "terms.heading",
            _("The first row has to name the columns; “source” and “target”, or the two languages, are needed."),
            {},
            {"row": n},
        )
    untold = tuple(name for name in COLUMNS if name not in head)
    for n, line in lines:
        if any(map(str.strip, line)):
            yield term_of(dict(zip(head, line, strict=False)), n, untold)


def headings(cells: list[str], languages: Languages) -> list[str]:
    """The cells of the heading row as COLUMNS names them; of several columns in one language the one in the very variant."""
    head = [NAMES.get(cell.strip().lower(), cell.strip().lower()) for cell in cells]
    tags = [language_tag(cell) for cell in cells]
    for name, wanted in (("source", languages.source), ("target", languages.target)):
        near = [at for at, tag in enumerate(tags) if tag and base(tag) == base(wanted)]
        if name not in head and near:
            head[min(near, key=lambda at: tags[at] != wanted)] = name
    return head


def term_of(row: dict[str, str], n: int, untold: tuple[str, ...]) -> TermRow:
    """One row."""
    cells = {name: plain(row.get(name, "")).strip() for name in COLUMNS}
    if not cells["source"] or not cells["target"]:
        return TermRow(n, fault=LoadError("terms.empty", _("A term needs a source and a target."), {}, {"row": n}))
    variants, forbidden = several(cells["variants"]), several(cells["forbidden"])
    return TermRow(n, Term(cells["source"], cells["target"], variants, forbidden, cells["note"]), untold=untold)


def several(cell: str) -> tuple[str, ...]:
    """The words of a cell."""
    return tuple(word.strip() for word in cell.split("|") if word.strip())
