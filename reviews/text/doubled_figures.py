"""Whether characters that stand twice are figures of one number, written out: 一六四四年, 一九一九年.

A year has four of them; of any other number the other text has the same figures.
"""

import re

from reviews.text.han_numerals import DIGIT, DIGITS

_RUN = re.compile(f"[{DIGITS}]+")
_YEAR = 4
_LONGEST = 20


def is_numeral(text: str, start: int, end: int, other: str) -> bool:
    """Whether the stretch stands within such a number of `text`; `other` is the other text of its pair."""
    if text[start] not in DIGIT:
        return False
    for run in _RUN.finditer(text, max(0, start - _LONGEST), end + _LONGEST):
        if run.start() <= start and end <= run.end():
            figures = "".join(str(DIGIT[sign]) for sign in run.group())
            return (len(figures) == _YEAR and text[run.end() : run.end() + 1] in "年至到－—–-") or figures in other
    return False
