"""The headwords of the dictionary that stand in a Chinese text, of many texts at once.

What numpy does for one sentence takes longer to begin than to do. So a lot of texts is looked up as one array, and kept
until the next lot is read (docs/decisions/0022-a-lot-is-one-array.md); any other text is looked up by itself.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reviews.text.meanings.dictionary import Dictionary, chinese_english
from reviews.text.meanings.word_hashes import hashes_at_each_place
from reviews.text.scripts import HAN

LONGEST = 5
_RANGE = re.compile("(.)(?:-(.))?")
_LAST_HAN = 0x323AF


Headword = tuple[int, int, int]
"""(start, end, number of the headword)."""


class Headwords(NamedTuple):
    """All headwords in a text, by where they begin and then by length: their starts, lengths and numbers in the dictionary,
    and whether they are of Han characters alone; and the longest of two characters at least, from left to right.
    """

    starts: NDArray[Any]
    lengths: NDArray[Any]
    heads: NDArray[Any]
    han: NDArray[np.bool_]
    longest: tuple[Headword, ...]


_ahead: dict[str, Headwords] = {}


def read_ahead(texts: Iterable[str]) -> None:
    """Looks up the texts of a lot, some ten thousand characters, and forgets those of the lot before; nothing where all are known."""
    known, different = chinese_english(), dict.fromkeys(texts)
    if _ahead.keys() >= different.keys():
        return
    found = dict(zip(different, _read([*different], known), strict=True)) if known and different else {}
    _ahead.clear()
    _ahead.update(found)


def all_headwords(text: str) -> Headwords:
    """All headwords in a text, of up to LONGEST characters; none without a dictionary."""
    return _ahead.get(text) or _alone(text)


@lru_cache(maxsize=512)
def _alone(text: str) -> Headwords:
    known = chinese_english()
    if known is None or not text:
        none = np.zeros(0, np.int64)
        return Headwords(none, none, none, none.astype(np.bool_), ())
    return _read([text], known)[0]


def longest_headwords(text: str) -> tuple[Headword, ...]:
    """The longest headwords, of two characters at least, from left to right."""
    return all_headwords(text).longest


def longest_outside(text: str, spans: Sequence[tuple[int, int]]) -> tuple[Headword, ...]:
    """The same of a text that has none of its characters in some spans."""
    if not spans:
        return longest_headwords(text)
    starts, lengths, heads, _han, _longest = all_headwords(text)
    ends, left = starts + lengths, lengths > 1
    for first, last in spans:
        left &= (starts >= last) | (ends <= first)
    starts, ends, heads = starts[left], ends[left], heads[left]
    kept = _from_left(starts, ends)
    return _rows(starts[kept], ends[kept], heads[kept])


def _from_left(starts: NDArray[Any], ends: NDArray[Any]) -> NDArray[np.int64]:
    """The places of those headwords, the longest of each start alone, that begin where the one before has ended, or later."""
    (longest,) = np.append(starts[1:] != starts[:-1], True)[: len(starts)].nonzero()  # of one start it comes last
    starts, ends = starts[longest], ends[longest]
    kept = starts >= np.append(0, np.maximum.accumulate(ends))[:-1]
    (crossed,) = (~kept).nonzero()  # few: each is asked whether the last that is kept before it has ended
    done = 0
    columns = crossed, starts[crossed], ends[crossed], ends[crossed - 1], kept[crossed - 1]
    for at, start, end, before, is_before in zip(*(column.tolist() for column in columns), strict=True):
        done = before if is_before else done
        if start >= done:
            kept[at], done = True, end
    return longest[kept]


def _rows(*columns: NDArray[Any]) -> tuple[Headword, ...]:
    return tuple(zip(*(column.tolist() for column in columns), strict=True))


def _read(texts: list[str], known: Dictionary) -> list[Headwords]:
    """What `all_headwords` says of each text."""
    codes = np.frombuffer("\n".join(texts).encode("utf-32-le", "surrogatepass"), np.uint32)
    places, heads = known.hits(hashes_at_each_place(codes, LONGEST))  # no headword goes over the end of a line
    starts = places // LONGEST
    lengths = places - starts * LONGEST + 1
    ends = starts + lengths
    others = np.concatenate(([0], (~_han().take(codes, mode="clip")).cumsum()))
    han = others.take(starts) == others.take(ends)
    begins = [0, *accumulate(len(text) + 1 for text in texts)]
    bounds = starts.searchsorted(begins).tolist()
    (longer,) = (lengths > 1).nonzero()
    longest = longer[_from_left(starts[longer], ends[longer])]
    before = np.repeat(begins[:-1], np.diff(bounds))
    starts -= before
    rows = _rows(starts[longest], ends[longest] - before[longest], heads[longest])
    return [
        Headwords(starts[low:high], lengths[low:high], heads[low:high], han[low:high], rows[first:last])
        for (low, high), (first, last) in zip(
            pairwise(bounds), pairwise(longest.searchsorted(bounds).tolist()), strict=True
        )
    ]


@cache
def _han() -> NDArray[np.bool_]:
    """Of each code point whether it is a Han character; the last is none."""
    found = np.zeros(_LAST_HAN + 2, np.bool_)
    for first, last in _RANGE.findall(HAN):
        found[ord(first) : ord(last or first) + 1] = True
    return found
