"""Edit effort: numbers with their recipe."""

import pytest

from reviews.measure import effort
from reviews.measure.effort import LONGEST


@pytest.mark.parametrize("texts", [[], [""], ["潮汐磨坊立在河口。"], ["a", "b"]])
def test_no_change_is_no_effort(texts: list[str]) -> None:
    measured = effort(texts, texts)
    assert (measured.chrf.value, measured.ter.value, measured.changed) == (100.0, 0.0, 0)


def test_a_character_of_chinese_is_a_word_of_ter() -> None:
    measured = effort(["它磨了三百年的穀物"], ["它磨了四百年的穀物"])
    assert measured.ter.value == pytest.approx(100 / 9)
    assert 0 < measured.chrf.value < 100


def test_more_change_is_more_effort() -> None:
    little, much = effort(["甲乙丙丁戊己"], ["甲乙丙丁戊庚"]), effort(["甲乙丙丁戊己"], ["子丑寅卯辰己"])
    assert little.ter.value < much.ter.value
    assert little.chrf.value > much.chrf.value


def test_a_text_written_from_nothing_is_all_effort() -> None:
    assert effort([""], ["潮汐磨坊"]).ter.value == 100.0


def test_scores_carry_their_signature() -> None:
    measured = effort(["a b"], ["a c"])
    assert "asian:yes" in measured.ter.signature
    assert "nc:6" in measured.chrf.signature
    assert "version:" in measured.chrf.signature


def test_texts_too_long_to_measure_are_counted_as_left_out() -> None:
    measured = effort(["a", "x" * (LONGEST + 1)], ["b", "y"])
    assert (measured.pairs, measured.left_out, measured.changed) == (1, 1, 1)
