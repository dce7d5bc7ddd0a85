"""Quotations that the translation opens in one pair and closes in a later one: “A,” she said. “B.” as 她說：「A。 and B。」."""

from collections.abc import Callable, Sequence

from reviews.text.punctuation.quotes import CLOSING, Lone, Marks
from reviews.text.segments import Pair

DOUBLE = frozenset('"“”「」')
_BEFORE_SPEECH = frozenset("：:，,")


def run_on(pairs: Sequence[Pair], places: Sequence[int], marks_of: Callable[[Pair], Marks]) -> set[int]:
    """Which of the pairs, at these places of an article, hold a part of such a quotation.

    They stand in a row, the source of the first and of the last begins or ends with a quotation mark, and between the two no
    pair has a mark.
    """
    found: set[int] = set()
    run: list[int] = []
    for n, pair in enumerate(pairs):
        there = marks_of(pair)
        lone = [one for one in there.lone if one.kind == "quote"]
        if run and places[n] == places[run[-1]] + 1:
            if not there.lone and not there.pairs:
                run.append(n)
                continue
            if len(lone) == 1 and _closes(pairs[run[0]], marks_of(pairs[run[0]]), pair, lone[0]):
                found.update(run, [n])
        run = [n] if len(lone) == 1 and _opens(pair, lone[0]) else []
    return found


def quotes_at_edge(pair: Pair) -> bool:
    """Whether the source begins or ends with a quotation mark."""
    source = pair.source.strip()
    return source[:1] in DOUBLE or source[-1:] in DOUBLE if source else False


def _opens(pair: Pair, one: Lone) -> bool:
    before = pair.target[: one.at].rstrip()
    return one.is_open and (not before or before[-1] in _BEFORE_SPEECH) and quotes_at_edge(pair)


def _closes(opened: Pair, there: Marks, pair: Pair, one: Lone) -> bool:
    mark = next(opened.target[first.at] for first in there.lone if first.kind == "quote")
    closing = pair.target[one.at]
    return not one.is_open and CLOSING.get(closing, closing) == mark and quotes_at_edge(pair)
