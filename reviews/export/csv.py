"""CSV (RFC 4180): one row a pair, the pairs left out at the end without text.

UTF-8 with its mark: Excel takes a file without one for the encoding of its system, and shows no Chinese.
"""

import csv
import io
from typing import BinaryIO

from reviews.export.edition import Edition
from reviews.export.rows import cells, columns, left_out_cells
from reviews.text.tables import neutral
from reviews.text.translatable import gettext_noop

FORMAT = "csv"
EXTENSION = "csv"
MEDIA_TYPE = "text/csv; charset=utf-8"
TITLE = gettext_noop("CSV for spreadsheets")


def write(edition: Edition, stream: BinaryIO) -> None:
    """Write the rows; line breaks inside cells stay."""
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns(edition))
    for pair in edition.pairs:
        writer.writerow([neutral(cell) for cell in cells(pair, edition)])
    writer.writerows(left_out_cells(edition))
    text.detach()
