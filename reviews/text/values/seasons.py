"""Seasons of the year, and years before our era: what a date says beside its figures.

"Spring" and "fall" are seasons only behind a word of time ("last fall", "in the spring of 1913"), 春 only before 天 or 季 or behind
one (今春, 1913年春).
"""

import re
from collections.abc import Iterator

from reviews.text.quick.kinds import Flags, Texts, kind_of
from reviews.text.quick.lower_case import in_place, words_of

Span = tuple[int, int]
_BEFORE = "in|in the|last|next|this|that|early|late|mid|the|every|each|since|until|through|during|one|by|of|following|previous"
_ENGLISH = re.compile(r"(?:spring|summer|autumn|winter)\b|fall\b(?! (?:of (?!\d{4})|in |from|off))")
_BEFORE_SEASON = re.compile(rf"\b(?:{_BEFORE})[ -](?:early |late )?\Z")
_BEFORE_FALL = re.compile(r"\b(?:in the|in|last|next|this|every|each|late|early) \Z")
_LONGEST = 20  # characters of what stands before a season
_CHINESE = re.compile(
    "(?P<season>[春夏秋冬])(?=[春夏秋冬]?[天季日夜])|(?<=[今去初早晚暮深仲孟隆盛寒年入])(?P<alone>[春夏秋冬])(?![節节耕令游遊運运奧奥])"
)
_SAID = {"spring": "春", "summer": "夏", "autumn": "秋", "fall": "秋", "winter": "冬"}
_BC = re.compile(
    r"(?:\d|\b[Cc]entur(?:y|ies)|\bmillennium)s? ?(?:BC|BCE|B\.C\.(?:E\.)?)(?![A-Za-z])|\bbefore (?:Christ|the [Cc]ommon [Ee]ra)\b"
)
_YEAR_BC = re.compile(r"\b(\d{1,4}) ?(?:BC|B\.C)")
_BC_CHINESE = re.compile("[公西紀纪]元前")
_SEASON = kind_of("春夏秋冬")
_YEARS = re.compile(r"(?:公元)?[\d一二三四五六七八九〇零]{1,4}(?:年(?![前後后來来間间半多的])|世[紀纪])")


def may_differ(english: Texts, chinese: Texts) -> Flags:
    """In which of many pairs another season or another era may be found."""
    return chinese.hold(_SEASON) | chinese.say("元前") | english.say("BC", "B.C.", "before C", "before the ")


def other_season(english: str, chinese: str) -> tuple[Span, Span] | None:
    """A season of the English text and one of the Chinese, where neither says the other's."""
    if not ("春" in chinese or "夏" in chinese or "秋" in chinese or "冬" in chinese):
        return None
    if _SAID.keys().isdisjoint(words_of(english)) or not (there := list(_CHINESE.finditer(chinese))):
        return None
    here = [*_in_english(in_place(english))]
    said = {_SAID[word] for _span, word in here}
    if not said or any((match["season"] or match["alone"]) in said for match in there):
        return None
    return here[0][0], there[0].span()


def _in_english(low: str) -> Iterator[tuple[Span, str]]:
    """The seasons of a text in lower case, with what stands before them."""
    for season in _ENGLISH.finditer(low):
        word, start = season.group(), season.start()
        before = _BEFORE_FALL if word == "fall" else _BEFORE_SEASON
        if found := before.search(low, max(0, start - _LONGEST), start):
            yield (found.start(), season.end()), word


def other_era(english: str, chinese: str) -> tuple[Span, Span] | None:
    """A year before our era on one side that the other counts from it: 221 BC, 公元221年."""
    if "BC" in english or "B.C." in english or "before " in english:
        here = _BC.search(english)
        if here and "前" not in chinese and (there := _YEARS.search(chinese)):
            return here.span(), there.span()
        return _of_our_era(english, chinese) if here and "元" in chinese else None
    if "元前" in chinese and (there := _BC_CHINESE.search(chinese)):
        year = re.search(r"\b(?:\d{1,4}|[a-z]+ century)\b", english)
        if year and not re.search(r"\b(?:BC|BCE|before|ago)\b|B\.C", english):
            return year.span(), there.span()
    return None


def _of_our_era(english: str, chinese: str) -> tuple[Span, Span] | None:
    """A year before our era of which the Chinese says that it is of ours, beside others that it has rightly."""
    for match in _YEAR_BC.finditer(english):
        if there := re.search(rf"[公西]元{match[1]}年", chinese):
            return match.span(), there.span()
    return None
