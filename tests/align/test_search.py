"""The search and its probabilities against every chain there is, one by one."""

import math
from collections import defaultdict
from collections.abc import Iterator

import numpy as np
import pytest

from reviews.align import likeliest
from reviews.align.search import Chain, search
from reviews.align.table import Band, Bead, Costs, Floats

SHAPES = [(1, 1), (1, 2), (2, 1), (3, 1), (2, 2)]
Way = tuple[float, list[Bead]]


def ways(
    at: tuple[int, int], live: bool, end: tuple[int, int], low: list[int], width: int, scores: Floats, costs: Costs
) -> Iterator[Way]:
    """Every chain from the cell `at` to `end` inside the band, with its score."""
    i, j = at
    if at == end:
        yield 0.0, []
    steps = [
        (a, b, scores[i + a - 1, k, j + b - 1], True)
        for k, (a, b) in enumerate(SHAPES)
        if i + a <= end[0] and j + b <= end[1]
    ]
    if i < end[0]:
        steps.append((1, 0, costs.source[i] + (costs.source_open[i] if live else 0.0), False))
    if j < end[1]:
        steps.append((0, 1, costs.target[j] + (costs.target_open[j] if live else 0.0), False))
    for a, b, score, bead in steps:
        if low[i + a] <= j + b < low[i + a] + width:
            for rest, beads in ways((i + a, j + b), bead, end, low, width, scores, costs):
                yield float(score) + rest, [(i, i + a, j, j + b), *beads]


BANDS = [
    ([0, 0, 0, 0, 0], 6, 5),
    ([0, 0, 1, 2, 3], 3, 5),
    ([0, 0, 3, 4, 4], 4, 6),
    ([0, 2, 2, 2, 5], 3, 7),
    ([0, 0, 0, 3, 3], 6, 6),
]


def drawn(n: int, m: int, seed: int, spread: float) -> tuple[Floats, Costs]:
    chance = np.random.default_rng(seed)
    scores = chance.normal(0, spread, (n, len(SHAPES), m)).astype(np.float32)
    return scores, Costs(*(-chance.uniform(0, 4, size).astype(np.float32) for size in (n, m, n, m, n, m)))


def searched(low: list[int], width: int, m: int, scores: Floats, costs: Costs, by_number: bool = False) -> Chain:
    def block(rows: tuple[int, int], columns: tuple[int, int]) -> Floats:
        return scores[slice(*rows), :, slice(*columns)].copy()

    return search(Band(np.array(low), width), m, SHAPES, block, costs, by_number)


@pytest.mark.parametrize(("low", "width", "m"), BANDS)
@pytest.mark.parametrize("seed", range(4))
def test_the_chain_is_the_best_of_all_and_its_beads_as_probable_as_their_share(
    low: list[int], width: int, m: int, seed: int
) -> None:
    n = len(low) - 1
    scores, costs = drawn(n, m, seed, 3)
    found = searched(low, width, m, scores, costs)
    every = list(ways((0, 0), True, (n, m), low, width, scores, costs))
    best, beads = max(every)
    assert found.beads == beads
    whole = sum(math.exp(score - best) for score, _beads in every)
    for bead, sure, end in zip(found.beads, found.confidence, found.ends, strict=True):
        here = sum(math.exp(score - best) for score, beads in every if bead in beads)
        meeting = sum(
            math.exp(score - best) for score, beads in every if any(other[1::2] == bead[1::2] for other in beads)
        )
        assert sure == pytest.approx(here / whole, abs=1e-5)
        assert end == pytest.approx(meeting / whole, abs=1e-5)


@pytest.mark.parametrize(("low", "width", "m"), BANDS)
@pytest.mark.parametrize("seed", range(4))
def test_by_number_the_beads_of_two_sides_are_those_of_which_most_are_likely_right(
    low: list[int], width: int, m: int, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(likeliest, "SURE", 1.1)
    monkeypatch.setattr(likeliest, "_touches", lambda *_beads: True)
    n = len(low) - 1
    scores, costs = drawn(n, m, seed, 1)
    found = searched(low, width, m, scores, costs, by_number=True)
    every = list(ways((0, 0), True, (n, m), low, width, scores, costs))
    whole = sum(math.exp(score) for score, _beads in every)
    probable: dict[Bead, float] = defaultdict(float)
    for score, beads in every:
        for bead in beads:
            probable[bead] += math.exp(score) / whole

    def worth(beads: list[Bead]) -> float:
        return sum(probable[bead] - likeliest.LEAST for bead in beads if bead[1] > bead[0] and bead[3] > bead[2])

    assert worth(found.beads) == pytest.approx(max(worth(beads) for _score, beads in every), abs=1e-4)
    assert [(bead[0], bead[2]) for bead in found.beads] == [(0, 0), *((bead[1], bead[3]) for bead in found.beads[:-1])]
    assert found.beads[-1][1::2] == (n, m)
    for bead, sure, score in zip(found.beads, found.confidence, found.scores, strict=True):
        i0, i1, j0, j1 = bead
        if i1 > i0 and j1 > j0:
            assert sure == pytest.approx(probable[bead], abs=1e-4)
            assert score == pytest.approx(float(scores[i1 - 1, SHAPES.index((i1 - i0, j1 - j0)), j1 - 1]), abs=1e-4)
