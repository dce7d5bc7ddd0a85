"""Words that are looked for in many texts at once, told by their first three characters."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from reviews.text.kinds import Flags, Texts

_CHARACTERS = 0x110000
_BITS = 21


class Sought:
    """Words of which a text may hold one."""

    def __init__(self, words: Iterable[str]) -> None:
        self._alone, self._first, self._second = (np.zeros(_CHARACTERS, np.bool_) for _ in range(3))
        keys = set()
        for word in words:
            if len(word) == 1:
                self._alone[ord(word)] = True
            else:
                first, second, third = map(ord, word[:3].ljust(3, "\0"))
                self._first[first] = self._second[second] = True
                keys.add(((first << _BITS) + second << _BITS) + third)
        self._keys = np.array(sorted(keys), np.int64)

    def held_by(self, texts: Texts) -> Flags:
        """Which of the texts may hold any."""
        return texts.with_places(self._places(texts))

    def found_in(self, texts: Texts) -> list[list[int]]:
        """Where in each of the texts one may begin, in order."""
        places = np.sort(self._places(texts))
        rows = np.searchsorted(texts.ends, places)
        found: list[list[int]] = [[] for _text in texts.all]
        for row, at in zip(rows.tolist(), (places - texts.begins[rows]).tolist(), strict=True):
            found[row].append(at)
        return found

    def _places(self, texts: Texts) -> NDArray[np.int64]:
        """The places of their first characters."""
        codes = texts.codes
        alone = np.flatnonzero(self._alone.take(codes))
        at = np.flatnonzero(self._first.take(codes[:-2]))
        at = at[self._second.take(codes[at + 1])]
        two = (codes[at] << _BITS) + codes[at + 1] << _BITS
        at = at[self._are_keys(two) | self._are_keys(two + codes[at + 2])]
        return np.concatenate([alone, at])

    def _are_keys(self, keys: NDArray[np.int64]) -> Flags:
        return self._keys.take(np.searchsorted(self._keys, keys), mode="clip") == keys
