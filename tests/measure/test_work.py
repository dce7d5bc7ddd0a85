"""Sharing work out, and how long it takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.measure import TRANSLATE_AN_HOUR, minutes, shares, words


@pytest.mark.parametrize(
    ("weights", "n", "expected"),
    [
        ([1, 1, 1, 1], 2, [0, 0, 1, 1]),
        ([3, 1, 1, 1], 2, [0, 1, 1, 1]),
        ([1, 1, 1], 1, [0, 0, 0]),
        ([1], 3, [1]),
        ([0, 0], 2, [0, 1]),
        ([], 2, []),
    ],
)
def test_stretches_are_of_about_the_same_weight(weights: list[float], n: int, expected: list[int]) -> None:
    assert shares(weights, n) == expected


@given(st.lists(st.integers(1, 100), min_size=1), st.integers(1, 6))
def test_everyone_misses_their_part_by_less_than_the_longest_item(weights: list[int], n: int) -> None:
    turns = shares(weights, n)
    assert turns == sorted(turns)
    for turn in range(n):
        part = sum(weight for weight, mine in zip(weights, turns, strict=True) if mine == turn)
        assert abs(part - sum(weights) / n) <= max(weights)


def test_words_are_counted_in_both_writings() -> None:
    assert words("It doesn't stop at 9.") == 5
    assert words("潮汐磨坊立在河口。") == 8 / 1.6
    assert minutes(["word " * 1000]) == 60
    assert minutes(["word " * 100], TRANSLATE_AN_HOUR) == 20
    assert minutes([]) == 0
    assert minutes(["word"]) == 1
