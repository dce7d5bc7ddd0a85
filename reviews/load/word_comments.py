"""The comments of a Word document: who wrote what when, and which of them answers which."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from docx.oxml.ns import qn

from reviews.load.docx import root_of, text_of
from reviews.load.word_changes import mark_of

COMMENTS, THREADS = "word/comments.xml", "word/commentsExtended.xml"
_PARAGRAPH = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"


@dataclass(frozen=True, slots=True)
class WordComment:
    """A comment; `answers` is the number of the one that it answers."""

    author: str
    at: datetime | None
    text: str
    answers: str = ""


def comments_of(parts: Mapping[str, bytes]) -> dict[str, WordComment]:
    """The comments by number, in their order; without the part that says so, none answers another."""
    if COMMENTS not in parts:
        return {}
    parents = {}
    if THREADS in parts:
        rows = root_of(parts[THREADS]).iter(f"{_W15}commentEx")
        parents = {row.get(f"{_W15}paraId", ""): row.get(f"{_W15}paraIdParent", "") for row in rows}
    elements = list(root_of(parts[COMMENTS]).iter(qn("w:comment")))
    numbers = {one.get(_PARAGRAPH, ""): e.get(qn("w:id"), "") for e in elements for one in e.iter(qn("w:p"))}
    numbers.pop("", None)
    found = {}
    for element in elements:
        paragraphs = list(element.iter(qn("w:p")))
        last = paragraphs[-1].get(_PARAGRAPH, "") if paragraphs else ""
        author, at = mark_of(element)
        text = "\n".join(map(text_of, paragraphs)).strip()
        found[element.get(qn("w:id"), "")] = WordComment(author, at, text, numbers.get(parents.get(last, ""), ""))
    return found
