"""Where a text lists things: by its marks and its “and” in English, by 、 and 和 in Chinese."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reviews.text.scripts import HAN

Span = tuple[int, int]

# An element of a list is short; of the first only the words before the mark belong to it, of the last those behind. ++: in whole words.
ONE = r"(?!(?:and|or|as well as|but|both|either|that|who|which) )[\w'’-]++"
WITH_AND = ",? (?:and|or|as well as|even|plus|along with|together with|not to mention) "
_ENGLISH_LIST = re.compile(
    rf"(?<![\w'’-])(?P<first>(?:{ONE} ){{0,2}}{ONE})(?P<more>(?:, (?:{ONE} ){{0,3}}{ONE})*)"
    rf"{WITH_AND}(?P<last>(?:{ONE} ){{0,5}}{ONE})"
)
# What stands before the first comma of “After the storm, nurses and volunteers” is none of them; of “In the hall, the kitchen” it is.
_OPENING = re.compile(
    r"(?:After|At|Before|By|During|For|From|In|On|Once|Since|Under|Until|When|With) (?:the|an?|this|that) [^,]+, (?!(?:the|an?) )"
)
_REST = re.compile(
    r" (?:on|in|at|from|by|with|are|is|was|were|has|have|had|will|would|can|could|may|must|since|during|after|before|when)\b"
)
_ELEMENT = re.compile(r"[\w'’-]+(?: [\w'’-]+)*")
_AND = re.compile("以及|和|與|与|及|或")
MARK = "、"
_MARKS = re.compile(MARK)
_RUN = re.compile(rf"[{HAN}A-Za-z·・、 ]+")
_EDGE = 8  # characters of the first and last element that may belong to it


def english_lists(english: str) -> Iterator[list[Span]]:
    """The elements of each list of an English text."""
    match = _ENGLISH_LIST.search(english)
    while match:
        more = [
            (match.start("more") + one.start(), match.start("more") + one.end())
            for one in _ELEMENT.finditer(match["more"])
        ]
        last = [] if match["last"].startswith("other ") else [_before_the_rest(match)]
        first = [] if more and _OPENING.match(match.group()) else [match.span("first")]
        yield [*first, *more, *last]
        match = _ENGLISH_LIST.search(english, match.start("last"))


def _before_the_rest(match: "re.Match[str]") -> Span:
    """The last element without what follows it: geese on the same hillside."""
    start, end = match.span("last")
    rest = _REST.search(match.string, start, end)
    return start, rest.start() if rest else end


def chinese_lists(chinese: str) -> Iterator[list[Span]]:
    """The elements of each list of a Chinese text: what 、 parts, and 和 before the last."""
    for run in _RUN.finditer(chinese):
        text = run.group()
        marks = [one.start() for one in _MARKS.finditer(text)]
        groups = _groups(marks)
        for group in groups:
            yield from _with_and(text, run.start(), group)
        if not marks:
            yield from _with_and(text, run.start(), [])


def _groups(marks: Sequence[int]) -> list[list[int]]:
    """The marks of each list: those that are near to one another."""
    found: list[list[int]] = []
    for at in marks:
        if found and at - found[-1][-1] <= _EDGE + 4:
            found[-1].append(at)
        else:
            found.append([at])
    return found


def _with_and(text: str, offset: int, marks: list[int]) -> Iterator[list[Span]]:
    """The lists that some marks make, each with one of the words for “and” behind the last; without marks two elements."""
    start = marks[-1] + 1 if marks else 0
    ends = [match.span() for match in _AND.finditer(text, start, min(len(text), start + 12) if marks else len(text))]
    breaks = [(at, at + 1) for at in marks]
    for options in [[*breaks, one] for one in ends] if ends else ([breaks] if marks else []):
        first, last = options[0][0], options[-1][1]
        inner = [(a[1], b[0]) for a, b in pairwise(options)]
        end = min(len(text), last + _EDGE)
        tail = "等的" if marks else "等"  # 乏力等症狀; of three and more, 核能的成本
        others = next((at for at in range(last + 1, end) if text[at] in tail), 0)
        spans = [(max(0, first - _EDGE), first), *inner, (last, others if others > 0 else end)]
        if all(a < b for a, b in spans):
            yield [(a + offset, b + offset) for a, b in spans]
