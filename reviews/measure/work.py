"""How long work takes, roughly: a queue is read in minutes, not in rows.

Rates: 1,000 words an hour for comparing a translation with its original, 300 for translating (rules of thumb of the
trade; a desk that keeps time will know better). 1.6 Han characters stand for one word.
"""

import re
from collections.abc import Iterable

from reviews.text.scripts import HAN_CHARACTER

REVIEW_AN_HOUR = 1000
TRANSLATE_AN_HOUR = 300
HAN_A_WORD = 1.6
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")


def words(text: str) -> float:
    """The length of `text` in words; Han characters are counted by HAN_A_WORD."""
    han = len(HAN_CHARACTER.findall(text))
    return len(_WORD.findall(HAN_CHARACTER.sub(" ", text))) + han / HAN_A_WORD


def minutes(texts: Iterable[str], an_hour: int = REVIEW_AN_HOUR) -> int:
    """Minutes of work on `texts` at so many words an hour; at least one where there is anything."""
    total = sum(words(text) for text in texts)
    return max(1, round(60 * total / an_hour)) if total else 0
