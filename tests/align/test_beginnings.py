"""The beginnings of sentences: whether they open a quotation, with which word, and what answers what."""

import numpy as np
import pytest

from reviews.align import beginnings, tokens
from reviews.align.beginnings import Beginnings, fits
from reviews.align.search import Chain


def read(texts: list[str], lang: str) -> Beginnings:
    return beginnings.read(texts, tokens.read(texts, lang, None))


def chain(beads: list[tuple[int, int, int, int]]) -> Chain:
    return Chain(beads, np.ones(len(beads)), np.zeros(len(beads)), np.ones(len(beads)))


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("「走吧。」", 1),
        ("“Go!” said Lin.", 1),
        ("'Go!' said Lin.", 1),
        ("„Geh!“", 1),
        ("« Va ! »", 1),
        ("— Va ! dit Lin.", 1),
        (" (“Go!”)", 1),
        ("林說：「走吧。」", 0),
        ("Lin said: “Go!”", 0),
        ("", 0),
    ],
)
def test_a_sentence_opens_with_a_quotation_or_with_something_else(text: str, opens: int) -> None:
    assert read([text], "en").quotes.tolist() == [opens]


def test_the_words_that_begin_most_sentences_are_told_apart() -> None:
    texts = ["But he left."] * 4 + ["“He stayed.”"] * 3 + ["Lin waited."] * 2 + ["1997!", "…"]
    assert read(texts, "en").words.tolist() == [1] * 4 + [2] * 3 + [0] * 4


def test_before_anything_is_learned_only_quotations_tell() -> None:
    texts = ["But he left.", "“He stayed.”", "But she came.", "But it rained."]
    scores = fits(read(texts, "en"), read(texts, "en")).block((0, 4), (0, 4))
    assert scores[1, 1] > 0 > scores[0, 1] == scores[1, 0]
    assert scores[0, 0] == scores[0, 2]


def test_a_document_teaches_which_words_answer_each_other() -> None:
    source = ["但他走了。"] * 10 + ["我在等。"] * 10
    target = ["Yet he left."] * 10 + ["Here I wait."] * 10
    begins = read(source, "zh"), read(target, "en")
    learned = fits(*begins, chain([(n, n + 1, n, n + 1) for n in range(20)])).block((0, 20), (0, 20))
    assert learned[0, 0] > 0.5 > -0.5 > learned[0, 19]


def test_two_words_that_met_once_teach_nothing() -> None:
    """The bead might be wrong, and would prove itself."""
    source = ["但他走了。"] * 5 + ["我在等。"] * 5
    target = ["Yet he left."] * 5 + ["Here I wait."] * 5
    begins = read(source, "zh"), read(target, "en")
    once = fits(*begins, chain([(0, 1, 0, 1)])).block((0, 10), (0, 10))
    assert once.max() < 0.01


def test_a_bead_of_one_side_teaches_nothing() -> None:
    begins = read(["但他走了。"] * 5, "zh"), read(["Yet he left."] * 5, "en")
    alone = [(n, n + 1, 0, 0) for n in range(5)] + [(5, 5, n, n + 1) for n in range(5)]
    assert abs(fits(*begins, chain(alone)).block((0, 5), (0, 5))).max() < 0.01


def test_single_scores_are_those_of_the_block() -> None:
    begins = read(["但他走了。", "「我在等。」"] * 4, "zh"), read(["Yet he left.", "“I wait.”"] * 4, "en")
    learned = fits(*begins, chain([(n, n + 1, n, n + 1) for n in range(8)]))
    i, j = np.array([0, 3, 7]), np.array([2, 3, 0])
    assert np.allclose(learned.of(i, j), learned.block((0, 8), (0, 8))[i, j])
