"""What the characters of a Chinese text say for the words of an English one, by the dictionary, of many pairs at once.

A character says something for a stem where headwords that the stem glosses are written with it: 政 for politics. Like the
headwords (reviews/text/meanings/headwords.py) it is looked up for a lot of pairs as one array, and for any other pair by itself.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reviews.text.meanings.dictionary import Dictionary, chinese_english
from reviews.text.scripts import HAN

_HAN_CHARACTER = re.compile(f"[{HAN}]")
_NO_HAN = re.compile(f"[^{HAN}]+")


class Pair(NamedTuple):
    """A Chinese text, an English one, and the dictionary's numbers of the stems of that."""

    chinese: str
    english: str
    stems: NDArray[Any]


Both = tuple[str, str]
"""A Chinese text and an English one."""
Strengths = defaultdict[str, float]
"""By character what it says for the best of some stems; nothing where it is missing."""

Span = tuple[int, int]
NOTHING: Span = (0, 0)


class _Said(NamedTuple):
    """The stems that are asked for of a pair; and of each sign for one of them the stem, the character and what it says."""

    asked: NDArray[Any]
    stems: NDArray[Any]
    codes: NDArray[Any]
    values: NDArray[np.float64]


_stems_ahead: dict[Both, dict[int, float]] = {}
_said_ahead: dict[Both, _Said] = {}
_characters_ahead: dict[Both, Strengths] = {}
_NO_STEM = {-1: 0.0}


def read_ahead(of_their_stems: Iterable[Pair], of_their_characters: Iterable[Pair]) -> None:
    """Looks up the pairs of a lot, some by what is said for each stem, some by what each character says, and forgets those of the
    lot before.
    """
    known = chinese_english()
    _stems_ahead.clear()
    _characters_ahead.clear()
    _said_ahead.clear()
    if known and (by_stem := [*of_their_stems]):
        _stems_ahead.update(zip(map(_both, by_stem), _stems(by_stem, known), strict=True))
    if known and (by_character := [*of_their_characters]):
        lot = _lot(by_character, known)
        _characters_ahead.update(zip(map(_both, by_character), _characters(by_character, lot), strict=True))
        _said_ahead.update(zip(map(_both, by_character), _said(by_character, lot), strict=True))


def _both(pair: Pair) -> Both:
    return pair.chinese, pair.english


def of_stems(chinese: str, english: str, stems: Sequence[int], without: Span = NOTHING) -> list[float]:
    """What the best of the characters of a Chinese text, but for one of its spans, says for each stem of words of an English one; -1 is
    no stem.
    """
    rest = chinese[: without[0]] + chinese[without[1] :]
    ahead = _stems_ahead.get((rest, english)) or _rest_ahead(chinese, english, rest)
    if ahead and ahead.keys() >= set(stems):
        return [*map(ahead.__getitem__, stems)]
    strongest, codes, known = np.zeros(len(stems)), _codes(rest), chinese_english()
    if known and len(codes):
        owners, _places, values = known.signs(np.maximum(stems, 0), codes)
        np.maximum.at(strongest, owners, values)
    found: list[float] = strongest.tolist()
    return found


def _rest_ahead(chinese: str, english: str, rest: str) -> dict[int, float] | None:
    """The same of what is left of a text that was looked up by its characters."""
    said = _said_ahead.get((chinese, english))
    if said is None:
        return None
    lost = {*map(ord, set(chinese).difference(rest))}
    strongest = _NO_STEM | dict.fromkeys(said.asked.tolist(), 0.0)
    for stem, code, value in zip(said.stems.tolist(), said.codes.tolist(), said.values.tolist(), strict=True):
        if value > strongest[stem] and code not in lost:
            strongest[stem] = value
    return strongest


def of_characters(chinese: str, english: str, stems: NDArray[Any]) -> Strengths:
    """For each Han character of a Chinese text what it says for the best of the stems of an English one; others say nothing."""
    if (ahead := _characters_ahead.get((chinese, english))) is not None:
        return ahead
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


class _Lot(NamedTuple):
    """All characters of a lot; of each pair which of them it has, at last none; and each sign that is met in a pair by the place of its
    stem, the pair, the place of its character, and what it says.
    """

    alphabet: NDArray[Any]
    there: NDArray[np.bool_]
    stems: NDArray[np.int64]
    pairs: NDArray[np.int64]
    characters: NDArray[Any]
    values: NDArray[np.float64]


def _lot(pairs: list[Pair], known: Dictionary) -> _Lot:
    """The signs of all pairs, by one table of all pairs and all characters."""
    rows = np.arange(len(pairs))
    texts = [_NO_HAN.sub("", one.chinese) for one in pairs]
    codes = np.frombuffer("".join(texts).encode("utf-32-le"), np.uint32)
    alphabet = np.unique(codes)
    # As far as the last character that stands in a text: most lie in the first fifth of those that a headword may be written with.
    number = np.full(int(alphabet[-1]) + 2 if len(alphabet) else 1, len(alphabet), np.int32)
    number[alphabet] = np.arange(len(alphabet))
    there = np.zeros((len(pairs), len(alphabet) + 1), np.bool_)
    there[np.repeat(rows, [*map(len, texts)]), number[codes]] = True
    at, owners = known.sign_places(np.concatenate([one.stems for one in pairs]))
    said = number.take(known.sign_codes.take(at, mode="clip"), mode="clip")
    whose = np.repeat(rows, [len(one.stems) for one in pairs]).take(owners, mode="clip")
    (met,) = there.ravel().take(whose * there.shape[1] + said, mode="clip").nonzero()
    return _Lot(alphabet, there, owners[met], whose[met], said[met], known.sign_values[at[met]].astype(np.float64))


def _stems(pairs: list[Pair], known: Dictionary) -> Iterator[dict[int, float]]:
    """What the best of the characters says for each stem."""
    lot, stems = _lot(pairs, known), np.concatenate([one.stems for one in pairs])
    strongest = np.zeros(len(stems))
    np.maximum.at(strongest, lot.stems, lot.values)
    said = zip(stems.tolist(), strongest.tolist(), strict=True)
    return (_NO_STEM | dict(islice(said, len(one.stems))) for one in pairs)


def _characters(pairs: list[Pair], lot: _Lot) -> Iterator[Strengths]:
    """What each character says for the best of the stems."""
    strongest, width = np.zeros(lot.there.size), lot.there.shape[1]
    np.maximum.at(strongest, lot.pairs * width + lot.characters, lot.values)  # of two dimensions it takes far longer
    (met,) = strongest.nonzero()
    whose, places = np.divmod(met, width)
    said = zip(map(chr, lot.alphabet[places].tolist()), strongest[met].tolist(), strict=True)
    sizes = np.bincount(whose, minlength=len(pairs)).tolist()
    return (defaultdict(float, islice(said, size)) for size in sizes)


def _said(pairs: list[Pair], lot: _Lot) -> Iterator[_Said]:
    """All signs of each pair."""
    stems, codes = np.concatenate([one.stems for one in pairs])[lot.stems], lot.alphabet[lot.characters]
    bounds = lot.pairs.searchsorted(np.arange(len(pairs) + 1)).tolist()
    for pair, (low, high) in zip(pairs, pairwise(bounds), strict=True):
        yield _Said(pair.stems, stems[low:high], codes[low:high], lot.values[low:high])
