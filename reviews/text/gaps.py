"""A stretch of one text that the other seems not to have: where words go unanswered and the other is too short.

The words of the fuller text give evidence for or against having been translated (reviews/text/counterparts.py); the
stretch with the most evidence against (Bentley 1984, maximum subarray) counts together with the surprise of the length.
Weights and limit are a logistic fit to clean and damaged news translations; without a dictionary the length speaks alone.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reviews.text.counterparts import Word, chinese_words, english_words
from reviews.text.lengths import length, surprise

NEEDED = 1.0  # standard deviations: nearer than this, nothing is looked up
LEAST = 6.0  # characters: less is no clause
TERSE = 11.0  # characters: less may be a proverb or two set phrases
SHORTEST = 14.0  # characters: in less, a proverb may stand for a sentence


@dataclass(frozen=True, slots=True)
class Weights:
    """What a standard deviation of surprise, a nat of evidence and shortness weigh, and from where a gap is believed."""

    surprise: float
    evidence: float
    shortness: float
    limit: float


IN_CHINESE = Weights(1.5, 0.5, 20.0, 3.9)
IN_ENGLISH = Weights(1.6, 0.2, 5.0, 3.3)
_BOUND = re.compile(r"[，,；;：:。.!?！？—\n]\s*|[」』”\"）)]")


@dataclass(frozen=True, slots=True)
class Gap:
    """The stretch without a counterpart in the fuller text, and how far beyond the limit it is."""

    start: int
    end: int
    score: float


def gap_in_chinese(english: str, chinese: str, *, original: str) -> Gap | None:
    """What of `english` the Chinese text leaves out, or has not. `original` is the language of the source."""
    longer, wanted = surprise(english, chinese, original=original)
    own = length(chinese)
    if longer > -NEEDED or wanted < SHORTEST or own < TERSE or wanted - own < LEAST:
        return None
    words = [word for word in english_words(english, chinese) if word.known and word.text[0].islower()]
    return _gap(english, words, -longer, wanted, IN_CHINESE)


def gap_in_english(chinese: str, english: str) -> Gap | None:
    """What of `chinese` the English text leaves out, or has not."""
    longer, wanted = surprise(english, chinese)
    if longer < NEEDED or length(chinese) < SHORTEST or length(chinese) - wanted < LEAST:
        return None
    return _gap(chinese, chinese_words(chinese, english), longer, wanted, IN_ENGLISH)


def _gap(text: str, words: Sequence[Word], surprised: float, wanted: float, weights: Weights) -> Gap | None:
    against, first, last = _worst(words)
    score = weights.surprise * surprised + weights.evidence * against - weights.shortness / wanted - weights.limit
    if score <= 0:
        return None
    if first is None or last is None:
        return Gap(0, len(text), score)
    start = max((match.end() for match in _BOUND.finditer(text, 0, first.start)), default=0)
    bound = _BOUND.search(text, last.end)
    return Gap(start, bound.start() if bound else len(text), score)


def _worst(words: Sequence[Word]) -> tuple[float, Word | None, Word | None]:
    """The stretch of words with the most evidence against them: (evidence, first word, last word)."""
    best, ends = 0.0, (-1, -1)
    current, begun = 0.0, 0
    for at, word in enumerate(words):
        if current <= 0:
            current, begun = 0.0, at
        current -= word.evidence
        if current > best:
            best, ends = current, (begun, at)
    return (best, words[ends[0]], words[ends[1]]) if best else (0.0, None, None)
