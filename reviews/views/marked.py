"""A text with spans marked, escaped piece by piece."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString

from reviews.text.segments import SEVERITIES

WHOLE = " whole"
RANKS = (*(grave + of for grave in SEVERITIES for of in ("", WHOLE)), "marked", "thread")


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of a text and how grave what was found there is, with WHOLE after it where that is one finding about the whole
    article; "marked" where somebody marked an error, "thread" where people talk about it.
    """

    start: int
    end: int
    severity: str


def marked(text: str, marks: Iterable[Mark]) -> SafeString:
    """`text` as HTML with every span of `marks` in a <mark>; where spans overlap the graver one is drawn.

    A mark without extent, or over the whole text, is not drawn: the chip under the text says it better.
    """
    marks = list(marks)
    if not marks:
        return escape(text)
    worst: list[int | None] = [None] * len(text)
    for mark in marks:
        if mark.start == 0 and mark.end >= len(text) and len(text) > 1:
            continue
        rank = RANKS.index(mark.severity)
        for at in range(mark.start, min(mark.end, len(text))):
            held = worst[at]
            worst[at] = rank if held is None else min(rank, held)
    return format_html_join("", "{}", ((piece(text[a:b], worst[a]),) for a, b in runs(worst)))


def runs(values: list[int | None]) -> Iterable[tuple[int, int]]:
    """Stretches of equal values: (start, end)."""
    start = 0
    for at in range(1, len(values) + 1):
        if at == len(values) or values[at] != values[start]:
            yield start, at
            start = at


def piece(text: str, rank: int | None) -> SafeString:
    """One stretch: plain, or marked by its severity."""
    if rank is None:
        return format_html("{}", text)
    return format_html('<mark class="{}">{}</mark>', RANKS[rank], text)
