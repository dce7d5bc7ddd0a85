"""What words gain: of single sentences the same either way it is counted, and of parts as of the whole."""

import numpy as np
import pytest

from reviews.align import lexicon
from reviews.align.gains import Direction
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


@pytest.mark.parametrize(("rows", "columns"), [((0, 4), (0, 4)), ((1, 3), (0, 2)), ((3, 4), (0, 1)), ((0, 1), (2, 4))])
def test_single_sentences_gain_the_same_where_only_words_that_meet_are_counted(
    rows: tuple[int, int], columns: tuple[int, int]
) -> None:
    way = direction()
    assert (way.alone(rows, columns, 0.3) == way.gains(rows, columns, 1, 0.3, 0)[0]).all()


@pytest.mark.parametrize("skip", [1, 2, 3])
def test_runs_that_end_later_gain_the_same_without_those_that_end_before(skip: int) -> None:
    way = direction()
    whole, rest = (way.gains((0, 4), (0, 4), 3, 0.3, first) for first in (0, skip))
    for every, some in zip(whole, rest, strict=True):
        assert (every[skip:] == some).all()
    assert np.isneginf(whole[2][:2]).all()


def test_runs_longer_than_the_text_gain_nothing() -> None:
    gains = direction().gains((0, 4), (0, 4), 6, 0.3, 0)
    assert all(np.isneginf(one).all() for one in gains[4:])


def words(side: Side, tokens: np.ndarray) -> list[str]:
    return [side.types[token] if token < len(side.types) else "?" for token in tokens]


def test_a_part_has_the_words_of_the_whole_and_numbers_behind_them_for_what_is_new() -> None:
    reader = Reader("en", None)
    side = reader.side(ANNA)
    tokens, starts = reader.parts(["Anna reads letters", "Zoe reads"])
    assert starts.tolist() == [0, 4, 7]
    assert words(side, tokens) == ["anna", "read", "letter", "", "?", "read", ""]
    assert len(side.types) == len(reader.side(ANNA).types) - 1
