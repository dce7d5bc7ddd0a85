"""What is said and who says it may trade places; the beads that such sentences belong to are one, and no others are."""

import pytest

from reviews.align import align
from reviews.load import load
from tests.align.beads import Bead

BEFORE = (
    ["林先生在碼頭上等船。", "江面上的霧慢慢地退了。"],
    ["Mr. Lin was waiting for the boat on the wharf.", "Slowly the mist drew off the river."],
)
AFTER = (
    ["太陽照在水上。", "船夫解開了纜繩。"],
    ["The sun shone on the water.", "The boatman cast off the rope."],
)
SAID, NODDED = "「我昨天買了兩張票，請你把行李搬上來。」", "老船夫點了點頭。"


def beads(middle: tuple[list[str], list[str]], turned: bool) -> list[Bead]:
    """The beads of the text with `middle` between, counted from its first sentence; source and target turned back."""
    source, target = ([*before, *own, *after] for before, own, after in zip(BEFORE, middle, AFTER, strict=True))
    langs = ["zh", "en"]
    if turned:
        source, target, langs = target, source, langs[::-1]
    article = load(
        "\n".join(source).encode(), "a.txt", "\n".join(target).encode(), source_lang=langs[0], target_lang=langs[1]
    )
    found = [(bead.source, bead.target) for bead in align(article, "sentence").beads]
    rows = [(right, left) if turned else (left, right) for left, right in found]
    first, last = len(BEFORE[0]), len(BEFORE[0]) + len(middle[0])
    return [
        (tuple(n - first for n in left), tuple(n - first for n in right))
        for left, right in rows
        if first < left[0] <= last
    ]


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        # The nod interrupts what is said.
        (
            [SAID, NODDED],
            ['"I bought two tickets yesterday."', "The old boatman nodded.", '"Please bring up the luggage."'],
        ),
        # The nod comes first.
        (
            [SAID, NODDED],
            ["The old boatman nodded.", '"I bought two tickets yesterday, so please bring up the luggage."'],
        ),
    ],
)
def test_what_is_said_behind_what_is_told_is_one_bead_with_it(
    chinese: list[str], english: list[str], turned: bool
) -> None:
    assert beads((chinese, english), turned) == [((1, 2), tuple(range(1, len(english) + 1)))]


@pytest.mark.parametrize("turned", [False, True])
def test_what_is_said_and_told_in_the_same_order_stays_apart(turned: bool) -> None:
    english = ['"I bought two tickets yesterday, so please bring up the luggage."', "The old boatman nodded."]
    assert beads(([SAID, NODDED], english), turned) == [((1,), (1,)), ((2,), (2,))]


@pytest.mark.parametrize("turned", [False, True])
def test_an_answer_that_the_translator_added_is_left_out_as_before(turned: bool) -> None:
    english = [
        '"I bought two tickets yesterday, so please bring up the luggage."', "The old boatman nodded.", '"Very well."',
    ]  # fmt: skip
    assert beads(([SAID, NODDED], english), turned)[0] == ((1,), (1,))
