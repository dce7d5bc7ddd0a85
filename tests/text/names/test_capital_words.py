"""The words of a text that have a capital."""

import pytest

from reviews.text.names.capital_words import capital_words, opening


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Then Mr. Ostrander left Århus for the U.S. on Monday.", "Then Mr Ostrander Århus U S Monday"),
        ("a McKendry iPhone, O'Rell and Saint-Ange", "McKendry O Rell Saint Ange"),
        ("in New_York2 and A×B", "New A B"),
        ("nothing at all", ""),
    ],
)
def test_words_with_a_capital_go_as_far_as_their_letters(text: str, words: str) -> None:
    assert capital_words(text) == frozenset(words.split())


def test_a_name_opens_with_the_word_that_a_text_has_it_as() -> None:
    for name in ("U.S.", "Saint-Ange", "Ostrander", "Ma Ying-jeou"):
        assert opening(name) in capital_words(f"She met {name} there.")
