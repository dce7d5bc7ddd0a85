"""The cells of a review copy: texts with their changes and comments, and the content control that holds a row's mark.

Source: ECMA-376, part 1: 17.13.5 (w:ins, w:del, w:delText), 17.13.4 (comments), 17.5.2 (content controls).
"""

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from functools import cache
from itertools import count, pairwise
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from reviews.export.docx import EAST_ASIAN
from reviews.export.edition import short_tag, stamp
from reviews.export.review_copy import CopyComment
from reviews.export.review_copy.comments import XML_SPACE, Comments
from reviews.text.row_marks import RowMark
from reviews.text.versions.tracked import Mark, Piece


class Cells:
    """Writes cells; numbers of marks are given once in the whole document."""

    def __init__(self, comments: Comments) -> None:
        self.comments = comments
        self.numbers = count(1)

    def text(self, cell: Any, pieces: Sequence[Piece], lang: str, threads: Iterable[CopyComment] = ()) -> None:
        """The pieces as runs, tracked where they came or went, with the comments at their words."""
        paragraph = cell.paragraphs[0]._p
        length = sum(len(one.text) for one in pieces if not one.gone)
        spots = [(*_words(one, length), self.comments.add(one)) for one in threads]
        at = 0
        for number in (n for start, _end, numbers in spots if start == 0 for n in numbers):
            paragraph.append(_named("w:commentRangeStart", {"w:id": number}))
        for piece in _cut(pieces, sorted({at for start, end, _numbers in spots for at in (start, end)})):
            paragraph.append(self._tracked(piece, lang))
            if not piece.gone:
                at += len(piece.text)
                self._around(paragraph, spots, at, length)
        if not length:
            self._around(paragraph, spots, 0, 0)

    def _around(self, paragraph: Any, spots: list[tuple[int, int, list[str]]], at: int, length: int) -> None:
        """The ends, then the beginnings of the words that comments are about, where they stand at this place."""
        ended = [n for _start, end, numbers in spots if end == at for n in numbers]
        for number in ended:
            paragraph.append(_named("w:commentRangeEnd", {"w:id": number}))
        for number in ended:
            run = _named("w:r", {})
            run.append(_named("w:commentReference", {"w:id": number}))
            paragraph.append(run)
        begun = [n for start, _end, numbers in spots if start == at and 0 < at < length for n in numbers]
        for number in begun:
            paragraph.append(_named("w:commentRangeStart", {"w:id": number}))

    def _tracked(self, piece: Piece, lang: str) -> Any:
        """A run, within the mark of what it is."""
        run = _run(piece.text, lang, "w:delText" if piece.gone else "w:t")
        for name, mark in (("w:del", piece.gone), ("w:ins", piece.came)):
            if mark:
                outer = self._mark(name, mark)
                outer.append(run)
                run = outer
        return run

    def _mark(self, name: str, mark: Mark) -> Any:
        values = {"w:id": str(next(self.numbers)), "w:author": mark.author, "w:date": stamp(mark.at)}
        return _named(name, {key: value for key, value in values.items() if value})

    def number(self, cell: Any, mark: RowMark) -> None:
        """The number of the row, in a control that can be neither changed nor taken out. The mark stands in the control's tag
        and once more as hidden text: some programs keep the one, some the other.
        """
        control, properties, content = OxmlElement("w:sdt"), OxmlElement("w:sdtPr"), OxmlElement("w:sdtContent")
        properties.append(_named("w:tag", {"w:val": str(mark)}))
        properties.append(_named("w:id", {"w:val": str(mark.n)}))
        properties.append(_named("w:lock", {"w:val": "sdtContentLocked"}))
        hidden = _run(str(mark), "en", "w:t")
        hidden.find(qn("w:rPr")).insert(0, OxmlElement("w:vanish"))
        content.append(_run(str(mark.n), "en", "w:t"))
        content.append(hidden)
        control.append(properties)
        control.append(content)
        cell.paragraphs[0]._p.append(control)


def _words(thread: CopyComment, length: int) -> tuple[int, int]:
    """Where the words of a comment begin and end in the text that stands; all of it where they are not named."""
    named = 0 <= thread.start < thread.end <= length
    return (thread.start, thread.end) if named else (0, length)


def _cut(pieces: Iterable[Piece], places: Sequence[int]) -> Iterator[Piece]:
    """The pieces, cut at places of the text that stands."""
    at = 0
    for piece in pieces:
        if piece.gone:
            yield piece
            continue
        end = at + len(piece.text)
        cuts = [at, *(place for place in places if at < place < end), end]
        for first, last in pairwise(cuts):
            yield piece._replace(text=piece.text[first - at : last - at])
        at = end


def _named(name: str, values: dict[str, str]) -> Any:
    element = OxmlElement(name)
    for key, value in values.items():
        element.set(qn(key), value)
    return element


def _run(text: str, lang: str, tag: str) -> Any:
    """A run in its language; line breaks and tabs are elements of their own, the text itself stays as it is."""
    run = OxmlElement("w:r")
    run.append(deepcopy(_properties(lang)))
    for n, line in enumerate(text.split("\n")):
        if n:
            run.append(OxmlElement("w:br"))
        for k, part in enumerate(line.split("\t")):
            if k:
                run.append(OxmlElement("w:tab"))
            if part:
                element = OxmlElement(tag)
                element.text = part
                element.set(XML_SPACE, "preserve")
                run.append(element)
    return run


@cache
def _properties(lang: str) -> Any:
    """What a run says of its language; made once, for each is copied into thousands."""
    properties, short = OxmlElement("w:rPr"), short_tag(lang)
    if short in EAST_ASIAN:
        properties.append(_named("w:rFonts", {"w:hint": "eastAsia", "w:eastAsia": EAST_ASIAN[short]}))
    properties.append(_named("w:sz", {"w:val": "20"}))
    properties.append(_named("w:lang", {"w:eastAsia" if short.startswith("zh") else "w:val": short}))
    return properties
