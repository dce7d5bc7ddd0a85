"""What holds for any two texts: every line once, order kept, confidence a probability, turning sides turns beads."""

from collections import Counter
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reviews.align import Alignment, align
from reviews.load import LoadedArticle, load

ENGLISH = [
    "Lin reads.",
    "It rains in 2025.",
    "She laughed; he did not.",
    "Subscribe",
    "Mei Chen",
    "“Yes!”",
    "Why?",
    "* * *",
]
CHINESE = ["林在讀書。", "2025年下雨。", "她笑了，他沒有。", "訂閱", "陳美", "「好！」", "為什麼？", "——"]
SIDES = st.tuples(
    st.lists(st.sampled_from(ENGLISH), min_size=1, max_size=14),
    st.lists(st.sampled_from(CHINESE), min_size=1, max_size=14),
)


def aligned(source: list[str], target: list[str], level: str) -> tuple[LoadedArticle, Alignment]:
    article = load("\n".join(source).encode(), "a.txt", "\n".join(target).encode())
    return article, align(article, level)


@settings(deadline=None, max_examples=60)
@given(SIDES, st.sampled_from(["paragraph", "sentence"]))
def test_every_line_is_in_one_bead_or_unaligned(sides: tuple[list[str], list[str]], level: str) -> None:
    article, alignment = aligned(*sides, level)
    for lines, side, left in (
        (article.source_lines, "source", alignment.unaligned_source),
        (article.target_lines, "target", alignment.unaligned_target),
    ):
        seen = Counter(n for bead in alignment.beads for n in getattr(bead, side))
        seen.update(line.n for line in left)
        assert seen == {line.n: 1 for line in lines}


@settings(deadline=None, max_examples=60)
@given(SIDES, st.sampled_from(["paragraph", "sentence"]))
def test_beads_have_two_sides_in_order_and_a_probability(sides: tuple[list[str], list[str]], level: str) -> None:
    _article, alignment = aligned(*sides, level)
    for bead in alignment.beads:
        assert bead.source
        assert bead.target
        assert 0 <= bead.confidence <= 1
    for before, after in pairwise(alignment.beads):
        assert max(before.source) < min(after.source)
        assert max(before.target) < min(after.target)


@settings(deadline=None, max_examples=60)
@given(SIDES)
def test_sentences_of_a_bead_are_those_of_its_lines_in_order(sides: tuple[list[str], list[str]]) -> None:
    article, alignment = aligned(*sides, "paragraph")
    for bead in alignment.beads:
        for side, lines in (("source", article.source_lines), ("target", article.target_lines)):
            found = [one for sentence in bead.sentences for one in getattr(sentence, side)]
            assert {one.line for one in found} == set(getattr(bead, side))
            assert [(one.line, one.start) for one in found] == sorted((one.line, one.start) for one in found)
            texts = {line.n: line.text for line in lines}
            assert all(texts[one.line][one.start : one.end] == one.text for one in found)


def test_the_same_text_twice_is_aligned_line_by_line() -> None:
    text = [f"Lin read letter {n} to the editor." for n in range(1, 40)]
    _article, alignment = aligned(text, text, "sentence")
    assert [(bead.source, bead.target) for bead in alignment.beads] == [((n,), (n,)) for n in range(1, 40)]


def test_the_same_input_gives_the_same_alignment() -> None:
    first = aligned(ENGLISH, CHINESE, "paragraph")[1]
    assert aligned(ENGLISH, CHINESE, "paragraph")[1] == first
