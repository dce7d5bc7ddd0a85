"""Documents of paragraphs and tables, whatever their format: a table of two languages is pairs, all else runs in lines.

Such a table is how translators hand in an original beside its translation. Its columns are named by its first row, or else are
the two with most text that are in two languages; then it has to hold most of the document. Two long
cells beside each other are two texts, not one pair.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from reviews.load import languages, pairs, running_text
from reviews.load.article import LoadedArticle
from reviews.load.errors import Notice
from reviews.load.lines import Code
from reviews.load.options import Options
from reviews.text.scripts import base
from reviews.text.translatable import gettext_noop as _

Table = list[list[str]]
Block = str | Table
"""A paragraph, or code, or rows of cells, all of one length; line ends are those of the text."""
MOST = 0.5  # of the text of a document: if so much stands in tables that name no columns, these are the article
WHOLE_TEXTS = 3  # lines in a cell: with more, on average, a row is two texts beside each other
_WIDEST = 100  # columns that one cell goes over
_LINE_END = re.compile(r"\n")
_WIDE = "[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff]"
_SPACES = re.compile(r"[ \t\r\n\f]+")
_WRAPPED_CHINESE = re.compile(rf"(?<={_WIDE})[ \t]*[\r\n][ \t\r\n]*(?={_WIDE})")


Blocks = Callable[[bytes, str | None], Iterable[Block]]
"""Reads bytes, in an encoding where one is named, as a document."""


def read(blocks_of: Blocks, format: str, data: bytes, name: str, options: Options) -> LoadedArticle:
    """An article of a document: of pairs, of two texts beside each other, or of lines; with a second file always of lines."""
    if options.target is not None:
        return running_text.read(lambda *file: lines_of(blocks_of(*file)), format, data, name, options)
    digest, blocks = hashlib.sha256(data).hexdigest(), list(blocks_of(data, options.encoding))
    tables = [(one, found) for one in blocks if isinstance(one, list) and (found := columns_of(one, options))]
    tables = [one for one in tables if one[1].named] or tables
    inside = sum(_size(cell) for table, _columns in tables for row in table for cell in row)
    whole = sum(_size(cell) for one in blocks for cell in _cells(one))
    if not tables or not (tables[0][1].named or inside >= MOST * whole):
        return running_text.mixed(lines_of(blocks), name, format, digest, options)
    rows = list(_rows(tables))
    texts = [text for _n, *sides, _ident in rows for text in sides if text.strip()]
    if sum(len(_LINE_END.split(text)) for text in texts) > WHOLE_TEXTS * len(texts):
        sides = (lines_of([row[1] for row in rows]), lines_of([row[2] for row in rows]))
        article = running_text.two_sides(sides, name, format, digest, options)
    else:
        article = pairs.article(rows, name, format, digest, tables[0][1], options, _notes(tables))
    taken = {id(table) for table, _columns in tables}
    rest = sum(1 for _line in lines_of([one for one in blocks if id(one) not in taken]))
    message = _("Lines outside of the table, which are left out: {n}.")
    notices = (Notice("document.rest", message, {"n": rest}),) if rest else ()
    return replace(article, warnings=(*article.warnings, *notices))


def lines_of(blocks: Iterable[Block]) -> Iterator[tuple[int, str]]:
    """The lines that are not blank, each with its number from 1; of a table cell by cell."""
    found = (line for block in blocks for cell in _cells(block) for line in _lines(cell) if line.strip())
    return enumerate(found, 1)


def _lines(text: str) -> list[str]:
    return [text] if isinstance(text, Code) else _LINE_END.split(text)


def table_of(rows: Iterable[Iterable[tuple[str, str]]]) -> Table:
    """A table of rows of cells, each a text and over how many columns it goes, as the file says it: the text stands in the first
    of them, and all rows are as wide as the widest.
    """
    wide = [
        [one for text, span in row for one in (text, *[""] * (min(int(span), _WIDEST) - 1 if span.isdecimal() else 0))]
        for row in rows
    ]
    width = max(map(len, wide), default=0)
    return [[*row, *[""] * (width - len(row))] for row in wide]


def columns_of(table: Table, options: Options) -> pairs.Columns | None:
    """Where the two languages stand in a table, the source first; None where it has no two."""
    if not table or len(table[0]) < 2:
        return None
    named = pairs.columns([cell.strip() for cell in table[0]])
    if named.named and len(table) > 1:
        return _in_order(named, table, options)
    columns = [[row[at] for row in table] for at in range(len(table[0]))]
    full = [at for at, cells in enumerate(columns) if sum(bool(cell.strip()) for cell in cells) * 2 >= len(cells)]
    fullest = sorted(sorted(full, key=lambda at: -sum(map(_size, columns[at])))[:2])
    bases = {base(languages.of_file(columns[at])) for at in fullest}
    if len(bases) < 2 or "und" in bases:
        return None
    first, second = fullest
    return _in_order(pairs.Columns(first, second), table, options)


def _in_order(found: pairs.Columns, table: Table, options: Options) -> pairs.Columns:
    """The columns turned round where the languages that were asked for stand so."""
    first = base(found.source_lang or languages.of_file([row[found.source] for row in table[found.named :]]))
    turned = (options.target_lang and base(options.target_lang) == first) or (
        options.source_lang and base(options.source_lang) != first
    )
    if not turned:
        return found
    return replace(
        found, source=found.target, target=found.source, source_lang=found.target_lang, target_lang=found.source_lang
    )


def _rows(tables: Iterable[tuple[Table, pairs.Columns]]) -> Iterator[tuple[int, str, str, str]]:
    for n, row, columns in _numbered(tables):
        yield n, row[columns.source], row[columns.target], row[columns.id] if columns.id is not None else ""


def _notes(tables: Iterable[tuple[Table, pairs.Columns]]) -> dict[int, str]:
    return {n: row[columns.note] for n, row, columns in _numbered(tables) if columns.note is not None}


def _numbered(tables: Iterable[tuple[Table, pairs.Columns]]) -> Iterator[tuple[int, list[str], pairs.Columns]]:
    """The rows below their headings, each with its number from 1 among all of them."""
    n = 0
    for table, columns in tables:
        for at, row in enumerate(table):
            n += 1
            if at or not columns.named:
                yield n, row, columns


def _cells(block: Block) -> Iterator[str]:
    if isinstance(block, str):
        yield block
    else:
        for row in block:
            yield from row


def _size(text: str) -> int:
    """Characters, a Chinese one for the three letters that it takes in English."""
    return sum(3 if char > "\u2e80" else 1 for char in text if not char.isspace())


def unwrapped(text: str) -> str:
    """A text whose lines only wrap, on one line: a space for each break and run of spaces, none between Chinese characters.

    Source: CSS Text Level 3, 4.1 (white space processing).
    """
    return _SPACES.sub(" ", _WRAPPED_CHINESE.sub("", text)).strip(" ")
