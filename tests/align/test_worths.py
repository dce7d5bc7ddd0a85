"""What a bead is worth: as in the search, and more where words that speak for each other stand in like places."""

import numpy as np
import pytest

from reviews.align import beginnings, endings, gains, lexicon, quotations, worths
from reviews.align.spoken import Spoken, Words
from reviews.align.table import Bead, Costs
from reviews.align.tokens import read
from reviews.text.segments import LineKind

EDGE = "Anna Bruno Clara", "Xaver Yusuf Zita"
MIDDLE = ["lamps", "boats", "apples", "letters", "bridges", "gardens"]


def sentence(middle: list[str]) -> str:
    return " ".join([EDGE[0], *middle, EDGE[1]]) + "."


def of(
    source: list[str], target: list[str], beads: list[Bead], kinds: tuple[LineKind, LineKind] = ("body", "body"),
    join: float = 0.0,
) -> np.ndarray:  # fmt: skip
    sides = read(source, "en", None), read(target, "en", None)
    words = Words(*sides, lexicon.known(*sides, None), gains.Weights())
    ends = [endings.read(side, quotations.read(side, "en")) for side in (source, target)]
    habits = (
        beginnings.fits(beginnings.read(source, sides[0]), beginnings.read(target, sides[1])),
        endings.fits(ends[0], ends[1]),
    )
    nothing = [np.zeros(len(side), np.float32) for side in (source, target)]
    joins = [np.full(len(side), join, np.float32) for side in (source, target)]
    costs = Costs(*nothing, *nothing, *joins)
    both = [kinds[0]] * len(source), [kinds[1]] * len(target)
    return worths.Worths(words, habits, both, costs).of(beads)


def test_words_in_like_places_are_worth_more_than_the_same_words_crossed() -> None:
    straight, crossed = (
        of([sentence(MIDDLE)], [sentence(middle)], [(0, 1, 0, 1)])[0] for middle in (MIDDLE, MIDDLE[::-1])
    )
    assert straight > crossed + 1.0


def test_a_sentence_in_the_wrong_place_is_told_though_all_its_words_are_there() -> None:
    """Bruno's boats are named in Anna's sentence too."""
    source = ["Anna reads letters about boats and bridges by the river.", "Bruno mends boats and bridges."]
    target = ["Anna reads letters about boats and bridges.", "By the river.", "Bruno mends boats and bridges."]
    right = of(source, target, [(0, 1, 0, 2), (1, 2, 2, 3)]).sum()
    wrong = of(source, target, [(0, 1, 0, 1), (1, 2, 1, 3)]).sum()
    assert right > wrong + 1.0


def test_a_bead_is_worth_the_same_whatever_is_asked_with_it() -> None:
    source = [sentence(MIDDLE[:3]), sentence(MIDDLE[3:]), "Nobody answered.", "7 lamps: “Light!”"]
    beads: list[Bead] = [(0, 1, 0, 1), (0, 2, 0, 1), (1, 2, 1, 3), (2, 4, 2, 4), (3, 4, 3, 4)]
    together = of(source, source, beads)
    assert np.allclose(together, [of(source, source, [bead])[0] for bead in beads])


def test_sides_turned_are_worth_the_same() -> None:
    source, target = [sentence(MIDDLE), "Nobody answered."], [sentence(MIDDLE[:3]), sentence(MIDDLE[3:]), "7 lamps?"]
    assert np.allclose(
        of(source, target, [(0, 1, 0, 2), (0, 2, 1, 3)]), of(target, source, [(0, 2, 0, 1), (1, 3, 0, 2)])
    )


def test_the_lines_that_sentences_stand_in_count_as_in_the_search() -> None:
    one, two = [sentence(MIDDLE)], [sentence(MIDDLE[:3]), sentence(MIDDLE[3:])]
    plain = of(one, one, [(0, 1, 0, 1)])[0]
    assert of(one, one, [(0, 1, 0, 1)], kinds=("date", "body"))[0] < plain < of(
        one, one, [(0, 1, 0, 1)], kinds=("date", "date")
    )[0]  # fmt: skip
    assert np.isclose(of(one, two, [(0, 1, 0, 2)], join=-0.8)[0], of(one, two, [(0, 1, 0, 2)])[0] - 0.8)


@pytest.mark.parametrize("texts", [(["—"], ["…"]), (["Lin reads."], ["* * *"]), (["2025"], ["2025"])])
def test_sentences_without_words_are_worth_a_number(texts: tuple[list[str], list[str]]) -> None:
    assert np.isfinite(of(*texts, [(0, 1, 0, 1)])).all()


def test_meetings_are_the_table_of_all_words_without_its_zeros() -> None:
    sides = read([sentence(MIDDLE)], "en", None), read([sentence(MIDDLE[::-1]), "Lamps."], "en", None)
    spoken = Spoken(Words(*sides, lexicon.known(*sides, None), gains.Weights()))
    left, right = (side.tokens.astype(np.int64) for side in sides)
    tables = spoken.between(left, right)
    at, to, *ratios = spoken.meetings(left, right)
    for table, ratio in zip(tables, ratios, strict=True):
        met = np.zeros_like(table)
        met[at, to] = ratio
        assert np.array_equal(met, table)
