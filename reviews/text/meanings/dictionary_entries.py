"""Compiles the entries of CC-CEDICT, with our own glosses and spellings, into the arrays of the dictionary.

Whoever changes what comes of the entries raises FORMAT: what was compiled before is then made anew.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from reviews.text.meanings.dictionary import KIN, NO_FAMILY, SIGN_BITS, Dictionary
from reviews.text.meanings.gloss_words import denying_words, gloss_words
from reviews.text.meanings.more_glosses import MORE
from reviews.text.meanings.spellings import other_spellings
from reviews.text.meanings.stems import english
from reviews.text.meanings.word_hashes import LONGEST, stem_hash, substring_hashes

_LEAST_SIGN = 0.1
_MORE = 0.15  # the weight of a gloss of our own: a main meaning
_LONGEST_SIGN = 4
_ENTRY = re.compile(r"^(\S+) (\S+) \[([^\]]*)\] /(.+)/$")


@dataclass
class _Entries:
    """What was read of the entries. `heads` holds for each headword the weight of each stem, `ours` the stems of our own
    glosses, `denying` those that are said only to be denied; `written` the characters of each entry with its stems.
    """

    heads: defaultdict[str, defaultdict[str, float]] = field(default_factory=lambda: defaultdict(_weights))
    ours: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    denying: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    written: list[tuple[frozenset[str], list[tuple[str, float]]]] = field(default_factory=list)
    ordinary: set[str] = field(default_factory=set)
    stem_of: dict[str, str] = field(default_factory=dict)

    def read(self, traditional: str, simplified: str, glosses: str) -> None:
        """Take in one entry."""
        words = gloss_words(glosses)
        found = [(english(word.lower()), weight) for word, weight in words]
        self.stem_of.update((word.lower(), stem) for (stem, _weight), (word, _) in zip(found, words, strict=True))
        self.ordinary.update(stem for (stem, _weight), (word, _) in zip(found, words, strict=True) if word.islower())
        if found and len(traditional) <= _LONGEST_SIGN:
            self.written.append((frozenset(traditional + simplified), found))
        more = [english(word) for word in MORE.get(traditional, ())]
        self.ordinary.update(more)
        denied = {english(word.lower()) for word in denying_words(glosses)}
        for head in {traditional, simplified, *other_spellings(traditional)}:
            for stem, weight in found:
                self.heads[head][stem] += weight
            self.ours[head].update(more)
            self.denying[head].update(denied)


def _weights() -> defaultdict[str, float]:
    return defaultdict(float)


def compiled_from(text: str) -> Dictionary:
    """Compile entries in CC-CEDICT's format: each headword, in both writings, with the stems of its glosses and of our own.

    A gloss gives each of its words weight 1 / its number of words, and earlier glosses count more.
    """
    entries = _Entries()
    for line in text.split("\n"):
        if entry := _ENTRY.match(line.strip()):
            traditional, simplified, _pinyin, glosses = entry.groups()
            if len(traditional) <= LONGEST:
                entries.read(traditional, simplified, glosses)
    _add_ours(entries.heads, entries.ours)
    return _in_arrays(entries)


def _in_arrays(entries: _Entries) -> Dictionary:
    names = sorted({stem for stems in entries.heads.values() for stem in stems}, key=stem_hash)
    number = {stem: at for at, stem in enumerate(names)}
    ordered = sorted((int(substring_hashes(head)[len(head) - 1][0]), head) for head in entries.heads)
    counts = np.zeros(len(names), np.int32)
    starts, stems, weights, denies = [0], [], [], []
    for _hash, head in ordered:
        for stem, weight in entries.heads[head].items():
            stems.append(number[stem])
            weights.append(weight)
            denies.append(stem in entries.denying[head])
            counts[number[stem]] += 1
        starts.append(len(stems))
    # Stems too short for a family sort behind all that a look-up can find.
    kin = np.array([stem_hash(stem[:KIN]) if len(stem) >= KIN else NO_FAMILY for stem in names], np.uint64)
    order = np.argsort(kin, kind="stable")
    used = sorted(filter(str.isascii, entries.stem_of))
    return Dictionary(
        np.array([one for one, _head in ordered], np.uint64),
        np.array(starts, np.int32),
        np.array(stems, np.int32),
        np.array(weights, np.float32),
        np.array(denies, np.bool_),
        np.array([stem_hash(stem) for stem in names], np.uint64),
        counts,
        np.array([name not in entries.ordinary for name in names], np.bool_),
        kin[order],
        order.astype(np.int32),
        *_signs(entries.written, number),
        np.frombuffer("\n".join(used).encode("ascii"), np.uint8),
        np.array([number[entries.stem_of[word]] for word in used], np.int32),
    )


def _add_ours(entries: Mapping[str, dict[str, float]], ours: Mapping[str, set[str]]) -> None:
    """Makes the weights of each headword's glosses add up to one, and adds our own as a main meaning each."""
    for head, glosses in entries.items():
        total = sum(glosses.values())
        for stem in glosses:
            glosses[stem] /= total
        for stem in sorted(ours[head]):
            glosses[stem] = max(glosses.get(stem, 0.0), _MORE)


def _signs(
    written: list[tuple[frozenset[str], list[tuple[str, float]]]], number: dict[str, int]
) -> tuple[NDArray[np.uint64], NDArray[np.float32]]:
    """(stem << bits | character) in order, each with what the character says for the stem."""
    by_stem: defaultdict[int, float] = defaultdict(float)
    shared: defaultdict[int, float] = defaultdict(float)
    spread: Counter[str] = Counter()
    for characters, found in written:
        spread.update(characters)
        total = sum(weight for _stem, weight in found)
        for stem, weight in found:
            by_stem[number[stem]] += weight / total
            for character in characters:
                shared[number[stem] << SIGN_BITS | ord(character)] += weight / total
    rarity = {ord(character): math.log(len(written) / n) for character, n in spread.items()}
    mask = (1 << SIGN_BITS) - 1
    values = ((key, weight / (by_stem[key >> SIGN_BITS] + 0.5) * rarity[key & mask]) for key, weight in shared.items())
    kept = sorted((key, value) for key, value in values if value >= _LEAST_SIGN)
    return np.array([key for key, _ in kept], np.uint64), np.array([value for _, value in kept], np.float32)
