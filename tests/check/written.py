"""The written cases of each category of faults (tests/check/cases), and what the checks say of them."""

import csv
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reviews.check import check_article
from reviews.text.segments import SIDES, Article, Finding, Pair, Term
from reviews.text.terms import Glossary

CASES = Path(__file__).parent / "cases"


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
        known = Glossary(_terms(row.get("terms") or ""), source_lang)
        pair = Pair(str(n), source, target, source_lang, target_lang, known)
        found[name, row["verdict"] == "bad"].append(pair)
    return tuple(Case(name, bad, tuple(pairs)) for (name, bad), pairs in found.items())


@cache
def findings(case: Case) -> tuple[Finding, ...]:
    """All that all rules say of a case."""
    report = check_article(Article(case.name, case.pairs))
    return (*report.findings, *(one for pair in case.pairs for one in report.pairs[pair.id]))


def flagged(case: Case, rules: frozenset[str]) -> bool:
    return any(one.rule in rules for one in findings(case))


def missed(category: str) -> list[Case]:
    """The bad cases of a category that none of its rules reports."""
    return [case for case in cases(category) if case.bad and not flagged(case, BARS[category].rules)]


def alarms(category: str) -> list[Case]:
    """The good cases of a category that one of its rules flags."""
    return [case for case in cases(category) if not case.bad and flagged(case, BARS[category].rules)]


def alarms_of_all() -> list[Case]:
    """The good cases of all categories that any rule flags by an error or a warning."""
    return [case for case in good() if any(one.severity != "note" for one in findings(case))]


def good() -> list[Case]:
    return [case for category in BARS for case in cases(category) if not case.bad]
