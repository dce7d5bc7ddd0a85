"""Two places that have changed places: “Manila accused Beijing” as 北京指控馬尼拉.

Both languages name who does something before whom it is done to, but for the passive and what prepositions bring forward
(被, 由, 向, by, from); where one of these stands nothing is said. Source: Li & Thompson, Mandarin Chinese, 2.2, on the order of words.
"""

import re

from reviews.text.names.place_forms import chinese_places, english_places, places_in_chinese

Span = tuple[int, int]

_TWO = 2
# An active verb stands between the two, and nothing that turns them round.
_ACTIVE = re.compile(
    r"(?: (?:also|again|once|twice|never|had|has|later|now|then|first))* (?:\w{3,}ed|beat|began|blew|bought|built|cut|fought|found|gave"
    r"|held|lent|made|met|paid|sent|set|shot|sold|sued|sues|told|took|won|lost to)(?: [\w'’-]+){0,4} $"
)
_TURNS = re.compile(r"\b(?:by|from|and|or|with|between|than|was|were|is|are|been|being|be)\b")
# From Lanzhou to Xining: 從…到….
_FROM, _FROM_CHINESE, _TO_CHINESE = (
    re.compile(r"\b[Ff]rom $"),
    re.compile("[從从自由]$"),
    re.compile("[^，。；]{0,10}[到至往抵赴]$"),
)
# 在加時賽中 tells when.
_WHEN = re.compile("在[^，。]{1,6}?[中時时賽赛裡里上](?=[^，。])")
_TURNS_CHINESE = re.compile("[被由遭受給给讓让從从自在對对向與与和跟同比把將将於于據据以來来、，；：]|[獲获]")


def exchanged(english: str, chinese: str) -> tuple[Span, Span] | None:
    """The first of two places in the English, and the other one, which stands in its place in the Chinese."""
    ours = english_places(english)
    if len(ours) != _TWO:
        return None
    between = english[ours[0][1] : ours[1][0]]
    way = between == " to " and _FROM.search(english, 0, ours[0][0]) is not None
    if not way and (not _ACTIVE.match(between) or _TURNS.search(between)):
        return None
    theirs = places_in_chinese(chinese)
    if len(theirs) != _TWO:
        return None
    if way:
        if not (
            _FROM_CHINESE.search(chinese, 0, theirs[0][0]) and _TO_CHINESE.match(chinese, theirs[0][1], theirs[1][0])
        ):
            return None
    elif _TURNS_CHINESE.search(_WHEN.sub("", chinese[theirs[0][0] : theirs[1][1]])):
        return None
    first, second = (english[slice(*span)] for span in ours)
    known = [chinese_places()[chinese[slice(*span)]] for span in theirs]
    if second in known[0] and first in known[1] and first not in known[0] and second not in known[1]:
        return ours[0], theirs[0]
    return None
