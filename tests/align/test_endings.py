"""The ends of sentences: which mark, whether a quotation is open, and what a document teaches of both."""

import numpy as np
import pytest

from reviews.align.endings import Fits, read
from reviews.align.search import Chain

DIALOGUE_ZH = ["林說：「你來嗎？", "明天下雨。」", "陳走了。", "為什麼？"]
DIALOGUE_EN = ["'Are you coming?' asked Lin.", "'It rains tomorrow.'", "Chen left.", "Why?"]


@pytest.mark.parametrize(
    ("texts", "lang", "states"),
    [
        (DIALOGUE_ZH, "zh", [1, 0, 0, 0]),
        (["“Wait.", "I am coming,” said Mei.", "It’s late."], "en", [1, 0, 0]),
        (["'Wait.", "I am coming,' said Mei.", "The students' books lay there."], "en", [1, 0, 0]),
        (['"Wait.', 'I am coming."'], "en", [1, 0]),
        (["„Warte.", "Ich komme“, sagte Mei."], "de", [1, 0]),
        (["»Warte.", "Ich komme«, sagte Mei."], "de", [1, 0]),
        (["« Attends.", "J'arrive », dit Mei."], "fr", [1, 0]),
        (["“等等。", "我来了。”"], "zh", [1, 0]),
    ],
)
def test_a_quotation_stays_open_until_it_is_closed(texts: list[str], lang: str, states: list[int]) -> None:
    assert read(texts, lang).states.tolist() == states


def test_a_question_fits_a_question_whatever_closes_it() -> None:
    fits = Fits(read(["真的嗎？」", "是的。"], "zh"), read(["Really?'", "Yes."], "en")).block((0, 2), (0, 2))
    assert fits[0, 0] > 0 > fits[0, 1]
    assert fits[1, 1] == 0 > fits[1, 0]


def test_a_document_teaches_that_its_colons_become_full_stops() -> None:
    source, target = read(["她說："] * 40 + ["好。"] * 40, "zh"), read(["She said."] * 40 + ["Good!"] * 40, "en")
    beads = [(n, n + 1, n, n + 1) for n in range(80)]
    learned = Fits(source, target, Chain(beads, np.ones(80), np.zeros(80), np.ones(80))).block((0, 1), (0, 1))
    assert learned[0, 0] > 0 > Fits(source, target).block((0, 1), (0, 1))[0, 0]
