"""Review copies of three rows, and what Word would put into them."""

import io
import re
from datetime import UTC, datetime
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from reviews.export.review_copy import CopyComment, CopyRow, ReviewCopy
from reviews.export.review_copy.writing import write
from reviews.load.review_copy import ReturnedCopy, read_copy
from reviews.text.row_marks import RowMark
from reviews.text.versions.tracked import Mark, Piece, Reading, reading
from tests.word import Word

OUT = datetime(2026, 5, 3, 14, 5, 9, tzinfo=UTC)
CHEN = Mark("Chen 陳", OUT)
TEXTS = [
    [Piece("潮汐磨坊"), Piece("立", gone=CHEN), Piece("站", came=CHEN), Piece("在河口。")],
    [Piece("它磨了四百年的穀物。")],
    [Piece("沒有人記得\n是誰建的。")],
]
SAID = [CopyComment(CHEN, "為什麼？", "target", 0, 4, answers=(CopyComment(Mark("Mei", OUT), "因為。"),))]


def copy(article: int = 7, **more: Any) -> ReviewCopy:
    """Three rows, the first with a change of Chen's and a thread."""
    rows = [
        CopyRow(
            RowMark(article, n, 3, 100 + n, 2, "0123456789ab"), f"Sentence {n}.", text, ["v2"], SAID if n == 1 else ()
        )
        for n, text in enumerate(TEXTS, 1)
    ]
    said = {
        "title": "The tide mill",
        "source_lang": "en",
        "target_lang": "zh-Hant-TW",
        "at": OUT,
        "base": "",
        "tool": "",
    }
    return ReviewCopy(article, **{**said, "rows": rows, **more})


def file_of(copy: ReviewCopy) -> bytes:
    """The document."""
    stream = io.BytesIO()
    write(copy, stream)
    return stream.getvalue()


def opened() -> Word:
    """It, open in Word."""
    return Word(file_of(copy()))


def read(word: Word) -> ReturnedCopy:
    """What it brings back."""
    return read_copy(word.done(), 7)


def row(word: Word, n: int = 1) -> Reading:
    """The translation of a row, read."""
    return reading(read(word).rows[n].target, {OUT})


def put_in(word: Word, n: int, xml: str, at: int = 1) -> None:
    """Put an element into the paragraph of a row's translation."""
    space = f'{nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    element = parse_xml(re.sub(r"^<[\w:]+", lambda name: f"{name[0]} {space}", xml))
    word.cell(n).find(qn("w:p")).insert(at, element)
