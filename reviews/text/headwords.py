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

from reviews.text.dictionary import Dictionary, chinese_english
from reviews.text.scripts import HAN
from reviews.text.word_hashes import substring_hashes

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
    rows = zip(starts[left].tolist(), ends[left].tolist(), heads[left].tolist(), strict=True)
    return _from_left({row[0]: row for row in rows}.values())


def _from_left(rows: Iterable[Headword]) -> tuple[Headword, ...]:
    """Those of the headwords, the longest of each start in order, that begin where the one before has ended, or later."""
    found: list[Headword] = []
    done = 0
    for row in rows:
        if row[0] >= done:
            done = row[1]
            found.append(row)
    return tuple(found)


def _read(texts: list[str], known: Dictionary) -> list[Headwords]:
    """What `all_headwords` says of each text."""
    whole = "\n".join(texts)  # no headword goes over the end of a line
    levels = substring_hashes(whole, LONGEST)
    flat = np.full(len(levels[0]) * LONGEST, -1)
    sizes = [0, *accumulate(map(len, levels))]
    places, there = known.hits(np.concatenate(levels))
    bounds = places.searchsorted(sizes).tolist()
    for length, (low, high) in enumerate(pairwise(bounds)):
        flat[(places[low:high] - sizes[length]) * LONGEST + length] = there[low:high]
    (places,) = np.nonzero(flat >= 0)
    starts, lengths = np.divmod(places, LONGEST)
    lengths += 1
    heads = flat[places]
    codes = np.frombuffer(whole.encode("utf-32-le", "surrogatepass"), np.uint32)
    others = np.concatenate(([0], (~_han()[np.minimum(codes, _LAST_HAN + 1)]).cumsum()))
    han = others[starts] == others[starts + lengths]
    begins = [0, *accumulate(len(text) + 1 for text in texts)]
    bounds = starts.searchsorted(begins).tolist()
    starts -= np.repeat(begins[:-1], np.diff(bounds))
    # Of one start the longest comes last.
    (longest,) = ((lengths > 1) & np.append(np.diff(places // LONGEST) > 0, True)).nonzero()
    columns = starts[longest], starts[longest] + lengths[longest], heads[longest]
    rows = [*zip(*(column.tolist() for column in columns), strict=True)]
    return [
        Headwords(starts[low:high], lengths[low:high], heads[low:high], han[low:high], _from_left(rows[first:last]))
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
