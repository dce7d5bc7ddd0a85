"""Which pair of a text that came again is which: every pair once, in order, equal sources together."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reviews.text.versions.succession import Step, succession

WORDS = st.lists(st.sampled_from(["mill", "river", "stood", "corn", "ground", "nobody"]), min_size=1, max_size=5)
TEXTS = st.lists(st.tuples(WORDS.map(" ".join), st.sampled_from(["磨坊。", "河。", ""])), max_size=8)


def places(steps: list[Step]) -> list[tuple[list[int], list[int]]]:
    return [(list(range(s.old.start, s.old.stop)), list(range(s.new.start, s.new.stop))) for s in steps]


@given(TEXTS, TEXTS)
@settings(max_examples=200, deadline=None)
def test_every_pair_stands_in_exactly_one_step_and_the_new_ones_in_order(
    old: list[tuple[str, str]], new: list[tuple[str, str]]
) -> None:
    steps = places(succession(old, new))
    assert sorted(i for olds, _news in steps for i in olds) == list(range(len(old)))
    assert [j for _olds, news in steps for j in news] == list(range(len(new)))


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_a_text_follows_itself_pair_by_pair(texts: list[tuple[str, str]]) -> None:
    assert places(succession(texts, texts)) == [([n], [n]) for n in range(len(texts))]


def test_pairs_that_were_joined_here_are_found_again_in_their_parts() -> None:
    old = [("The mill stood. It ground corn.", "磨坊立著。它磨穀物。"), ("Nobody knows.", "沒人知道。")]
    new = [("The mill stood.", "磨坊立著。"), ("It ground corn.", "它磨穀物。"), ("Nobody knows.", "沒人知道。")]
    assert places(succession(old, new)) == [([0], [0, 1]), ([1], [2])]
    assert places(succession(new, old)) == [([0, 1], [0]), ([2], [1])]


def test_a_source_written_anew_is_found_by_its_translation() -> None:
    old = [("The mill stood.", "潮汐磨坊立在河口。"), ("Nobody knows.", "沒人知道。")]
    new = [("At the mouth of a river there was once a house.", "潮汐磨坊立在河口。"), ("Nobody knows.", "沒人知道。")]
    assert places(succession(old, new)) == [([0], [0]), ([1], [1])]
