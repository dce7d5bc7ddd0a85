"""Times of day and months of which a translation says nothing at all: neither figures of them, nor another word for when.

Whatever may say when it is (in the morning, last year, after the holidays) answers a time: a translator may turn it so.
"""

import re
from collections.abc import Iterator

from reviews.check.values import Read
from reviews.text.scripts import base
from reviews.text.segments import Pair
from reviews.text.values.dates import Date
from reviews.text.values.times import Time

_SURE = {"zh": re.compile("[點点分刻午:：]|凌晨|清晨|早上|晚上"), "en": re.compile(r"[ap]\.?\s?m|:", re.IGNORECASE)}
_OF_DAY = {
    "zh": re.compile("[午晨夜晚早]"),
    "en": re.compile(
        r"\b(?:noon|midnight|morning|evening|night|afternoon|dawn|dusk|hours?|hrs?)\b|clock", re.IGNORECASE
    ),
}
# What says a month or a time of year without naming it, or when something was in another way.
_WHEN = {
    "zh": re.compile(
        "(?<![\\d一二三四五六七八九十])月|[春夏秋冬]|[年季週周]|[節节]|[日天]|[元正臘腊]月|至今|以[來来]|最近|日前|近"
    ),
    "en": re.compile(
        r"\b(?:months?|spring|summer|fall|autumn|winter|quarter|weeks?|days?|Christmas|New Year|season|recently|ago|then|since"
        r"|earlier|later|early|late|year)\b",
        re.IGNORECASE,
    ),
}
_NAME_BEFORE = re.compile(r"(?:['’]s|\b[Tt]he|\b[A-Z]\w+) $")  # the People's March, Theresa May
_IN = re.compile(r"\b(?:In|By|Since|Until|From|Last|Next|This|Every|Early|Late) $")


def lost_times(source: Read, target: Read, pair: Pair) -> Iterator[Time]:
    """The times of day of a source whose translation has none and speaks of no time of day."""
    sure, of_day = _SURE.get(base(pair.source_lang)), _OF_DAY.get(base(pair.target_lang))
    if not source.times or target.times or not sure or not of_day or of_day.search(pair.target):
        return
    said = {value for number in target.numbers for value in number.values}
    for one in source.times:
        figures = {float(one.hour), one.hour % 12 or 12.0, one.hour % 12 + 12.0, one.hour * 100.0 + one.minute}
        if sure.search(pair.source, one.start, one.end) and figures.isdisjoint(said):
            yield one


def lost_months(source: Read, target: Read, pair: Pair) -> Iterator[Date]:
    """The months of a source, without a day or a year, of a translation that names no other month and says no other time."""
    when = _WHEN.get(base(pair.target_lang))
    ours, theirs = ({one.month for one in read.dates if one.month} for read in (source, target))
    if not when or not ours - theirs or theirs - ours or when.search(pair.target):
        return
    said = {value for number in target.numbers for value in number.values}
    for one in source.dates:
        alone = one.month and not (one.day or one.year or one.named)
        if not alone or one.month in theirs or float(one.month or 0) in said:
            continue
        before = pair.source[max(0, one.start - 20) : one.start]
        if not _NAME_BEFORE.search(before) or _IN.search(before):
            yield one
