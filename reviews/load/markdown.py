"""Markdown: its paragraphs, headings, items and tables, each as it is written between its marks. Source: CommonMark 0.31, GFM tables.

Marks within a line (emphasis, links) stay: they belong to the text that is checked and exported. A block of code is one line; a
fence that is the box of a note (```tip) is not code.
"""

import hashlib
import re
import textwrap
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from reviews.load import documents, pairs
from reviews.load.article import LoadedArticle
from reviews.load.decode import decode
from reviews.load.documents import Block, Table
from reviews.load.errors import LoadError
from reviews.load.limits import COLUMNS
from reviews.load.lines import Code, numbered
from reviews.load.options import Options
from reviews.load.own import pairs_in_markdown
from reviews.text.translatable import gettext_noop as _

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

EXTENSIONS = ("md", "markdown")
_UNDER_HEADS = re.compile(r"[\s|:-]+$")
# Boxes of prose as MyST, mdBook and the tutorials of JavaScript write them.
_NOTES = frozenset(
    "admonish attention caution compare danger error hint important info note quote seealso smart tip warn warning".split()  # noqa: SIM905
)
_MARKUP = re.compile(
    r"<!--.*?-->|</?[A-Za-z][^<>]*>|\{\{[#/].*?\}\}|\{/\*.*?\*/\}|^:{3,}[ \t]*(?:\{[^}\n]*\})?[ \t]*$",
    re.DOTALL | re.MULTILINE,
)
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
    """Paragraphs, code and tables in order; lines of a paragraph that only wrap are one."""
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
    yield from _blocks(text, parser)


def _blocks(text: str, parser: "MarkdownIt") -> Iterator[Block]:
    table: Table = []
    for token in parser.parse(text):
        if token.type == "tr_open":
            table.append([])
        elif token.type == "table_close":
            yield table
            table = []
        elif token.type == "inline" and table:
            table[-1].append(token.content)
        elif token.type == "fence" and _is_note(token.info):
            yield from _blocks(token.content, parser)
        elif token.type in {"fence", "code_block"} or (token.content and not _MARKUP.sub("", token.content).strip()):
            yield Code(textwrap.dedent(token.content).strip("\n"))
        elif token.type == "html_block":
            yield from _of_markup(token.content)
        elif token.type == "inline":
            yield "\n".join(map(documents.unwrapped, _HARD_BREAK.split(token.content)))


def _of_markup(text: str) -> Iterator[Block]:
    """HTML that holds text: its lines, those of marks alone as code."""
    for bare, lines in groupby(text.splitlines(), lambda line: not _MARKUP.sub("", line).strip()):
        yield (Code if bare else str)("\n".join(lines))


def _is_note(info: str) -> bool:
    word = info.strip().split(None, 1)[:1]
    return bool(word) and word[0].strip("{}:!") in _NOTES
