"""From posterior probabilities to how often a bead like it is right.

Words of a sentence hang together, so posteriors say more than they know; and beads beside a body sentence that was left
out are wrong oftener than others: what was left out may be theirs. Two more ways to be wrong the search does not see,
since it takes a bead as one bag of words: a clause may have crossed into the next bead, and of many sentences one may not
belong. However sure the search is, these leave their doubt: what is right is right in each of these ways. Two kinds of bead
are wrong far oftener than the search has it: one with several sentences on both sides, which may be two beads or two that
trade places, and one with several beside a sentence that was left out, which may belong to it, or one of its own stand alone.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from reviews.align.projection import Part
from reviews.align.search import Chain

# Fitted together on news, novels and alpine reports, so that the wrong beads of all of them stand below the right ones.
SLOPE, BESIDE_GAP = 0.9, -0.6
# The share of ends that a clause crosses where much speaks for it, the score where half of that is reached, and the
# score over which it is.
CROSSED, CROSSED_AT, CROSSED_OVER = 0.35, 3.5, 0.6
# The share of sentences, beyond one a side, that do not belong.
STRAY = 0.015
# The share of beads with several sentences on both sides that are wrong besides, and of those with several on a side beside
# a body sentence left out.
BOTH, SEVERAL_BESIDE_GAP = 0.15, 0.2
# However sure the search is, one in so many such beads is wrong.
_EDGE = 1e-4


def humbled(chain: Chain, left_out: float, crossed: NDArray[np.float64]) -> Chain:
    """The chain with the confidence of each bead and of its end, 0..1.

    `left_out` scores leaving out one body sentence, `crossed` that a clause crosses the end of each bead.
    """
    beads = np.array(chain.beads, np.int64).reshape(-1, 4)
    sides = beads[:, 1::2] - beads[:, ::2]
    alone = sides.min(axis=1) == 0
    gap = np.where(alone, chain.scores / left_out, 0.0)
    after = np.append(gap[1:], 0.0)
    beside = np.where(alone, 0.0, after + np.append(0.0, gap[:-1]))
    uncrossed = 1 - CROSSED * _share((crossed - CROSSED_AT) / CROSSED_OVER)
    whole = uncrossed * np.append(1.0, uncrossed[:-1])
    return replace(
        chain,
        confidence=_found(chain.confidence, beside) * whole * _belong(sides, beside),
        ends=_found(chain.ends, gap + after) * uncrossed,
    )


def _belong(sides: NDArray[np.int64], beside: NDArray[np.float64]) -> NDArray[np.float64]:
    """How likely all sentences of each bead belong to it, and no other does, by how many it has of either side."""
    stray = (1 - STRAY) ** np.maximum(sides.sum(axis=1) - 2, 0)
    both = np.where(sides.min(axis=1) > 1, 1 - BOTH, 1.0)
    found: NDArray[np.float64] = stray * both
    found *= 1 - SEVERAL_BESIDE_GAP * np.where(sides.max(axis=1) > 1, np.clip(beside, 0.0, 1.0), 0.0)
    return found


def _found(probable: NDArray[np.float64], beside: NDArray[np.float64]) -> NDArray[np.float64]:
    inside = np.clip(probable, _EDGE, 1 - _EDGE)
    return _share(SLOPE * np.log(inside / (1 - inside)) + BESIDE_GAP * beside)


def _share(odds: NDArray[np.float64]) -> NDArray[np.float64]:
    found: NDArray[np.float64] = 1 / (1 + np.exp(-np.maximum(odds, -50.0)))
    return found


def of_part(chain: Chain, part: Part) -> float:
    """How sure a sentence bead of a paragraph is: a bead that paragraphs cut is right in them only if it is wrong."""
    sure = float(chain.confidence[part[2]])
    return min(sure, 1.0 - sure) if _is_cut(chain, part) else sure


def of_group(chain: Chain, parts: Sequence[Part]) -> float:
    """How sure a paragraph bead is: as its only sentence bead, or as the less sure of its two ends.

    How its sentences meet inside does not matter; but it is no surer than a bead that it cuts is wrong.
    """
    if len(parts) == 1:
        return of_part(chain, parts[0])
    first, last = parts[0][2], parts[-1][2]
    ends = float(chain.ends[first - 1]) if first else 1.0, float(chain.ends[last])
    return min(*ends, *(of_part(chain, part) for part in parts if _is_cut(chain, part)))


def _is_cut(chain: Chain, part: Part) -> bool:
    i0, i1, j0, j1 = chain.beads[part[2]]
    return len(part[0]) + len(part[1]) < i1 - i0 + j1 - j0
