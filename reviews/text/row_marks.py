"""The mark by which a row of a review copy is known again: which article, row, pair and version, and a digest of both texts.

It stands in the tag of a content control, which Word limits to 64 characters.
"""

import hashlib
import re
from typing import NamedTuple

LONGEST = 64
_DIGEST = 12
_WRITTEN = re.compile(r"duikan:(\d{1,18}):(\d{1,9})/(\d{1,9}):(\d{1,18}):v(\d{1,9}):([0-9a-f]{12})")


class RowMark(NamedTuple):
    """Row `n` of `rows` holds `pair` of `article` as it stood at `version`."""

    article: int
    n: int
    rows: int
    pair: int
    version: int
    digest: str

    def __str__(self) -> str:
        return f"duikan:{self.article}:{self.n}/{self.rows}:{self.pair}:v{self.version}:{self.digest}"


def row_mark(tag: str) -> RowMark | None:
    """The mark that a tag is; None for a tag of somebody else's."""
    return find_mark(tag) if _WRITTEN.fullmatch(tag.strip()) else None


def find_mark(text: str) -> RowMark | None:
    """The first mark within a text; None where there is none."""
    found = _WRITTEN.search(text)
    if found is None:
        return None
    article, n, rows, pair, version = map(int, found.groups()[:5])
    return RowMark(article, n, rows, pair, version, found[6])


def row_digest(source_hash: str, target_hash: str) -> str:
    """One digest for both texts of a pair."""
    return hashlib.sha256(f"{source_hash} {target_hash}".encode()).hexdigest()[:_DIGEST]
