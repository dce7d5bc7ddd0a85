"""Dates, months and weekdays that differ between the sides, compared by value.

Nov 24, 2025 is 2025年11月24日 and 民國114年11月24日. A weekday is compared only where both sides name one. Source:
reviews/text/dates.py.
"""

from collections.abc import Iterator

from reviews.text.dates import Date, dates
from reviews.text.marks import gettext_noop
from reviews.text.numerals import numbers
from reviews.text.segments import Finding, Pair

TITLE = gettext_noop("Date")
SEVERITY = "error"
VERSION = 1
BAD = [
    Pair("1", "She arrived on Nov 24, 2025.", "她在2025年11月25日抵達。"),
    Pair("2", "It closed on Monday.", "它在星期二關閉。"),
    Pair("3", "He left in March 1912.", "他於1912年5月離開。"),
]
GOOD = [
    Pair("1", "She arrived on Nov 24, 2025.", "她在2025年11月24日抵達。"),
    Pair("2", "She arrived on 24 November 2025.", "她在民國114年11月24日抵達。"),
    Pair("3", "They may march in May.", "他們也許在五月遊行。"),
]


def find(pair: Pair) -> Iterator[Finding]:
    """Dates of one side that no date of the other agrees with, where the other side names dates at all."""
    source, target = dates(pair.source, pair.source_lang), dates(pair.target, pair.target_lang)
    for kind in ("month", "weekday"):
        ours = [one for one in source if getattr(one, kind)]
        theirs = [one for one in target if getattr(one, kind)]
        lost = [one for one in ours if not any(one.agrees(other) for other in theirs)]
        strange = [one for one in theirs if not any(one.agrees(other) for other in ours)]
        if lost and strange:
            for one, other in zip(strange, lost, strict=False):
                yield Finding(
                    rule="date",
                    severity="error",
                    side="target",
                    start=one.start,
                    end=one.end,
                    message=gettext_noop("“{date}” stands for “{other}” in the source"),
                    args={"date": pair.target[one.start : one.end], "other": pair.source[other.start : other.end]},
                )
        elif kind == "month":
            yield from (_lost(one, pair) for one in lost if not _said_otherwise(one, pair))


def _said_otherwise(date: Date, pair: Pair) -> bool:
    """Whether the translation has the month as a bare number, as in 11/24 or a heading of its own."""
    values = {value for number in numbers(pair.target, pair.target_lang) for value in number.values}
    return float(date.month or 0) in values or (date.day is None and date.year is None)


def _lost(date: Date, pair: Pair) -> Finding:
    shown = pair.source[date.start : date.end]
    message = gettext_noop("“{date}” has no counterpart in the translation")
    return Finding("date", "error", "source", date.start, date.end, message, {"date": shown})
