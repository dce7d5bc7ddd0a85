"""Words that are looked for in many texts at once, told by their first three characters."""

from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from reviews.text.quick.kinds import TWOS, Flags, Texts, short

_CHARACTERS = 0x110000
_BITS = 21
Places = NDArray[np.int64]
Keys = NDArray[np.int64]


def _key(word: str) -> int:
    """The first three characters as one number."""
    first, second, third = map(ord, word[:3].ljust(3, "\0"))
    return ((first << _BITS) + second << _BITS) + third


class Sought:
    """Words of which a text may hold one."""

    def __init__(self, words: Iterable[str]) -> None:
        self._alone = np.zeros(_CHARACTERS, np.bool_)
        keys = set()
        for word in words:
            if len(word) == 1:
                self._alone[ord(word)] = True
            else:
                keys.add(_key(word))
        self._are_alone = bool(self._alone.any())
        self._keys = np.array(sorted(keys), np.int64)
        self._begun = np.zeros(TWOS, np.bool_)
        self._begun[short(self._keys >> 2 * _BITS, self._keys >> _BITS & (1 << _BITS) - 1)] = True

    def held_by(self, texts: Texts) -> Flags:
        """Which of the texts may hold any."""
        return texts.with_places(self.places(texts)[0])

    def found_in(self, texts: Texts) -> list[list[int]]:
        """Where in each of the texts one may begin, in order."""
        places = np.unique(self.places(texts)[0])
        rows = texts.whose(places)
        found: list[list[int]] = [[] for _text in texts.all]
        for row, at in zip(rows.tolist(), (places - texts.begins[rows]).tolist(), strict=True):
            found[row].append(at)
        return found

    def places(self, texts: Texts) -> tuple[Places, Keys]:
        """Where in all texts one may begin, and what tells it."""
        codes = texts.codes
        alone = np.flatnonzero(self._alone.take(codes)) if self._are_alone else np.zeros(0, np.int64)
        at = np.flatnonzero(self._begun.take(texts.twos[:-1], mode="wrap"))
        two = (codes[at] << _BITS) + codes[at + 1] << _BITS
        three = two + codes[at + 2]
        twos, threes = self._are_keys(two), self._are_keys(three)
        places = alone, at[twos], at[threes]
        return np.concatenate(places), np.concatenate([codes[alone] << 2 * _BITS, two[twos], three[threes]])

    def _are_keys(self, keys: NDArray[np.int64]) -> Flags:
        return self._keys.take(np.searchsorted(self._keys, keys), mode="clip") == keys


class Marked:
    """Words of which each has bits of its own."""

    def __init__(self, bits: Mapping[str, int]) -> None:
        self._sought = Sought(bits)
        self._bits: dict[int, int] = {}
        for word, its in bits.items():
            self._bits[_key(word)] = self._bits.get(_key(word), 0) | its

    def bits_in(self, texts: Texts) -> list[int]:
        """Of each text the bits of all words that it may hold."""
        found = [0] * len(texts.all)
        places, keys = self._sought.places(texts)
        for text, key in zip(texts.whose(places).tolist(), keys.tolist(), strict=True):
            found[text] |= self._bits[key]
        return found
