"""What a first alignment tells of the document's own habits: how long its translations are, how beads are shaped."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from reviews.align.gains import Weights
from reviews.align.search import Chain
from reviews.align.table import Shape
from reviews.align.tokens import Side

TRUST = 30.0
SURE = 0.5


# Characters (Han as one, white space left out) that say what one English character says.
DENSITY = {"zh": 0.36, "ja": 0.5, "ko": 0.5}
LEEWAY = 0.35


def first_ratio(source: Side, target: Side) -> float:
    """The log ratio of lengths to begin with: that of the whole texts, unless it is far from what the languages have.

    It is far where much of one side has no counterpart.
    """
    usual = float(np.log(DENSITY.get(target.lang, 1.0) / DENSITY.get(source.lang, 1.0)))
    whole = float(np.log(target.lengths.sum() / source.lengths.sum()))
    return whole if abs(whole - usual) <= LEEWAY else usual


def lengths(weights: Weights, source: Side, target: Side, chain: Chain) -> Weights:
    """The weights with the ratio of lengths and its variance as found in beads that are probable.

    Variance is scaled by the robust spread of what is observed, held back by TRUST beads that fit what is assumed.
    """
    rows = [(i0, i1, j0, j1) for (i0, i1, j0, j1), sure in zip(chain.beads, chain.confidence, strict=True)
            if i1 > i0 and j1 > j0 and sure > SURE]  # fmt: skip
    if len(rows) < 8:
        return weights
    i0, i1, j0, j1 = np.array(rows).T
    source_sum = np.concatenate([[0.0], np.cumsum(source.lengths, dtype=np.float64)])
    target_sum = np.concatenate([[0.0], np.cumsum(target.lengths, dtype=np.float64)])
    left, right = source_sum[i1] - source_sum[i0], target_sum[j1] - target_sum[j0]
    off = np.log(right / left)
    size = np.minimum(left, right / np.exp(weights.ratio))
    order = np.argsort(off)
    heavy = np.cumsum(size[order])
    ratio = float(off[order][np.searchsorted(heavy, heavy[-1] / 2)])
    assumed = weights.spread**2 + weights.jitter / size
    strange = np.abs(off - ratio) / np.sqrt(assumed)
    # The median of |x| of a normal variable is .6745 of its deviation.
    seen = (float(np.median(strange)) / 0.6745) ** 2
    scale = float(np.clip((TRUST + len(rows) * seen) / (TRUST + len(rows)), 0.4, 3.0))
    return replace(weights, ratio=ratio, spread=weights.spread * scale**0.5, jitter=weights.jitter * scale)


def priors(assumed: Mapping[Shape, float], chain: Chain, trust: float = 100.0) -> dict[Shape, float]:
    """Log priors of bead shapes moved towards how often each occurs, weighted by confidence."""
    total = sum(np.exp(value) for value in assumed.values())
    counts = {shape: trust * float(np.exp(value)) / total for shape, value in assumed.items()}
    n = trust
    for (i0, i1, j0, j1), sure in zip(chain.beads, chain.confidence, strict=True):
        shape = (i1 - i0, j1 - j0)
        if shape in counts:
            counts[shape] += float(sure)
            n += float(sure)
    return {shape: float(np.log(count / n * total)) for shape, count in counts.items()}
