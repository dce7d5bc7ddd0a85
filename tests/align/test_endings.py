"""The ends of sentences: which mark, whether a quotation closes or is open, and what a document teaches of both."""

import numpy as np
import pytest

from reviews.align import endings, quotations
from reviews.align.endings import Ends, fits
from reviews.align.search import Chain


def read(texts: list[str], lang: str) -> Ends:
    return endings.read(texts, quotations.read(texts, lang))


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


@pytest.mark.parametrize(
    ("text", "lang", "closed"),
    [
        ("「走吧。」", "zh", 1),
        ("“走吧。” ", "zh", 1),
        ("（他說：「走吧。」）", "zh", 1),
        ("他說「走吧」就走了。", "zh", 0),
        ("'Go!' said Lin.", "en", 0),
        ("Lin said: 'Go!'", "en", 1),
        ("(They went.)", "en", 0),
        ("»Geh!«", "de", 1),
        ("« Va ! »", "fr", 1),
        ("”", "zh", 1),
        ("", "en", 0),
    ],
)
def test_a_quotation_closes_with_a_sentence_or_before_it(text: str, lang: str, closed: int) -> None:
    assert read([text], lang).closed.tolist() == [closed]


@pytest.mark.parametrize(
    ("texts", "lang", "cut"),
    [
        (["She came,", "she saw.", "She left."], "en", [1, 0, 0]),
        (["她來了，", "看了。", "走了。"], "zh", [1, 0, 0]),
        (["In 1956 (see vol.", "3, p. 12). It rained.", "She left."], "en", [1, 0, 0]),
        (["一九五六年（參見", "第三卷）下雨了。"], "zh", [1, 0]),
        (["« Alors ? »", "demanda-t-il.", "Elle rit."], "fr", [1, 0, 0]),
        (["A slip (never closed.", *["She left."] * 8, "It ended here)."], "en", [0] * 10),
        (["A heading", "She came."], "en", [0, 0]),
    ],
)
def test_a_sentence_goes_on_behind_a_comma_in_brackets_and_before_a_small_letter(
    texts: list[str], lang: str, cut: list[int]
) -> None:
    assert read(texts, lang).cut.tolist() == cut


def test_where_one_side_goes_on_and_the_other_ends_no_bead_ends() -> None:
    scores = fits(read(["梅來了，", "坐下。"], "zh"), read(["Mei came,", "and sat down."], "en")).block((0, 2), (0, 2))
    assert scores[0, 0] > scores[1, 1] > max(scores[0, 1], scores[1, 0])


def test_a_question_fits_a_question_whatever_closes_it() -> None:
    scores = fits(read(["真的嗎？」", "是的。"], "zh"), read(["Really?'", "Yes."], "en")).block((0, 2), (0, 2))
    assert scores[0, 0] > 0 > scores[0, 1]
    assert scores[1, 1] > scores[1, 0] < 0


def test_what_closes_a_quotation_fits_what_closes_one() -> None:
    """Mei's answer ends with her second sentence, and so it does in English."""
    source = read(["梅說：「我累了。", "我不去。」", "林走了。"], "zh")
    target = read(["'I am tired.", "I'm not going,' said Mei.", "'Not today.'", "Lin left."], "en")
    scores = fits(source, target).block((0, 3), (0, 4))
    assert scores[1].argmax() == 2
    assert scores[2, 3] > scores[2, 2]


def test_texts_without_quotations_say_nothing_of_them() -> None:
    source, target = read(["林走了。", "梅說：「好。」"], "zh"), read(["Lin left.", "Mei agreed."], "en")
    assert (fits(source, target).block((0, 2), (0, 2)) == 0).all()


def test_a_document_teaches_that_its_colons_become_full_stops() -> None:
    source, target = read(["她說："] * 40 + ["好。"] * 40, "zh"), read(["She said."] * 40 + ["Good!"] * 40, "en")
    beads = [(n, n + 1, n, n + 1) for n in range(80)]
    learned = fits(source, target, Chain(beads, np.ones(80), np.zeros(80), np.ones(80))).block((0, 1), (0, 1))
    assert learned[0, 0] > 0 > fits(source, target).block((0, 1), (0, 1))[0, 0]
