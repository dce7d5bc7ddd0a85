"""Scores of error marks, agreement and samples, against published worked examples."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.measure import CATEGORIES, CODES, Stratum, alpha, estimate, label, sample, scorecard, wilson

NA = None
# Krippendorff (2011), examples A, B and C.
MEG, OWEN = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
BEN, GERRY = "aabbdcccedda", "babbbccceddd"
FOUR = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, NA, NA, NA],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NA, 3],
    [NA, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NA],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NA],
]


def units(*coders: Sequence[float | None]) -> list[tuple[float | None, ...]]:
    return list(zip(*coders, strict=True))


def test_two_coders_binary_data() -> None:
    assert alpha(units(MEG, OWEN)) == pytest.approx(0.095, abs=5e-4)


def test_two_coders_nominal_data() -> None:
    coded = [[float(ord(char)) for char in coder] for coder in (BEN, GERRY)]
    assert alpha(units(*coded)) == pytest.approx(0.692, abs=5e-4)


@pytest.mark.parametrize(
    ("level", "expected"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)]
)
def test_four_coders_with_missing_data_at_every_level(level: str, expected: float) -> None:
    assert alpha(units(*FOUR), level) == pytest.approx(expected, abs=5e-4)  # type: ignore[arg-type]


def test_nothing_to_compare_is_no_agreement() -> None:
    assert alpha([]) is None
    assert alpha([[1, None], [None, 2]]) is None
    assert alpha([[1, 1], [1, 1]]) is None
    assert alpha([[1, 1], [2, 2]]) == 1


# Newcombe (1998), table I, method 3.
@pytest.mark.parametrize(
    ("hits", "n", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilsons_interval(hits: int, n: int, low: float, high: float) -> None:
    assert wilson(hits, n) == pytest.approx((low, high), abs=5e-5)


def test_of_nothing_nothing_is_known() -> None:
    assert wilson(0, 0) == (0.0, 1.0)
    assert estimate({"a": Stratum(10, 0, 0)}) is None


def test_one_stratum_is_wilsons_interval_and_two_are_weighed_by_size() -> None:
    one = estimate({"all": Stratum(1000, 148, 15)})
    assert one
    assert (one.low, one.high) == pytest.approx(wilson(15, 148))
    both = estimate({"unseen": Stratum(900, 50, 10), "seen": Stratum(100, 50, 0)})
    assert both
    assert both.rate == pytest.approx(0.18)
    assert both.low < 0.18 < both.high


def test_the_heavier_are_drawn_the_likelier_and_none_twice() -> None:
    items = [(n, 4.0 if n < 50 else 1.0) for n in range(100)]
    drawn = [one for seed in range(200) for one in sample(items, 10, seed)]
    share = sum(one < 50 for one in drawn) / len(drawn)
    assert 0.72 < share < 0.84
    assert sample(items, 10, 3) == sample(items, 10, 3)
    assert sorted(sample(items, 500, 1)) == list(range(100))


@given(st.integers(0, 50), st.integers(1, 50))
def test_the_interval_holds_the_rate(hits: int, n: int) -> None:
    hits = min(hits, n)
    low, high = wilson(hits, n)
    assert 0 <= low <= hits / n <= high + 1e-12
    assert high <= 1


def test_a_scorecard_adds_weights_and_divides_by_a_thousand_units() -> None:
    marks = [("accuracy/omission", "major"), ("accuracy", "minor"), ("style/awkward", "minor"), ("style", "neutral")]
    card = scorecard(marks, 500, limit=14)
    assert (card.penalty, card.rate, card.passed) == (7, 14.0, True)
    assert card.counts["accuracy", "major"] == 1
    assert not scorecard(marks, 400, limit=14).passed
    assert not scorecard([("accuracy/omission", "critical")], 1_000_000, limit=14).passed
    assert scorecard([], 0, limit=14).passed


def test_every_category_of_the_core_typology_has_a_name() -> None:
    assert len(CATEGORIES) == 7
    assert all(label(code) for code in CODES)
    assert label("accuracy/omission") == "Omission"
