"""What the headwords of a Chinese text say in English, by their glosses, of many texts at once.

A single character speaks only for what it means first of all. Like the headwords (reviews/text/headwords.py) it is looked up
for a lot of texts as one array, and for any other text by itself.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reviews.text.asked_for import asked_for
from reviews.text.dictionary import Dictionary, chinese_english
from reviews.text.headwords import all_headwords
from reviews.text.stem_numbers import content_words

SINGLE = 0.12
LONGER = 0.03
BY_ONE, BY_WORD = 1, 2

Span = tuple[int, int]


class Glosses(NamedTuple):
    """By gloss its stem, by the number that its family shares, whether a single character says it (BY_ONE) or a word (BY_WORD), and
    where that stands. What words say stands last.
    """

    kin: NDArray[Any]
    how: NDArray[Any]
    starts: NDArray[Any]
    ends: NDArray[Any]


Links = dict[int, list[tuple[int, Span]]]
"""How a stem or one of its family is said, and by the headword at which span; what words say stands last."""

_ahead: dict[str, Glosses] = {}
_linked: dict[tuple[str, str], Links] = {}
_NONE = Glosses(*[np.zeros(0, np.int64)] * 4)


def read_ahead(pairs: Iterable[tuple[str, str]]) -> None:
    """Looks up a lot of pairs, of an English text and a Chinese one whose headwords are known, and forgets those of the lot before."""
    known, different = chinese_english(), list(dict.fromkeys(pairs))
    texts = [chinese for _english, chinese in different]
    _ahead.clear()
    _linked.clear()
    if known and different:
        everything, bounds = _read(texts, known)
        _ahead.update(zip(texts, _parted(everything, bounds), strict=True))
        asked = [[kin for *_span, kin in content_words(english) if kin >= 0] for english, _chinese in different]
        _linked.update(zip(different, _links(everything, bounds, asked, known), strict=True))


def glosses(text: str) -> Glosses:
    """What the headwords of a Chinese text gloss; nothing without a dictionary."""
    return _ahead.get(text) or _alone(text)


@lru_cache(maxsize=64)
def _alone(text: str) -> Glosses:
    known = chinese_english()
    return _read([text], known)[0] if known else _NONE


def links(english: str, chinese: str) -> Links:
    """What of a Chinese text says content words of an English one."""
    found = _linked.get((english, chinese))
    return _links_alone(english, chinese) if found is None else found


@lru_cache(maxsize=64)
def _links_alone(english: str, chinese: str) -> Links:
    known, asked = chinese_english(), [kin for *_span, kin in content_words(english) if kin >= 0]
    return _links(glosses(chinese), [0, len(glosses(chinese).kin)], [asked], known)[0] if known and asked else {}


def _among(text: str, asked: Collection[int]) -> Glosses:
    """Those of the glosses of a Chinese text that are asked for, by their kin; -1 is never there."""
    found, known = glosses(text), chinese_english()
    wanted = [one for one in asked if one >= 0]
    if known is None or not wanted:
        return _NONE
    there = (found.kin == np.array(wanted)[:, None]).any(0)
    return Glosses(*(column[there] for column in found))


def said(text: str, asked: Collection[int], without: Iterable[Span] = ()) -> dict[int, int]:
    """How a Chinese text says the stems that are asked for, by their kin, by headwords outside some of its spans: BY_ONE or BY_WORD;
    those that it does not say are missing.
    """
    kin, how, starts, ends = _among(text, asked)
    for first, last in without:
        if first < last:
            left = (ends <= first) | (starts >= last)
            kin, how, starts, ends = kin[left], how[left], starts[left], ends[left]
    return dict(zip(kin.tolist(), how.tolist(), strict=True))


def says(text: str, asked: Collection[int]) -> bool:
    """Whether a Chinese text says one of a few stems, by their kin, whatever else it says."""
    known, found = chinese_english(), _ahead.get(text)
    if known is None or not asked:
        return False
    if found:
        return any((found.kin == one).any() for one in asked)
    _starts, lengths, heads, han, _longest = all_headwords(text)
    at, owners = known.glosses(heads[han])
    kin = known.kin[known.stems[at]]
    there = np.zeros(len(at), np.bool_)
    for one in asked:
        there |= kin == one
    (places,) = there.nonzero()
    least = np.where(lengths[han][owners[places]] > 1, np.float32(LONGER), np.float32(SINGLE))
    return bool((known.weights[at[places]] >= least).any())


def _parted(everything: Glosses, bounds: list[int]) -> Iterator[Glosses]:
    return (Glosses(*(column[low:high] for column in everything)) for low, high in pairwise(bounds))


def _links(everything: Glosses, bounds: list[int], asked: Sequence[Sequence[int]], known: Dictionary) -> list[Links]:
    """Of each text, whose glosses stand between two of the bounds, those that are asked for."""
    whose = np.repeat(np.arange(len(asked)), np.diff(bounds))
    (there,) = asked_for(everything.kin, whose, asked, known.kin_numbers).nonzero()
    found: list[Links] = [{} for _text in asked]
    for text, kin, how, start, end in zip(
        whose[there].tolist(), *(column[there].tolist() for column in everything), strict=True
    ):
        found[text].setdefault(kin, []).append((how, (start, end)))
    return found


def _read(texts: Sequence[str], known: Dictionary) -> tuple[Glosses, list[int]]:
    """The glosses of all texts, by one look into the dictionary, and where those of each begin and at last end."""
    there = [all_headwords(text)[:4] for text in texts]
    starts, lengths, heads, han = map(np.concatenate, zip(*there, strict=True))
    whose = np.repeat(np.arange(len(texts)), [len(one[0]) for one in there])
    order = np.lexsort((lengths > 1, whose))
    order = order[han[order]]
    longer = lengths[order] > 1
    at, owners = known.glosses(heads[order])
    meant = known.weights[at] >= np.where(longer, np.float32(LONGER), np.float32(SINGLE))[owners]
    at, owners = at[meant], owners[meant]
    from_where = order[owners]
    how = np.where(longer, BY_WORD, BY_ONE)[owners]
    columns = known.kin[known.stems[at]], how, starts[from_where], (starts + lengths)[from_where]
    return Glosses(*columns), whose[from_where].searchsorted(np.arange(len(texts) + 1)).tolist()
