"""A text with spans marked, escaped piece by piece."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString

from reviews.text.segments import SEVERITIES

WHOLE = " whole"
RANKS = (*(grave + of for grave in SEVERITIES for of in ("", WHOLE)), "marked", "thread")


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of a text and how grave what was found there is, with WHOLE after it where that is one finding about the whole
    article; "marked" where somebody marked an error, "thread" where people talk about it. By `finding` scripts know which of
    the pair's findings it is.
    """

    start: int
    end: int
    severity: str
    finding: int | None = None


def marked(text: str, marks: Iterable[Mark]) -> SafeString:
    """`text` as HTML with every span of `marks` in a <mark>; where spans overlap the graver one is drawn.

    A mark without extent, or over the whole text, is not drawn: the chip under the text says it better.
    """
    marks = list(marks)
    if not marks:
        return escape(text)
    worst: list[tuple[int, int | None] | None] = [None] * len(text)
    for mark in marks:
        if mark.start == 0 and mark.end >= len(text) and len(text) > 1:
            continue
        rank = RANKS.index(mark.severity)
        for at in range(mark.start, min(mark.end, len(text))):
            held = worst[at]
            if held is None or rank < held[0]:
                worst[at] = rank, mark.finding
    return format_html_join("", "{}", ((piece(text[a:b], worst[a]),) for a, b in runs(worst)))


def runs(values: Sequence[object]) -> Iterable[tuple[int, int]]:
    """Stretches of equal values: (start, end)."""
    start = 0
    for at in range(1, len(values) + 1):
        if at == len(values) or values[at] != values[start]:
            yield start, at
            start = at


def piece(text: str, worst: tuple[int, int | None] | None) -> SafeString:
    """One stretch: plain, or marked by its severity."""
    if worst is None:
        return format_html("{}", text)
    rank, finding = worst
    return format_html('<mark class="{}"{}>{}</mark>', RANKS[rank], of_finding(finding), text)


def of_finding(key: int | None) -> SafeString:
    """The attribute by which scripts know the finding that is shown."""
    return format_html(' data-finding="{}"', key) if key else SafeString("")
