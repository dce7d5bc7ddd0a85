"""From posterior probabilities to how often a bead like it is right.

Words of a sentence hang together, so posteriors say more than they know; and beads beside a body sentence that was left
out are wrong far oftener than others: what was left out may be theirs.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from reviews.align.projection import Part
from reviews.align.search import Chain

# Fitted by logistic regression on news, novels and yearbooks.
SLOPE, BESIDE_GAP = 0.45, -1.2
_EDGE = 1e-9


def humbled(chain: Chain, left_out: float) -> Chain:
    """The chain with the confidence of each bead and of its end, 0..1; `left_out` scores leaving out one body sentence."""
    alone = np.array([i0 == i1 or j0 == j1 for i0, i1, j0, j1 in chain.beads], bool)
    gap = np.where(alone, chain.scores / left_out, 0.0)
    after = np.append(gap[1:], 0.0)
    beside = np.where(alone, 0.0, after + np.append(0.0, gap[:-1]))
    return replace(chain, confidence=_share(chain.confidence, beside), ends=_share(chain.ends, gap + after))


def _share(probable: NDArray[np.float64], beside: NDArray[np.float64]) -> NDArray[np.float64]:
    inside = np.clip(probable, _EDGE, 1 - _EDGE)
    odds = SLOPE * np.log(inside / (1 - inside)) + BESIDE_GAP * beside
    found: NDArray[np.float64] = 1 / (1 + np.exp(-odds))
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
