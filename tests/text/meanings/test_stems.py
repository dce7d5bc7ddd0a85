"""Stems of English words, in American and in British spelling."""

import pytest

from reviews.text.meanings.stems import english


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


@pytest.mark.parametrize(
    "forms",
    [
        "agree agrees agreed agreeing",
        "reply replies replied replying",
        "try tries tried trying",
        "travel travels traveled travelled travelling",
        "call calls called calling",
        "control controlled controlling",
        "staff staffed staffing",
        "speed speeds speeding",
        "large larger largest",
        "easy easier easiest",
        "thin thinner thinnest",
        "live lives lived life",
        "thought thoughts",
        "fisherman fishermen",
        "uphold upheld",
    ],
)
def test_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({english(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("early", "ear"), ("supply", "sup"), ("bully", "bull"), ("specimen", "speciman"), ("ally", "all")],
)
def test_what_only_ends_like_a_form_is_whole(one: str, other: str) -> None:
    assert english(one) != english(other)


@pytest.mark.parametrize(("one", "other"), [("basis", "base"), ("four", "for"), ("tour", "tor"), ("ran", "rain")])
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert english(one) != english(other)
