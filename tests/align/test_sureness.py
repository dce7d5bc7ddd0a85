"""Confidence: in the order of the posterior, less beside what was left out, never certain."""

import numpy as np

from reviews.align.search import Chain
from reviews.align.sureness import sureness

LEFT_OUT = -2.0


def test_confidence_follows_the_posterior_and_is_humbler() -> None:
    chain = Chain([(n, n + 1, n, n + 1) for n in range(4)], np.array([0.5, 0.9, 0.999, 1.0]), np.full(4, 9.0))
    found = sureness(chain, LEFT_OUT)
    assert found[0] == 0.5
    assert found[0] < found[1] < found[2] < found[3] < 1
    assert found[1] < 0.9


def test_a_bead_beside_a_sentence_left_out_is_less_sure() -> None:
    beads = [(0, 1, 0, 1), (1, 2, 1, 1), (2, 3, 1, 2), (3, 4, 2, 3)]
    found = sureness(Chain(beads, np.full(4, 0.95), np.array([9.0, LEFT_OUT, 9.0, 9.0])), LEFT_OUT)
    assert found[0] == found[2] < found[3]


def test_a_line_of_a_cheap_kind_left_out_hardly_tells() -> None:
    beads = [(0, 1, 0, 1), (1, 2, 1, 1), (2, 3, 1, 2)]
    found = sureness(Chain(beads, np.full(3, 0.95), np.array([9.0, LEFT_OUT / 20, 9.0])), LEFT_OUT)
    body = sureness(Chain(beads, np.full(3, 0.95), np.array([9.0, LEFT_OUT, 9.0])), LEFT_OUT)
    assert found[0] > body[0]
