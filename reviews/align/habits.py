"""Which kinds of sentence begin or end the same bead oftener than by chance, as a chain of beads has it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reviews.align.search import Chain
from reviews.align.table import Floats

Kinds = NDArray[np.int64]
Scores = NDArray[np.float64]

# Of few kinds: how many beads that fit as assumed hold back what a document teaches.
TRUST = 60.0
# Of many: a bead proves itself, so one of those that two kinds share is taken off; and what hardly meets tells little.
PROVES_ITSELF, HELD_BACK = 1.0, 0.5
# The share of sentences with a sign, below which the sign tells nothing of a side.
OFTEN = 0.02


@dataclass(frozen=True)
class Fits:
    """Scores of the sentences that begin beads, or of those that end them: for each sign the kind of every source and of
    every target sentence, and the scores [source kind, target kind].
    """

    signs: tuple[tuple[Kinds, Kinds, Scores], ...]

    def block(self, rows: tuple[int, int], columns: tuple[int, int]) -> Floats:
        """Scores [i, j] of source sentence rows[0] + i with target sentence columns[0] + j."""
        found = np.zeros((rows[1] - rows[0], columns[1] - columns[0]), np.float32)
        for source, target, scores in self.signs:
            found += scores.astype(np.float32)[source[slice(*rows)]][:, target[slice(*columns)]]
        return found

    def picked(self, source: Kinds, target: Kinds) -> "Fits":
        """The scores of the text that has these sentences, in this order."""
        return Fits(tuple((left[source], right[target], scores) for left, right, scores in self.signs))

    def of(self, source: Kinds, target: Kinds) -> Floats:
        """Scores of source sentences with as many target sentences, both by number."""
        found = np.zeros(len(source), np.float32)
        for kinds, others, scores in self.signs:
            found += scores[kinds[source], others[target]]
        return found


def of_few(source: Kinds, target: Kinds, assumed: Scores, chain: Chain | None, last: bool) -> Scores:
    """Scores [source kind, target kind] of where beads begin, or of the `last` sentences of beads: the log of how much
    oftener than by chance such kinds meet there. Without a chain they are as assumed.
    """
    if chain is None:
        return assumed
    shares = [
        (np.bincount(kinds, minlength=many) + 0.5) / (len(kinds) + 0.5 * many)
        for kinds, many in zip((source, target), assumed.shape, strict=True)
    ]
    by_chance = np.outer(*shares)
    fitting = by_chance * np.exp(assumed)
    seen = TRUST * fitting / fitting.sum() + _met(source, target, assumed.shape, chain, last)
    found: Scores = np.log(seen / seen.sum() / by_chance)
    return found


def of_many(source: Kinds, target: Kinds, chain: Chain | None, last: bool) -> Scores:
    """The same where nothing is assumed, and many kinds are rare."""
    many = int(source.max(initial=0)) + 1, int(target.max(initial=0)) + 1
    if chain is None:
        return np.zeros(many)
    met = _met(source, target, many, chain, last)
    shares = [np.bincount(kinds, minlength=n) / len(kinds) for kinds, n in zip((source, target), many, strict=True)]
    by_chance = met.sum() * np.outer(*shares)
    proven = np.maximum(met - PROVES_ITSELF, np.minimum(met, by_chance))
    found: Scores = np.log((proven + HELD_BACK) / (by_chance + HELD_BACK))
    return found


def tell(source: Kinds, target: Kinds) -> bool:
    """Whether both sides have a sign (kind 1) often enough for it to tell anything."""
    return bool(min(np.mean(source == 1), np.mean(target == 1)) > OFTEN)


def _met(source: Kinds, target: Kinds, many: tuple[int, ...], chain: Chain, last: bool) -> Scores:
    """How many beads with two sides begin (end, if `last`) with each two kinds, weighted by confidence."""
    i0, i1, j0, j1 = np.array(chain.beads, np.int64).reshape(-1, 4).T
    paired = (i1 > i0) & (j1 > j0)
    at, to = (i1 - 1, j1 - 1) if last else (i0, j0)
    met = np.zeros(many)
    np.add.at(met, (source[at[paired]], target[to[paired]]), chain.confidence[paired])
    return met
