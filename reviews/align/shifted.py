"""Where the search is not certain, the ways to cut that lie nearest to the one it found are compared once more, by more signs.

Most wrong beads are a step away from the right ones: a boundary lies one sentence off, a sentence is left out that belongs
to its neighbour or the other way round, or two beads are one. `worths.py` has what is asked of single beads only.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from reviews.align.search import Chain
from reviews.align.table import Bead, Costs, Shape
from reviews.align.worths import Worths

# Of beads that the search is surer of, another way must be worth the more for it.
UNSURE = 0.95
# Nor are beads asked of which it is surer than this.
CERTAIN = 1 - 1e-5
# How much more another way must be worth, in bead scores, and how much more makes it likelier by a factor of e.
CLEARLY, SCALE = 0.7, 3.5
# Below that: the doubt where another way comes near, the margin where half of that is reached, and the
# margin over which it is.
NEAR, NEAR_AT, NEAR_OVER = 0.25, -7.0, 2.0
# What is worth less than this by so much is not asked for more signs.
FAR = -20.0
# The share of beads that hold several sentences of a side in texts that deserve that doubt, and how many such beads hold
# back what a text shows.
JOINED, TRUST = 0.25, 30
# Beads in a row whose ways are looked at together.
AT_ONCE = 16
_STEPS = ((1, 0), (-1, 0), (0, 1), (0, -1))


@dataclass(frozen=True)
class Way:
    """Beads to stand instead of beads first .. last - 1 of a chain."""

    first: int
    last: int
    beads: tuple[Bead, ...]


def shifted(chain: Chain, worths: Worths, costs: Costs, shapes: Sequence[Shape]) -> Chain:
    """The chain with beads exchanged where others are clearly worth more; these are as sure as that is clear. What stays
    is the less sure the nearer another way comes.
    """
    return weighed(chain, _compared(chain, worths, costs, set(shapes)), costs)


def weighed(chain: Chain, ways: Iterable[tuple[Way, float]], costs: Costs) -> Chain:
    """The same of given ways, each with how much more it is worth than what was found."""
    surer = _surer(chain.confidence)
    better: list[tuple[float, Way]] = []
    nearest, nearest_over_end = np.full((2, len(chain.beads)), -np.inf)
    for way, margin in ways:
        for k in range(way.first, way.last):
            nearest[k] = max(nearest[k], margin)
        if way.last - way.first > 1:
            nearest_over_end[way.first] = max(nearest_over_end[way.first], margin)
        if margin > CLEARLY + SCALE * surer[way.first : way.last].min():
            better.append((margin, way))
    taken: dict[int, tuple[Way, float]] = {}
    free = np.ones(len(chain.beads), bool)
    for margin, way in sorted(better, key=itemgetter(0), reverse=True):
        if free[way.first : way.last].all():
            free[way.first : way.last] = False
            taken[way.first] = way, margin
    deserved = _deserved(chain)
    doubt, doubt_of_end = (deserved * _doubt(margins) for margins in (nearest, nearest_over_end))
    chain = replace(chain, confidence=chain.confidence * (1 - doubt), ends=chain.ends * (1 - doubt_of_end))
    return _exchanged(chain, taken, costs) if taken else chain


def _surer(confidence: NDArray[np.float64]) -> NDArray[np.float64]:
    """By how much the log odds of each bead are above those of what is unsure."""
    inside = np.clip(confidence, UNSURE, CERTAIN)
    found: NDArray[np.float64] = np.log(inside / (1 - inside)) - math.log(UNSURE / (1 - UNSURE))
    return found


def _doubt(margins: NDArray[np.float64]) -> NDArray[np.float64]:
    """The doubt that the nearest other ways leave."""
    doubt: NDArray[np.float64] = NEAR / (1 + np.exp(np.minimum((NEAR_AT - margins) / NEAR_OVER, 50.0)))
    return doubt


def _deserved(chain: Chain) -> float:
    """The share of that doubt which the text deserves: where the translator seldom joined or split sentences, another way is
    seldom right. It falls with the square of their share.
    """
    beads = np.array(chain.beads, np.int64).reshape(-1, 4)
    sides = beads[:, 1::2] - beads[:, ::2]
    paired = sides[sides.min(axis=1) > 0]
    joined = (paired.max(axis=1) > 1).sum() if len(paired) else 0
    share = (joined + TRUST * JOINED) / (len(paired) + TRUST)
    return float(min(1.0, share / JOINED)) ** 2


def _compared(chain: Chain, worths: Worths, costs: Costs, shapes: set[Shape]) -> Iterator[tuple[Way, float]]:
    """All ways, and how much more each is worth than what was found."""
    worth: dict[Bead, float] = {}
    asked_of = chain.confidence < CERTAIN
    beside = np.append(asked_of[1:], False)
    for first in range(0, len(chain.beads), AT_ONCE):
        here = np.flatnonzero((asked_of | beside)[first : first + AT_ONCE]) + first
        ways = [way for k in here.tolist() for way in _ways(chain, k, bool(asked_of[k]), shapes)]
        beads = {bead for way in ways for bead in (*chain.beads[way.first : way.last], *way.beads)}
        known = {bead: worth[bead] for bead in beads if bead in worth}
        asked = [bead for bead in beads if _paired(bead) and bead not in known]
        worth = known | (dict(zip(asked, worths.of(asked).tolist(), strict=True)) if asked else {})
        for way in ways:
            found = worth_of(chain, way, chain.beads[way.first : way.last], worth, costs)
            margin = worth_of(chain, way, way.beads, worth, costs) - found
            if margin > FAR:
                margin += _alone(worths, way.beads) - _alone(worths, chain.beads[way.first : way.last])
            yield way, margin


def _alone(worths: Worths, beads: Sequence[Bead]) -> float:
    """What it is worth besides that of two beads one holds a sentence left out."""
    kept = [bead for bead in beads if _paired(bead)]
    if len(beads) != 2 or len(kept) != 1:
        return 0.0
    return worths.strays.worth((beads[0][0], beads[1][1], beads[0][2], beads[1][3]), kept[0])


def _paired(bead: Bead) -> bool:
    return bead[1] > bead[0] and bead[3] > bead[2]


def _ways(chain: Chain, k: int, alone: bool, shapes: set[Shape]) -> Iterator[Way]:
    """What lies nearest to bead k with the bead after it, and where it is asked to bead k `alone`."""
    bead = i0, i1, j0, j1 = chain.beads[k]
    if alone and _paired(bead):
        yield from (Way(k, k + 1, beads) for beads in _left_out(bead))
    if k + 1 == len(chain.beads):
        return
    after = _i1, i2, _j1, j2 = chain.beads[k + 1]
    # Whether what is left out of both sides is a pair the search can tell as well.
    if (i2 - i0, j2 - j0) in shapes and (_paired(bead) or _paired(after)):
        yield Way(k, k + 2, (whole := (i0, i2, j0, j2),))
        if not (_paired(bead) and _paired(after)):
            yield from (Way(k, k + 2, beads) for beads in _left_out(whole) if beads != (bead, after))
    if _paired(bead) and _paired(after):
        for i, j in ((i1 + down, j1 + right) for down, right in _STEPS):
            if {(i - i0, j - j0), (i2 - i, j2 - j)} <= shapes:
                yield Way(k, k + 2, ((i0, i, j0, j), (i, i2, j, j2)))


def _left_out(bead: Bead) -> Iterator[tuple[Bead, Bead]]:
    """The bead with its first or its last sentence of a side left out."""
    i0, i1, j0, j1 = bead
    if i1 - i0 > 1:
        yield (i0, i0 + 1, j0, j0), (i0 + 1, i1, j0, j1)
        yield (i0, i1 - 1, j0, j1), (i1 - 1, i1, j1, j1)
    if j1 - j0 > 1:
        yield (i0, i0, j0, j0 + 1), (i0, i1, j0 + 1, j1)
        yield (i0, i1, j0, j1 - 1), (i1, i1, j1 - 1, j1)


def worth_of(chain: Chain, way: Way, beads: Sequence[Bead], worth: dict[Bead, float], costs: Costs) -> float:
    """What `beads` are worth in the place of the way, with what it costs to open gaps there and right behind."""
    total = 0.0
    open_already = way.first > 0 and not _paired(chain.beads[way.first - 1])
    for bead in beads:
        total += worth[bead] if _paired(bead) else _cost(bead, costs) + _opening(bead, costs) * (not open_already)
        open_already = not _paired(bead)
    if way.last < len(chain.beads) and not open_already and not _paired(behind := chain.beads[way.last]):
        total += _opening(behind, costs)
    return total


def _cost(bead: Bead, costs: Costs) -> float:
    return float(costs.source[bead[0]] if bead[1] > bead[0] else costs.target[bead[2]])


def _opening(bead: Bead, costs: Costs) -> float:
    return float(costs.source_open[bead[0]] if bead[1] > bead[0] else costs.target_open[bead[2]])


def _exchanged(chain: Chain, taken: dict[int, tuple[Way, float]], costs: Costs) -> Chain:
    """The chain with the ways taken, each kept with its margin by where it begins."""
    beads: list[Bead] = []
    rows: list[tuple[float, float, float]] = []
    k = 0
    while k < len(chain.beads):
        if k not in taken:
            beads.append(chain.beads[k])
            rows.append((chain.confidence[k], chain.scores[k], chain.ends[k]))
            k += 1
            continue
        way, margin = taken[k]
        sure = min(UNSURE, 1 / (1 + math.exp(-margin / SCALE)))
        score = float(chain.scores[way.first : way.last].max())
        beads += way.beads
        rows += [(sure, score if _paired(bead) else _cost(bead, costs), sure) for bead in way.beads]
        rows[-1] = (*rows[-1][:2], chain.ends[way.last - 1])
        k = way.last
    return Chain(beads, *np.array(rows, np.float64).T)
