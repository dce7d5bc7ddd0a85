"""Where the texts of a Markdown document stand: its paragraphs, headings, items, cells and code. Source: CommonMark 0.31, GFM tables.

A block of code is one text. A fence that is the box of a note (```tip) is read as what stands in it, and of front matter the
values that people read are texts; the rest of it is code, as are lines of marks alone.
"""

import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

# Boxes of prose as MyST, mdBook and the tutorials of JavaScript write them.
_NOTES = frozenset(
    "admonish attention caution compare danger error hint important info note quote seealso smart tip warn warning".split()  # noqa: SIM905
)
_MARKUP = re.compile(
    r"<!--(?:(?!<!--).)*?-->|</?[A-Za-z][^<>]*>|\{\{[#/][^{}]*\}\}|\{/\*[^{}]*\*/\}|^:{3,}[ \t]*(?:\{[^}\n]*\}[ \t]*)?$",
    re.DOTALL | re.MULTILINE,
)
OWN = "<!-- The translation, written by Duikan."
"""What begins the comment at the end of a translated document (reviews/export/translated_markdown.py)."""
LONGEST_CODE = 20_000
_DEEPEST = 5  # boxes within boxes
_HARD_BREAK = re.compile(r"(?:(?<! ) {2,}|\\)\n")
LINE_END = re.compile(r"\r\n|\r|\n")
FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
_READ = re.compile(
    r"(?:title|subtitle|description|summary|excerpt|lead|sidebar_label)[ \t]*:[ \t]+(?=\S)(?![|>\[{&*!])(['\"]?)(.{1,500}?)\1[ \t]*",
    re.IGNORECASE,
)

Kind = Literal["text", "code", "cell", "value"]


@dataclass(frozen=True, slots=True)
class Place:
    """A text, and the lines of the document that it stands in: from `first` up to `end`, counted from 0. `outer` are those that go
    where it goes, such as its fences; of a cell, `table` is the line in which its table begins, and `column` counts from 0.
    """

    kind: Kind
    text: str
    first: int
    end: int
    outer: tuple[int, int]
    table: int = 0
    column: int = 0


def lines_in(text: str) -> list[str]:
    """The lines of a document as places count them."""
    return LINE_END.split(text)


def block_parser() -> "MarkdownIt":
    """What tells blocks apart; what stands within a line is not asked."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": 100}).enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


def places(text: str) -> Iterator[Place]:
    """The texts of a document, in order; lines that only wrap stand in one."""
    parser = block_parser()
    text = LINE_END.sub("\n", text)
    head = FRONT_MATTER.match(text)
    if head:
        yield from _in_front(head[1].split("\n")[:-1])
    yield from _in_blocks(text[head.end() :] if head else text, text.count("\n", 0, head.end()) if head else 0, parser)


def _in_front(lines: Sequence[str]) -> Iterator[Place]:
    """Front matter, whose first line is that behind the dashes."""
    for read, some in groupby(enumerate(lines, 1), lambda line: bool(_READ.fullmatch(line[1]))):
        rows = list(some)
        if read:
            for n, line in rows:
                if value := _READ.fullmatch(line):
                    yield Place("value", value[2], n, n + 1, (n, n + 1))
        else:
            first, end = rows[0][0], rows[-1][0] + 1
            yield Place("code", "\n".join(line for _n, line in rows), first, end, (first, end))


def _in_blocks(text: str, before: int, parser: "MarkdownIt", depth: int = 0) -> Iterator[Place]:
    """The texts of a document, or of a box in one that begins behind `before` lines."""
    table = column = -1
    around = (0, 0)
    for token in parser.parse(text):
        first, end = (before + n for n in token.map or (0, 0))
        if token.type == "table_open":
            table = first
        elif token.type == "table_close":
            table = -1
        elif token.type == "tr_open":
            column = -1
        elif token.type == "heading_open":
            around = first, end
        elif token.type == "fence" and _is_note(token.info) and depth < _DEEPEST:
            yield from _in_blocks(token.content, first + 1, parser, depth + 1)
        elif token.type == "fence":
            yield from _code(token.content, first + 1, (first, end))
        elif token.type == "code_block":
            yield from _code(token.content, first, (first, end))
        elif token.type == "html_block":
            yield from _in_markup(token.content, first)
        elif token.type == "inline" and table >= 0:
            column += 1
            yield Place("cell", token.content, first, end, (first, end), table, column)
        elif token.type == "inline":
            yield from _in_paragraph(token, first, around if around[0] == first else (first, end))


def _in_paragraph(token: "Token", first: int, around: tuple[int, int]) -> Iterator[Place]:
    """A paragraph or heading: a text for each line that its writer broke."""
    if not _MARKUP.sub("", token.content).strip():
        yield from _code(token.content, first, around)
        return
    parts = _HARD_BREAK.split(token.content)
    for part in parts:
        end = first + part.count("\n") + 1
        yield Place("text", part, first, end, around if len(parts) == 1 else (first, end))
        first = end


def _in_markup(text: str, first: int) -> Iterator[Place]:
    """A block of HTML: as code where it has no text, else line by line, those of marks alone as code."""
    lines = text.rstrip("\n").split("\n")
    if not _MARKUP.sub("", text).strip():
        yield from _code(text, first, (first, first + len(lines)))
        return
    for bare, some in groupby(enumerate(lines, first), lambda line: not _MARKUP.sub("", line[1]).strip()):
        rows = list(some)
        if bare:
            yield from _code("\n".join(line for _n, line in rows), rows[0][0], (rows[0][0], rows[-1][0] + 1))
        else:
            yield from (Place("text", line, n, n + 1, (n, n + 1)) for n, line in rows)


def _code(text: str, first: int, outer: tuple[int, int]) -> Iterator[Place]:
    """Code without what sets all of it in, and without empty lines round it; line by line where it is too long for a pair."""
    lines = text.rstrip("\n").split("\n")
    if len(text) > LONGEST_CODE:
        rows = [(n, line.strip()) for n, line in enumerate(lines, first) if line.strip()]
        yield from (Place("code", line, n, n + 1, (n, n + 1)) for n, line in rows)
        return
    empty = next((n for n, line in enumerate(lines) if line.strip()), 0)
    code = textwrap.dedent(text).strip("\n")
    yield Place("code", code, first + empty, first + empty + code.count("\n") + 1, outer)


def _is_note(info: str) -> bool:
    word = info.strip().split(None, 1)[:1]
    return bool(word) and word[0].strip("{}:!") in _NOTES
