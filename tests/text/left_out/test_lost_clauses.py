"""A clause of a Chinese text that an English one does not have, though that English is long."""

import pytest

from reviews.text.left_out.lost_clauses import lost_clause

CHINESE = "林師傅本來打算去台南開店，可是父親突然病倒，只好留在家裡照顧。"


@pytest.mark.parametrize(
    ("english", "lost"),
    [
        (
            "Master Lin had originally been planning to go down to Tainan in order to open a shop there, and yet in the end he "
            "stayed at home.",
            "可是父親突然病倒",
        ),
        (
            "Master Lin had originally been planning to go down to Tainan in order to open a shop there, and yet as his father "
            "fell ill he stayed at home.",
            None,
        ),
        (
            "Master Lin had meant to open a shop in Tainan, but then the old man, all of a sudden, took to his bed, and he "
            "stayed at home.",
            None,
        ),
    ],
)
def test_a_clause_is_lost_where_no_word_answers_it_and_clauses_are_fewer(english: str, lost: str | None) -> None:
    found = lost_clause(CHINESE, english)
    assert (found and CHINESE[slice(*found)]) == lost
