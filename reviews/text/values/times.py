"""Times of day in text, Chinese and English, in minutes from midnight.

Source: ISO 8601 for 24 hours; a time without 上午, 下午, a.m. or p.m. is read both ways.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reviews.text.quick.found_at import found_at
from reviews.text.quick.holding import holds_any
from reviews.text.quick.kinds import DECIMAL, WHITE, Flags, Texts, kind_of
from reviews.text.scripts import base
from reviews.text.values.english_words import CARDINAL
from reviews.text.values.han_numerals import DIGITS, value

DAY = 24 * 60


class Time(NamedTuple):
    """A time of day: all the minutes from midnight that it may mean, and its hour and minute as written."""

    start: int
    end: int
    minutes: frozenset[int]
    hour: int
    minute: int


_HOURS = "|".join(word for word, n in CARDINAL.items() if 1 <= n <= 12)
_EN_HINTS = ("past", "clock", "quarter", " in the morning", " in the afternoon", " in the evening")
_EN_FIGURES = re.compile(r"\d(?:[:.]\d\d| ?[APap]\.?[Mm]|\d{3} ?(?:h|GMT|UTC))")
_WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_EN_JOIN = r"\s?(?:to|and|or|until|till|[-–—])\s?"
_EN = re.compile(
    rf"""(?<![\d.:$€£])(?:(?P<h0>\d{{1,2}})(?:[:.](?P<m0>[0-5]\d))?{_EN_JOIN})?(?P<h>\d{{1,2}})(?:[:.](?P<m>[0-5]\d))?\s?(?P<half>[ap])\.?\s?m\b\.?
    |(?<![\d.:$€£])(?P<h2>\d{{1,2}}):(?P<m2>[0-5]\d)(?![:\d]|\.\d)
    |(?<![\d.,:$€£])(?P<h5>[01]\d|2[0-3])(?P<m5>[0-5]\d)\s?(?:hours|hrs|h|GMT|UTC)\b(?!\sof)
    |\b(?P<past>half|quarter|twenty|ten|five)[ ](?P<way>past|to)[ ](?P<h3>{_HOURS}|\d{{1,2}})\b
    |\b(?P<h4>{_HOURS}|\d{{1,2}})[ ]o[’']clock
    |(?<=\b[Aa]t[ ])(?P<h7>\d{{1,2}})\.(?P<m7>[0-5]\d)(?=[ ](?:[oi]n[ ](?:the[ ](?:morning|afternoon|evening|night)|{_WEEKDAYS})
        |this[ ]|that[ ]|local[ ]time|yesterday|tomorrow))
    |\b(?P<h6>{_HOURS}|\d{{1,2}})[ ]in[ ]the[ ](?P<part>morning|afternoon|evening)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_EN_BEGINS = re.compile(r"[\dhqtfosenHQTFOSEN](?:(?<=\d)(?<!\d\d)|(?<!\w.))")
_AT = re.compile(r"\b(?:at|by|until|till|from|before|after|around|since|[Aa]t) $")
_PAST = {"half": 30, "quarter": 15, "twenty": 20, "ten": 10, "five": 5}
_PART_BEHIND = re.compile(
    r",? (?:(?:in|on) the |that |this |the same |yesterday |tomorrow |next )(?P<part>morning|afternoon|evening)\b"
)
_PART_BEFORE = re.compile(
    r"\b(?P<part>morning|afternoon|evening)(?: of [A-Z\d][\w ]{2,20}|,)? (?:at|by|around|about|before|after|until|from) \Z"
)
_LONGEST_BEFORE = 45
_EARLY = "凌晨|清晨|早上|早晨|上午|今晨|今早|清早|一早"
_LATE = "中午|下午|午後|傍晚|晚上|晚間|晚间|深夜|夜間|夜间|夜裡|夜里|當晚|当晚|今晚|昨晚|午夜|半夜|晚"
_NUM = rf"(?:\d{{1,2}}|[{DIGITS}十]{{1,3}})"
_ZH_HINT = re.compile(r"[點点時时]|\d[:：.]\d\d")
# Most texts have no figure before such a character: 當時.
_ZH_FIGURES = re.compile(rf"[{DIGITS}十\d]\s?(?:[點点時时]|[:：])|[晨上早午晚]\s?\d\d?\.\d\d")  # 下午 5.30
_OF_DAY = kind_of("晨上早午晚")
_FIGURE, _OF_TIME = kind_of(f"{DIGITS}十") | DECIMAL, kind_of("點点時时:：")
# What makes 九點 a time though no minutes follow: 九點開始, 九點前.
_BEGINS = re.compile(
    "(?:整|左右)?(?:[開开][始會会門门場场]|出[發发]|抵[達达]|啟程|启程|起飛|起飞|之?前|以[前後后]|才|就[寢寝]|關門|关门)"
)
_LISTED = re.compile("[有出這这以下列述那幾几第共]$")
_ZH_JOIN = re.compile(r"\s?(?:到|至|[-~～–—]|和|、|或|與|与)\s?")
_ZH = re.compile(
    rf"""(?:(?<!相)差(?:(?P<before>{_NUM})\s?分[鐘钟]?|一刻)(?:就)?到?)?(?:(?P<half>{_EARLY}|{_LATE})\s?(?:[大]?[約约]|[將将]?近)?)?\s?
    (?:(?P<h>{_NUM})\s?(?:[點点時时](?!間|间|代|候|刻|期)(?:\s?(?P<m>{_NUM})\s?分(?![鐘钟]|之(?![前後后間间]))|(?P<thirty>半)|(?P<quarter>[一三])刻(?![鐘钟])
        |(?:[還还]?差(?:(?P<short>{_NUM})\s?分[鐘钟]?|一刻)))?(?P<sure>[鐘钟整許许])?)
    |(?<![\d:：.])(?P<h2>\d{{1,2}})\s?(?(half)[:：.]|[:：])\s?(?P<m2>[0-5]\d)(?![:：\d])(?:\s?分)?(?:\s?(?P<after>[APap])\.?[Mm])?)""",
    re.VERBOSE,
)


def times(text: str, lang: str) -> list[Time]:
    """The times of day in `text`, in order."""
    if base(lang) == "zh":
        return list(_chinese(text)) if _ZH_FIGURES.search(text) and _ZH_HINT.search(text) else []
    if base(lang) != "en" or not (holds_any(text, _EN_HINTS) or _EN_FIGURES.search(text)):
        return []
    return list(_english(text))


def may_hold_times(texts: Texts, lang: str) -> Flags:
    """Which of many texts may have any."""
    if base(lang) == "zh":
        return texts.hold_any(
            (_FIGURE, _OF_TIME), (_FIGURE, WHITE, _OF_TIME), (_OF_DAY, DECIMAL), (_OF_DAY, WHITE, DECIMAL)
        )
    return texts.hold(DECIMAL) | texts.say(*_EN_HINTS)


def _time(span: tuple[int, int], hour: int, minute: int, late: bool | None) -> Iterator[Time]:
    """`late` says whether it is after noon; None leaves both open."""
    if hour > 24 or minute > 59:
        return
    at = hour % 24 * 60 + minute
    if hour > 12 or (late is None and hour == 0):
        minutes = {at}
    elif late is None:
        minutes = {at, (at + 720) % DAY}
    else:
        minutes = {hour % 12 * 60 + minute + (720 if late else 0)}
    yield Time(*span, frozenset(minutes), hour, minute)


def _english(text: str) -> Iterator[Time]:
    for match in found_at(_EN_BEGINS, _EN, text):
        get = match.groupdict()
        if get["h"]:
            if get["h0"]:
                yield from _time(match.span("h0"), int(get["h0"]), int(get["m0"] or 0), None)
            yield from _time(
                (match.start("h"), match.end()), int(get["h"]), int(get["m"] or 0), get["half"].lower() == "p"
            )
        elif get["h2"]:
            yield from _time(match.span(), int(get["h2"]), int(get["m2"]), _is_late(text, *match.span()))
        elif get["h5"]:
            if get["h5"] < "10" or _AT.search(text, 0, match.start()):
                yield from _time(match.span(), int(get["h5"]), int(get["m5"]), get["h5"] >= "12")
        elif get["h7"]:
            yield from _time(match.span(), int(get["h7"]), int(get["m7"]), None)
        elif get["past"]:
            hour, minute = _hour(get["h3"]), _PAST[get["past"].lower()]
            if get["way"].lower() == "to":
                hour, minute = (hour - 1) % 12 or 12, 60 - minute
            yield from _time(match.span(), hour, minute, None)
        elif get["h6"]:
            yield from _time(match.span(), _hour(get["h6"]), 0, get["part"].lower() != "morning")
        else:
            yield from _time(match.span(), _hour(get["h4"]), 0, _is_late(text, *match.span()))


def _is_late(text: str, start: int, end: int) -> bool | None:
    """Whether the day is said to be past noon: 11 o'clock that morning, on the evening of 5 May at 9:15."""
    part = _PART_BEHIND.match(text, end) or _PART_BEFORE.search(text, max(0, start - _LONGEST_BEFORE), start)
    return part["part"] != "morning" if part else None


def _hour(word: str) -> int:
    return int(word) if word.isdigit() else CARDINAL[word.lower()]


def _chinese(text: str) -> Iterator[Time]:
    last = None
    for match in _ZH.finditer(text):
        get = match.groupdict()
        joined = last is not None and _ZH_JOIN.fullmatch(text, last, match.start())
        late = None if not get["half"] else get["half"] not in _EARLY
        if get["h2"]:
            late = get["after"].lower() == "p" if get["after"] else late
            yield from _times(match, int(get["h2"]), int(get["m2"]), late, get["half"])
            continue
        sign = text[match.end("h") :].lstrip()[:1]
        less = _short_of(match)
        told = get["half"] or get["m"] or get["thirty"] or get["quarter"] or get["sure"] or less or joined
        if sign in "點点" and not (told or _begins(text, *match.span())):
            continue  # three points, or three o'clock: left to the numbers
        last = match.end()
        hour = int(value(get["h"]).values[0])
        if less:
            yield from _times(match, (hour - 1) % 12 or 12 if hour <= 12 else hour - 1, 60 - less, late, get["half"])
            continue
        minute = (
            int(value(get["m"]).values[0])
            if get["m"]
            else 30
            if get["thirty"]
            else 15
            if get["quarter"] == "一"
            else 45
            if get["quarter"]
            else 0
        )
        yield from _times(match, hour, minute, late, get["half"])


def _short_of(match: "re.Match[str]") -> int:
    """The minutes that are wanting: 差十分八點, 八點差一刻."""
    if "差" not in match.group():
        return 0
    wanting = match["before"] or match["short"]
    return int(value(wanting).values[0]) if wanting else 15


def _begins(text: str, start: int, end: int) -> bool:
    return bool(_BEGINS.match(text, end)) and not _LISTED.search(text, max(0, start - 1), start)


def _times(match: "re.Match[str]", hour: int, minute: int, late: bool | None, word: str | None) -> Iterator[Time]:
    """午夜12點 and 深夜1點 are after midnight, 中午11點 is before noon."""
    if late and word in {"午夜", "半夜", "深夜", "夜裡", "夜里"} and (hour == 12 or hour < 6):
        late = False
    if word == "中午" and hour == 11:
        late = False
    yield from _time(match.span(), hour, minute, late)
