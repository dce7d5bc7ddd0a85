"""What is not prose, and what is compared of it."""

import pytest

from reviews.text.punctuation.markup import prose, tokens
from reviews.text.segments import Pair


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("``gate.open``，\\ ``wheel``", ["``gate.open``", "\\ ", "``wheel``"]),
        ("見\\ :ref:`水車 <mill-wheel>`。", ["\\ ", ":ref:", "<mill-wheel>`"]),
        ("`守磨坊人 <https://example.org/k>`_", ["<https://example.org/k>`"]),
        ("It turns::", ["::"]),
        ("the ``Gate'' button and the ``Wheel'' one", []),
        ("`Gate <wheel>` alone", ["`Gate <wheel>`"]),
        ("as <<mill-wheel>> shows", ["<<mill-wheel>>"]),
        ("https://example.org/en-US/mills", ["https://example.org/*/mills"]),
    ],
)
def test_tokens_come_down_to_what_is_the_same_on_both_sides(text: str, values: list[str]) -> None:
    assert [one.value for one in tokens(text)] == values


def test_the_brackets_of_a_link_and_lines_of_a_program_are_no_prose() -> None:
    link = Pair("1", "Read [this](/guide/mills#tide) now.", "先讀[這個](/guide/mills#tide)。")
    program = Pair("2", 'open("The gate");', 'open("閘門");')
    assert prose(link, "target") == "先讀[這個]" + "\0" * len("(/guide/mills#tide)") + "。"
    assert prose(program, "target") == "\0" * len(program.target)
