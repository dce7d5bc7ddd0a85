"""Kinds of characters, and which of many texts hold one, told in one look (docs/decisions/0022-a-lot-is-one-array.md).

Each kind is one bit of a number, and tables have the kinds of every character: a | b is a character of either kind, ~a one that
is not of it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, reduce
from itertools import count
from operator import and_, or_

import numpy as np
from numpy.typing import NDArray

from reviews.text.scripts import HAN

Flags = NDArray[np.bool_]
"""One for each text."""
_RANGE = re.compile("(.)(?:-(.))?", re.DOTALL)
_OF_EACH = np.zeros((16, 0x110000), np.uint8)
"""For each character eight kinds in a row."""
_EIGHT = 8
_LOOKED_THROUGH = 4  # characters
_numbers = count()


@cache
def kind_of(characters: str) -> int:
    """A kind: characters as they stand in the brackets of a pattern, - itself last. Texts know the kinds there were before them."""
    number = next(_numbers)
    row, bit = divmod(number, _EIGHT)
    for first, last in _RANGE.findall(characters):
        _OF_EACH[row, ord(first) : ord(last or first) + 1] |= np.uint8(1 << bit)
    return 1 << number


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


class Texts:
    """Texts one behind the other."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.all = texts
        self.joined = "\n".join(("", *texts, ""))
        self.codes = np.frombuffer(self.joined.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.int64)
        self.ends = np.cumsum(np.fromiter(map(len, texts), np.int64, len(texts)) + 1)
        self.begins = np.concatenate(([1], self.ends[:-1] + 1))
        self._rows: dict[int, NDArray[np.uint8]] = {}
        self._places: dict[int, Flags] = {}
        self._told: dict[object, Flags] = {}

    def hold(self, *kinds: int) -> Flags:
        """Which hold a character of the first kind with one of the second right behind it, and so on."""
        return self.hold_any(kinds)

    def hold_any(self, *ways: tuple[int, ...]) -> Flags:
        """Which hold any of several such rows of characters."""
        found = np.zeros(len(self.codes), np.bool_)
        for kinds in ways:
            size = len(found) - len(kinds) + 1
            found[len(kinds) - 1 :] |= reduce(and_, (self.are(one)[at : at + size] for at, one in enumerate(kinds)))
        return self.with_places(found.nonzero()[0])

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
        rows = ((row, bits) for row, bits in enumerate(kind.to_bytes(len(_OF_EACH), "little")) if bits)
        return reduce(or_, ((self._row(row) & np.uint8(bits)).astype(np.bool_) for row, bits in rows))

    def _row(self, row: int) -> NDArray[np.uint8]:
        if row not in self._rows:
            self._rows[row] = _OF_EACH[row].take(self.codes)
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
