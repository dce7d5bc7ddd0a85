"""The sample essay against what its author planted: beads, kinds of lines, faults and traps."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from reviews.align import Alignment, align
from reviews.check import ArticleReport, check_article, rules
from reviews.load import LoadedArticle, load
from reviews.text.segments import Article, Finding, Pair, Sentence
from reviews.text.sentences import sentences

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
EXPECTED: dict[str, Any] = json.loads((SEEDS / "tide-mill.expected.json").read_text())
FAULTS = [fault for fault in EXPECTED["findings"] if "line" in fault]


@cache
def essay() -> LoadedArticle:
    return load(SEEDS / "tide-mill.txt")


@cache
def alignment() -> Alignment:
    return align(essay())


@cache
def report() -> tuple[ArticleReport, dict[str, tuple[tuple[Sentence, ...], tuple[Sentence, ...]]]]:
    """What the checks say, and the sentences of every pair by its id."""
    units = {str(n): (bead.source, bead.target) for n, bead in enumerate(alignment().sentence_beads)}
    pairs = tuple(
        Pair(key, " ".join(s.text for s in source), "".join(t.text for t in target))
        for key, (source, target) in units.items()
    )
    return check_article(Article("essay", pairs)), units


def everything_found() -> list[tuple[str, Finding, str]]:
    """(pair, finding, text of the span) for every place of every finding."""
    found, units = report()
    texts = {
        key: {"source": " ".join(s.text for s in source), "target": "".join(t.text for t in target)}
        for key, (source, target) in units.items()
    }
    places = [(key, one, texts[key][one.side][one.start : one.end]) for key, ones in found.pairs.items() for one in ones]
    places += [
        (spot.pair, one, texts[spot.pair][spot.side][spot.start : spot.end]) for one in found.findings for spot in one.spots
    ]
    return places


def pairs_of_line(n: int) -> set[str]:
    """The pairs that hold sentences of line `n`."""
    _found, units = report()
    return {key for key, (source, target) in units.items() if any(one.line == n for one in (*source, *target))}


def test_the_essay_is_as_long_as_an_article() -> None:
    english = [line for line in essay().lines if line.lang == "en" and line.kind == "body"]
    assert len(english) >= 18
    assert sum(len(sentences(line)) for line in english) >= 45


def test_direction_and_languages_are_guessed() -> None:
    assert (essay().source_lang, essay().target_lang) == (EXPECTED["source_lang"], EXPECTED["target_lang"])


def test_every_bead_is_found() -> None:
    wanted = {(tuple(bead["source"]), tuple(bead["target"])) for bead in EXPECTED["beads"]}
    assert {(bead.source, bead.target) for bead in alignment().beads} == wanted


def test_lines_without_a_twin_are_kept_in_their_kind() -> None:
    kinds = {str(line.n): line.kind for line in essay().lines}
    assert list(map(str, alignment().unaligned)) == sorted(EXPECTED["unaligned"], key=int)
    assert {n: kinds[n] for n in EXPECTED["unaligned"]} == EXPECTED["unaligned"]


def test_the_half_width_marks_are_one_finding() -> None:
    found, _units = report()
    (one,) = [one for one in found.findings if one.rule == "punctuation_width"]
    assert len(one.spots) > 80
    assert all(spot.fix for spot in one.spots)


@pytest.mark.parametrize("fault", [f for f in FAULTS if f["rule"] in rules()], ids=lambda fault: fault["why"])
def test_a_planted_fault_is_found(fault: dict[str, Any]) -> None:
    pairs = pairs_of_line(fault["line"])
    assert [one for key, one, _text in everything_found() if key in pairs and one.rule == fault["rule"]]


@pytest.mark.parametrize("trap", EXPECTED["traps"], ids=lambda trap: trap["text"])
def test_a_trap_stays_silent(trap: dict[str, Any]) -> None:
    pairs = pairs_of_line(trap["line"])
    touching = [
        one.sentence
        for key, one, text in everything_found()
        if key in pairs and one.rule not in {"punctuation_width", "length"} and trap["text"] in text
    ]
    assert touching == []


def test_nothing_is_found_that_nobody_planted() -> None:
    planted = {(fault["rule"], pair) for fault in FAULTS for pair in pairs_of_line(fault["line"])}
    strange = [
        (one.rule, key, one.sentence)
        for key, one, _text in everything_found()
        if one.rule not in {"punctuation_width", "term_consistency"} and one.severity != "note" and (one.rule, key) not in planted
    ]
    assert strange == []
