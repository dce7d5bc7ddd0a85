"""Lines of a text file that hold an original beside its translation: in columns, as they are copied out of a table, or behind it.

A line is parted where its writing changes for good, if both parts are about as long. Such lines, nearly all of a file, are a table
like those of documents (reviews/load/documents.py); of a file with columns all lines that have one are.
"""

import csv
import io
import re
from collections.abc import Sequence
from itertools import groupby

from reviews.load.documents import Block, Table, columns_of
from reviews.load.lines import numbered
from reviews.load.options import Options
from reviews.text.scripts import HAN

_FEWEST, _MOST_LINES = 3, 0.8  # lines, and of all of them
_LOOKED_AT = 100  # lines
_TIMES = 4  # as long as the other part, at the most
_LETTER = f"(?:(?![{HAN}])[^\\W\\d_])"
_OPENS = "「『《〈（(【“‘"
_CLOSES_HAN = re.compile(f"[^\\s|｜/／]*?(?=[\\s|｜/／]|[{_OPENS}\"']{{0,3}}{_LETTER})")
_BETWEEN = " \t|｜/／-–—"
_ANY_LETTER = re.compile(_LETTER)
_KANA = re.compile("[\u3041-\u30fa]")
_HAN = re.compile(f"[{HAN}]")


def blocks(text: str, options: Options) -> list[Block]:
    """The lines of a text as paragraphs and tables; none where no original stands beside its translation."""
    if "\t" in text:
        found = _columns(text)
        if any(isinstance(one, list) and columns_of(one, options) for one in found):
            return found
    table = _parted([line.strip() for _n, line in numbered(text)])
    return [table] if table and columns_of(table, options) else []


def _columns(text: str) -> list[Block]:
    """Rows of as many cells that follow each other are a table; a line without a tab is a paragraph."""
    rows = [line.split("\t") for _n, line in numbered(text)]
    if '"' in text and len({*map(len, rows)}) > 1:
        rows = _quoted(text) or rows
    found: list[Block] = []
    for width, same in groupby(rows, len):
        group = list(same)
        found += [group] if width > 1 else [cell for row in group for cell in row]
    return found


def _quoted(text: str) -> Table:
    """The rows of cells that have line ends, which spreadsheets put in quotation marks; none where this makes no table."""
    try:
        rows = [row for row in csv.reader(io.StringIO(text), delimiter="\t", strict=True) if any(map(str.strip, row))]
    except csv.Error:
        return []
    return rows if len({*map(len, rows)}) == 1 else []


def _parted(lines: Sequence[str]) -> Table:
    """The two parts of each line, one that has no second in the column of its writing; none where few lines have two."""
    if sum(_parts(line) is not None for line in lines[:_LOOKED_AT]) * 2 < min(_LOOKED_AT, len(lines)):
        return []  # told by the beginning, so that a long file is not gone through for nothing
    rows = [_parts(line) for line in lines]
    both = [row for row in rows if row]
    if len(both) < max(_FEWEST, _MOST_LINES * len(lines)):
        return []
    han_first = [bool(_HAN.search(first)) for first, _second in both]
    if any(one is not han_first[0] for one in han_first):
        return []
    return [
        list(row) if row else ([line, ""] if bool(_HAN.search(line)) is han_first[0] else ["", line])
        for row, line in zip(rows, lines, strict=True)
    ]


def _parts(line: str) -> tuple[str, str] | None:
    """What stands before the first Han character and from there on, or up to the last and behind it."""
    places = [match.start() for match in _HAN.finditer(line)]
    if not places or _KANA.search(line):
        return None
    before, behind = line[: places[0]], line[places[-1] + 1 :]
    if _ANY_LETTER.search(before):
        at = len(before.rstrip(_OPENS))
    elif closed := _ANY_LETTER.search(behind) and _CLOSES_HAN.match(behind):
        at = places[-1] + 1 + closed.end()
    else:
        return None
    first, second = line[:at].rstrip(_BETWEEN), line[at:].lstrip(_BETWEEN)
    longer, shorter = max(_size(first), _size(second)), min(_size(first), _size(second))
    return (first, second) if longer <= _TIMES * shorter else None


def _size(text: str) -> int:
    """Letters, a Chinese one for the three that it takes in English."""
    return sum(3 if _HAN.match(char) else 1 for char in text if char.isalnum())
