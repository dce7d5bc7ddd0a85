"""Chinese words that the dictionary explains by a negation."""

import pytest

from reviews.text.meanings.gloss_words import denying_words
from reviews.text.polarity.english_negation import denials
from reviews.text.polarity.glossed_denials import glossed_denials


@pytest.mark.parametrize(
    ("english", "chinese", "said"),
    [
        ("Nobody was surprised when Lin left.", "林離開在大家意料之中。", 1),
        ("The law makes no distinction between them.", "法律对他们一视同仁。", 1),
        ("She agreed without hesitation.", "她毅然同意。", 1),
        ("She did not agree.", "她毅然同意。", 0),
        ("She did not agree.", "她不同意。", 0),
    ],
)
def test_a_word_may_say_a_negation_without_one(english: str, chinese: str, said: int) -> None:
    assert glossed_denials(english, chinese, denials(english)) == said


def test_the_words_of_a_sense_that_denies_are_told_apart() -> None:
    assert denying_words("to come as no surprise (idiom)/as expected; usual") == {"come", "surprise"}
