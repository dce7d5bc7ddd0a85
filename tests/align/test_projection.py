"""From sentence beads to paragraphs: lines that share text belong together, and each sentence of theirs stands once."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reviews.align.projection import paragraphs
from reviews.align.units import Units
from reviews.text.segments import Line, Sentence


def units(sizes: list[list[int]]) -> Units:
    """Lines of sentences of the given sizes."""
    lines = [Line(n, "".join("x" * size for size in line), "en") for n, line in enumerate(sizes, 1)]
    sentences = [Sentence(n, 0, size, "x" * size) for n, line in enumerate(sizes, 1) for size in line]
    return Units(tuple(lines), tuple(sentences), tuple(at for at, line in enumerate(sizes) for _size in line))


def test_a_bead_that_reaches_a_little_into_the_next_paragraph_is_cut_there() -> None:
    source, target = units([[40, 40, 1], [50, 50]]), units([[80], [102]])
    found = paragraphs(source, target, [(0, 2, 0, 1), (2, 5, 1, 2)])
    assert [(group.source, group.target) for group in found] == [([0], [0]), ([1], [1])]
    assert found[0].beads == [([0, 1], [0], 0), ([2], [], 1)]
    assert found[1].beads == [([3, 4], [1], 1)]


def test_two_short_sentences_that_are_twins_keep_their_paragraphs_together() -> None:
    source, target = units([[40], [2, 60]]), units([[50, 3], [70]])
    found = paragraphs(source, target, [(0, 1, 0, 1), (1, 2, 1, 2), (2, 3, 2, 3)])
    assert [(group.source, group.target) for group in found] == [([0, 1], [0, 1])]


SIDE = st.lists(st.lists(st.integers(1, 60), min_size=1, max_size=4), min_size=1, max_size=6)


@settings(deadline=None, max_examples=200)
@given(SIDE, SIDE, st.data())
def test_every_sentence_of_a_grouped_line_stands_in_its_group_once_and_no_group_is_empty(
    left: list[list[int]], right: list[list[int]], data: st.DataObject
) -> None:
    source, target = units(left), units(right)
    ends = [
        sorted(data.draw(st.lists(st.integers(0, len(side.sentences)), min_size=3, max_size=3)))
        for side in (source, target)
    ]
    cuts = zip(*([0, *own, len(side.sentences)] for own, side in zip(ends, (source, target), strict=True)), strict=True)
    beads = [(i0, i1, j0, j1) for (i0, j0), (i1, j1) in pairwise(cuts)]
    for group in paragraphs(source, target, beads):
        assert any(ours and theirs for ours, theirs, _bead in group.beads)
        for n, (side, lines) in enumerate(((source, group.source), (target, group.target))):
            own = [k for k, line in enumerate(side.line) if line in lines]
            assert [k for bead in group.beads for k in (bead[0], bead[1])[n]] == own
