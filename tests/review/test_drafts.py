"""How sentences of a line become the text of a pair."""

import pytest

from reviews.review.drafts import glue
from reviews.text.segments import Line
from reviews.text.sentences import sentences


@pytest.mark.parametrize(
    ("lang", "line", "text"),
    [
        ("zh-Hant-TW", "磨坊停了。 柯佛睡了。", "磨坊停了。柯佛睡了。"),
        ("zh-Hant-TW", "npm install mill. Then go on.", "npm install mill. Then go on."),
        ("en", "The mill stopped.  Corvo slept.", "The mill stopped. Corvo slept."),
    ],
)
def test_sentences_of_a_line_stand_as_running_text(lang: str, line: str, text: str) -> None:
    assert glue(sentences(Line(1, line, lang)), lang) == text
