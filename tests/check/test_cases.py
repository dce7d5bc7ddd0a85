"""Recall and false alarms of each category of faults, on cases written for it (tests/check/cases)."""

import pytest

from reviews.check import rules as known_rules
from tests.check.written import BARS, CASES, alarms, alarms_of_all, cases, findings, good, missed

FEWEST = 40


@pytest.mark.parametrize("category", sorted(BARS))
def test_faults_are_found(category: str) -> None:
    bad = [case for case in cases(category) if case.bad]
    assert len(bad) >= FEWEST
    lost = missed(category)
    recall = 1 - len(lost) / len(bad)
    assert recall >= BARS[category].recall, f"recall {recall:.3f}; missed: " + "\n".join(
        f"{case.name}: {pair.source} | {pair.target}" for case in lost for pair in case.pairs
    )


@pytest.mark.parametrize("category", sorted(BARS))
def test_clean_cases_are_left_alone(category: str) -> None:
    """By the rules of the category, on its own clean cases, which are the hard ones."""
    clean = [case for case in cases(category) if not case.bad]
    assert len(clean) >= FEWEST
    flagged = alarms(category)
    assert len(flagged) <= BARS[category].alarms * len(clean), "\n".join(
        f"{case.name}: {one.rule}: {one.sentence}" for case in flagged for one in findings(case)
    )


def test_few_clean_cases_have_any_error_or_warning() -> None:
    flagged = alarms_of_all()
    assert len(flagged) <= 0.05 * len(good()), "\n".join(
        f"{case.name}: {one.rule}: {one.sentence}" for case in flagged for one in findings(case)
    )


def test_every_file_of_cases_has_a_bar() -> None:
    assert sorted(file.stem for file in CASES.glob("*.tsv") if file.stem != "bars") == list(BARS)


def test_bars_are_in_order_and_ask_known_rules() -> None:
    assert list(BARS) == sorted(BARS)
    assert {name for bar in BARS.values() for name in bar.rules} <= set(known_rules())
