"""Recall and false alarms of each category of faults, on cases written for it (tests/check/cases)."""

import csv
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from reviews.check import check_article
from reviews.check import rules as known_rules
from reviews.text.segments import SIDES, Article, Finding, Pair, Term

CASES = Path(__file__).parent / "cases"
FEWEST = 40


@dataclass(frozen=True)
class Bar:
    """The rules that may report a category, the recall it needs and the share of clean cases they may flag."""

    rules: frozenset[str]
    recall: float
    alarms: float


def rows(file: str) -> list[dict[str, str]]:
    """The rows of a table of the folder; nothing is quoted in it."""
    with (CASES / file).open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text, delimiter="\t", quoting=csv.QUOTE_NONE))


BARS = {
    row["category"]: Bar(frozenset(row["rules"].split()), float(row["recall"]), float(row["alarms"]))
    for row in rows("bars.tsv")
}


@dataclass(frozen=True)
class Case:
    name: str
    bad: bool
    pairs: tuple[Pair, ...]


def _character(found: "re.Match[str]") -> str:
    code = found.group(1)
    return {"n": "\n", "t": "\t"}.get(code) or chr(int(code[1:], 16))


def _terms(text: str) -> tuple[Term, ...]:
    """`mill=磨坊/磨房!工廠;policy=政策`: renderings after a slash are variants, after an exclamation mark forbidden."""
    found = []
    for entry in filter(None, text.split(";")):
        source, renderings = entry.split("=")
        allowed, *forbidden = renderings.split("!")
        target, *variants = allowed.split("/")
        found.append(Term(source, target, variants=tuple(variants), forbidden=tuple(forbidden)))
    return tuple(found)


@cache
def cases(category: str) -> tuple[Case, ...]:
    """The rows of a file; those of one document together."""
    found: dict[tuple[str, bool], list[Pair]] = defaultdict(list)
    for n, row in enumerate(rows(f"{category}.tsv"), 2):
        assert row["verdict"] in {"bad", "good"}, f"{category}.tsv:{n}"
        source_lang, target_lang = row["languages"].split(">")
        source, target = (re.sub(r"\\(n|t|u[0-9a-fA-F]{4})", _character, row[side]) for side in SIDES)
        name = row.get("document") or f"{category}.tsv:{n}"
        pair = Pair(str(n), source, target, source_lang, target_lang, glossary=_terms(row.get("terms") or ""))
        found[name, row["verdict"] == "bad"].append(pair)
    return tuple(Case(name, bad, tuple(pairs)) for (name, bad), pairs in found.items())


@cache
def findings(case: Case) -> tuple[Finding, ...]:
    """All that all rules say of a case."""
    report = check_article(Article(case.name, case.pairs))
    return (*report.findings, *(one for pair in case.pairs for one in report.pairs[pair.id]))


def flagged(case: Case, rules: frozenset[str]) -> bool:
    return any(one.rule in rules for one in findings(case))


@pytest.mark.parametrize("category", sorted(BARS))
def test_faults_are_found(category: str) -> None:
    bad = [case for case in cases(category) if case.bad]
    missed = [case for case in bad if not flagged(case, BARS[category].rules)]
    assert len(bad) >= FEWEST
    recall = 1 - len(missed) / len(bad)
    assert recall >= BARS[category].recall, f"recall {recall:.3f}; missed: " + "\n".join(
        f"{case.name}: {pair.source} | {pair.target}" for case in missed for pair in case.pairs
    )


@pytest.mark.parametrize("category", sorted(BARS))
def test_clean_cases_are_left_alone(category: str) -> None:
    """By the rules of the category, on its own clean cases, which are the hard ones."""
    good = [case for case in cases(category) if not case.bad]
    alarms = [case for case in good if flagged(case, BARS[category].rules)]
    assert len(good) >= FEWEST
    assert len(alarms) <= BARS[category].alarms * len(good), "\n".join(
        f"{case.name}: {one.rule}: {one.sentence}" for case in alarms for one in findings(case)
    )


def test_few_clean_cases_have_any_error_or_warning() -> None:
    good = [case for category in BARS for case in cases(category) if not case.bad]
    alarms = [case for case in good if any(one.severity != "note" for one in findings(case))]
    assert len(alarms) <= 0.05 * len(good), "\n".join(
        f"{case.name}: {one.rule}: {one.sentence}" for case in alarms for one in findings(case)
    )


def test_every_file_of_cases_has_a_bar() -> None:
    assert sorted(file.stem for file in CASES.glob("*.tsv") if file.stem != "bars") == list(BARS)


def test_bars_are_in_order_and_ask_known_rules() -> None:
    assert list(BARS) == sorted(BARS)
    assert {name for bar in BARS.values() for name in bar.rules} <= set(known_rules())
