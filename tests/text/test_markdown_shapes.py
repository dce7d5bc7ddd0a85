"""What the lines of a Markdown document stand in."""

import pytest

from reviews.text.markdown_shapes import shapes

CASES = [
    ("# The mill", {0: "heading 1"}),
    ("The mill\n===", {0: "heading 1", 1: "heading 1"}),
    ("One.\n\n### Two", {0: "paragraph", 2: "heading 3"}),
    ("- one\n  - two\n- three", {0: "paragraph in list", 1: "paragraph in list in list", 2: "paragraph in list"}),
    ("1. one\n\n   two", {0: "paragraph in numbered list", 2: "paragraph in numbered list"}),
    ("> - one\n\nTwo.", {0: "paragraph in list in quotation", 2: "paragraph"}),
    ("```sh\nturn\n```", {0: "code (sh)", 1: "code (sh)", 2: "code (sh)"}),
    ("    turn", {0: "code"}),
    ("| a |\n|---|\n| b |", {0: "row in table", 2: "row in table"}),
    ("---\ntitle: Mill\n---\n# Mill", {0: "front matter", 1: "front matter", 3: "heading 1"}),
    ("# One\r\n\rTwo.", {0: "heading 1", 2: "paragraph"}),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_line_is_told_with_all_that_it_stands_in(text: str, expected: dict[int, str]) -> None:
    assert shapes(text) == expected
