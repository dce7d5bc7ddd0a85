"""Beads that the search is unsure of give way to their nearest neighbours where these are clearly worth more; no others do."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.align.aligner import LEAVE_OUT, OPEN_GAP, SHAPES
from reviews.align.search import Chain
from reviews.align.shifted import CERTAIN, CLEARLY, NEAR, UNSURE, shifted
from reviews.align.strays import Strays
from reviews.align.table import Bead, Costs
from reviews.align.worths import Worths

MANY = 40
UNSURE_OF_ALL, SURE_OF_ALL = 0.5, 0.999


class Silent(Strays):
    """Sentences that tell nothing alone."""

    def __init__(self) -> None:
        pass

    def worth(self, bead: Bead, kept: Bead) -> float:
        assert bead != kept
        return 0.0


class Told(Worths):
    """Worths as a test tells them, else 0."""

    def __init__(self, told: dict[Bead, float]) -> None:
        self.told = told
        self.strays = Silent()

    def of(self, beads) -> np.ndarray:
        assert all(i1 > i0 and j1 > j0 for i0, i1, j0, j1 in beads)
        return np.array([self.told.get(bead, 0.0) for bead in beads])


def costs() -> Costs:
    leave, opening, nothing = (np.full(MANY, cost, np.float32) for cost in (LEAVE_OUT, OPEN_GAP, 0.0))
    return Costs(leave, leave, opening, opening, nothing, nothing)


def chain(beads: list[Bead], sure: float) -> Chain:
    scores = [9.0 if i1 > i0 and j1 > j0 else LEAVE_OUT for i0, i1, j0, j1 in beads]
    return Chain(beads, np.full(len(beads), sure), np.array(scores), np.full(len(beads), sure))


def found(beads: list[Bead], told: dict[Bead, float], sure: float = UNSURE_OF_ALL) -> list[Bead]:
    return shifted(chain(beads, sure), Told(told), costs(), SHAPES).beads


ONE_TWO: list[Bead] = [(0, 1, 0, 1), (1, 2, 1, 3)]
ONE_LEFT_OUT: list[Bead] = [(0, 1, 0, 1), (1, 1, 1, 2), (1, 2, 2, 3)]
TWO_LEFT_OUT: list[Bead] = [(0, 1, 0, 1), (1, 1, 1, 2), (1, 1, 2, 3), (1, 2, 3, 4)]
CASES: list[tuple[str, list[Bead], dict[Bead, float], list[Bead]]] = [
    ("a boundary a sentence off", ONE_TWO, {(0, 1, 0, 2): 3.0}, [(0, 1, 0, 2), (1, 2, 2, 3)]),
    ("two that are one", ONE_TWO, {(0, 2, 0, 3): 3.0}, [(0, 2, 0, 3)]),
    ("one left out that belongs to the bead before", ONE_LEFT_OUT, {(0, 1, 0, 2): 1.0}, [(0, 1, 0, 2), (1, 2, 2, 3)]),
    ("one left out that belongs to the bead after", ONE_LEFT_OUT, {(0, 1, 0, 2): -9.0}, [(0, 1, 0, 1), (1, 2, 1, 3)]),
    ("one that belongs to nothing", ONE_TWO, {(1, 2, 1, 3): -9.0, (0, 1, 0, 2): -9.0, (0, 2, 0, 3): -9.0, (1, 2, 2, 3): 1.0},
     [(0, 1, 0, 1), (1, 1, 1, 2), (1, 2, 2, 3)]),
]  # fmt: skip


@pytest.mark.parametrize(("beads", "told", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_unsure_beads_give_way_to_what_is_worth_more(
    beads: list[Bead], told: dict[Bead, float], wanted: list[Bead]
) -> None:
    assert found(beads, told) == wanted


@pytest.mark.parametrize(("beads", "told"), [case[1:3] for case in CASES], ids=[case[0] for case in CASES])
def test_sure_beads_stay(beads: list[Bead], told: dict[Bead, float]) -> None:
    assert found(beads, told, SURE_OF_ALL) == beads


@pytest.mark.parametrize(
    ("sure", "worth", "gives_way"),
    [(0.5, 1.0, True), (0.95, 1.0, True), (0.97, 1.0, False), (0.97, 3.0, True), (0.99, 6.0, False), (0.99, 7.0, True)],
)
def test_the_surer_the_search_is_the_more_another_way_must_be_worth(sure: float, worth: float, gives_way: bool) -> None:
    assert found(ONE_TWO, {(0, 2, 0, 3): worth}, sure) == ([(0, 2, 0, 3)] if gives_way else ONE_TWO)


def test_what_the_search_is_certain_of_stays() -> None:
    assert found(ONE_TWO, {(0, 2, 0, 3): 90.0}, 1 - 1e-6) == ONE_TWO


def test_what_is_left_out_of_both_sides_is_no_pair() -> None:
    beads: list[Bead] = [(0, 1, 0, 0), (1, 1, 0, 1), (1, 2, 1, 2)]
    assert found(beads, {(1, 2, 0, 2): -9.0, (0, 2, 1, 2): -9.0, (0, 1, 0, 1): 99.0}) == beads


def test_what_is_hardly_worth_more_changes_nothing() -> None:
    assert found(ONE_TWO, {(0, 1, 0, 2): CLEARLY - 0.01}) == ONE_TWO
    assert found(ONE_TWO, {(0, 1, 0, 2): CLEARLY + 0.01}) != ONE_TWO


def test_a_gap_that_goes_on_is_not_paid_for_twice() -> None:
    """To take one of two left out saves what leaving it out costs, and not what it costs to open the gap."""
    saved = -LEAVE_OUT
    for over, kept in ((0.1, True), (-0.1, False)):
        told = {(0, 1, 0, 2): CLEARLY - saved - over, (1, 2, 2, 4): -99.0}
        assert (found(TWO_LEFT_OUT, told) == TWO_LEFT_OUT) == kept


def test_of_two_changes_to_one_bead_the_better_is_made() -> None:
    beads: list[Bead] = [(0, 1, 0, 1), (1, 2, 1, 3), (2, 3, 3, 4)]
    assert found(beads, {(0, 1, 0, 2): 3.0, (2, 3, 2, 4): 4.0}) == [(0, 1, 0, 1), (1, 2, 1, 2), (2, 3, 2, 4)]


def test_the_clearer_a_change_the_surer_it_is_but_never_beyond_what_is_unsure() -> None:
    sure = [
        shifted(chain(ONE_TWO, UNSURE_OF_ALL), Told({(0, 1, 0, 2): worth}), costs(), SHAPES).confidence[0]
        for worth in (1.0, 4.0, 99.0)
    ]
    assert 0.5 < sure[0] < sure[1] < sure[2] == UNSURE


def test_a_sure_bead_is_the_less_sure_the_nearer_another_way_comes() -> None:
    """Where one bead for the two is nearly worth as much as they are, both are doubted, and the end between them is."""
    beads: list[Bead] = [(0, 1, 0, 1), (1, 2, 1, 2), (2, 3, 2, 3), (3, 4, 3, 4)]
    pairs = dict.fromkeys(beads, 20.0)
    near, nearer, far = (
        shifted(chain(beads, 0.9999), Told({**pairs, (1, 3, 1, 3): worth}), costs(), SHAPES)
        for worth in (32.0, 36.0, 5.0)
    )
    assert near.beads == nearer.beads == far.beads == beads
    assert far.confidence[1] > near.confidence[1] > nearer.confidence[1] > 1 - NEAR
    assert nearer.confidence[1] == nearer.confidence[2]
    assert (nearer.confidence[[0, 3]] > 0.999).all()
    assert np.argmin(nearer.ends) == 1
    assert (nearer.ends[[0, 2, 3]] > 0.999).all()


def test_where_sentences_are_seldom_joined_a_way_that_joins_them_leaves_less_doubt() -> None:
    one_by_one: list[Bead] = [(n, n + 1, n, n + 1) for n in range(30)]
    often_joined: list[Bead] = [(n, n + 1, 2 * n - 1, 2 * n + 1) for n in range(2, 12)]
    seldom, often = (
        shifted(chain(beads, 0.9999), Told({**dict.fromkeys(beads, 20.0), (0, 2, 0, 2): 36.0}), costs(), SHAPES)
        for beads in (one_by_one, [*one_by_one[:2], (2, 2, 2, 3), *often_joined])
    )
    assert 1 > seldom.confidence[0] > often.confidence[0] > 1 - NEAR
    assert seldom.ends[0] > often.ends[0] > 1 - NEAR


def test_a_sentence_that_is_hardly_missed_leaves_its_bead_in_doubt_and_its_ends_as_they_are() -> None:
    beads: list[Bead] = [(0, 1, 0, 2), (1, 2, 2, 3)]
    worth = {(0, 1, 0, 2): 20.0, (0, 1, 0, 1): 20.0, (1, 2, 2, 3): 20.0}
    kept = shifted(chain(beads, 0.9999), Told(worth), costs(), SHAPES)
    assert kept.beads == beads
    assert kept.confidence[0] < kept.confidence[1]
    assert (kept.ends > 0.99).all()


def test_beads_that_are_certain_are_not_asked() -> None:
    class Nothing(Told):
        def of(self, beads) -> np.ndarray:
            raise AssertionError(beads)

    before = chain(ONE_TWO, 1.0)
    assert (shifted(before, Nothing({}), costs(), SHAPES).confidence == before.confidence).all()


@st.composite
def any_chain(draw: st.DrawFn) -> list[Bead]:
    beads, i, j = [], 0, 0
    for a, b in draw(st.lists(st.sampled_from([*SHAPES, (0, 1), (1, 0)]), max_size=7)):
        beads.append((i, i + a, j, j + b))
        i, j = i + a, j + b
    return beads


@given(any_chain(), st.randoms(use_true_random=False), st.lists(st.floats(0, 1), min_size=7, max_size=7))
def test_every_sentence_stays_in_one_bead_in_order(beads: list[Bead], chance, sure: list[float]) -> None:
    class Any(Told):
        def of(self, beads) -> np.ndarray:
            return np.array([chance.uniform(-20, 20) for _bead in beads])

    before = chain(beads, 0.5)
    before.confidence[:] = sure[: len(beads)]
    after = shifted(before, Any({}), costs(), SHAPES)
    ends = [(0, 0), *((i1, j1) for _i0, i1, _j0, j1 in after.beads)]
    assert [(i0, j0) for i0, _i1, j0, _j1 in after.beads] == ends[:-1]
    assert ends[-1] == ([(0, 0), *((bead[1], bead[3]) for bead in beads)])[-1]
    assert all((i1 - i0, j1 - j0) in {*SHAPES, (0, 1), (1, 0)} for i0, i1, j0, j1 in after.beads)
    assert len(after.beads) == len(after.confidence) == len(after.scores) == len(after.ends)
    stays = [one >= CERTAIN for one in [1.0, *before.confidence, 1.0]]
    assert all(bead in after.beads for k, bead in enumerate(beads) if all(stays[k : k + 3]))
