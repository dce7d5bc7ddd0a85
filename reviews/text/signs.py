"""What the characters of a Chinese text say for the words of an English one, by the dictionary, of many pairs at once.

A character says something for a stem where headwords that the stem glosses are written with it: 政 for politics. Like the
headwords (reviews/text/headwords.py) it is looked up for a lot of pairs as one array, and for any other pair by itself.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reviews.text.dictionary import Dictionary, chinese_english
from reviews.text.scripts import HAN

_HAN_CHARACTER = re.compile(f"[{HAN}]")
_NO_HAN = re.compile(f"[^{HAN}]+")
_CODES = 1 << 18  # no Han character lies beyond, nor any that a headword is written with


class Pair(NamedTuple):
    """A Chinese text, an English one, and the dictionary's numbers of the stems of that."""

    chinese: str
    english: str
    stems: NDArray[Any]


class Signs(NamedTuple):
    """What the best of the characters says for each stem, and what each character says for the best of the stems."""

    stems: dict[int, float]
    characters: defaultdict[str, float]


_ahead: dict[tuple[str, str], Signs] = {}
_NO_STEM = {-1: 0.0}


def read_ahead(pairs: Iterable[Pair]) -> None:
    """Looks up the pairs of a lot, and forgets those of the lot before."""
    known, different = chinese_english(), {(one.chinese, one.english): one for one in pairs}
    found = dict(zip(different, _read([*different.values()], known), strict=True)) if known and different else {}
    _ahead.clear()
    _ahead.update(found)


def of_stems(chinese: str, english: str, stems: Sequence[int]) -> list[float]:
    """What the best of the characters of a Chinese text says for each stem of words of an English one; -1 is no stem."""
    ahead = _ahead.get((chinese, english))
    if ahead and ahead.stems.keys() >= set(stems):
        return [*map(ahead.stems.__getitem__, stems)]
    strongest, codes, known = np.zeros(len(stems)), _codes(chinese), chinese_english()
    if known and len(codes):
        owners, _places, values = known.signs(np.maximum(stems, 0), codes)
        np.maximum.at(strongest, owners, values)
    found: list[float] = strongest.tolist()
    return found


def of_characters(chinese: str, english: str, stems: NDArray[Any]) -> defaultdict[str, float]:
    """For each Han character of a Chinese text what it says for the best of the stems of an English one; others say nothing."""
    if ahead := _ahead.get((chinese, english)):
        return ahead.characters
    codes, known = _codes(chinese), chinese_english()
    strongest = np.zeros(len(codes))
    if known and len(codes) and len(stems):
        _owners, places, values = known.signs(stems, codes)
        np.maximum.at(strongest, places, values)
    return defaultdict(float, zip(map(chr, codes.tolist()), strongest.tolist(), strict=True))


@lru_cache(maxsize=512)
def _codes(text: str) -> NDArray[np.uint64]:
    """The Han characters of a text by their code points, in order, each once."""
    return np.array(sorted(map(ord, set(_HAN_CHARACTER.findall(text)))), np.uint64)


def _read(pairs: list[Pair], known: Dictionary) -> list[Signs]:
    """The signs of each pair, by one table of all pairs and all characters."""
    stems, rows = [one.stems for one in pairs], np.arange(len(pairs))
    texts = [_NO_HAN.sub("", one.chinese) for one in pairs]
    codes = np.frombuffer("".join(texts).encode("utf-32-le"), np.uint32)
    alphabet = np.unique(codes)
    number = np.full(_CODES, len(alphabet), np.int32)
    number[alphabet] = np.arange(len(alphabet))
    there = np.zeros((len(pairs), len(alphabet) + 1), np.bool_)
    there[np.repeat(rows, [*map(len, texts)]), number[codes]] = True
    whose, places = there.nonzero()
    asked = np.repeat(rows, [len(one) for one in stems])
    at, owners = known.sign_places(np.concatenate(stems))
    said = number.take(known.sign_codes[at], mode="clip")
    (met,) = there[asked[owners], said].nonzero()
    owners, said, values = owners[met], said[met], known.sign_values[at[met]]
    of_stem, of_character = np.zeros(len(asked)), np.zeros(there.shape)
    np.maximum.at(of_stem, owners, values)
    np.maximum.at(of_character, (asked[owners], said), values)
    for_stems = iter(of_stem.tolist())
    characters, strengths = [*map(chr, alphabet[places].tolist())], of_character[whose, places].tolist()
    bounds = whose.searchsorted(np.arange(len(pairs) + 1)).tolist()
    return [
        Signs(
            _NO_STEM | dict(zip(mine.tolist(), for_stems, strict=False)),
            defaultdict(float, zip(characters[low:high], strengths[low:high], strict=True)),
        )
        for mine, (low, high) in zip(stems, pairwise(bounds), strict=True)
    ]
