"""Hashes of 64 bits that stand for words: of Chinese ones for all substrings of a text at once, of English stems one by one."""

from collections.abc import Iterable
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

LONGEST = 8
"""Characters of the longest headword."""
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_ADDED, _MASK = 0xC2B2AE3D27D4EB4F, 0xFFFFFFFFFFFFFFFF
_ADDITION, _ONE = np.uint64(_ADDED), np.uint64(1)


def hash_of(word: str) -> int:
    """What `substring_hashes` has for a whole word."""
    found = ord(word[0]) * int(_MULTIPLIER) + 1
    for character in word[1:]:
        found = found * int(_MULTIPLIER) + ord(character) * _ADDED
    return found & _MASK


def substring_hashes(text: str, longest: int = LONGEST) -> list[NDArray[np.uint64]]:
    """For each length 1..longest the hash of every substring of that length, by its start."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)
    hashes = [codes * _MULTIPLIER + _ONE]
    codes *= _ADDITION
    for length in range(1, min(longest, len(codes))):
        hashes.append(hashes[-1][:-1] * _MULTIPLIER + codes[length:])
    return hashes


def hashes_at_each_place(codes: NDArray[np.uint32], longest: int) -> NDArray[np.uint64]:
    """Of a text by its code points the same for each place, those of the substrings of 1..longest characters that begin there one behind
    the other. What would go over the end has a hash that is no word's.
    """
    size = len(codes)
    padded = np.zeros(size + longest - 1, np.uint64)
    padded[:size] = codes
    found = np.empty((size, longest), np.uint64)
    hashes, added = padded * _MULTIPLIER + _ONE, padded * _ADDITION
    found[:, 0] = hashes[:size]
    for length in range(1, longest):
        hashes = hashes[:-1] * _MULTIPLIER + added[length:]
        found[:, length] = hashes[:size]
    return found.ravel()


def stem_hash(stem: str) -> int:
    """The hash of an English stem."""
    return int.from_bytes(blake2b(stem.encode(), digest_size=8).digest(), "little")


def stem_hashes(stems: Iterable[str]) -> NDArray[np.uint64]:
    """The hash of each of several."""
    return np.frombuffer(b"".join([blake2b(stem.encode(), digest_size=8).digest() for stem in stems]), "<u8")
