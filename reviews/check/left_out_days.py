"""Days, weeks, months and years counted from now (昨天, 上個月, 明年) of which a translation into English says nothing at all.

Whatever may say when it is, a date, a weekday, a season or “recently”, answers one: a translator may turn it so. 今天 and 今年 are
said less often than meant, so that to leave them out is less.
"""

import re
from collections.abc import Iterator

from reviews.text.values.from_now import FromNow, in_chinese

_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]*"
_ANY = (
    rf"\b{_MONTH}\b|\b(?:1[89]|20)\d\d\b|\b(?:now|then|ago|later|since|recent\w*|current\w*|present\w*|modern|contemporary|eve|date[sd]?"
    r"|before|after|earlier|previous\w*|past|following|coming|upcoming|next|last|annual\w*|yearly|monthly|weekly|daily)\b"
)
_DAY = (
    r"|\b\w*days?\b|\bto(?:morrow|night)\b|\b(?:night|morning|evening|afternoon|noon|dawn|dusk|week|weekend|hour|holiday)s?\b"
    r"|\d(?:st|nd|rd|th)\b|[ap]\.?m\b|\d:\d\d"
)
_LONGER = r"|\b(?:month|quarter|season|spring|summer|autumn|fall|winter|term|year|decade|centur)\w*\b"
_SAID = {
    unit: re.compile(words, re.IGNORECASE)
    for unit, words in (
        ("day", _ANY + _DAY),
        ("week", _ANY + _DAY + _LONGER),
        ("month", _ANY + _DAY + _LONGER),
        ("quarter", _ANY + _LONGER),
        ("term", _ANY + _LONGER + r"|\bsemesters?\b"),
        ("year", _ANY + _LONGER),
    )
}
_AGE = re.compile("[^，。；：！？]{0,4}[歲岁]|[屆届]")  # 今年三十九歲


def lost_from_now(chinese: str, english: str) -> Iterator[FromNow]:
    """The first stretch of time of a Chinese text, where its English translation names no time of the kind."""
    for one in in_chinese(chinese):
        if one.unit == "day" and ("先天" in chinese or chinese[one.end : one.end + 1] == "的"):
            continue  # nature and nurture
        if not _SAID[one.unit].search(english) and not _AGE.match(chinese, one.span[1]):
            yield one
            return
