"""A stretch of one text that the other does not have: its words go unanswered and its length is what the other lacks.

Of each stretch (reviews/text/left_out/stretches.py) it is asked how much likelier the other text is as long as it is without it (a ratio of
log-normal densities) and what its words say; where they speak for a translation nothing is missing. Of the best of them it is
decided by all that speaks for a gap and against (reviews/text/left_out/belief.py). A gap is sure from where a judged sample of them was
right in most cases. Source: Gale & Church 1993 for the lengths.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import NamedTuple

from reviews.text.left_out.belief import MOST, Left, Seen, Weights, is_plain, phrases
from reviews.text.left_out.cuts import chinese_cuts, english_cuts
from reviews.text.left_out.lengths import TERSE, Sizes, density, expected_sizes, length, length_sizes, surprise
from reviews.text.left_out.may_lack import may_lack_chinese, may_lack_english, more_clauses
from reviews.text.left_out.rivals import contested
from reviews.text.left_out.stretches import (
    UNANSWERED,
    Stretch,
    Unit,
    chinese_left,
    chinese_units,
    english_left,
    english_units,
    heaviest,
    stretches,
    trimmed,
)
from reviews.text.left_out.vicinity import Answer, Span, longest_piece, place_of
from reviews.text.meanings.counterparts import answers

LEAST = 3.0  # characters: less is no clause
WHOLE = 0.9  # of a text: more is no stretch of it
FEWEST = 1  # unanswered words, names or numbers
ANSWERED = 0.3  # nats: from such evidence on a word has its counterpart
LEFT = 1.0  # nats: by so much at least is lowered what speaks for a gap, where English is asked for what it leaves unanswered


CLEAR = 2.0  # nats against the words: with less the length alone would warn


class Choice(NamedTuple):
    """By what the best stretch is chosen: beside a nat of evidence, a nat by the lengths, the logarithm of the size, each unanswered
    unit, and each end that is that of a clause.
    """

    lengths: float
    size: float
    each: float
    closed: float


OF_ENGLISH, OF_CHINESE = Choice(2.3, 2.7, 0.9, 1.5), Choice(1.0, 1.0, 1.0, 3.0)
IN_CHINESE = Weights(
    against=0.28, unanswered=0.54, closed=0.58, size=0.55, lengths=0.18, odd=0.83, marks=0.4, short=11.8, phrases=2.0,
    run=0.49, near=0.91, terse=1.84, believed=3.5, sure=5.2,
)  # fmt: skip
# English is fuller than the Chinese that it translates: never sure.
IN_CHINESE_SOURCE = Weights(
    against=0.48, unanswered=0.63, lengths=0.64, marks=0.36, share=3.5, short=21.6, phrases=3.7,
    run=0.32, left=2.04, near=1.58, believed=3.0, sure=math.inf,
)  # fmt: skip
IN_ENGLISH = Weights(
    against=0.3, unanswered=0.24, closed=0.81, size=-0.69, odd=1.21, plain=1.2,
    total=0.235, room=1.65, near=1.42, believed=1.0, sure=1.9, far=3.0,
)  # fmt: skip
# What Chinese adds to its English source: fewer clean pairs look like it than like what English leaves out.
IN_ENGLISH_SOURCE = replace(IN_ENGLISH, believed=0.8)


@dataclass(frozen=True, slots=True)
class Gap:
    """The stretch without a counterpart in the fuller text, its score, and whether it is sure enough for a warning."""

    start: int
    end: int
    score: float
    sure: bool = False


def gap_in_chinese(english: str, chinese: str, *, original: str) -> Gap | None:
    """What of `english` the Chinese text leaves out, or has not. `original` is the language of the source."""
    if not may_lack_english(english, chinese, original):
        return None
    longer, wanted = surprise(english, chinese, original)
    own = length(chinese)
    weights = IN_CHINESE if original == "en" else IN_CHINESE_SOURCE
    units = english_units(english, chinese)
    if not any(one.evidence < UNANSWERED for one in units):
        return None
    there = [*stretches(english_cuts(english), units, FEWEST)]
    if not there:
        return None
    nothing = density(own, wanted, original)

    def likelier(size: float) -> float:
        return density(own, max(2.0, wanted - size), original) - nothing

    sizes = expected_sizes(english).of(wanted)  # fillers weigh less than they are long
    found = _best(there, sizes, likelier, OF_ENGLISH)
    if found is None:
        return None
    seen = _seen(found, units, (-longer, -more_clauses(chinese, english)), english, chinese, own, weights)
    if (score := weights.of_seen(seen)) < weights.believed:
        return None  # what is left unanswered only lowers it
    left = chinese_left(chinese, english, (found.stretch.start, found.stretch.end))
    links = partial(answers, english, chinese)
    return _gap(english, found, score, weights, _Other(left, partial(length_sizes, chinese), len(chinese), links, own))


def gap_in_english(chinese: str, english: str, *, original: str) -> Gap | None:
    """What of `chinese` the English text leaves out, or has not. `original` is the language of the source: of that alone it is asked
    which words only share their answers.
    """
    if not may_lack_chinese(english, chinese, original):
        return None
    longer, wanted = surprise(english, chinese, "en")
    own = length(chinese)
    units = chinese_units(chinese, english)
    if not any(one.evidence < UNANSWERED for one in units):
        return None
    if original == "zh":
        units = _uncontested(units, contested(english, chinese))
    there = [*stretches(chinese_cuts(chinese), units, FEWEST)]
    if not there:
        return None
    nothing = density(own, wanted)

    def likelier(size: float) -> float:
        return density(max(2.0, own - size), wanted) - nothing

    found = _best(there, length_sizes(chinese), likelier, OF_CHINESE)
    if found is None:
        return None
    odd = longer, more_clauses(chinese, english)
    weights = IN_ENGLISH if original == "zh" else IN_ENGLISH_SOURCE
    score = weights.of_seen(_seen(found, units, odd, english, chinese, own, weights))
    if score < weights.believed + LEFT:
        return None
    left = english_left(english, chinese, (found.stretch.start, found.stretch.end))

    def links() -> list[Answer]:
        return [(zh, en) for en, zh in answers(english, chinese)]

    return _gap(
        chinese, found, score, weights, _Other(left, partial(expected_sizes, english), len(english), links, own)
    )


def _uncontested(units: list[Unit], shared: set[Span]) -> list[Unit]:
    """The units, without the evidence for those words that only share their answers."""
    if not shared:
        return units
    return [
        Unit(one.start, one.end, 0.0) if one.evidence > 0 and (one.start, one.end) in shared else one for one in units
    ]


def speaks_against(fuller: str, other: str, lang: str) -> bool:
    """Whether the words of any stretch of a text in `lang`, en or zh, speak against a translation in the other."""
    cuts, units = (english_cuts, english_units) if lang == "en" else (chinese_cuts, chinese_units)
    return any(True for _one in stretches(cuts(fuller), units(fuller, other), FEWEST))


class _Found(NamedTuple):
    """A stretch, its size (characters of Chinese), and how much likelier the lengths are without it (nats)."""

    stretch: Stretch
    size: float
    lengths: float


def _best(found: Iterable[Stretch], sizes: Sizes, likelier: Callable[[float], float], choice: Choice) -> _Found | None:
    """The best stretch by itself. `sizes` are those of the text up to each character."""
    best, which, most = -math.inf, None, WHOLE * sizes.whole
    size_before = cache(sizes.__getitem__)  # many begin or end at the same place
    for one in found:
        start, end, against, unanswered, closed = one
        size = size_before(end) - size_before(start)
        if not LEAST <= size <= most:
            continue
        score = against + choice.size * math.log(size) + choice.each * unanswered + choice.closed * closed
        if score + choice.lengths * MOST > best:
            lengths = likelier(size)
            score += choice.lengths * min(MOST, lengths)
            if score > best:
                best, which = score, _Found(one, size, lengths)
    return which


def _seen(
    found: _Found,
    units: list[Unit],
    odd: tuple[float, int],
    english: str,
    chinese: str,
    own: float,
    weights: Weights,
) -> Seen:
    """All of a stretch that is known before the other text is looked at, but for what has no weight; `odd` are its lengths, and how
    many clauses more there are.
    """
    stretch, size, lengths = found
    share = _share_unanswered(units) if weights.share else 0.0
    return Seen(
        *(stretch.against, stretch.unanswered, stretch.closed, size, lengths, *odd, share, own),
        phrases=phrases(chinese, own) if weights.phrases else 0.0,
        plain=weights.plain != 0 and is_plain(english, chinese, own),
    )


class _Other(NamedTuple):
    """The other text: its units without the stretch, at best and as they are; what tells how much of it stands before each character,
    and how many these are; what tells which of it answers words of this one; and the length of the Chinese text.
    """

    units: Iterator[list[Unit]]
    sizes: Callable[[], Sizes]
    characters: int
    links: Callable[[], Sequence[Answer]]
    own: float


def _left(units: list[Unit], weights: Weights, own: float) -> Left:
    """What goes unanswered in the other text without the stretch, wherever that may have stood, but for the room and what has no
    weight.
    """
    share = _share_unanswered(units) if weights.left or (weights.terse and own < TERSE) else 0.0
    return Left(
        run=heaviest(units) if weights.run else 0.0,
        total=sum([-one.evidence for one in units if one.evidence < UNANSWERED]) if weights.total else 0.0,
        share=share,
        room=0.0,
        near=0.0,
        terse=share if own < TERSE else 0.0,
    )


def _share_unanswered(units: list[Unit]) -> float:
    """The share of the units that go unanswered, all of none: set phrases do, a clause that was translated does not."""
    return len([one for one in units if one.evidence < UNANSWERED]) / len(units) if units else 1.0


def _gap(text: str, found: _Found, seen: float, weights: Weights, other: _Other) -> Gap | None:
    """The gap, if it is believed for what is `seen` of it and what is left in the other text; at best nothing more need be asked."""
    score, place, sizes = seen, None, None
    for units in other.units:
        # The dearest is asked last, for each only lowers it; where the stretch should stand takes as long as all the rest.
        left = _left(units, weights, other.own)
        if seen - weights.of_left(left) < weights.believed:
            return None
        answered = [(one.start, one.end) for one in units if one.evidence > ANSWERED]
        sizes = sizes or other.sizes()
        if weights.room:
            left = left._replace(room=longest_piece((0, other.characters), answered, sizes) / found.size)
            if seen - weights.of_left(left) < weights.believed:
                return None
        place = place or place_of(found.stretch.start, found.stretch.end, other.links(), other.characters)
        left = left._replace(near=longest_piece(place, answered, sizes) / found.size)
        if (score := seen - weights.of_left(left)) < weights.believed:
            return None
    start, end = trimmed(text, found.stretch.start, found.stretch.end)
    sure = score >= weights.sure and (found.stretch.against >= CLEAR or found.lengths >= weights.far)
    return Gap(start, end, score, sure)
