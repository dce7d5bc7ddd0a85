"""What speaks for a stretch that one text has and the other not, and what against it, added up: whether a gap is believed.

The words of the stretch and the lengths of the texts speak for it; what goes unanswered in the other text speaks against, for
there the stretch may stand in other words, and so do set phrases, which say much in four characters. The weights are those of
a logistic regression (nats) on published news and on written pairs of many kinds, whole and with clauses taken out, tried on
fifths of them that they were not fitted to.
"""

import math
import re
from dataclasses import dataclass
from typing import NamedTuple

from reviews.text.meanings.headwords import longest_headwords

_OF_NEWS = re.compile(r"[\w,;:)’'] (?!(?:I|Grand\w+|Father|Mother|Uncle|Aunt|Mom|Mum|Dad|God)\b)[A-Z]|\d")
_DIGIT = re.compile(r"\d")
_CLAUSES = re.compile("[，；：。！？—].")
PLAIN_LENGTH = 32.0  # characters: longer sentences are as dense as those of news
_SET_PHRASE = 4
MOST = 3.0  # nats by the lengths
AMPLE = 1.5  # of the size of a stretch: more room says no more


class Seen(NamedTuple):
    """What is known of a stretch and of the two texts before the other text is asked for what it leaves unanswered.

    `against` is the evidence of its words (nats), `unanswered` how many of them have no counterpart, `closed` at how many of its
    ends a clause ends, `size` its length (characters) and `lengths` how much likelier the lengths are without it (nats); `odd` by
    how many standard deviations the other text is shorter than expected, `marks` how many clauses more there are here, `share`
    how much here goes unanswered; `own` the length of the Chinese text, `phrases` how much of that are words of four characters,
    and `plain` whether the pair is (`is_plain`).
    """

    against: float
    unanswered: int
    closed: int
    size: float
    lengths: float
    odd: float
    marks: int
    share: float
    own: float
    phrases: float
    plain: bool


class Left(NamedTuple):
    """What the other text leaves unanswered without the stretch: the most evidence in one `run`, in `total` (nats), as a `share`
    of its words; how much of the stretch has `room` where no word is answered, anywhere and `near` where it should stand; whether
    the other text is `terse`, by that share.
    """

    run: float
    total: float
    share: float
    room: float
    near: float
    terse: float


@dataclass(frozen=True, slots=True)
class Weights:
    """The weight of each of these, and the sum from which on there is a gap; `sure` is the sum from which on it is worth a
    warning, if the words are clear (gaps.py) or the lengths give `far` nats.
    """

    believed: float
    sure: float
    far: float = math.inf
    against: float = 0.0
    unanswered: float = 0.0
    closed: float = 0.0
    size: float = 0.0
    lengths: float = 0.0
    odd: float = 0.0
    marks: float = 0.0
    share: float = 0.0
    short: float = 0.0
    phrases: float = 0.0
    plain: float = 0.0
    run: float = 0.0
    total: float = 0.0
    left: float = 0.0
    room: float = 0.0
    near: float = 0.0
    terse: float = 0.0

    def of_seen(self, seen: Seen) -> float:
        """What is known at first says so much for a gap; what is left unanswered only lowers it."""
        return (
            self.against * seen.against
            + self.unanswered * seen.unanswered
            + self.closed * seen.closed
            + self.size * math.log(seen.size)
            + self.lengths * min(MOST, seen.lengths)
            + self.odd * seen.odd
            + self.marks * seen.marks
            + self.share * seen.share
            - self.short / max(2.0, seen.own)
            - self.phrases * seen.phrases
            + self.plain * seen.plain
        )

    def of_left(self, left: Left) -> float:
        """What the unanswered of the other text says against it."""
        return (
            self.run * left.run
            + self.total * left.total
            + self.left * left.share
            + self.room * min(1.0, left.room)
            + self.near * min(AMPLE, left.near)
            + self.terse * left.terse
        )


def phrases(chinese: str, own: float) -> float:
    """How much of a Chinese text of a length stands in words of four characters: most of them are set phrases."""
    found = sum(end - start for start, end, _head in longest_headwords(chinese) if end - start == _SET_PHRASE)
    return found / max(2.0, own)


def is_plain(english: str, chinese: str, own: float) -> bool:
    """Whether a pair is short, of more than one clause, and has neither names nor figures, as stories are and news is not."""
    return (
        own < PLAIN_LENGTH
        and _CLAUSES.search(chinese) is not None
        and not (_DIGIT.search(chinese) or _has_names(english))
    )


def _has_names(english: str) -> bool:
    """Whether an English text has a capital within a sentence, but for “I” and kin, or a figure."""
    rest = english[1:]
    if rest.islower() and not _DIGIT.search(rest):
        return False
    return _OF_NEWS.search(english) is not None
