"""What was done is said as done, and short times as what they are."""

import pytest
from django.utils.translation import gettext, override

from reviews.review.states import MOVES, State
from reviews.review.versions import REASONS
from reviews.views.figures import spoken
from reviews.views.spoken import why
from reviews.views.wording import label_of, said


@pytest.mark.parametrize("verb", ["exclude", "withdraw", "dismiss", "apply_fix", "approve", "submit", "escalate"])
def test_an_act_of_the_past_is_not_named_as_a_command(verb: str) -> None:
    assert label_of(verb) != MOVES[verb].label


@pytest.mark.parametrize("verb", sorted(REASONS))
def test_no_act_is_called_what_a_state_is_called(verb: str) -> None:
    states = {state.label for state in State}
    assert label_of(verb) not in states
    with override("zh-hant"):
        assert gettext(label_of(verb)) not in {gettext(label) for label in states}
        assert str(why(REASONS[verb])) == gettext(label_of(verb))


@pytest.mark.parametrize(
    ("hours", "words"), [(0.001, "under a minute"), (0.02, "1 minute"), (2, "2 hours"), (72, "3 days")]
)
def test_a_wait_is_never_said_to_be_nothing(hours: float, words: str) -> None:
    with override("en"):
        assert spoken(hours) == words


def test_a_place_that_the_sentence_names_is_not_told_twice() -> None:
    with override("en"):
        assert said("Line {line} is odd.", {"line": 3}, {"line": 3, "row": 3}) == "Line 3 is odd."
        assert said("It is odd.", {}, {"row": 3}) == "It is odd. (row 3)"


def test_languages_are_told_by_name_in_the_language_of_the_reader() -> None:
    message, args = "No line is in {lang}; the file is in {found}.", {"lang": "zh-Hans", "found": "en, zh, xx"}
    with override("en"):
        assert said(message, args) == "No line is in Chinese, Simplified; the file is in English, Chinese, xx."
        assert said("“{other}” is odd.", {"other": "en"}) == "“en” is odd."
    with override("zh-hant"):
        assert "中文（簡體）" in said(message, args)
