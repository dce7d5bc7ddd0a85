"""CSV and TSV with a heading row: source, target, variants, forbidden, note. Several words in a cell are parted by |."""

import csv
import io
from collections.abc import Iterator

from reviews.load.decode import decode
from reviews.load.errors import LoadError
from reviews.load.terms import Languages, TermRow
from reviews.text.marks import gettext_noop as _
from reviews.text.segments import Term
from reviews.text.tables import plain

EXTENSIONS = ("csv", "tsv")
COLUMNS = ("source", "target", "variants", "forbidden", "note")
OTHER_NAMES = {"term": "source", "translation": "target", "notes": "note", "comment": "note"}


def rows(data: bytes, languages: Languages) -> Iterator[TermRow]:
    """The rows that are not empty."""
    text = decode(data)
    first = text.split("\n", 1)[0]
    lines = csv.reader(io.StringIO(text, newline=""), delimiter="\t" if first.count("\t") > first.count(",") else ",")
    head = [OTHER_NAMES.get(cell.strip().lower(), cell.strip().lower()) for cell in next(lines, [])]
    if not {"source", "target"} <= set(head):
        raise LoadError(
            "terms.heading",
            _("The first row has to name the columns; “source” and “target” are needed."),
            {},
            {"row": 1},
        )
    untold = tuple(name for name in COLUMNS if name not in head)
    for n, line in enumerate(lines, 2):
        if any(map(str.strip, line)):
            yield term_of(dict(zip(head, line, strict=False)), n, untold)


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
