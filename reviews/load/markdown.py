"""Markdown: its paragraphs, headings, items and tables, each as it is written between its marks. Source: CommonMark 0.31, GFM tables.

Marks within a line (emphasis, links) stay: they belong to the text that is checked and exported. A block of code is one line; a
fence that is the box of a note (```tip) is not code.
"""

import hashlib
import re
from collections.abc import Iterator
from itertools import groupby

from reviews.load import documents, pairs
from reviews.load.article import LoadedArticle
from reviews.load.decode import decode
from reviews.load.documents import Block
from reviews.load.errors import LoadError
from reviews.load.limits import COLUMNS
from reviews.load.lines import Code, numbered
from reviews.load.options import Options
from reviews.load.own import pairs_in_markdown
from reviews.text.markdown_places import OWN, Place, places
from reviews.text.translatable import gettext_noop as _

EXTENSIONS = ("md", "markdown")
_UNDER_HEADS = re.compile(r"[\s|:-]+$")


def read(data: bytes, name: str, options: Options) -> LoadedArticle:
    """An article of a document, or of the lines of two; of pairs where the desk wrote it."""
    if options.target is None and (rows := list(pairs_in_markdown(decode(data, options.encoding)))):
        heads = pairs.Columns(0, 1, None, True)
        return pairs.article(rows, name, "markdown", hashlib.sha256(data).hexdigest(), heads, options)
    return documents.read(blocks, "markdown", data, name, options)


def lines(data: bytes, encoding: str | None) -> Iterator[tuple[int, str]]:
    """The lines that are not blank, each with its number from 1."""
    return documents.lines_of(blocks(data, encoding))


def blocks(data: bytes, encoding: str | None) -> Iterator[Block]:
    """Paragraphs, code and tables in order; lines of a paragraph that only wrap are one."""
    text = decode(data, encoding)
    for n, line in numbered(text):
        if line.count("|") > COLUMNS and _UNDER_HEADS.match(line):
            values = {"n": line.count("|"), "limit": COLUMNS}
            raise LoadError(
                "csv.too_many_columns", _("The table has {n} columns; the limit is {limit}."), values, {"line": n}
            )
    # What the desk says of a file that it wrote is no part of the text.
    said = (place for place in places(text) if not place.text.startswith(OWN))
    for table, found in groupby(said, lambda place: place.table if place.kind == "cell" else None):
        if table is None:
            yield from map(_block, found)
        else:
            yield [[cell.text for cell in row] for _n, row in groupby(found, lambda cell: cell.first)]


def _block(place: Place) -> str:
    return Code(place.text) if place.kind == "code" else documents.unwrapped(place.text)
