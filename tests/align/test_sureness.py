"""Confidence: in the order of the posterior, less beside what was left out, never certain; of a paragraph, that of its ends."""

import numpy as np
import pytest

from reviews.align import sureness
from reviews.align.search import Chain
from reviews.align.sureness import of_group, of_part
from reviews.align.table import Bead

LEFT_OUT = -2.0


def chain(beads: list[Bead], confidence: list[float], scores: float | list[float] = 9.0, ends: float = 0.99) -> Chain:
    filled = [np.broadcast_to(np.array(one, np.float64), len(beads)).copy() for one in (confidence, scores, ends)]
    return Chain(beads, *filled)


def humbled(found: Chain, crossed: dict[int, float] | None = None) -> Chain:
    """The chain with its confidence, where a clause crosses the ends `crossed` by that score."""
    scores = [(crossed or {}).get(n, -np.inf) for n in range(len(found.beads))]
    return sureness.humbled(found, LEFT_OUT, np.array(scores))


def in_a_row(*confidence: float) -> Chain:
    return chain([(n, n + 1, n, n + 1) for n in range(len(confidence))], list(confidence))


def test_confidence_follows_the_posterior_and_is_humbler() -> None:
    found = humbled(in_a_row(0.5, 0.9, 0.999, 1.0))
    assert found.confidence[0] == 0.5
    assert found.confidence[0] < found.confidence[1] < found.confidence[2] < found.confidence[3] < 1
    assert found.confidence[1] < 0.9
    assert (found.ends < 0.99).all()


ONE_LEFT_OUT: list[Bead] = [(0, 1, 0, 1), (1, 2, 1, 1), (2, 3, 1, 2), (3, 4, 2, 3)]


def test_a_bead_beside_a_sentence_left_out_is_less_sure_and_so_is_the_end_between_them() -> None:
    found = humbled(chain(ONE_LEFT_OUT, [0.95] * 4, [9.0, LEFT_OUT, 9.0, 9.0]))
    assert found.confidence[0] == found.confidence[2] < found.confidence[3]
    assert found.ends[0] == found.ends[1] < found.ends[2]


def test_a_line_of_a_cheap_kind_left_out_hardly_tells() -> None:
    cheap, body = (
        humbled(chain(ONE_LEFT_OUT, [0.95] * 4, [9.0, cost, 9.0, 9.0])) for cost in (LEFT_OUT / 20, LEFT_OUT)
    )
    assert cheap.confidence[0] > body.confidence[0]


def test_a_clause_that_may_have_crossed_an_end_leaves_doubt_on_both_sides_however_sure_the_search_is() -> None:
    found = humbled(chain([(n, n + 1, n, n + 1) for n in range(5)], [1.0] * 5, ends=1.0), {1: 9.0, 3: 0.0})
    assert [n for n, sure in enumerate(found.confidence) if sure < 0.7] == [1, 2]
    assert [n for n, sure in enumerate(found.ends) if sure < 0.7] == [1]
    assert found.confidence[[0, 3, 4]].min() > 0.99


def test_the_more_sentences_a_bead_has_the_less_sure_it_is() -> None:
    found = humbled(chain([(0, 1, 0, 1), (1, 2, 1, 3), (2, 5, 3, 4), (5, 6, 4, 9)], [1.0] * 4))
    assert found.confidence[0] > 0.99 > found.confidence[1] > found.confidence[2] > found.confidence[3] > 0.7


def test_several_sentences_on_both_sides_are_less_sure_than_as_many_against_one() -> None:
    found = humbled(chain([(0, 1, 0, 3), (1, 3, 3, 5)], [1.0] * 2))
    assert found.confidence[0] > 0.95
    assert 0.7 < found.confidence[1] < 0.85


BESIDE: list[tuple[str, Bead, float]] = [
    ("one sentence each", (1, 2, 0, 1), 0.99),
    ("two against one", (1, 3, 0, 1), 0.78),
    ("one against two", (1, 2, 0, 2), 0.78),
]


@pytest.mark.parametrize(("sides", "bead", "least"), BESIDE, ids=[row[0] for row in BESIDE])
def test_beside_a_sentence_left_out_several_sentences_leave_doubt_however_sure_the_search_is(
    sides: str, bead: Bead, least: float
) -> None:
    i, j = bead[1], bead[3]
    beads: list[Bead] = [(0, 1, 0, 0), bead, (i, i + 1, j, j + 1), (i + 1, i + 3, j + 1, j + 2)]
    body, cheap = (
        humbled(chain(beads, [1.0] * 4, [cost, 9.0, 9.0, 9.0])).confidence for cost in (LEFT_OUT, LEFT_OUT / 20)
    )
    assert least < body[1] <= (1.0 if sides == "one sentence each" else 0.8)
    assert body[1] < cheap[1]
    assert cheap[1] > 0.97, "what is mostly left out tells nothing of its neighbour"
    assert body[3] > 0.98, "nor does a sentence left out further away"


def test_a_paragraph_of_one_sentence_bead_is_as_sure_as_that() -> None:
    assert of_group(in_a_row(0.4, 0.8), [([1], [1], 1)]) == 0.8


def test_how_sentences_meet_inside_a_paragraph_does_not_matter_where_its_ends_are_sure() -> None:
    found = in_a_row(0.9, 0.3, 0.3, 0.9)
    assert of_group(found, [([1], [1], 1), ([2], [2], 2)]) == 0.99
    found.ends[0] = 0.6
    assert of_group(found, [([1], [1], 1), ([2], [2], 2)]) == 0.6
    found.ends[2] = 0.5
    assert of_group(found, [([1], [1], 1), ([2], [2], 2)]) == 0.5


def test_paragraphs_that_cut_a_sure_bead_are_unsure_and_so_are_its_parts() -> None:
    found = chain([(0, 2, 0, 1), (2, 3, 1, 2)], [0.9, 0.8])
    parts = [([1], [], 0), ([2], [1], 1)]
    assert of_group(found, parts) == of_part(found, parts[0]) == 1 - 0.9
    assert of_part(found, parts[1]) == 0.8
