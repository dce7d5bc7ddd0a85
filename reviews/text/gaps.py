"""A stretch of one text that the other does not have: its words go unanswered and its length is what the other lacks.

For each stretch (reviews/text/stretches.py) two stories are compared: nothing is missing, or this stretch is. The length
tells by how much likelier the other text is as long as it is without the stretch (a ratio of log-normal densities); the
words tell by their evidence. Where the other text has as much that goes unanswered, the translation is free, and both
speak less. Weights and limits are a fit to published news translations, whole and with clauses taken out; a gap is sure
from where a judged sample of them was right in most cases. Source: Gale & Church 1993 for the lengths.
"""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import accumulate

from reviews.text.lengths import density, expected_parts, length, length_parts, surprise
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

NEEDED = 1.0  # standard deviations: nearer than this, nothing is looked up
LEAST = 5.0  # characters: less is no clause
TERSE = 11.0  # characters: less may be a proverb or two set phrases
SHORTEST = 14.0  # characters: in less, a proverb may stand for a sentence
WHOLE = 0.9  # of a text: more is no stretch of it
FEWEST = 2  # unanswered words, names or numbers


# Beside a nat of evidence: a nat by the lengths (up to MOST), the size, what goes unanswered over there in one run, and in all;
# and what would go unanswered over there without the stretch.
LENGTHS, MOST, SIZE, RUN, TOTAL, LOST = 3.0, 3.0, 2.0, 1.5, 0.7, 0.6


@dataclass(frozen=True, slots=True)
class Limits:
    """From which score on a gap is believed; and from which score, and which evidence against its words, it is worth a
    warning: with less evidence the length alone would warn.
    """

    believed: float
    sure: float
    clear: float


IN_CHINESE = Limits(5.5, 9.5, 2.0)
IN_CHINESE_SOURCE = Limits(5.5, math.inf, 2.0)  # English is fuller than the Chinese that it translates: never sure
IN_ENGLISH = Limits(6.5, 10.3, 2.0)


@dataclass(frozen=True, slots=True)
class Gap:
    """The stretch without a counterpart in the fuller text, its score, and whether it is sure enough for a warning."""

    start: int
    end: int
    score: float
    sure: bool = False


def gap_in_chinese(english: str, chinese: str, *, original: str) -> Gap | None:
    """What of `english` the Chinese text leaves out, or has not. `original` is the language of the source."""
    longer, wanted = surprise(english, chinese, original=original)
    own = length(chinese)
    if longer > -NEEDED or wanted < SHORTEST or own < TERSE or wanted - own < LEAST:
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
    if found is None or found[0] < limits.believed:
        return None
    return _gap(english, found, chinese_units(chinese, english), limits)


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
    return replace(gap, sure=gap.score - LOST * lost >= IN_ENGLISH.sure)


def _best(
    found: Iterable[Stretch], sizes: list[float], likelier: Callable[[float], float]
) -> tuple[float, Stretch] | None:
    """The stretch with the highest score, with its score. `sizes` are those of the text up to each character."""
    best, which, most = -math.inf, None, WHOLE * sizes[-1]
    for one in found:
        size = sizes[one.end] - sizes[one.start]
        if not LEAST <= size <= most:
            continue
        score = one.against + SIZE * math.log(size)
        if score + LENGTHS * MOST > best:
            score += LENGTHS * min(MOST, likelier(size))
            if score > best:
                best, which = score, one
    return (best, which) if which else None


def _gap(text: str, found: tuple[float, Stretch], other: list[Unit], limits: Limits) -> Gap | None:
    total = sum(-one.evidence for one in other if one.unanswered)
    score = found[0] - RUN * heaviest(other) - TOTAL * total
    if score < limits.believed:
        return None
    start, end = trimmed(text, found[1].start, found[1].end)
    return Gap(start, end, score, score >= limits.sure and found[1].against >= limits.clear)
