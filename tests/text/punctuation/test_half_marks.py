"""Ellipses and dashes of half their length."""

import pytest

from reviews.text.punctuation.half_marks import half_marks

HALF = [
    ("他等了…然後走了。", "He waited… then left.", ["…"]),
    ("他等了...然後走了。", "He waited... then left.", ["..."]),
    ("他等了。。。", "He waited...", ["。。。"]),
    ("他走了—沒有人知道。", "He left — nobody knew.", ["—"]),
    ("他走了--沒有人知道。", "He left -- nobody knew.", ["--"]),
]
WHOLE = [
    ("他等了……然後走了。", "He waited… then left."),
    ("他走了——沒有人知道。", "He left — nobody knew."),
    ("台北—高雄線", "the Taipei–Kaohsiung line"),
    ("載入中…", "Loading…"),
    ("「他[…]走了」", "“He […] left”"),
    ("1, 2, ..., n", "1, 2, ..., n"),
]


@pytest.mark.parametrize(("chinese", "english", "marks"), HALF)
def test_a_mark_of_half_its_length_is_found(chinese: str, english: str, marks: list[str]) -> None:
    assert [chinese[start:end] for start, end, _fix in half_marks(chinese, english)] == marks


@pytest.mark.parametrize(("chinese", "english"), WHOLE)
def test_whole_marks_and_those_of_the_source_stay(chinese: str, english: str) -> None:
    assert not list(half_marks(chinese, english))
