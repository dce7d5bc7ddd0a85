"""Units of a side, and what having two of them in one bead costs."""

import pytest

from reviews.align.units import APART, BARE, JOIN, whole_lines
from reviews.text.segments import Line, LineKind


def joins(texts: list[str], kinds: dict[int, LineKind] | None = None) -> list[float]:
    lines = [Line(n, text, "en", kind=(kinds or {}).get(n, "body")) for n, text in enumerate(texts, 1)]
    return whole_lines(lines).joins()


@pytest.mark.parametrize("label", ["II.", "3.", "(a)", "B)", "三、", "（二）", "12.", "[4]"])
def test_a_label_alone_belongs_to_what_follows_it(label: str) -> None:
    assert joins(["We met them.", label, "Plans for this year"], {3: "heading"}) == [0.0, APART, 0.0]


@pytest.mark.parametrize("text", ["No.", "Go!", "1956", "II", "Dr. A.", "好。"])
def test_a_short_sentence_is_no_label(text: str) -> None:
    assert joins(["We met them.", text, "It rained."]) == [0.0, 0.0, 0.0]


def test_a_heading_hardly_belongs_to_what_stands_before_it() -> None:
    assert joins(["We met them.", "Plans for this year"], {2: "heading"}) == [0.0, JOIN["heading"]]


@pytest.mark.parametrize("text", ["* * *", ".....", "——", ". .”"])
def test_what_has_no_word_belongs_to_what_stands_before_it_or_to_nothing(text: str) -> None:
    lines = [Line(n, one, "en") for n, one in enumerate(["We met them.", text, "It rained."], 1)]
    assert whole_lines(lines).joins() == [0.0, 0.0, APART]
    assert whole_lines(lines).prices() == [1.0, BARE, 1.0]


def test_small_marks_of_old_texts_are_read_as_wide_ones() -> None:
    units = whole_lines([Line(1, "林問﹕「走嗎﹖」", "zh")])
    assert units.texts == ["林問：「走嗎？」"]
    assert units.sentences[0].text == "林問﹕「走嗎﹖」"
