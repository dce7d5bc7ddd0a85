"""Beads of which most are likely right: a bead that many chains share stands before the one of the likeliest chain."""

import numpy as np
import pytest

from reviews.align import likeliest
from reviews.align.posterior import Posteriors
from reviews.align.table import Bead

PAIRS: list[Bead] = [(0, 1, 0, 1), (1, 2, 1, 2), (2, 3, 2, 3), (3, 4, 3, 4)]


class Told(Posteriors):
    """Probabilities as they are told."""

    def __init__(self, probable: dict[Bead, float]) -> None:
        self.probable = probable

    def likely(self, within: Bead, least: float) -> list[tuple[float, Bead]]:
        first, last, left, right = within
        inside = [
            (sure, bead)
            for bead, sure in self.probable.items()
            if first <= bead[0] and bead[1] <= last and left <= bead[2] and bead[3] <= right and sure >= least
        ]
        return sorted(inside, key=lambda one: (one[1][1], one[1][3]))


def chosen(sure: list[float], probable: dict[Bead, float], beads: list[Bead] = PAIRS) -> list[Bead]:
    return likeliest.likeliest(beads, np.array(sure), Told(probable))


def test_what_most_chains_share_is_found_instead_of_what_few_have() -> None:
    joined: Bead = (1, 3, 1, 3)
    found = chosen([0.99, 0.3, 0.3, 0.99], dict(zip(PAIRS, [0.99, 0.3, 0.3, 0.99], strict=True)) | {joined: 0.65})
    assert found == [PAIRS[0], joined, PAIRS[3]]


def test_two_beads_of_a_likely_half_are_more_than_one_of_a_little_more() -> None:
    sure = [0.99, 0.45, 0.45, 0.99]
    assert chosen(sure, dict(zip(PAIRS, sure, strict=True)) | {(1, 3, 1, 3): 0.55}) == PAIRS


def test_what_is_sure_stays_whatever_else_is_told_of_it() -> None:
    sure = [0.99, 0.85, 0.85, 0.99]
    assert chosen(sure, dict(zip(PAIRS, sure, strict=True)) | {(1, 3, 1, 3): 2.0}) == PAIRS


def test_a_sentence_left_out_is_taken_in_where_that_is_hardly_less_likely() -> None:
    found: list[Bead] = [(0, 1, 0, 1), (1, 2, 1, 1), (2, 3, 1, 2)]
    both: Bead = (1, 3, 1, 2)
    assert chosen([0.99, 0.3, 0.3], {both: 0.5, found[2]: 0.3}, found) == [found[0], both]
    assert chosen([0.99, 0.6, 0.6], {both: 0.3, found[2]: 0.6}, found) == found


def test_what_is_left_out_of_both_sides_is_no_pair_however_likely() -> None:
    left_out: list[Bead] = [PAIRS[0], (1, 2, 1, 1), (2, 2, 1, 2), PAIRS[2]]
    assert chosen([0.99, 0.6, 0.6, 0.99], {PAIRS[1]: 0.35}, left_out) == left_out


@pytest.mark.parametrize("order", [[(1, 2, 1, 1), (2, 2, 1, 2)], [(1, 1, 1, 2), (1, 2, 2, 2)]])
def test_where_nothing_is_exchanged_what_is_left_out_keeps_its_order(order: list[Bead]) -> None:
    beads = [PAIRS[0], *order, PAIRS[2]]
    assert chosen([0.99, 0.5, 0.5, 0.99], {}, beads) == beads
