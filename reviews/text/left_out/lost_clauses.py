"""A clause of a Chinese text of which an English one answers no word, however long it is: 可是母親突然病倒 where nobody falls ill.

A gap (reviews.text.left_out.gaps.py) is looked for where the English is short for its Chinese. Where it is not, its other clauses may only
be wordy; so here every clause is asked by itself. What was left out has words that go unanswered, and neither words nor room in
the English; both are measured by how long the English is for this Chinese. The weights are those of a logistic regression (nats)
on published news and written pairs, whole, with clauses of the English taken out and with clauses put into the Chinese. Source:
our own.
"""

import math
import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from reviews.text.left_out.lengths import expected_sizes, length, length_sizes
from reviews.text.left_out.may_lack import may_lack_chinese, more_clauses
from reviews.text.left_out.stretches import UNANSWERED, Unit, chinese_units, english_left, trimmed
from reviews.text.left_out.vicinity import longest_piece, place_of
from reviews.text.meanings.counterparts import answers
from reviews.text.meanings.glosses import Span

_END = re.compile("[，；。！？]+[」』”’）)]*(?!\\d)")
_ANSWERED = 0.5  # nats: from such evidence on a word has its counterpart
_SHORTEST, _FEWEST = 4.0, 2  # characters of a clause, and how many of its words go unanswered
_MANY = 24  # clauses: more are no pair of a translation, where every one is asked
_MOST = 0.6  # of the text: of more the English would be short
_MOST_OF_ONE = 1.5  # nats: a name or number says no more than a word
_AMPLE = 1.5  # of the size of the clause: more room says no more
_ALL, _AGAINST, _SIZE, _SHORT, _TOTAL, _ROOM, _NEAR = 9.18, 0.946, 3.05, 28.8, 0.355, 1.4, 1.22


def may_lose_clause(chinese: str, english: str) -> bool:
    """Whether a Chinese text has more clauses than an English one, which is too long to be asked for a gap."""
    return more_clauses(chinese, english) > 0 and not may_lack_chinese(english, chinese, "zh")


def lost_clause(chinese: str, english: str) -> Span | None:
    """The clause, or the two neighbours, of the Chinese text that have no answer; None where a gap would be looked for as well."""
    if not may_lose_clause(chinese, english):
        return None
    ends = sorted({0, *(match.end() for match in _END.finditer(chinese)), len(chinese)})
    if len(ends) > _MANY:
        return None
    links = [(zh, en) for en, zh in answers(english, chinese)]
    if not _is_any_silent(ends, [start for (start, end), _en in links if end - start > 1]):
        return None
    found = max(_candidates(chinese, ends, chinese_units(chinese, english)), default=None)
    wanted = expected_sizes(english)
    if found is None or not wanted.whole:
        return None
    _score, said, size, start, end = found
    own = length(chinese)
    believed = _ALL + _AGAINST * said - _SIZE * math.log(size) - _SHORT / own
    if believed < 0:
        return None  # what is left unanswered only lowers it
    sizes, place = wanted.of(own), place_of(start, end, links, len(english))
    for left in english_left(english, chinese, (start, end)):
        answered = [(one.start, one.end) for one in left if one.evidence > _ANSWERED]
        room, near = (longest_piece(part, answered, sizes) for part in ((0, len(english)), place))
        total = -sum([one.evidence for one in left if one.evidence < UNANSWERED])
        if believed < _TOTAL * total + _ROOM * min(_AMPLE, room / size) + _NEAR * min(_AMPLE, near / size):
            return None
    return trimmed(chinese, start, end)


def _is_any_silent(ends: list[int], answered: list[int]) -> bool:
    """Whether any clause has no beginning of an answered word: where each has, nothing more need be looked up."""
    return any(
        end - start >= _SHORTEST and not any(start <= one < end for one in answered) for start, end in pairwise(ends)
    )


def _candidates(chinese: str, ends: list[int], units: list[Unit]) -> Iterator[tuple[float, float, float, int, int]]:
    """Clauses and pairs of clauses of which no word is answered: how much speaks for them, the evidence against their words, their
    size and their spans.
    """
    starts, sizes = [one.start for one in units], length_sizes(chinese)
    for first, start in enumerate(ends):
        for end in ends[first + 1 : first + 3]:
            size = sizes[end] - sizes[start]
            if not _SHORTEST <= size <= _MOST * sizes.whole:
                continue
            said = [one.evidence for one in units[bisect_left(starts, start) : bisect_left(starts, end)]]
            against = [min(-one, _MOST_OF_ONE) for one in said if one < UNANSWERED]
            if len(against) >= _FEWEST and max(said) < _ANSWERED:
                yield math.log(size) - sum(said), sum(against), size, start, end
