"""Stems of English words, in American and in British spelling."""

import pytest

from reviews.text.stems import english


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("colours", "color"),
        ("organised", "organize"),
        ("analysing", "analyze"),
        ("theatres", "theater"),
        ("lorries", "truck"),
        ("civilisations", "civilizations"),
    ],
)
def test_british_spelling_meets_american_glosses(british: str, american: str) -> None:
    assert english(british) == english(american)


@pytest.mark.parametrize(("one", "other"), [("basis", "base"), ("four", "for"), ("tour", "tor"), ("ran", "rain")])
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert english(one) != english(other)
