"""Whether a sentence at the end of a bead belongs to it is told by what it says alone, and by how long the other side is."""

import pytest

from reviews.align import lexicon
from reviews.align.gains import Weights
from reviews.align.spoken import Spoken, Words
from reviews.align.strays import Strays
from reviews.align.table import Bead
from reviews.align.tokens import read


def worth(german: list[str], french: list[str], kept: Bead) -> float:
    """What it is worth to keep only these sentences of all."""
    sides = read(german, "de", None), read(french, "fr", None)
    words = Words(*sides, lexicon.known(*sides, None), Weights())
    return Strays(Spoken(words)).worth((0, len(german), 0, len(french)), kept)


SUN, SNOW = "Die Sonne schien.", "Der Schnee war weiss."
SOLEIL, NEIGE = "Le soleil brillait.", "La neige était blanche."


@pytest.mark.parametrize("first", [True, False])
def test_what_the_rest_says_already_is_no_reason_to_keep_a_sentence(first: bool) -> None:
    kept: Bead = (1, 2, 0, 1) if first else (0, 1, 0, 1)
    answer = f"{SOLEIL} {NEIGE}"
    assert worth([SUN, SUN], [answer], kept) > worth([SNOW, SUN] if first else [SUN, SNOW], [answer], kept) + 1.0


def test_it_is_the_same_from_the_other_side() -> None:
    turned = Words(
        *(sides := (read([SOLEIL, NEIGE], "fr", None), read([SUN], "de", None))), lexicon.known(*sides, None), Weights()
    )
    assert Strays(Spoken(turned)).worth((0, 2, 0, 1), (0, 1, 0, 1)) == pytest.approx(
        worth([SUN], [SOLEIL, NEIGE], (0, 1, 0, 1)), rel=1e-4
    )


def test_a_number_alone_says_nothing() -> None:
    assert worth(["3.", SUN], [SOLEIL], (1, 2, 0, 1)) == 0.0


def test_leaving_out_is_worth_more_the_longer_what_is_kept_is_for_the_other_side() -> None:
    short, long = "Le soleil brillait.", "Le soleil brillait, brillait, brillait, brillait toujours."
    assert worth([SUN, SUN], [short], (0, 1, 0, 1)) > worth([SUN, SUN], [long], (0, 1, 0, 1)) + 1.0
