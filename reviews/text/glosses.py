"""What the headwords of a Chinese text say in English, by their glosses, of many texts at once.

A single character speaks only for what it means first of all. Like the headwords (reviews/text/headwords.py) it is looked up
for a lot of texts as one array, and for any other text by itself.
"""

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reviews.text.dictionary import Dictionary, chinese_english
from reviews.text.headwords import all_headwords

SINGLE = 0.12
LONGER = 0.03
BY_ONE, BY_WORD = 1, 2

Span = tuple[int, int]


class Glosses(NamedTuple):
    """By gloss its stem and the family of that by number, whether a single character says it (BY_ONE) or a word (BY_WORD), and
    where that stands. What words say stands last.
    """

    stems: NDArray[Any]
    families: NDArray[Any]
    how: NDArray[Any]
    starts: NDArray[Any]
    ends: NDArray[Any]


class Said(NamedTuple):
    """How stems and families are said, by their numbers: BY_ONE or BY_WORD; those that are not, or not asked for, are missing."""

    stems: dict[int, int]
    families: dict[int, int]


_ahead: dict[str, Glosses] = {}
_NONE = Glosses(*[np.zeros(0, np.int64)] * 5)


def read_ahead(texts: Iterable[str]) -> None:
    """Looks up the texts of a lot, whose headwords are known, and forgets those of the lot before."""
    known, different = chinese_english(), list(dict.fromkeys(texts))
    found = dict(zip(different, _read(different, known), strict=True)) if known and different else {}
    _ahead.clear()
    _ahead.update(found)


def glosses(text: str) -> Glosses:
    """What the headwords of a Chinese text gloss; nothing without a dictionary."""
    return _ahead.get(text) or _alone(text)


@lru_cache(maxsize=64)
def _alone(text: str) -> Glosses:
    known = chinese_english()
    return _read([text], known)[0] if known else _NONE


def among(text: str, asked: Collection[tuple[int, int]]) -> Glosses:
    """Those of the glosses of a Chinese text that are one of the stems, or of a family, which are asked for; each stem by its
    number with that of its family, -1 for none.
    """
    found, known = glosses(text), chinese_english()
    if known is None or not asked:
        return _NONE
    stems, families = zip(*asked, strict=True)
    wanted, kin = np.zeros(len(known.families) + 1, np.bool_), np.zeros(len(known.kin_hashes) + 1, np.bool_)
    wanted[list(stems)], kin[list(families)] = True, True
    wanted[-1] = kin[-1] = False
    there = wanted[found.stems] | kin[found.families]
    return Glosses(*(column[there] for column in found))


def said(text: str, asked: Collection[tuple[int, int]], without: Iterable[Span] = ()) -> Said:
    """How a Chinese text says the stems that are asked for, and their families, by headwords outside some of its spans."""
    stems, families, how, starts, ends = among(text, asked)
    for first, last in without:
        if first < last:
            left = (ends <= first) | (starts >= last)
            stems, families, how, starts, ends = stems[left], families[left], how[left], starts[left], ends[left]
    ways = how.tolist()
    return Said(dict(zip(stems.tolist(), ways, strict=True)), dict(zip(families.tolist(), ways, strict=True)))


def says(text: str, asked: Collection[tuple[int, int]]) -> bool:
    """Whether a Chinese text says one of a few stems, or of their families, whatever else it says."""
    known, found = chinese_english(), _ahead.get(text)
    if known is None or not asked:
        return False
    if found:
        return any(
            (found.stems == stem).any() or (family >= 0 and (found.families == family).any()) for stem, family in asked
        )
    _starts, lengths, heads, han, _longest = all_headwords(text)
    at, owners = known.glosses(heads[han])
    stems = known.stems[at]
    families = known.families[stems]
    there = np.zeros(len(at), np.bool_)
    for stem, family in asked:
        there |= (stems == stem) | (families == family) if family >= 0 else stems == stem
    (places,) = there.nonzero()
    least = np.where(lengths[han][owners[places]] > 1, np.float32(LONGER), np.float32(SINGLE))
    return bool((known.weights[at[places]] >= least).any())


def _read(texts: Sequence[str], known: Dictionary) -> list[Glosses]:
    """The glosses of each text, all of them by one look into the dictionary."""
    there = [all_headwords(text)[:4] for text in texts]
    starts, lengths, heads, han = map(np.concatenate, zip(*there, strict=True))
    whose = np.repeat(np.arange(len(texts)), [len(one[0]) for one in there])
    order = np.lexsort((lengths > 1, whose))
    order = order[han[order]]
    longer = lengths[order] > 1
    at, owners = known.glosses(heads[order])
    meant = known.weights[at] >= np.where(longer, np.float32(LONGER), np.float32(SINGLE))[owners]
    at, owners = at[meant], owners[meant]
    stems, from_where = known.stems[at], order[owners]
    how = np.where(longer, BY_WORD, BY_ONE)[owners]
    columns = stems, known.families[stems], how, starts[from_where], (starts + lengths)[from_where]
    bounds = whose[from_where].searchsorted(np.arange(len(texts) + 1)).tolist()
    return [Glosses(*(column[low:high] for column in columns)) for low, high in pairwise(bounds)]
