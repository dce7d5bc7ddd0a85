"""Kinds of characters, and which of many texts hold one, told in one look (docs/decisions/0022-a-lot-is-one-array.md).

Each kind is one bit of a number, and tables have the kinds of every character: a | b is a character of either kind, ~a one that
is not of it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, cached_property, reduce
from itertools import count
from operator import and_, or_

import numpy as np
from numpy.typing import NDArray

from reviews.text.scripts import HAN

Flags = NDArray[np.bool_]
"""One for each text."""
_RANGE = re.compile("(.)(?:-(.))?", re.DOTALL)
_EIGHT = 8
_OF_EACH = np.zeros((2, 0x110000, _EIGHT), np.uint8)
"""For each character rows of eight kinds, and eight such rows side by side: they are read as one number."""
_SIDE_BY_SIDE = _OF_EACH.view(np.uint64)[:, :, 0]
TWOS = 0x10000
_LOOKED_THROUGH = 4  # characters
_numbers = count()


@cache
def kind_of(characters: str) -> int:
    """A kind: characters as they stand in the brackets of a pattern, - itself last. Texts know the kinds there were before them."""
    number = next(_numbers)
    row, bit = divmod(number, _EIGHT)
    of_each = _OF_EACH[row // _EIGHT, :, row % _EIGHT]
    for first, last in _RANGE.findall(characters):
        of_each[ord(first) : ord(last or first) + 1] |= np.uint8(1 << bit)
    return 1 << number


@cache
def _in_rows(kind: int) -> list[tuple[int, np.uint8]]:
    """In which rows a kind is, and its bits there."""
    return [
        (row, np.uint8(bits)) for row, bits in enumerate(kind.to_bytes(_OF_EACH.size // 0x110000, "little")) if bits
    ]


EDGE = kind_of("\n")
"""What stands before and behind each text, and parts its lines."""
SPACE, LOWER, CAPITAL, FIGURE, IDEOGRAPH = (
    kind_of(" "),
    kind_of("a-z"),
    kind_of("A-Z"),
    kind_of("0-9"),
    kind_of(HAN),
)
LETTER = LOWER | CAPITAL
DECIMAL = kind_of("".join(filter(str.isdecimal, map(chr, range(0x20000)))))
"""What a pattern takes for a figure, in any writing."""
WHITE = kind_of("\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000")
"""All that isspace() says is space."""


def short(first: NDArray[np.int64], second: NDArray[np.int64]) -> NDArray[np.int64]:
    """A short number of two characters, which few others share."""
    return first * 31 + second & TWOS - 1


class Texts:
    """Texts one behind the other."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.all = texts
        self.joined = "\n".join(("", *texts, ""))
        self.codes = np.frombuffer(self.joined.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.int64)
        self.ends = np.cumsum(np.fromiter(map(len, texts), np.int64, len(texts)) + 1)
        self.begins = np.concatenate(([1], self.ends[:-1] + 1))
        self._side_by_side: dict[int, NDArray[np.uint8]] = {}
        self._rows: dict[int, NDArray[np.uint8]] = {}
        self._places: dict[int, Flags] = {}
        self._told: dict[object, Flags] = {}

    @cached_property
    def twos(self) -> NDArray[np.int64]:
        """The short number of each character with the next."""
        return short(self.codes[:-1], self.codes[1:])

    def hold(self, *kinds: int) -> Flags:
        """Which hold a character of the first kind with one of the second right behind it, and so on."""
        return self.hold_any(kinds)

    def hold_any(self, *ways: tuple[int, ...]) -> Flags:
        """Which hold any of several such rows of characters."""
        found = np.zeros(len(self.ends), np.uint8)
        for size in {len(kinds) for kinds in ways}:
            there = reduce(or_, (self._in_a_row(kinds) for kinds in ways if len(kinds) == size))
            firsts = np.maximum(self.begins - size + 1, 0)  # whose a row is, its last character tells
            firsts[0] = 0
            found |= np.bitwise_or.reduceat(there.view(np.uint8), firsts)
        return found.view(np.bool_)

    def _in_a_row(self, kinds: tuple[int, ...]) -> Flags:
        """Where a character of the first kind has one of the second right behind it, and so on."""
        size = len(self.codes) - len(kinds) + 1
        return reduce(and_, (self.are(one)[at : at + size] for at, one in enumerate(kinds)))

    def next_hold(self, among: int, first: int, second: int) -> Flags:
        """Which hold a character of the first kind with one of the second as the next that is among these."""
        (places,) = self.are(among).nonzero()
        here, behind = self.are(first)[places[:-1]], self.are(second)[places[1:]]
        return self.with_places(places[1:][here & behind])

    def are(self, kind: int) -> Flags:
        """Which characters are of a kind."""
        if kind not in self._places:
            self._places[kind] = ~self.are(~kind) if kind < 0 else self._of(kind)
        return self._places[kind]

    def _of(self, kind: int) -> Flags:
        return reduce(or_, ((self._row(row) & bits).astype(np.bool_) for row, bits in _in_rows(kind)))

    def _row(self, row: int) -> NDArray[np.uint8]:
        if row not in self._rows:
            eights, at = divmod(row, _EIGHT)
            if eights not in self._side_by_side:
                # To begin anew behind the last is faster than to look whether there is such a one.
                read = _SIDE_BY_SIDE[eights].take(self.codes, mode="wrap")
                self._side_by_side[eights] = read.view(np.uint8).reshape(-1, _EIGHT)
            self._rows[row] = self._side_by_side[eights][:, at].copy()
        return self._rows[row]

    def last_but(self, kind: int) -> NDArray[np.int64]:
        """The place of the last character of each that is not of a kind; of a few at the end one that is."""
        passed, at = self.are(kind).astype(np.int64), self.ends - 1
        for _ in range(_LOOKED_THROUGH):
            at = at - passed[at]
        return at

    def with_places(self, places: NDArray[np.int64]) -> Flags:
        """Which have any of the places."""
        found = np.zeros(len(self.ends), np.bool_)
        found[self.whose(places)] = True
        return found

    def whose(self, places: NDArray[np.int64]) -> NDArray[np.int64]:
        """Of which text each of the places is, by their numbers."""
        return self.ends.searchsorted(places)

    def say(self, *words: str) -> Flags:
        """Which have any of the words, which are rare."""
        places = [at for word in words for at in _places(word, self.joined)]
        return self.with_places(np.array(places, np.int64))

    def once(self, look: "Callable[[Texts], Flags]") -> Flags:
        """What a function tells of the texts, asked once for all rules."""
        if look not in self._told:
            self._told[look] = look(self)
        return self._told[look]


def _places(word: str, text: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)
