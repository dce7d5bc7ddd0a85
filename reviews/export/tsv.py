r"""TSV, UTF-8: one line a pair; tab, line break and backslash inside a cell are written \t, \n, \r and \\."""

from typing import BinaryIO

from reviews.export.edition import Edition
from reviews.export.rows import cells, columns, left_out_cells
from reviews.text.tables import escaped, neutral
from reviews.text.translatable import gettext_noop

FORMAT = "tsv"
EXTENSION = "tsv"
MEDIA_TYPE = "text/tab-separated-values; charset=utf-8"
TITLE = gettext_noop("TSV, one line a pair")


def write(edition: Edition, stream: BinaryIO) -> None:
    """Write the lines."""
    stream.write(_line(columns(edition)))
    for pair in edition.pairs:
        stream.write(_line([neutral(cell) for cell in cells(pair, edition)]))
    for row in left_out_cells(edition):
        stream.write(_line(row))


def _line(row: list[str]) -> bytes:
    return ("\t".join(escaped(cell) for cell in row) + "\n").encode()
