"""A stretch of one text that the other does not have: its words go unanswered and its length is what the other lacks.

For each stretch (reviews/text/stretches.py) two stories are compared: nothing is missing, or this stretch is. The length
tells by how much likelier the other text is as long as it is without the stretch (a ratio of log-normal densities); the
words tell by their evidence, and where they speak for a translation nothing is missing. Then the other text is asked whether
it needs the stretch: where without it much there goes unanswered, or has no answered word, it may stand there in other words;
most of all where it should stand (reviews/text/vicinity.py).
Weights and limits are a fit to published news translations and to written ones, whole and with clauses taken out; a gap is
sure from where a judged sample of them was right in most cases. Source: Gale & Church 1993 for the lengths.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import NamedTuple

from reviews.text.counterparts import answers
from reviews.text.lengths import TERSE, density, expected_parts, length, length_parts, surprise
from reviews.text.stretches import (
    Stretch,
    Unit,
    chinese_clauses,
    chinese_cuts,
    chinese_units,
    english_clauses,
    english_cuts,
    english_units,
    heaviest,
    stretches,
    trimmed,
)
from reviews.text.vicinity import Answer, longest_piece, place_of

NEEDED = 0.9  # standard deviations: nearer than this, nothing is looked up
NEAR = 0.4  # the same of a Chinese text that has more clauses than the English
LEAST = 3.0  # characters: less is no clause
LACKING = 3.0  # characters: if less is lacking, nothing is
SHORTEST = 10.0  # characters: in less, a proverb may stand for a sentence
WORDLESS = 4.0  # characters: less is a word or a set phrase
WHOLE = 0.9  # of a text: more is no stretch of it
FEWEST = 1  # unanswered words, names or numbers
AMPLE = 1.5  # of the size of a stretch: more room says no more
ANSWERED = 0.3  # nats: from such evidence on a word has its counterpart


@dataclass(frozen=True, slots=True)
class Weights:
    """What stands beside a nat of evidence: a nat by the lengths (up to MOST), the size, each unanswered unit, and each end that
    is that of a clause, for clauses are left out more than parts of them; of the whole text each standard deviation by which the
    other is shorter than expected (`odd`), each clause more than over there (`marks`), and the share of it that goes unanswered.

    Against it, what goes unanswered over there without the stretch, in one run and in all; how much of the stretch has room where
    no word over there is answered, anywhere (`room`) and where the stretch should stand (`near`); and how short the other text
    is. `believed` is the score from which on there is a gap, `sure` that from which on, without what its shape adds, it is worth
    a warning, if the words are CLEAR or the lengths give `far` nats.
    """

    lengths: float
    size: float
    each: float
    closed: float
    odd: float
    marks: float
    share: float
    run: float
    total: float
    room: float
    near: float
    short: float
    believed: float
    sure: float
    far: float


IN_CHINESE = Weights(
    lengths=2.3, size=2.7, each=0.9, closed=1.5, odd=2.0, marks=0.6, share=6.0,
    run=0.4, total=0.8, room=1.5, near=1.5, short=20.0, believed=13.9, sure=16.5, far=math.inf,
)  # fmt: skip
# English is fuller than the Chinese that it translates: never sure.
IN_CHINESE_SOURCE = replace(IN_CHINESE, believed=17.5, sure=math.inf)
IN_ENGLISH = Weights(
    lengths=1.0, size=1.0, each=1.0, closed=3.0, odd=3.0, marks=0.7, share=0.0,
    run=0.0, total=1.5, room=4.0, near=8.0, short=20.0, believed=7.6, sure=6.0, far=3.0,
)  # fmt: skip
MOST = 3.0  # nats by the lengths
CLEAR = 2.0  # nats against the words: with less the length alone would warn
# A terse Chinese text may be made of set phrases: against it for each character less, by the share of its unanswered words.
ALLUSION, EACH_LESS = 2.5, 1.0


@dataclass(frozen=True, slots=True)
class Gap:
    """The stretch without a counterpart in the fuller text, its score, and whether it is sure enough for a warning."""

    start: int
    end: int
    score: float
    sure: bool = False


def may_have_gap(english: str, chinese: str) -> bool:
    """Whether the lengths of a pair let suspect a gap on either side."""
    longer, _wanted = surprise(english, chinese)
    return abs(longer) >= NEEDED or (longer >= NEAR and _more_clauses(chinese, english) > 0)


def gap_in_chinese(english: str, chinese: str, *, original: str) -> Gap | None:
    """What of `english` the Chinese text leaves out, or has not. `original` is the language of the source."""
    longer, wanted = surprise(english, chinese, original=original)
    own = length(chinese)
    if longer > -NEEDED or wanted < SHORTEST or own < WORDLESS or wanted - own < LACKING:
        return None
    sizes = [0.0, *accumulate(expected_parts(english))]
    scale = wanted / sizes[-1]  # fillers weigh less than they are long
    nothing = density(own, wanted, original)

    def likelier(size: float) -> float:
        return density(own, max(2.0, wanted - size), original) - nothing

    weights = IN_CHINESE if original == "en" else IN_CHINESE_SOURCE
    units = english_units(english, chinese)
    found = _best(stretches(english_cuts(english), units, FEWEST), [one * scale for one in sizes], likelier, weights)
    less = weights.short / own - _whole(weights, -longer, -_more_clauses(chinese, english), units)
    if found is None or found.score - less < weights.believed:
        return None
    left = chinese_units(chinese, english, (found.stretch.start, found.stretch.end))
    if own < TERSE:
        less += (ALLUSION + EACH_LESS * (TERSE - own)) * _share_unanswered(left)
    return _gap(english, found, less, left, length_parts(chinese), weights, lambda: answers(english, chinese))


def _share_unanswered(units: list[Unit]) -> float:
    """The share of the units that go unanswered, all of none: set phrases do, a clause that was translated does not."""
    return sum(one.unanswered for one in units) / len(units) if units else 1.0


def gap_in_english(chinese: str, english: str) -> Gap | None:
    """What of `chinese` the English text leaves out, or has not."""
    longer, wanted = surprise(english, chinese, original="en")
    own = length(chinese)
    if longer < NEAR or own < SHORTEST:
        return None
    more = _more_clauses(chinese, english)
    if longer < NEEDED and more <= 0:
        return None
    nothing = density(own, wanted)

    def likelier(size: float) -> float:
        return density(max(2.0, own - size), wanted) - nothing

    sizes = [0.0, *accumulate(length_parts(chinese))]
    units = chinese_units(chinese, english)
    found = _best(stretches(chinese_cuts(chinese), units, FEWEST), sizes, likelier, IN_ENGLISH)
    less = IN_ENGLISH.short / own - _whole(IN_ENGLISH, longer, more, units)
    if found is None or found.score - less < IN_ENGLISH.believed:
        return None
    left = english_units(english, chinese, (found.stretch.start, found.stretch.end))

    def turned() -> list[Answer]:
        return [(zh, en) for en, zh in answers(english, chinese)]

    return _gap(chinese, found, less, left, expected_parts(english), IN_ENGLISH, turned)


def _whole(weights: Weights, odd: float, more: int, units: list[Unit]) -> float:
    """What a text says as a whole, with so many clauses more than the other."""
    return weights.odd * odd + weights.marks * more + weights.share * _share_unanswered(units)


def speaks_against(fuller: str, other: str, lang: str) -> bool:
    """Whether the words of any stretch of a text in `lang`, en or zh, speak against a translation in the other."""
    cuts, units = (english_cuts, english_units) if lang == "en" else (chinese_cuts, chinese_units)
    return any(True for _one in stretches(cuts(fuller), units(fuller, other), FEWEST))


def _more_clauses(chinese: str, english: str) -> int:
    """How many clauses more the Chinese text has than the English one."""
    return chinese_clauses(chinese) - english_clauses(english)


class _Found(NamedTuple):
    stretch: Stretch
    size: float
    score: float
    far: bool


def _best(
    found: Iterable[Stretch], sizes: list[float], likelier: Callable[[float], float], weights: Weights
) -> _Found | None:
    """The stretch with the highest score by itself. `sizes` are those of the text up to each character."""
    best, which, most = -math.inf, None, WHOLE * sizes[-1]
    for one in found:
        size = sizes[one.end] - sizes[one.start]
        if not LEAST <= size <= most:
            continue
        score = one.against + weights.size * math.log(size) + _shape(one, weights)
        if score + weights.lengths * MOST > best:
            lengths = likelier(size)
            score += weights.lengths * min(MOST, lengths)
            if score > best:
                best, which = score, _Found(one, size, score, lengths >= weights.far)
    return which


def _shape(one: Stretch, weights: Weights) -> float:
    """What the shape of a stretch says: enough for a note, not for a warning, as a free translation turns whole clauses."""
    return weights.each * one.unanswered + weights.closed * one.closed


def _gap(
    text: str,
    found: _Found,
    less: float,
    left: list[Unit],
    parts: list[float],
    weights: Weights,
    links: Callable[[], Sequence[Answer]],
) -> Gap | None:
    """The gap, if it is believed in view of what of the other text is answered without it; `parts` are the sizes of that text."""
    total = sum(-one.evidence for one in left if one.unanswered)
    sizes = [0.0, *accumulate(parts)]
    answered = [(one.start, one.end) for one in left if one.evidence > ANSWERED]
    score = found.score - less - weights.run * heaviest(left) - weights.total * total
    score -= weights.room * min(1.0, longest_piece((0, len(parts)), answered, sizes) / found.size)
    if score < weights.believed:
        return None  # what follows only lowers it
    place = place_of(found.stretch.start, found.stretch.end, links(), len(parts))
    score -= weights.near * min(AMPLE, longest_piece(place, answered, sizes) / found.size)
    if score < weights.believed:
        return None
    start, end = trimmed(text, found.stretch.start, found.stretch.end)
    sure = score - _shape(found.stretch, weights) >= weights.sure and (found.stretch.against >= CLEAR or found.far)
    return Gap(start, end, score, sure)
