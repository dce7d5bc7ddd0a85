"""Quotes found again, and names that are called."""

import pytest

from reviews.text.mentions import mentioned
from reviews.text.versions.anchor import anchored


@pytest.mark.parametrize(
    ("quote", "start", "text", "expected"),
    [
        ("河口", 6, "潮汐磨坊立在河口。", (6, 8)),
        ("河口", 6, "磨坊立在河口。", (4, 6)),
        ("河口", 2, "河口與河口之間的河口", (3, 5)),
        ("的", 5, "的的的", (2, 3)),
        ("河口", 0, "磨坊立在江口。", None),
        ("", 0, "磨坊", None),
        ("坊", 90, "磨坊", (1, 2)),
    ],
)
def test_a_quote_is_found_at_its_place_or_at_the_nearest(
    quote: str, start: int, text: str, expected: tuple[int, int] | None
) -> None:
    assert anchored(quote, start, text) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("@lin and @Chen, please.", ["lin", "chen"]),
        ("@lin.", ["lin"]),
        ("請@lin看", ["lin"]),
        ("a@b.example", []),
        ("@@lin", []),
        ("@lin @lin", ["lin"]),
        ("@", []),
    ],
)
def test_who_is_called(text: str, names: list[str]) -> None:
    assert mentioned(text) == names
