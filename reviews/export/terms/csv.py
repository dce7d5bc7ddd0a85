"""CSV (RFC 4180), UTF-8 with its mark and a heading row: source, target, variants, forbidden, note."""

import csv
import io
from collections.abc import Sequence

from reviews.text.segments import Term
from reviews.text.tables import neutral

EXTENSION = "csv"
MEDIA_TYPE = "text/csv; charset=utf-8"


def write(terms: Sequence[Term], source_lang: str, target_lang: str) -> bytes:
    """A row a term; several words in a cell are parted by |."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(["source", "target", "variants", "forbidden", "note"])
    for term in terms:
        row = [term.source, term.target, " | ".join(term.variants), " | ".join(term.forbidden), term.note]
        writer.writerow([neutral(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")
