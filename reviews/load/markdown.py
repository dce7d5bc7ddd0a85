"""Markdown: its paragraphs, headings, items and tables, each as it is written between its marks. Source: CommonMark 0.31, GFM tables.

Marks within a line (emphasis, links) stay: they belong to the text that is checked and exported.
"""

import hashlib
import re
from collections.abc import Iterator

from reviews.load import documents, pairs
from reviews.load.article import LoadedArticle
from reviews.load.decode import decode
from reviews.load.documents import Block, Table
from reviews.load.errors import LoadError
from reviews.load.limits import COLUMNS
from reviews.load.lines import numbered
from reviews.load.options import Options
from reviews.load.own import pairs_in_markdown
from reviews.text.translatable import gettext_noop as _

EXTENSIONS = ("md", "markdown")
_UNDER_HEADS = re.compile(r"[\s|:-]+$")
_HARD_BREAK = re.compile(r"(?:(?<! ) {2,}|\\)\n")


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
    """Paragraphs and tables in order; lines of a paragraph that only wrap are one."""
    table: Table = []
    text = decode(data, encoding)
    for n, line in numbered(text):
        if line.count("|") > COLUMNS and _UNDER_HEADS.match(line):
            values = {"n": line.count("|"), "limit": COLUMNS}
            raise LoadError(
                "csv.too_many_columns", _("The table has {n} columns; the limit is {limit}."), values, {"line": n}
            )
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": 100}).enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])  # what stands within a line is not asked
    for token in parser.parse(text):
        if token.type == "tr_open":
            table.append([])
        elif token.type == "table_close":
            yield table
            table = []
        elif token.type == "inline" and table:
            table[-1].append(token.content)
        elif token.type == "inline":
            yield "\n".join(map(documents.unwrapped, _HARD_BREAK.split(token.content)))
        elif token.type in {"fence", "code_block", "html_block"}:
            yield token.content
