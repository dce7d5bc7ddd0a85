"""Two numbers that a translation has in the wrong order: from 2.25 to 3.75 as 從3.75升至2.25, won 3-2 as 以2比3擊敗.

Each is on both sides, so that none is missed. Asked only where both texts say which comes first: from one to the other, or a score of
which one side says that it was won and the other not that it was lost. The words are a list of our own.
"""

import re
from itertools import pairwise

from reviews.text.values.number import Number

Span = tuple[int, int]

_ABOUT = r"(?:(?:an? |about |around |some |just |only |nearly |almost |over |under |below |roughly |the |[$£€¥] ?)*)$"
_FROM, _TO = re.compile(rf"\b[Ff]rom {_ABOUT}"), re.compile(rf"^[^.;,]{{0,40}}\bto {_ABOUT}")
_BEFORE_TO, _THEN_FROM = re.compile(rf"\bto {_ABOUT}"), re.compile(rf"^[^.;]{{0,30}}\bfrom {_ABOUT}")
_ZH_FROM, _ZH_TO = (
    re.compile("[從从由自][^，。；、]{0,6}$"),
    re.compile("^[^，。；、]{0,8}[到至為为成][^，。；、]{0,4}$"),
)
_NEAR = 30
_WON = re.compile(r"\b(?:beat|beats|beating|defeat(?:s|ed|ing)?|wins?|won|victory|thrash(?:ed|es)?|edged|overcame)\b")
_LOST = re.compile("[輸输]|(?<![擊击打])[敗败]|不敵|不敌|[負负][於于給给]|告[負负]")
_IS_WON = re.compile("[贏赢勝胜]|[擊击打][敗败]|力克|淘汰")
_SCORE = re.compile(r"(?<![\d.-])(\d{1,3}) ?[-–] ?(\d{1,3})(?!\d|[.-]\d)")
_ZH_SCORE = re.compile(r"(?<![\d.:-])(\d{1,3}) ?[比:：–-] ?(\d{1,3})(?![\d.:-])")


def turned_round(english: str, chinese: str, ours: list[Number], theirs: list[Number]) -> tuple[Span, Span] | None:
    """The spans of two numbers in English and in Chinese that stand the other way round; `ours` are those of the English."""
    said = _from_to(english, ours, (_FROM, _TO), (_BEFORE_TO, _THEN_FROM)) if "rom " in english else None
    if said and (back := _from_to(chinese, theirs, (_ZH_FROM, _ZH_TO))):
        (first, last), (one, two) = said, back
        if first.says(two) and last.says(one) and not (first.says(one) or last.says(two)):
            spans = sorted((first.whole, last.whole))
            return (spans[0][0], spans[1][1]), (one.whole[0], two.whole[1])
    return _score(english, chinese) if "-" in english or "–" in english else None


def _from_to(
    text: str, numbers: list[Number], *ways: tuple["re.Pattern[str]", "re.Pattern[str]"]
) -> tuple[Number, Number] | None:
    """The first two numbers between which something rises or falls, the earlier first; the second way has the later first."""
    for one, two in pairwise(numbers):
        if not (one.values and two.values):
            continue
        before, gap = text[max(0, one.whole[0] - _NEAR) : one.whole[0]], text[one.whole[1] : two.whole[0]]
        for turned, (first, second) in enumerate(ways):
            if first.search(before) and second.search(gap):
                return (two, one) if turned else (one, two)
    return None


def _score(english: str, chinese: str) -> tuple[Span, Span] | None:
    """A score that was won, with the figures of the loser first in Chinese."""
    here, there = list(_SCORE.finditer(english)), list(_ZH_SCORE.finditer(chinese))
    if len(here) != 1 or len(there) != 1 or here[0][1] == here[0][2] or here[0].groups() != there[0].groups()[::-1]:
        return None
    is_won = int(here[0][1]) > int(here[0][2]) and _WON.search(english) and _IS_WON.search(chinese)
    return (here[0].span(), there[0].span()) if is_won and not _LOST.search(chinese) else None
