"""The comments of a Word document: who wrote what when, and which of them answers which."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from reviews.load.docx import root_of, text_of
from reviews.load.word_changes import mark_of
from reviews.load.word_names import qn

COMMENTS, THREADS = "word/comments.xml", "word/commentsExtended.xml"
_PARAGRAPH = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_TRUE = frozenset({"1", "true", "on"})
"""ST_OnOff (ECMA-376, part 1, 22.9.2.7)."""


@dataclass(frozen=True, slots=True)
class WordComment:
    """A comment; `answers` is the number of the one that it answers, `done` whether it was marked as resolved."""

    author: str
    at: datetime | None
    text: str
    answers: str = ""
    done: bool = False


def comments_of(parts: Mapping[str, bytes]) -> dict[str, WordComment]:
    """The comments by number, in their order; without the part that says so, none answers another and none is resolved."""
    if COMMENTS not in parts:
        return {}
    parents, done = {}, set()
    for row in root_of(parts[THREADS]).iter(f"{_W15}commentEx") if THREADS in parts else ():
        parents[row.get(f"{_W15}paraId", "")] = row.get(f"{_W15}paraIdParent", "")
        if row.get(f"{_W15}done", "0") in _TRUE:
            done.add(row.get(f"{_W15}paraId", ""))
    elements = list(root_of(parts[COMMENTS]).iter(qn("w:comment")))
    numbers = {one.get(_PARAGRAPH, ""): e.get(qn("w:id"), "") for e in elements for one in e.iter(qn("w:p"))}
    numbers.pop("", None)
    found = {}
    for element in elements:
        paragraphs = list(element.iter(qn("w:p")))
        last = paragraphs[-1].get(_PARAGRAPH, "") if paragraphs else ""
        author, at = mark_of(element)
        text = "\n".join(map(text_of, paragraphs)).strip()
        answers = numbers.get(parents.get(last, ""), "")
        found[element.get(qn("w:id"), "")] = WordComment(author, at, text, answers, done=bool(last) and last in done)
    return found
