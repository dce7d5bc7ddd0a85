"""Where English has lost a space, and what keeps together."""

import pytest

from reviews.text.punctuation.lost_spaces import lost_spaces


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The mill stood.It ground corn.", "The mill stood. It ground corn."),
        ("The river rose,and the mill was lost.", "The river rose, and the mill was lost."),
        ("The house(built in 1712) stood.", "The house (built in 1712) stood."),
        ("The mill stood.I saw it.", "The mill stood. I saw it."),
    ],
)
def test_a_lost_space_has_its_place(text: str, shown: str) -> None:
    (at,) = lost_spaces(text)
    assert text[:at] + " " + text[at:] == shown


@pytest.mark.parametrize(
    "text", ["Node.js runs.", "See example.com.", "Use print(value) here.", "Student(s) must sign.", "the U.S. Navy"]
)
def test_what_belongs_together_stays(text: str) -> None:
    assert not list(lost_spaces(text))
