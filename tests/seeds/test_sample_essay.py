"""The sample essay against what its author planted: beads, kinds of lines, faults and traps."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from reviews.align import Alignment, align
from reviews.check import ArticleReport, check_article, rules
from reviews.load import LoadedArticle, load
from reviews.text.segments import Article, Finding, Pair, Side
from reviews.text.sentences import sentences

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
EXPECTED: dict[str, Any] = json.loads((SEEDS / "tide-mill.expected.json").read_text("utf-8"))
FAULTS = [fault for fault in EXPECTED["findings"] if "line" in fault]
(HALF_WIDTH,) = [fault for fault in EXPECTED["findings"] if "marks" in fault]


@dataclass(frozen=True, slots=True)
class Place:
    """Characters `start` to `end` of one side of a pair; `finding` is what a check says there."""

    pair: str
    side: Side
    start: int
    end: int
    finding: Finding | None = None

    def touches(self, other: "Place") -> bool:
        """Whether the two share a character."""
        same = (self.pair, self.side) == (other.pair, other.side)
        return same and self.start < other.end and other.start < self.end


@cache
def essay() -> LoadedArticle:
    return load(SEEDS / "tide-mill.txt")


@cache
def alignment() -> Alignment:
    return align(essay())


@cache
def article() -> Article:
    beads = enumerate(alignment().sentence_beads)
    return Article(
        "essay",
        tuple(
            Pair(str(n), " ".join(one.text for one in bead.source), "".join(one.text for one in bead.target))
            for n, bead in beads
        ),
    )


@cache
def report() -> ArticleReport:
    return check_article(article())


@cache
def found() -> tuple[Place, ...]:
    """Every place of every finding."""
    alone = [
        Place(key, one.side, one.start, one.end, one) for key, findings in report().pairs.items() for one in findings
    ]
    folded = [Place(s.pair, s.side, s.start, s.end, one) for one in report().findings for s in one.spots]
    return (*alone, *folded)


def place_of(expected: dict[str, Any]) -> Place:
    """Where the text of a fault or trap stands: in one sentence pair of its line, once."""
    (place,) = _places(expected["line"], expected["text"])
    return place


def _places(line: int, text: str) -> Iterator[Place]:
    for pair, bead in zip(article().pairs, alignment().sentence_beads, strict=True):
        side: Side = "source" if line in {one.line for one in bead.source} else "target"
        at = pair.text(side).find(text)
        if at >= 0 and line in {one.line for one in (*bead.source, *bead.target)}:
            yield Place(pair.id, side, at, at + len(text))


def rule_of(place: Place) -> str:
    assert place.finding is not None
    return place.finding.rule


def said(place: Place) -> str:
    """What a failing test shows of a finding."""
    assert place.finding is not None
    return f"{place.finding.rule} in pair {place.pair}: {place.finding.sentence}"


def test_the_essay_is_as_long_as_an_article() -> None:
    english = [line for line in essay().lines if line.lang == "en" and line.kind == "body"]
    assert len(english) >= 18
    assert sum(len(sentences(line)) for line in english) >= 45


def test_the_essay_is_raw_text_without_blank_lines_and_with_english_among_the_chinese() -> None:
    text = (SEEDS / "tide-mill.txt").read_text("utf-8")
    assert "\n\n" not in text
    langs = [line.lang for line in essay().lines]
    assert langs[:4] == ["zh-Hant-TW", "en", "en", "zh-Hant-TW"]
    assert not any(mark in text for mark in "，：；？！（）")


def test_direction_and_languages_are_guessed() -> None:
    assert (essay().source_lang, essay().target_lang) == (EXPECTED["source_lang"], EXPECTED["target_lang"])


def test_every_bead_is_found() -> None:
    wanted = {(tuple(bead["source"]), tuple(bead["target"])) for bead in EXPECTED["beads"]}
    assert {(bead.source, bead.target) for bead in alignment().beads} == wanted


def test_paragraphs_break_in_other_places_in_the_translation() -> None:
    assert sum(len(bead["source"]) + len(bead["target"]) > 2 for bead in EXPECTED["beads"]) >= 4


def test_lines_without_a_twin_are_kept_in_their_kind() -> None:
    kinds = {str(line.n): line.kind for line in essay().lines}
    assert list(map(str, alignment().unaligned)) == sorted(EXPECTED["unaligned"], key=int)
    assert {n: kinds[n] for n in EXPECTED["unaligned"]} == EXPECTED["unaligned"]


def test_the_half_width_marks_are_one_finding_with_a_fix_for_each() -> None:
    (one,) = [one for one in report().findings if one.rule == "punctuation_width"]
    texts = {pair.id: pair for pair in article().pairs}
    marked = "".join(texts[spot.pair].text(spot.side)[spot.start : spot.end] for spot in one.spots)
    assert sum(char in ",:;?!()" for char in marked) == HALF_WIDTH["marks"]
    assert all(spot.fix for spot in one.spots)
    assert not [place for place in found() if rule_of(place) == "punctuation_width" and place.finding is not one]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault["why"])
def test_a_planted_fault_is_found_where_it_stands(fault: dict[str, Any]) -> None:
    wanted = place_of(fault)
    touching = {rule_of(place) for place in found() if place.touches(wanted)}
    assert fault["rule"] in touching


def test_every_check_has_a_fault_planted_for_it() -> None:
    """But for the glossary, of which the essay has none, and for spaces beside Latin words, of which it has too few."""
    assert set(rules()) - {"glossary", "spacing"} <= {fault["rule"] for fault in EXPECTED["findings"]}


@pytest.mark.parametrize("trap", EXPECTED["traps"], ids=lambda trap: trap["text"])
def test_a_trap_stays_silent(trap: dict[str, Any]) -> None:
    wanted = place_of(trap)
    touching = [place for place in found() if place.touches(wanted) and rule_of(place) != "punctuation_width"]
    assert [said(place) for place in touching] == []


def test_nothing_is_found_that_nobody_planted() -> None:
    """A finding may stand elsewhere in the pair of its fault: a number that changed is missed on the other side."""
    planted = {(fault["rule"], place_of(fault).pair) for fault in FAULTS}
    known = {id(place.finding) for place in found() if (rule_of(place), place.pair) in planted}
    strange = [
        said(place) for place in found() if id(place.finding) not in known and rule_of(place) != "punctuation_width"
    ]
    assert strange == []
