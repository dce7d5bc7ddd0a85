"""The mark that ends each sentence or quotation within a text, in order, so that two texts can be held against each other.

“Stop!” she cried. ends in an exclamation and a stop, as 「住手！」她喊道。 does. A comma before a closing quotation mark ends what is said
as a stop does over there; the dot of an abbreviation ends nothing.
"""

import re
from dataclasses import dataclass

from reviews.text.punctuation.own_marks import ABBREVIATION, MARKED_NAME
from reviews.text.scripts import HAN

_CLOSERS = '”’"」』）)'
_END = re.compile(
    f'[?？!！‽]+(?![A-Za-z0-9=&/])|。|(?<!\\.)\\.(?=[”"’]\\s)|…+(?=[{_CLOSERS}]*(?:\\s|$))|(?<!\\.)\\.(?=[{_CLOSERS}]*(?:\\s+[“‘"\'(\\[A-Z0-9À-Þ{HAN}]|\\s*$))'
    '|[，,](?=[”"’](?:\\s|$))|，(?=[」』”])|(?<![。！？…，.!?,])[」』”](?=，)'
)
_NEAR = 24
MARKS = {"question": "?？‽", "exclamation": "!！"}
MOST = 400  # marks of a text that are compared


@dataclass(frozen=True, slots=True)
class Ended:
    """One sentence or quotation: where it stands, its mark and what kind that is."""

    start: int
    at: int
    kind: str


def endings(text: str) -> list[Ended]:
    """The sentences of a text with their marks; an empty list where there are too many to compare."""
    found: list[Ended] = []
    start = 0
    names = {match.end() - 1 for match in MARKED_NAME.finditer(text)} if "!" in text else set()
    for match in _END.finditer(text):
        mark, at = match.group(), match.start()
        if mark == "." and ABBREVIATION.search(text[max(0, at - _NEAR) : at + 1]) and text[at + 1 :].strip(_CLOSERS):
            continue
        if mark == "!" and at in names:
            continue
        found.append(Ended(start, at, _kind(mark)))
        start = match.end()
        if len(found) > MOST:
            return []
    return found


def _kind(mark: str) -> str:
    if "?" in mark or "？" in mark or "‽" in mark:
        return "question"
    if mark[0] in "!！":
        return "exclamation"
    return "ellipsis" if mark[0] == "…" else "stop"


def unlike(source: str, target: str) -> tuple[Ended, Ended] | None:
    """The first sentence that ends otherwise than the one in its place in the source, where both texts have as many and all that
    differ do so in the same way.
    """
    theirs, ours = endings(source), endings(target)
    if len(theirs) != len(ours):
        return None
    differing = [both for both in zip(theirs, ours, strict=True) if _plain(both[0].kind) != _plain(both[1].kind)]
    if len({(one.kind, other.kind) for one, other in differing}) != 1:
        return None
    return differing[0]


def _plain(kind: str) -> str:
    return "stop" if kind == "ellipsis" else kind


def count(kind: str, text: str) -> int:
    """How many question or exclamation marks a text has; that of a name (Yahoo!) is none."""
    if kind == "exclamation" and "!" in text:
        text = MARKED_NAME.sub("", text)
    return sum(text.count(mark) for mark in MARKS[kind])


def has(kind: str, text: str) -> bool:
    """Whether a text has any such mark."""
    return count(kind, text) > 0


def fewer(kind: str, target: str, source: str) -> bool:
    """Whether the translation has fewer such marks than its source."""
    return count(kind, target) < count(kind, source)
