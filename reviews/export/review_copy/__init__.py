"""The review copy: a Word document of all pairs that goes out to be changed and commented on, and comes back.

It is no exporter among the others: those write what is approved, this what is being worked on.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from reviews.text.row_marks import RowMark
from reviews.text.versions.tracked import Mark, Piece

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True)
class CopyComment:
    """A comment, and what answers it. About the words from `start` to `end` on `side`; about the whole text where these are
    equal.
    """

    mark: Mark
    text: str
    side: str = ""
    start: int = 0
    end: int = 0
    resolved: bool = False
    answers: tuple["CopyComment", ...] = ()


@dataclass(frozen=True, slots=True)
class CopyRow:
    """A pair: its source, its target in pieces that say what changed, what is said about it, and its `state` in words."""

    mark: RowMark
    source: str
    target: Sequence[Piece]
    state: Sequence[str]
    comments: Sequence[CopyComment] = ()


@dataclass(frozen=True)
class ReviewCopy:
    """An article as it stands. `at` is when it was last worked on; `base` says in words since when changes are marked."""

    article_id: int
    title: str
    source_lang: str
    target_lang: str
    at: datetime
    base: str
    tool: str
    rows: Sequence[CopyRow]
