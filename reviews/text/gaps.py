"""A stretch of one text that the other does not have: its words go unanswered and its length is what the other lacks.

For each stretch (reviews/text/stretches.py) two stories are compared: nothing is missing, or this stretch is. The length
tells by how much likelier the other text is as long as it is without the stretch (a ratio of log-normal densities); the
words tell by their evidence, and where they speak for a translation nothing is missing. Where the other text has as much
that goes unanswered, the translation is free, and both speak less. Weights and limits are a fit to published news
translations, whole and with clauses taken out; a gap is sure from where a judged sample of them was right in most cases.
Source: Gale & Church 1993 for the lengths.
"""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import accumulate

from reviews.text.lengths import TERSE, density, expected_parts, length, length_parts, surprise
from reviews.text.stretches import (
    Stretch,
    Unit,
    chinese_cuts,
    chinese_units,
    english_cuts,
    english_units,
    heaviest,
    stretches,
    trimmed,
)

NEEDED = 0.9  # standard deviations: nearer than this, nothing is looked up
LEAST = 4.0  # characters: less is no clause
SHORTEST = 10.0  # characters: in less, a proverb may stand for a sentence
WORDLESS = 4.0  # characters: less is a word or a set phrase
WHOLE = 0.9  # of a text: more is no stretch of it
FEWEST = 1  # unanswered words, names or numbers


# Beside a nat of evidence: a nat by the lengths (up to MOST), the size, each unanswered unit, and each end that is that of a
# clause, for clauses are left out more than parts of them; against it, what goes unanswered over there in one run, and in all,
# what would go unanswered over there without the stretch, how short the Chinese text is, and that a terse one may be made of
# set phrases: for each character less, by the share of its words that go unanswered.
LENGTHS, MOST, SIZE, EACH, CLOSED = 2.5, 3.0, 2.0, 1.2, 1.5
RUN, TOTAL, LOST, SHORT, ALLUSION, EACH_LESS = 1.2, 0.7, 0.6, 15.0, 6.0, 4.0


@dataclass(frozen=True, slots=True)
class Limits:
    """From which score on a gap is believed; and from which score without what its shape adds, and which evidence against its
    words, it is worth a warning: with less evidence the length alone would warn.
    """

    believed: float
    sure: float
    clear: float


IN_CHINESE = Limits(10.0, 8.5, 2.0)
IN_CHINESE_SOURCE = Limits(8.8, math.inf, 2.0)  # English is fuller than the Chinese that it translates: never sure
IN_ENGLISH = Limits(11.6, 9.6, 2.0)


@dataclass(frozen=True, slots=True)
class Gap:
    """The stretch without a counterpart in the fuller text, its score, also without what its shape adds, and whether it is
    sure enough for a warning."""

    start: int
    end: int
    score: float
    sure: bool = False
    shapeless: float = 0.0


def gap_in_chinese(english: str, chinese: str, *, original: str) -> Gap | None:
    """What of `english` the Chinese text leaves out, or has not. `original` is the language of the source."""
    longer, wanted = surprise(english, chinese, original=original)
    own = length(chinese)
    if longer > -NEEDED or wanted < SHORTEST or own < WORDLESS or wanted - own < LEAST:
        return None
    sizes = [0.0, *accumulate(expected_parts(english))]
    scale = wanted / sizes[-1]  # fillers weigh less than they are long
    nothing = density(own, wanted, original)

    def likelier(size: float) -> float:
        return density(own, max(2.0, wanted - size), original) - nothing

    found = _best(
        stretches(english_cuts(english), english_units(english, chinese), FEWEST),
        [one * scale for one in sizes],
        likelier,
    )
    limits = IN_CHINESE if original == "en" else IN_CHINESE_SOURCE
    if found is None:
        return None
    score = found[0] - SHORT / own
    if score < limits.believed:
        return None
    units = chinese_units(chinese, english)
    if own < TERSE:
        score -= (ALLUSION + EACH_LESS * (TERSE - own)) * _share_unanswered(units)
    return _gap(english, (score, found[1]), units, limits)


def _share_unanswered(units: list[Unit]) -> float:
    """The share of the units that go unanswered, all of none: set phrases do, a clause that was translated does not."""
    return sum(one.unanswered for one in units) / len(units) if units else 1.0


def gap_in_english(chinese: str, english: str) -> Gap | None:
    """What of `chinese` the English text leaves out, or has not."""
    longer, wanted = surprise(english, chinese, original="en")
    own = length(chinese)
    if longer < NEEDED or own < SHORTEST or own - wanted < LEAST:
        return None
    nothing = density(own, wanted)

    def likelier(size: float) -> float:
        return density(max(2.0, own - size), wanted) - nothing

    sizes = [0.0, *accumulate(length_parts(chinese))]
    found = _best(stretches(chinese_cuts(chinese), chinese_units(chinese, english), FEWEST), sizes, likelier)
    if found is None or found[0] < IN_ENGLISH.believed:
        return None
    answers = english_units(english, chinese)
    gap = _gap(chinese, found, answers, IN_ENGLISH)
    if gap is None or not gap.sure:
        return gap
    without = english_units(english, f"{chinese[: gap.start]}　{chinese[gap.end :]}")
    left = {one.start: one.evidence for one in without}
    lost = sum(max(0.0, one.evidence - left.get(one.start, one.evidence)) for one in answers)
    return replace(gap, sure=gap.shapeless - LOST * lost >= IN_ENGLISH.sure)


def _best(
    found: Iterable[Stretch], sizes: list[float], likelier: Callable[[float], float]
) -> tuple[float, Stretch] | None:
    """The stretch with the highest score, with its score. `sizes` are those of the text up to each character."""
    best, which, most = -math.inf, None, WHOLE * sizes[-1]
    for one in found:
        size = sizes[one.end] - sizes[one.start]
        if one.against <= 0 or not LEAST <= size <= most:
            continue
        score = one.against + SIZE * math.log(size) + _shape(one)
        if score + LENGTHS * MOST > best:
            score += LENGTHS * min(MOST, likelier(size))
            if score > best:
                best, which = score, one
    return (best, which) if which else None


def _shape(one: Stretch) -> float:
    """What the shape of a stretch says: enough for a note, not for a warning, as a free translation turns whole clauses."""
    return EACH * one.unanswered + CLOSED * one.closed


def _gap(text: str, found: tuple[float, Stretch], other: list[Unit], limits: Limits) -> Gap | None:
    total = sum(-one.evidence for one in other if one.unanswered)
    score = found[0] - RUN * heaviest(other) - TOTAL * total
    if score < limits.believed:
        return None
    start, end = trimmed(text, found[1].start, found[1].end)
    shapeless = score - _shape(found[1])
    sure = shapeless >= limits.sure and found[1].against >= limits.clear
    return Gap(start, end, score, sure, shapeless)
