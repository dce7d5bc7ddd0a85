"""What the document itself teaches: a lexicon from beads that are probable already.

IBM model 1 (Brown et al. 1993) by expectation-maximisation over weighted beads, both ways; a pair counts by the
geometric mean of both directions, and a pair that meets once only teaches nothing, since it would prove itself.
"""

import numpy as np
from numpy.typing import NDArray

from reviews.align.distinct import distinct, numbered
from reviews.align.lexicon import Lexicon, Links, expand
from reviews.align.search import Chain
from reviews.align.tokens import END, Side

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

ROUNDS = 4
DISCOUNT = 0.8
COMMON = (0.25, 40.0, 0.03)
PRIOR = 2.6
MOST = 4000


def learned(source: Side, target: Side, chain: Chain, prior: Lexicon) -> Links:
    """Links with their strength, from the beads of a chain weighted by confidence; `prior` is what is known."""
    use = [k for k, (i0, i1, j0, j1) in enumerate(chain.beads) if i1 > i0 and j1 > j0]
    use = use[:: 1 + len(use) // MOST]  # of a long text an even sample teaches as much
    beads = np.array([chain.beads[k] for k in use], np.int64).reshape(-1, 4)
    weights = chain.confidence[use]
    source_kept, target_kept = _teachable(source), _teachable(target)
    bead, left_at, left, right_at, right = _meetings(source, target, beads, source_kept, target_kept)
    nothing = np.zeros(0, np.int64)
    if not len(bead):
        return nothing, nothing, np.zeros(0, np.float32)
    pairs, pair = numbered(left * len(target.types) + right)
    pair_left, pair_right = np.divmod(pairs, len(target.types))
    start = _known(prior, pairs, len(target.types))
    weight = weights.take(bead)
    forward = _model(weight, right_at, pair, pair_left, start)
    backward = _model(weight, left_at, pair, pair_right, start)
    strength = np.sqrt(forward * backward)
    good = strength > 0.05
    return pair_left[good], pair_right[good], strength[good].astype(np.float32)


def _teachable(side: Side) -> NDArray[np.bool_]:
    """Types in at least two sentences but not in very many."""
    sentence = np.repeat(np.arange(len(side.starts) - 1), np.diff(side.starts))
    seen = distinct(side.tokens.astype(np.int64) * len(side.starts) + sentence)
    spread = np.bincount(seen // len(side.starts), minlength=len(side.types))
    often = max(4.0, min(COMMON[0] * len(side.starts), COMMON[1] + COMMON[2] * len(side.starts)))
    kept: NDArray[np.bool_] = (spread >= 2) & (spread <= often) & (side.classes != END)
    return kept


def _meetings(
    source: Side, target: Side, beads: Ints, source_kept: NDArray[np.bool_], target_kept: NDArray[np.bool_]
) -> tuple[Ints, Ints, Ints, Ints, Ints]:
    """Every pair of teachable types that meet in a bead, once a bead: the bead, and of either side the number of the type
    among all in all beads, and the type.
    """
    left_bead, left = _members(source, beads[:, 0], beads[:, 1], source_kept)
    right_bead, right = _members(target, beads[:, 2], beads[:, 3], target_kept)
    right_start = np.searchsorted(right_bead, np.arange(len(beads) + 1))
    size = (right_start[1:] - right_start[:-1])[left_bead]
    left_at, right_at = np.repeat(np.arange(len(left)), size), expand(right_start[left_bead], size)
    return left_bead.take(left_at), left_at, left.take(left_at), right_at, right.take(right_at)


def _members(side: Side, first: Ints, last: Ints, kept: NDArray[np.bool_]) -> tuple[Ints, Ints]:
    """The distinct teachable types of each bead, as (bead, type) in order of bead."""
    size = side.starts[last] - side.starts[first]
    bead = np.repeat(np.arange(len(first)), size)
    types = side.tokens[expand(side.starts[first], size)].astype(np.int64)
    use = kept[types]
    key = distinct(bead[use] * len(side.types) + types[use])
    return key // len(side.types), key % len(side.types)


def _known(prior: Lexicon, pairs: Ints, width: int) -> Floats:
    """The prior probability of each pair, 0 where nothing is known."""
    key = prior.source.astype(np.int64) * width + prior.target
    if not len(key):
        return np.zeros(len(pairs))
    order = np.argsort(key)
    at = np.minimum(np.searchsorted(key[order], pairs), len(key) - 1)
    return np.where(key[order][at] == pairs, prior.forward[order][at], 0.0).astype(np.float64)


def _model(weight: Floats, told: Ints, pair: Ints, pair_given: Ints, prior: Floats) -> Floats:
    """p(told | given) of each pair after some rounds of expectation and maximisation, discounted.

    `told` is, for each meeting, the number of the told type among all in all beads.
    """
    count = np.bincount(pair, weight, minlength=len(prior)).astype(np.float64)
    total = np.bincount(pair_given, count)
    probability = count / np.maximum(total[pair_given], 1e-9) + prior
    null = np.median(probability) * 0.5 + 1e-4
    for _round in range(ROUNDS):
        mass = probability.take(pair)
        share = mass / (np.bincount(told, mass).take(told) + null)
        count = np.bincount(pair, weight * share, minlength=len(prior)) + PRIOR * prior
        total = np.bincount(pair_given, count)
        probability = count / (total[pair_given] + 0.5)
    result: Floats = np.maximum(count - DISCOUNT - PRIOR * prior, 0.0) / (total[pair_given] + 0.5)
    return result
