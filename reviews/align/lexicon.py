"""Which token of one side speaks for which of the other: dictionary, names, values, and what the document teaches."""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from reviews.align import vocabulary
from reviews.align.names import pinyin_links
from reviews.align.tokens import LATIN, MARK, NUMBER, WORD, Side
from reviews.text.meanings.dictionary import Dictionary
from reviews.text.meanings.word_hashes import LONGEST, substring_hashes

Links = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]

_BACKGROUND = 600.0
INNER = 0.4
CHARACTER = 0.25
_IDENTICAL = {NUMBER: 0.6, LATIN: 0.6, WORD: 0.5, MARK: 0.35}


@dataclass(frozen=True)
class Lexicon:
    """Pairs of types with their weight and translation probabilities both ways, and each side's unigram probabilities."""

    source: NDArray[np.int32]
    target: NDArray[np.int32]
    weight: NDArray[np.float32]
    forward: NDArray[np.float32]
    backward: NDArray[np.float32]
    source_unigram: NDArray[np.float32]
    target_unigram: NDArray[np.float32]

    @cached_property
    def of_source(self) -> "Speaking":
        """What source types say for target types."""
        ratio = self.forward / self.target_unigram[self.target]
        return Speaking.ordered(self.source, self.target, ratio, len(self.source_unigram))

    @cached_property
    def of_target(self) -> "Speaking":
        """What target types say for source types."""
        ratio = self.backward / self.source_unigram[self.source]
        return Speaking.ordered(self.target, self.source, ratio, len(self.target_unigram))


@dataclass(frozen=True)
class Speaking:
    """For which types of the other side each type speaks: type t for told[starts[t] : starts[t + 1]], and how much likelier
    beside it each of these is.
    """

    starts: NDArray[np.int64]
    told: NDArray[np.int64]
    ratio: NDArray[np.float32]

    @classmethod
    def ordered(
        cls, given: NDArray[np.int32], told: NDArray[np.int32], ratio: NDArray[np.float32], types: int
    ) -> "Speaking":
        """The same of links in any order."""
        order = np.argsort(given, kind="stable")
        return cls(np.searchsorted(given[order], np.arange(types + 1)), told[order].astype(np.int64), ratio[order])


def known(source: Side, target: Side, dictionary: Dictionary | None) -> Lexicon:
    """The lexicon before anything is learned from the document."""
    found = [_identical(source, target), vocabulary.links(source, target)]
    if dictionary is not None:
        if source.lang == "zh" and target.lang == "en":
            found.append(_dictionary(source, target, dictionary))
        elif source.lang == "en" and target.lang == "zh":
            right, left, weight = _dictionary(target, source, dictionary)
            found.append((left, right, weight))
    for zh, other, swap in ((source, target, False), (target, source, True)):
        if zh.lang == "zh" and other.lang != "zh":
            left, right, weight = pinyin_links(zh, other)
            found.append((right, left, weight) if swap else (left, right, weight))
    return merged(source, target, found, dictionary)


def extended(source: Side, target: Side, lexicon: Lexicon, links: Links) -> Lexicon:
    """The lexicon with links learned from the document added."""
    own = (lexicon.source.astype(np.int64), lexicon.target.astype(np.int64), lexicon.weight)
    joined = merged(source, target, [own, links], None)
    return replace(joined, source_unigram=lexicon.source_unigram, target_unigram=lexicon.target_unigram)


def merged(source: Side, target: Side, parts: list[Links], dictionary: Dictionary | None) -> Lexicon:
    """Join links; of several weights for one pair the largest counts."""
    left = np.concatenate([part[0] for part in parts]).astype(np.int64)
    right = np.concatenate([part[1] for part in parts]).astype(np.int64)
    weight = np.concatenate([part[2] for part in parts]).astype(np.float32)
    key = left * len(target.types) + right
    order = np.lexsort((-weight, key))
    first = np.ones(len(key), bool)
    first[1:] = key[order][1:] != key[order][:-1]
    keep = order[first]
    left, right, weight = left[keep], right[keep], weight[keep]
    # Reverse probabilities: what speaks for a target word is shared among the source words that do.
    total = np.bincount(right, weight, minlength=len(target.types))
    backward = weight / np.maximum(total[right], 1.0)
    total = np.bincount(left, weight, minlength=len(source.types))
    forward = weight / np.maximum(total[left], 1.0)
    return Lexicon(
        left.astype(np.int32), right.astype(np.int32), weight, forward.astype(np.float32), backward.astype(np.float32),
        unigram(source, dictionary), unigram(target, dictionary),
    )  # fmt: skip


def unigram(side: Side, dictionary: Dictionary | None) -> NDArray[np.float32]:
    """How probable each type is: its share of the document, smoothed by its share of the dictionary's glosses."""
    counts = side.counts.astype(np.float32)
    general = np.zeros(len(side.types), np.float32)
    if dictionary is not None and side.lang == "en":
        at = dictionary.find_stems(side.types)
        share = dictionary.stem_counts / dictionary.stem_counts.sum()
        general = np.where(at >= 0, share[at], 0).astype(np.float32)
    total = float(counts.sum())
    return np.maximum((counts + _BACKGROUND * general) / (total + _BACKGROUND), 1e-6).astype(np.float32)


def _identical(source: Side, target: Side) -> Links:
    """Tokens written alike: numbers of one value, Latin words, marks of one class."""
    # A Latin word inside Chinese meets a stem: it is looked up as written and as stemmed.
    from reviews.text.meanings.stems import stem

    where: dict[tuple[str, int], int] = {}
    for at, (token, kind) in enumerate(zip(target.types, target.classes.tolist(), strict=True)):
        where[(stem(token, source.lang if target.lang == "zh" else target.lang) if kind == LATIN else token,
               WORD if kind == LATIN else kind)] = at  # fmt: skip
    left, right, weight = [], [], []
    for at, (token, kind) in enumerate(zip(source.types, source.classes.tolist(), strict=True)):
        if kind not in _IDENTICAL or (kind == WORD and len(token) < 3 and token.isascii()):
            continue
        key = (stem(token, target.lang), WORD) if kind == LATIN else (token, kind)
        other = where.get(key)
        if other is not None:
            left.append(at)
            right.append(other)
            weight.append(_IDENTICAL[kind])
    return np.array(left, np.int64), np.array(right, np.int64), np.array(weight, np.float32)


def _dictionary(zh: Side, en: Side, dictionary: Dictionary) -> Links:
    """Links from Chinese words to English stems; a long word also speaks through the words inside it."""
    owners, hashes, shares = _parts(zh)
    heads = dictionary.find(hashes)
    english = np.flatnonzero(en.classes == WORD)
    answers = dictionary.stem_answers([en.types[at] for at in english])
    inside = heads >= 0
    heads = heads[inside]
    size = (dictionary.starts[heads + 1] - dictionary.starts[heads]).astype(np.int64)
    flat = expand(dictionary.starts[heads].astype(np.int64), size)
    left = np.repeat(owners[inside], size)
    weight = np.asarray(dictionary.weights[flat], np.float32) * np.repeat(shares[inside], size)
    found = []
    for number, discount in answers:
        right = number[dictionary.stems[flat]]
        keep = right >= 0
        found.append((left[keep], english[right[keep]], weight[keep] * np.float32(discount)))
    return tuple(np.concatenate(column) for column in zip(*found, strict=True))  # type: ignore[return-value]


def _parts(zh: Side) -> tuple[NDArray[np.int64], NDArray[np.uint64], NDArray[np.float32]]:
    """Each Chinese word, and the shorter words inside it, as (type, hash, share)."""
    types = np.flatnonzero(zh.classes == WORD)
    words = [zh.types[at][:LONGEST] for at in types]
    sizes = np.array([len(word) for word in words], np.int64)
    starts = np.concatenate([[0], np.cumsum(sizes)])[: len(words)].astype(np.int64)
    found = [(types[:0], np.zeros(0, np.uint64), np.zeros(0, np.float32))]
    for length, hashes in enumerate(substring_hashes("".join(words)), 1):
        # One character speaks for itself, or inside a word of two.
        for size in range(length, LONGEST + 1) if length > 1 else (1, 2):
            which = np.flatnonzero(sizes == size)
            share = 1.0 if size == length else INNER if length > 1 else CHARACTER
            weight = np.full(len(which), share, np.float32)
            found += [(types[which], hashes[starts[which] + shift], weight) for shift in range(size - length + 1)]
    owners, parts, shares = (np.concatenate(column) for column in zip(*found, strict=True))
    return owners, parts, shares


def expand(starts: NDArray[np.int64], sizes: NDArray[np.int64]) -> NDArray[np.int64]:
    """Indexes starts[k] .. starts[k] + sizes[k] - 1 of all k, one after the other."""
    if not len(starts):
        return np.zeros(0, np.int64)
    ends = np.cumsum(sizes)
    return np.arange(ends[-1]) + np.repeat(starts - ends + sizes, sizes)
