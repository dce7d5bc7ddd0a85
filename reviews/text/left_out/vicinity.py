"""Where the other text would have a stretch, judged by the words around it, and how much room there is.

A word before the stretch should be answered before that place, one behind it behind; as translation turns words round, the
place is where most of them are so, the nearest counting most. What was left out has no room there, what stands there in other words
has. Source: Gale & Church 1993, 4 (order is mostly kept); the figures are our own.
"""

from bisect import bisect_left
from collections.abc import Iterable
from operator import itemgetter
from typing import Protocol

Span = tuple[int, int]
Answer = tuple[Span, Span]


class Sizes(Protocol):
    """How much stands before each character of a text."""

    def __getitem__(self, at: int, /) -> float: ...


WORDS = 5  # on each side
FARTHER = 0.1  # less of the weight for each word that is nearer


def place_of(start: int, end: int, answers: Iterable[Answer], size: int) -> Span:
    """Where in the other text, of so many characters, there may be what a stretch says, by the `answers` outside it."""
    places: dict[Span, list[Span]] = {}
    for here, there in answers:
        places.setdefault(here, []).append(there)
    words = sorted(places)
    before = [places[one] for one in reversed(words[: bisect_left(words, start, key=itemgetter(1))]) if one[1] <= start]
    first = bisect_left(words, end, key=itemgetter(0))
    behind = [places[one] for one in words[first : first + WORDS]]
    weighed = [(1 - FARTHER * n, min([at for _start, at in one])) for n, one in enumerate(before[:WORDS])]
    against = [(1 - FARTHER * n, max([at for at, _end in one])) for n, one in enumerate(behind)]
    edges = sorted({0, size, *[at for _weight, at in (*weighed, *against)]})
    fits = [sum([w for w, at in weighed if at <= edge]) + sum([w for w, at in against if at >= edge]) for edge in edges]
    enough = max(fits) - 1e-9
    best = [edge for edge, fit in zip(edges, fits, strict=True) if fit >= enough]
    return best[0] if weighed else 0, best[-1] if against else size


def longest_piece(place: Span, answered: Iterable[Span], sizes: Sizes) -> float:
    """The size of the longest piece of a place that has none of the answered words, which are given in order."""
    longest, done = 0.0, place[0]
    for start, end in answered:
        if end > done and start < place[1]:
            longest = max(longest, sizes[max(start, done)] - sizes[done])
            done = min(end, place[1])
    return max(longest, sizes[place[1]] - sizes[done])
