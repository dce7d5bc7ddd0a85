"""Words as several rules look for them."""

import pytest

from reviews.text.quick.lower_case import in_place, words_of


@pytest.mark.parametrize(
    "text",
    [
        "“Never,” he said.",
        "『Never』 he said",
        "‘Never’—he said",
        "（Never）he said…",
        "Never! He SAID",
        "Never😀 he said",
    ],
)
def test_a_word_stands_without_the_marks_around_it(text: str) -> None:
    assert {"never", "he", "said"} <= words_of(text)


def test_each_character_stays_where_it_stood() -> None:
    assert in_place("In İzmir") == "in İzmir"
