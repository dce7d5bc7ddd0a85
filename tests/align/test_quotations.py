"""Who speaks may stand on either side of the end of a sentence; two beads over whose boundary it stands are one."""

import pytest

from reviews.align import align, quotations
from reviews.align.quotations import Quotations
from reviews.load import load

HOE = ["「打把鋤頭。」", "他說，「我兄弟種地。」"]
SAID = ['"A hoe," he said.', '"My brother farms."']


def crosses(source: list[str], target: list[str]) -> bool:
    sides = quotations.read(source, "zh"), quotations.read(target, "en")
    return quotations.speaker_crosses(*sides, (0, 1, 0, 1), (1, 2, 1, 2))


@pytest.mark.parametrize(
    ("texts", "lang", "said"),
    [
        (["「來。」他說。"], "zh", [(True, False)]),
        (["他說：「來。", "快來。」"], "zh", [(False, True), (True,)]),
        (["「", "」"], "zh", [(), ()]),
        (['"Come," Mei said, "and sit."'], "en", [(True, False, True)]),
        (["‘It’s Mei’s,’ said Lin."], "en", [(True, False)]),
        (["»Komm«, sagte Lin."], "de", [(True, False)]),
        (["« Viens », dit Mei."], "fr", [(True, False)]),
        (["Nobody spoke."], "en", [(False,)]),
    ],
)
def test_what_is_said_and_what_is_told(texts: list[str], lang: str, said: list[tuple[bool, ...]]) -> None:
    assert quotations.read(texts, lang).said == said


def test_a_quotation_stays_open_until_it_closes() -> None:
    assert quotations.read(["他說：「來。", "快來。", "坐。」", "她坐下。"], "zh") == Quotations(
        [(False, True), (True,), (True,), (False,)], [True, True, False, False]
    )


@pytest.mark.parametrize(
    ("source", "target", "crossing"),
    [
        (HOE, SAID, True),
        # A quotation that runs on is one person's, wherever the middle of it is told who speaks.
        (
            ["「十年前，」梅說，「就在這裡。", "我輸了。」"],
            ['"Ten years ago, right here.', 'I lost," said Mei, "I did."'],
            True,
        ),
        # Another person answers.
        (["「來嗎？」梅問。", "「來。」"], ['"Coming?"', '"Coming," said Lin.'], False),
        # Each says who speaks in the same place, or on one side only.
        (HOE, ['"A hoe."', 'He said, "My brother farms."'], False),
        (HOE, ['"A hoe."', '"My brother farms."'], False),
        (["「打把鋤頭。」", "他打了一把。"], SAID, False),
    ],
)
def test_who_speaks_crosses_the_boundary(source: list[str], target: list[str], crossing: bool) -> None:
    assert crosses(source, target) is crossing


@pytest.mark.parametrize("turned", [False, True])
def test_two_beads_over_whose_boundary_somebody_is_named_are_one(turned: bool) -> None:
    before = (
        ["鐵匠問林要打什麼。", "林想了很久。"],
        ["The smith asked Lin what he should make.", "Lin thought for a long time."],
    )
    after = ["鐵匠點了點頭，生起了爐火。"], ["The smith nodded and lit the fire in his forge."]
    source = [*before[0], *HOE, *after[0]]
    target = [*before[1], *SAID, *after[1]]
    if turned:
        source, target = target, source
    langs = ("en", "zh") if turned else ("zh", "en")
    article = load(
        "\n".join(source).encode(), "a.txt", "\n".join(target).encode(), source_lang=langs[0], target_lang=langs[1]
    )
    beads = [(bead.source, bead.target) for bead in align(article, "sentence").beads]
    assert beads == [((1,), (1,)), ((2,), (2,)), ((3, 4), (3, 4)), ((5,), (5,))]
