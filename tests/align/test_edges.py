"""The first and last words of a bead's sides decide where the bag of all its words cannot."""

import numpy as np
import pytest

from reviews.align import lexicon
from reviews.align.edges import WORDS, Edges, edge
from reviews.align.habits import Fits
from reviews.align.tokens import Side, read

SHAPES = [(1, 1), (1, 2), (2, 1)]
ANNA = ["Anna reads letters by the river.", "Bruno mends boats under the bridge.", "Clara sells apples at the market."]
NO_HABIT = Fits(())
EACH = np.arange(12)
# A score for each sentence with each, of beginnings and of ends.
BEGINS, ENDS = (Fits(((EACH, EACH, np.add.outer(100.0 * EACH, EACH) * by),)) for by in (1.0, 0.01))
HABITS = BEGINS, ENDS


def words(side: Side) -> list[list[str]]:
    """The words of each sentence."""
    runs = zip(side.starts[:-1], side.starts[1:] - 1, strict=True)
    return [[side.types[token] for token in side.tokens[start:end]] for start, end in runs]


def scores(source: list[str], target: list[str]) -> np.ndarray:
    """Scores [source end, shape, target end] of the edges of all beads, with words alone that are written alike."""
    sides = read(source, "en", None), read(target, "en", None)
    edges = Edges(*sides, lexicon.known(*sides, None), NO_HABIT, NO_HABIT)
    return edges.block((0, len(source)), (0, len(target)), SHAPES)


@pytest.mark.parametrize("last", [False, True])
def test_an_edge_has_the_first_or_last_words_of_each_sentence(last: bool) -> None:
    whole = read(["Anna reads: 'Letters, boats, apples, bridges!'", "No?", "Bruno sleeps."], "en", None)
    content = [[word for word in one if word.isalpha() and word != "no"] for one in words(whole)]
    cut = words(edge(whole, last))
    assert cut == [one[-WORDS:] if last else one[:WORDS] for one in content]
    assert [len(one) for one in cut] == [WORDS, 0, 2]


def test_sentences_that_begin_and_end_alike_fit_best() -> None:
    found = scores(ANNA, ANNA)[:, 0]
    assert (found.argmax(axis=1) == [0, 1, 2]).all()
    assert (np.diag(found) > 2.0).all()


def test_a_bead_of_two_begins_with_its_first_sentence_and_ends_with_its_last() -> None:
    joined = [" and ".join([ANNA[0].rstrip("."), ANNA[1]]), ANNA[2]]
    found = scores(ANNA, joined)
    two, one = found[1, SHAPES.index((2, 1)), 0], found[1, SHAPES.index((1, 1)), 0]
    assert two > one + 0.5


def test_a_sentence_in_the_wrong_place_is_told_though_all_its_words_are_there() -> None:
    """Both readings of Bruno's sentence have the same bag of words on the other side."""
    source = ["Anna reads letters by the river.", "Bruno mends boats near Anna under the bridge."]
    target = [source[0], "Bruno mends boats.", "Near Anna under the bridge."]
    found = scores(source, target)
    right = found[0, SHAPES.index((1, 1)), 0] + found[1, SHAPES.index((1, 2)), 2]
    wrong = found[0, SHAPES.index((1, 2)), 1] + found[1, SHAPES.index((1, 1)), 2]
    assert right > wrong + 1.0


def test_a_bead_begins_as_its_first_sentences_do_and_ends_as_its_last() -> None:
    sides = read(ANNA * 4, "en", None), read(ANNA * 4, "en", None)
    words = lexicon.known(*sides, None)
    with_habits, without = (
        Edges(sides[0], sides[1], words, habits[0], habits[1]).block((4, 9), (5, 11), SHAPES)
        for habits in (HABITS, (NO_HABIT, NO_HABIT))
    )
    of_bead = (with_habits - without)[7 - 4, SHAPES.index((2, 1)), 9 - 5]
    assert np.isclose(of_bead, 609.0 + 7.09, atol=0.01)


def test_a_part_of_the_matrix_scores_as_in_the_whole() -> None:
    sides = read(ANNA * 4, "en", None), read(ANNA * 4, "en", None)
    edges = Edges(sides[0], sides[1], lexicon.known(*sides, None), HABITS[0], HABITS[1])
    whole, part = edges.block((0, 12), (0, 12), SHAPES), edges.block((7, 10), (5, 11), SHAPES)
    assert np.allclose(whole[7:10, :, 5:11], part)
