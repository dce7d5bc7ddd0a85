"""From the posterior probability of a bead to how often a bead like it is right.

Words of a sentence hang together, so posteriors say more than they know; and beads beside a body sentence that was left
out are wrong far oftener than others: what was left out may be theirs.
"""

import numpy as np
from numpy.typing import NDArray

from reviews.align.search import Chain

# Fitted by logistic regression on news, novels and yearbooks.
SLOPE, BESIDE_GAP = 0.45, -1.2
_EDGE = 1e-9


def sureness(chain: Chain, left_out: float) -> NDArray[np.float64]:
    """For each bead its confidence, 0..1. `left_out` is the score of leaving out one body sentence."""
    inside = np.clip(chain.confidence, _EDGE, 1 - _EDGE)
    alone = np.array([i0 == i1 or j0 == j1 for i0, i1, j0, j1 in chain.beads], bool)
    gap = np.where(alone, chain.scores / left_out, 0.0)
    beside = np.append(gap[1:], 0.0) + np.append(0.0, gap[:-1])
    odds = SLOPE * np.log(inside / (1 - inside)) + np.where(alone, 0.0, BESIDE_GAP * beside)
    found: NDArray[np.float64] = 1 / (1 + np.exp(-odds))
    return found
