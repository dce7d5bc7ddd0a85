"""CSV and TSV of ready pairs: two columns, or a heading row that names them. The first row tells the delimiter."""

import csv
import hashlib
import io
import re

from reviews.load import pairs
from reviews.load.article import LoadedArticle
from reviews.load.decode import decode
from reviews.load.errors import LoadError
from reviews.load.limits import COLUMNS
from reviews.load.options import Options
from reviews.text.tables import HEADING, plain, unescaped
from reviews.text.translatable import gettext_noop as _

EXTENSIONS = ("csv", "tsv")
_MARKUP = re.compile(r"^\s*<(?:!doctype|html|\?xml|svg|script)\b", re.IGNORECASE)


def read(data: bytes, name: str, options: Options) -> LoadedArticle:
    """An article of pairs. Only the columns of source, target, id and note are read; rows that are blank are left out.

    A table that the desk wrote gives back the texts that went into it.
    """
    text = decode(data, options.encoding)
    if _MARKUP.match(text):
        raise LoadError("type.mismatch", _("This is a web page or XML under the name of a table."))
    rows = _own_lines(text) or _rows(text, "\t" if name.lower().endswith("tsv") else _delimiter(text))
    filled = [(n, row) for n, row in rows if any(cell.strip() for cell in row)]
    if not filled:
        raise LoadError("pairs.none", _("The file holds no pairs."))
    _refuse_uneven(filled)
    columns = pairs.columns([cell.strip() for cell in filled[0][1]])
    as_given = plain if tuple(filled[0][1][: len(HEADING)]) == HEADING else str
    found = [
        (
            n,
            as_given(row[columns.source]),
            as_given(row[columns.target]),
            row[columns.id] if columns.id is not None else "",
        )
        for n, row in (filled[1:] if columns.named else filled)
    ]
    at = columns.note
    notes = {n: as_given(row[at]) for n, row in filled[1:]} if at is not None else None
    return pairs.article(found, name, "delimited", hashlib.sha256(data).hexdigest(), columns, options, notes)


def _refuse_uneven(rows: list[tuple[int, list[str]]]) -> None:
    """Raise LoadError where the rows are no table of two columns or more."""
    width = len(rows[0][1])
    if width > COLUMNS:
        raise LoadError(
            "csv.too_many_columns",
            _("The table has {n} columns; the limit is {limit}."),
            {"n": width, "limit": COLUMNS},
        )
    ragged = [n for n, row in rows if len(row) != width]
    if ragged:
        raise LoadError(
            "csv.ragged",
            _("Rows with another number of columns than the first row ({width}): {rows}."),
            {"width": width, "rows": ", ".join(map(str, ragged[:20]))},
            {"row": ragged[0]},
        )
    if width < 2:
        raise LoadError(
            "pairs.single_language",
            _("The table has one column; pairs need a source and a target."),
            {},
            {"row": rows[0][0]},
        )


def _own_lines(text: str) -> list[tuple[int, list[str]]]:
    """The records of a TSV that the desk wrote, in which quotation marks are text; nothing where it did not."""
    if not text.startswith("\t".join(HEADING)):
        return []
    lines = text.rstrip("\n").split("\n")
    return [(n, [unescaped(cell) for cell in line.split("\t")]) for n, line in enumerate(lines, 1)]


def _delimiter(text: str) -> str:
    """The commonest of tab, comma and semicolon outside quotes in the first row."""
    first = re.split(r"\r\n|\r|\n", re.sub(r'"(?:[^"]|"")*"', "", text[:100_000]).lstrip(), maxsplit=1)[0]
    return max("\t,;", key=lambda mark: (first.count(mark), mark == ","))


def _rows(text: str, delimiter: str) -> list[tuple[int, list[str]]]:
    """Records numbered from 1; line ends inside a cell become LF."""
    try:
        _refuse_unclosed(text, delimiter)
    except LoadError:
        if literal := _quotes_as_text(text, delimiter):
            return literal
        raise
    old = csv.field_size_limit(max(len(text) + 1, 131_072))
    try:
        # newline="" keeps the line ends inside quotes for the loop below to see.
        records = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise LoadError("csv.malformed", _("The table cannot be read: {reason}."), {"reason": str(error)}) from None
    finally:
        csv.field_size_limit(old)
    return [(n, [re.sub(r"\r\n?", "\n", cell) for cell in row]) for n, row in enumerate(records, 1)]


def _quotes_as_text(text: str, delimiter: str) -> list[tuple[int, list[str]]]:
    """The records of a TSV whose quotation marks are those of its texts; nothing where one of its cells is quoted."""
    if delimiter != "\t" or '""' in text:
        return []
    rows = [(n, line.split("\t")) for n, line in enumerate(re.split(r"\r\n|\r|\n", text), 1) if line.strip()]
    return rows if len({len(row) for _n, row in rows}) == 1 and len(rows[0][1]) > 1 else []


def _refuse_unclosed(text: str, delimiter: str) -> None:
    """Find a quoted cell that never closes, or swallows what look like further records, and name its row."""
    quoted = re.compile(rf'(?:^|(?<=[{re.escape(delimiter)}\r\n]))"(?:[^"]|"")*("(?=[{re.escape(delimiter)}\r\n]|$))?')
    row = 1
    at = 0
    for cell in quoted.finditer(text):
        row += _records(text[at : cell.start()])
        at = cell.end()
        if cell.group(1) is None:
            raise LoadError(
                "csv.unclosed_quote",
                _("A quotation mark opened in row {row} is never closed."),
                {"row": row},
                {"row": row},
            )


def _records(text: str) -> int:
    return len(re.findall(r"\r\n|\r|\n", text))
