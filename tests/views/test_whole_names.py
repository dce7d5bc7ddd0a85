"""A person's name in a table: in one line where it is short."""

import pytest

from reviews.views.whole_names import named


@pytest.mark.parametrize(
    ("name", "drawn"),
    [
        ("Chen 陳", '<span class="unbroken">Chen 陳</span>'),
        ("Mei & Söhne", '<span class="unbroken">Mei &amp; Söhne</span>'),
        (None, '<span class="unbroken">–</span>'),
        ("", '<span class="unbroken">–</span>'),
        ("Lin of the desk for <maritime> history", "Lin of the desk for &lt;maritime&gt; history"),
    ],
)
def test_a_short_name_is_kept_in_one_line_and_a_long_one_may_be_broken(name: str | None, drawn: str) -> None:
    assert named(name) == drawn
