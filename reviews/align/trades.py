"""What is said and who says it trade places: "Come." She nodded. "Sit." is told as 「來，坐。」 and then 她點點頭。

To the search that is no chain of beads: what was said last stands behind the nod, and is left out there or taken into the
bead that follows. So wherever a sentence that is told stands beside one that is said, both are read in the other order, and
the few sentences round them are cut anew in both orders. If the other order is worth clearly more, the beads that the two
sentences belong to are one bead.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from reviews.align.quotations import Quotations
from reviews.align.search import Chain
from reviews.align.shifted import UNSURE, Way, weighed
from reviews.align.table import Bead, Costs
from reviews.align.worths import Worths

# How much rarer such a trade is than the order of the text, in bead scores.
RARE = 3.0
# Beads looked at before and behind those that hold the two sentences, and the most sentences of both sides.
AROUND, MOST = 1, 13
_SHAPES = [(1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2)]


@dataclass(frozen=True)
class Place:
    """Sentences `at` and `at` + 1 of a side, one said and one told, in or beside beads first .. last - 1 of a chain."""

    side: int
    at: int
    first: int
    last: int


def traded(chain: Chain, worths: Worths, sides: tuple[Quotations, Quotations], costs: Costs) -> Chain:
    """The chain with the beads of such sentences as one; other beads round them may be cut anew."""
    return weighed(chain, _ways(chain, worths, sides, costs), costs)


def _ways(
    chain: Chain, worths: Worths, sides: tuple[Quotations, Quotations], costs: Costs
) -> Iterator[tuple[Way, float]]:
    """The best way with each trade, and how much more it is worth than the best without."""
    for place in _places(chain, sides):
        i0, i1, j0, j1 = _whole(chain.beads[place.first : place.last])
        orders = np.arange(i0, i1), np.arange(j0, j1)
        side, cut = place.side, place.at + 1 - (i0, j0)[place.side]
        beads = [
            (i, i + a, j, j + b) for a, b in _SHAPES for i in range(i1 - i0 - a + 1) for j in range(j1 - j0 - b + 1)
        ]
        worth = dict(zip(beads, worths.picked(*orders).of(beads).tolist(), strict=True))
        straight = _best(worth, costs.picked(*orders))
        orders[side][[cut - 1, cut]] = orders[side][[cut, cut - 1]]
        uncut = [bead for bead in beads if not bead[2 * side] < cut < bead[2 * side + 1]]
        moved = [bead for bead in uncut if cut in (bead[2 * side], bead[2 * side + 1])]
        worth = {bead: worth[bead] for bead in uncut}
        worth |= zip(moved, worths.picked(*orders).of(moved).tolist(), strict=True)
        turned = _best(worth, costs.picked(*orders), (side, cut))
        if turned and straight:
            cuts = [(a + i0, b + i0, c + j0, d + j0) for a, b, c, d in turned[1]]
            before, after = _beside(cuts, side, place.at + 1)
            # What is told needs no trade where the bead of what is said tells something as well, nor the other way round.
            if _kinds(sides[1 - side], *cuts[before][2 - 2 * side : 4 - 2 * side]) == _kinds(
                sides[side], place.at + 1, place.at + 2
            ):
                joined = *cuts[:before], _whole(cuts[before : after + 1]), *cuts[after + 1 :]
                yield Way(place.first, place.last, joined), turned[0] - straight[0] - RARE


def _places(chain: Chain, sides: tuple[Quotations, Quotations]) -> Iterator[Place]:
    """Where something said and something told stand beside each other, the search is unsure, and the other side has both."""
    unsure = chain.confidence < UNSURE
    alike = np.array([bead[1] - bead[0] == bead[3] - bead[2] == 1 for bead in chain.beads])
    for side in (0, 1):
        kinds = [set(said) for said in sides[side].said]
        bead_of = [k for k, bead in enumerate(chain.beads) for _ in range(bead[2 * side], bead[2 * side + 1])]
        for at, (kind, after) in enumerate(pairwise(kinds)):
            if len(kind) != 1 or len(after) != 1 or kind == after:
                continue
            first, last = max(bead_of[at] - AROUND, 0), min(bead_of[at + 1] + 1 + AROUND, len(chain.beads))
            # Where one sentence always meets one, none of them stands behind another that it belongs before.
            if not unsure[first:last].any() or alike[first:last].all():
                continue
            run = _whole(chain.beads[first:last])
            other = _kinds(sides[1 - side], *run[2 - 2 * side : 4 - 2 * side])
            if len(other) == 2 and run[1] - run[0] + run[3] - run[2] <= MOST:
                yield Place(side, at, first, last)


def _whole(beads: Sequence[Bead]) -> Bead:
    return beads[0][0], beads[-1][1], beads[0][2], beads[-1][3]


def _kinds(side: Quotations, first: int, last: int) -> set[bool]:
    """Whether sentences first .. last - 1 say something, and whether they tell something."""
    return set().union(*side.said[first:last])


def _beside(beads: Sequence[Bead], side: int, cut: int) -> tuple[int, int]:
    """The beads that hold the sentences before and behind a cut of a side."""
    before = next(k for k, bead in enumerate(beads) if bead[2 * side] < bead[2 * side + 1] == cut)
    return before, next(k for k, bead in enumerate(beads) if cut == bead[2 * side] < bead[2 * side + 1])


def _best(
    worths: dict[Bead, float], costs: Costs, cut: tuple[int, int] | None = None
) -> tuple[float, list[Bead]] | None:
    """The worth of the best chain of such beads of all sentences, and the chain. If there is a `cut` of a side, the sentences
    before and behind it are not left out.
    """
    n, m = len(costs.source), len(costs.target)
    kept: list[tuple[int, ...]] = [(), ()]
    if cut:
        kept[cut[0]] = cut[1] - 1, cut[1]
    steps: list[list[tuple[Bead, float, float]]] = [[] for _ in range((n + 1) * (m + 1))]
    for bead, worth in worths.items():
        steps[bead[0] * (m + 1) + bead[2]].append((bead, worth, 0.0))
    for i in range(n + 1):
        for j in range(m + 1):
            here = steps[i * (m + 1) + j]
            if i < n and i not in kept[0]:
                here.append(((i, i + 1, j, j), float(costs.source[i]), float(costs.source_open[i])))
            if j < m and j not in kept[1]:
                here.append(((i, i, j, j + 1), float(costs.target[j]), float(costs.target_open[j])))
    # The best way to each cell, first where it ends with a bead of two sides, then where with a sentence left out.
    ways: list[list[tuple[float, int, Bead] | None]] = [[None, None] for _ in steps]
    ways[0][0] = 0.0, 0, (0, 0, 0, 0)
    for cell, here in enumerate(steps):
        for left_out, way in enumerate(ways[cell]):
            if way is None:
                continue
            for bead, worth, opening in here:
                alone = int(bead[0] == bead[1] or bead[2] == bead[3])
                total = way[0] + worth + (0.0 if left_out else opening)
                to = ways[bead[1] * (m + 1) + bead[3]]
                if (there := to[alone]) is None or total > there[0]:
                    to[alone] = total, left_out, bead
    return _traced(ways, m)


def _traced(ways: list[list[tuple[float, int, Bead] | None]], m: int) -> tuple[float, list[Bead]] | None:
    """The best way to the last cell."""
    ends = [(way[0], left_out) for left_out, way in enumerate(ways[-1]) if way]
    if not ends:
        return None
    worth, left_out = max(ends)
    cell, beads = len(ways) - 1, list[Bead]()
    while cell and (way := ways[cell][left_out]):
        _total, left_out, bead = way
        beads.append(bead)
        cell = bead[0] * (m + 1) + bead[2]
    return worth, beads[::-1]
