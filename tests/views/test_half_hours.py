"""Work is told by half hours, so that the sum of a queue is not an hour more than its lines."""

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(1, "about 1 minute"), (59, "about 59 minutes"), (60, "about 1 h"), (95, "about 1.5 h"), (209, "about 3.5 h"),
     (211, "about 3.5 h"), (240, "about 4 h"), (625, "about 10 h")],
)  # fmt: skip
def test_a_time_of_work_is_told_to_the_half_hour(minutes: int, said: str) -> None:
    with override("en"):
        assert render_to_string("minutes.html", {"minutes": minutes}).strip() == said
