"""A clause or phrase of an English text of which a Chinese one answers no word, however long it is: “although bad weather often grounds
the planes” where nobody speaks of the weather.

As reviews/text/left_out/lost_clauses.py, turned round: asked of pairs whose Chinese is too long to be asked for a gap and whose English has
more clauses, as it seldom has. The weights are those of a logistic regression (nats) on published news and written pairs, whole,
with clauses of the Chinese taken out and with clauses put into the English. Source: our own.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from reviews.text.left_out.cuts import english_cuts
from reviews.text.left_out.lengths import expected_sizes, length, length_sizes, surprise
from reviews.text.left_out.may_lack import LEAST_OF_CHINESE, may_lack_english, more_clauses
from reviews.text.left_out.stretches import UNANSWERED, Unit, chinese_left, english_units, stretches, trimmed
from reviews.text.left_out.vicinity import longest_piece, place_of
from reviews.text.meanings.counterparts import answers
from reviews.text.meanings.glosses import Span, links
from reviews.text.meanings.stem_numbers import content_words

_ANSWERED = 0.5  # nats: from such evidence on a word has its counterpart
_FAR = -1000  # words: not behind the end of a clause
_SHORTEST, _FEWEST = 4.0, 2  # characters of Chinese, and how many words go unanswered
_MOST = 0.6  # of the text: of more the Chinese would be short
_MOST_OF_ONE = 1.5  # nats: a name or number says no more than a word
_FARTHEST = 2.0  # standard deviations: a Chinese text that is longer still is no translation of this alone
_AMPLE = 1.5  # of the size of the stretch: more room says no more
_ALL, _AGAINST, _SIZE, _CLOSED, _ODD, _NEAR = -6.9, 0.88, 1.0, 2.34, 0.98, 1.06


def may_lose_stretch(english: str, chinese: str) -> bool:
    """Whether an English text has more clauses than its translation, which is too long to be asked for a gap."""
    if more_clauses(chinese, english) >= 0 or may_lack_english(english, chinese, "en"):
        return False
    return length(chinese) >= LEAST_OF_CHINESE and surprise(english, chinese, "en")[0] < _FARTHEST


def silent_stretch(english: str, chinese: str) -> Span | None:
    """The stretch of the English text that has no answer; None where a gap would be looked for as well."""
    if not may_lose_stretch(english, chinese) or not _is_any_silent(english, chinese):
        return None
    longer, wanted = surprise(english, chinese, "en")
    found = max(_candidates(english, english_units(english, chinese), wanted), default=None)
    if found is None:
        return None
    _score, said, size, closed, start, end = found
    believed = _ALL + _AGAINST * said + _SIZE * math.log(size) + _CLOSED * closed - _ODD * max(-_FARTHEST, longer)
    if believed < 0:
        return None  # what is left unanswered only lowers it
    place = place_of(start, end, answers(english, chinese), len(chinese))
    sizes = length_sizes(chinese).of(wanted)
    for left in chinese_left(chinese, english, (start, end)):
        answered = [(one.start, one.end) for one in left if one.evidence > _ANSWERED]
        if believed < _NEAR * min(_AMPLE, longest_piece(place, answered, sizes) / size):
            return None
    return trimmed(english, start, end)


def _is_any_silent(english: str, chinese: str) -> bool:
    """Whether as many words that follow each other have no answer, right behind the end of a clause or right before one: where none
    have, nothing more need be looked up.
    """
    there, ends = links(english, chinese), [cut.at for cut in english_cuts(english) if cut.closes]
    run, behind, at = (
        0,
        0,
        0,
    )  # words without an answer that follow each other, of them behind an end, and how many ends are past
    for start, _end, stem, kin in content_words(english):
        passed = bisect_right(ends, start)
        if passed > at:
            if run >= _FEWEST:
                return True
            behind, at = max(0, behind), passed
        if kin in there:
            run, behind = 0, _FAR
        elif stem >= 0:
            run, behind = run + 1, behind + 1
            if behind >= _FEWEST:
                return True
    return run >= _FEWEST


def _candidates(english: str, units: list[Unit], wanted: float) -> Iterator[tuple[float, float, float, int, int, int]]:
    """Stretches of which no word is answered and an end is that of a clause: how much speaks for them, the evidence against their
    words, their size, at how many ends a clause ends and their spans.
    """
    starts, sizes = [one.start for one in units], expected_sizes(english).of(wanted)
    for start, end, _against, _unanswered, closed in stretches(english_cuts(english), units, _FEWEST):
        size = sizes[end] - sizes[start]
        if not closed or not _SHORTEST <= size <= _MOST * wanted:
            continue
        said = [one.evidence for one in units[bisect_left(starts, start) : bisect_left(starts, end)]]
        if max(said) < _ANSWERED:
            yield math.log(size) - sum(said) + closed / 2, _against_words(said), size, closed, start, end


def _against_words(said: Sequence[float]) -> float:
    return sum([min(-one, _MOST_OF_ONE) for one in said if one < UNANSWERED])
