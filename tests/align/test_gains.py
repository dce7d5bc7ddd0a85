"""What words gain: of single sentences the same either way it is counted, and of parts as of the whole."""

import numpy as np
import pytest

from reviews.align import lexicon
from reviews.align.aligner import SHAPES
from reviews.align.gains import Direction, Gains, Weights
from reviews.align.tokens import Reader, Side, read

ANNA = [
    "Anna reads letters by the river, and Bruno mends boats.",
    "Under the bridge Clara sells apples; nobody buys them.",
    "Letters and apples float under the bridge.",
    "Rain.",
]


def direction() -> Direction:
    side = read(ANNA, "en", None)
    return Direction(side, side, lexicon.known(side, side, None).of_source)


def asked(given: tuple[int, int], told: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
    """Every told sentence beside every given one."""
    many = given[1] - given[0]
    return np.full(many, told[0]), np.full(many, told[1])


@pytest.mark.parametrize(("rows", "columns"), [((0, 4), (0, 4)), ((1, 3), (0, 2)), ((3, 4), (0, 1)), ((0, 1), (2, 4))])
def test_single_sentences_gain_the_same_where_only_words_that_meet_are_counted(
    rows: tuple[int, int], columns: tuple[int, int]
) -> None:
    way = direction()
    assert (way.alone(rows, columns, 0.3) == way.gains(rows, columns, 1, 0.3, asked(rows, columns))[0]).all()


@pytest.mark.parametrize("skip", [1, 2, 3])
def test_runs_that_end_later_gain_the_same_without_those_that_end_before(skip: int) -> None:
    way = direction()
    whole, rest = (way.gains((0, 4), (0, 4), 3, 0.3, asked((first, 4), (0, 4))) for first in (0, skip))
    for every, some in zip(whole, rest, strict=True):
        assert (every[skip:] == some).all()
    assert np.isneginf(whole[2][:2]).all()


def test_runs_longer_than_the_text_gain_nothing() -> None:
    gains = direction().gains((0, 4), (0, 4), 6, 0.3, asked((0, 4), (0, 4)))
    assert all(np.isneginf(one).all() for one in gains[4:])


def test_what_is_asked_for_gains_the_same_where_not_all_is_asked_for() -> None:
    side = read(ANNA * 5, "en", None)
    scores = Gains(side, side, lexicon.known(side, side, None), Weights())
    begin = np.maximum(np.arange(6, 16) - 3, 4)
    band = np.minimum(begin + 6, 15)
    whole = scores.block((6, 16), (4, 15), SHAPES)
    part = scores.block((6, 16), (4, 15), SHAPES, (begin, band))
    for row, (first, last) in enumerate(zip(begin - 4, band - 4, strict=True)):
        assert (whole[row, :, first:last] == part[row, :, first:last]).all()
    assert np.isneginf(part[-1, :, 0]).all()


def words(side: Side, tokens: np.ndarray) -> list[str]:
    return [side.types[token] if token < len(side.types) else "?" for token in tokens]


def test_a_part_has_the_words_of_the_whole_and_numbers_behind_them_for_what_is_new() -> None:
    reader = Reader("en", None)
    side = reader.side(ANNA)
    tokens, starts = reader.parts(["Anna reads letters", "Zoe reads"])
    assert starts.tolist() == [0, 4, 7]
    assert words(side, tokens) == ["anna", "read", "letter", "", "?", "read", ""]
    assert len(side.types) == len(reader.side(ANNA).types) - 1
