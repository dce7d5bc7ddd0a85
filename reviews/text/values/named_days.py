"""Days known by a name or by their figures: 九一八, 五四運動, 雙十節, 聖誕節, Christmas Eve, New Year's Day.

A movement, an incident or a disaster is named in Chinese for its month and day in bare figures (二二八事件, 921大地震,
“五·四”運動). Some names stand for one day here and another there (國慶, 兒童節): all are given. Sources: 內政部《紀念日及
節日實施辦法》; 国务院《全国年节及纪念日放假办法》.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reviews.text.quick.found_at import first_characters
from reviews.text.quick.holding import holds_any
from reviews.text.quick.kinds import DECIMAL, Flags, Texts, kind_of
from reviews.text.values.han_numerals import DIGIT, DIGITS


class NamedDay(NamedTuple):
    """A day named in text: its span, month and day."""

    start: int
    end: int
    month: int
    day: int


_CHINESE = """
1/1 元旦|2/14 情人節 情人节|3/8 婦女節 妇女节 三八節 三八节|4/1 愚人節 愚人节|5/1 勞動節 劳动节 五一節 五一节 五一長假 五一假期 五一长假
4/4 兒童節 儿童节|6/1 兒童節 儿童节 六一節|8/1 建軍節 建军节|8/8 父親節|10/1 國慶 国庆|10/10 國慶 雙十節 雙十國慶 双十节 双十国庆
7/4 國慶 国庆 獨立紀念日 獨立日 独立日 独立纪念日|7/14 國慶 国庆|10/31 萬聖節 万圣节 萬聖夜 万圣夜|11/1 萬聖節 万圣节
11/11 雙十一 双十一 雙11 双11 光棍節 光棍节|12/12 雙十二 双十二 雙12 双12|5/30 五卅|6/18 六一八
12/24 聖誕夜 圣诞夜 平安夜 耶誕夜 聖誕前夕 圣诞前夕|12/25 聖誕節 圣诞节 耶誕節 聖誕日 圣诞日|12/31 跨年夜 新年前夕
"""
_ENGLISH = """
1/1 New Year's Day|2/14 Valentine's Day|3/8 Women's Day|4/1 April Fools' Day|7/4 Independence Day
7/14 Bastille Day|10/31 Halloween|10/10 Double Ten|11/11 Singles' Day|11/11 Armistice Day|11/11 Veterans Day
11/11 Remembrance Day|12/24 Christmas Eve|12/25 Christmas Day|12/25 Christmas|12/26 Boxing Day|12/31 New Year's Eve
"""


def _read(table: str, several: bool) -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = {}
    for entry in filter(None, table.replace("\n", "|").split("|")):
        date, _space, names = entry.partition(" ")
        month, day = map(int, date.split("/"))
        for name in names.split() if several else [names]:
            found.setdefault(name, []).append((month, day))
    return found


_DAYS_ZH, _DAYS_EN = _read(_CHINESE, True), _read(_ENGLISH, False)
_EVENT = (
    "運動|运动|事件|事變|事变|大?地震|慘案|惨案|學運|学运|大?革命|起義|起义|鎮壓|镇压|屠殺|屠杀|空難|空难|大?海嘯|大?海啸|恐[怖攻襲袭]|襲擊|袭击|攻擊|攻击|"
    "震災|震灾|核災|核灾|政變|政变|暴動|暴动|風災|风灾|水災|水灾|氣爆|气爆|遊行|游行|民運|民运|受難|受难|兵變|兵变|講話|讲话|社論|社论|[砲炮][戰战]"
)
# Named by their figures alone, without a word for what happened; the shorter only before a word of time or remembrance.
_KNOWN = frozenset(
    [
        "二二八",
        "三一一",
        "三一八",
        "五二〇",
        "五二零",
        "七二一",
        "八三一",
        "九一八",
        "九一一",
        "九二一",
        "一二八",
        "一二九",
        "八九六四",
    ]
)
_SHORT = "六四|五四|七七|四五|八八|[五七]一"
_MEMORY = "[週周]年|紀念|纪念|燭光|烛光|晚會|晚会|以[來来後后前]|之[後后前]|那[天年]|[當当][天年]|真相|平反|精神|時期|时期|青年|新文化|一代|人士|歷史|历史|悼|期[間间]|假期|[長长連连]假|小長假|小长假|[黃黄]金[週周]|前夕"
_YEARS = frozenset({"八九", "六八"})  # of 學運 and 民運: years, not days
_OTHERWISE = {"一二九": (12, 9)}
_FIGURES = re.compile(
    rf"(?<![{DIGITS}十百千萬万億亿第\d.,])(?:(?:(?P<run>[{DIGITS}]{{2,4}}|\d{{3,4}})"
    rf"|(?P<month>[{DIGITS}十]{{1,2}}|1?\d)[·‧・．](?P<day>[{DIGITS}十]{{1,3}}|[123]?\d))(?![{DIGITS}十百千萬万億亿兆\d.,])"
    rf"(?P<event>[」』”’\"]?(?:{_EVENT}))?)"
)
_REMEMBERED = re.compile(rf"(?<![{DIGITS}十百千萬万億亿第\d.,])(?P<run>{_SHORT})(?P<event>[」』”’\"]?(?:{_MEMORY}))")
# Something of this stands in all of them; most texts that have figures have nothing of it.
_BY_FIGURES = "|".join(f"(?<={name[0]}){name[1:]}" for name in [*_KNOWN, "六四", "五四", "七七", "四五", "八八"])
_EVENTFUL = re.compile(rf"[{DIGITS}十\d](?:[」』”’\"]?(?:{_EVENT})|{_BY_FIGURES}|(?<=[五七])一)")
# One class first, which is looked for fast, and then what has to stand behind some of it.
_HOLIDAY_HINT = re.compile(
    "[節节旦卅夜慶庆雙双五六聖圣獨独](?:(?<=[節节旦卅夜慶庆聖圣])|(?<=[雙双])[十1]|(?<=五)一|(?<=六)一八|(?<=[獨独])立)"
)
_HOLIDAY = re.compile("|".join(sorted(_DAYS_ZH, key=len, reverse=True)))
_ENGLISH_DAY = re.compile(
    "|".join(sorted((name.replace("'", "['’]") for name in _DAYS_EN), key=len, reverse=True)).replace(
        "|Christmas|", "|Christmas(?! [A-Z])|"
    )
)
_ENGLISH_HINTS = ("Day", "Eve", "Christmas", "Halloween", "Double Ten")
_FIGURE, _EVENT_BEGINS = kind_of(f"{DIGITS}十"), kind_of(f'」』”’"{first_characters(_EVENT)}')


CHINESE_NAMES = [*_DAYS_ZH, *_KNOWN, *_SHORT.replace("[五七]一", "五一|七一").split("|")]
ENGLISH_NAMES = _ENGLISH_HINTS
"""Of which one stands in every text that names a day, unless by the figures of an event."""


def may_have_events(texts: Texts) -> Flags:
    """Which of many Chinese texts may name a day by the figures of an event."""
    return texts.hold(_FIGURE | DECIMAL, _EVENT_BEGINS)


def chinese_days(text: str) -> Iterator[NamedDay]:
    """The named days of a Chinese text: holidays, then those named by figures."""
    if _HOLIDAY_HINT.search(text):
        for match in _HOLIDAY.finditer(text):
            for month, day in _DAYS_ZH[match.group()]:
                yield NamedDay(*match.span(), month, day)
    if _EVENTFUL.search(text):
        for match in _FIGURES.finditer(text):
            run = match["run"] or ""
            if (match["event"] and run not in _YEARS) or run in _KNOWN:
                yield from _figured(match, run)
        for match in _REMEMBERED.finditer(text):
            yield from _figured(match, match["run"])


def _figured(match: "re.Match[str]", run: str) -> Iterator[NamedDay]:
    end = match.start("event") if match["event"] else match.end()
    if not run:
        parts = [(_small(match["month"]), _small(match["day"]))]
    else:
        figures = "".join(str(DIGIT.get(char, char)) for char in run)
        parts = [(int(figures[:at]), int(figures[at:])) for at in (1, 2) if at < len(figures) < at + 3]
        parts = [_OTHERWISE[run]] if run in _OTHERWISE else parts
        if len(figures) == 4 and run in _KNOWN:  # 八九六四
            parts = [(int(figures[2]), int(figures[3]))]
    for month, day in parts:
        if 1 <= month <= 12 and 1 <= day <= 31:
            yield NamedDay(match.start(), end, month, day)


def _small(text: str) -> int:
    """The value of a numeral below a hundred."""
    if text.isdigit():
        return int(text)
    tens, ten, ones = text.partition("十")
    figures = f"{DIGIT.get(tens[-1:], 1)}{DIGIT.get(ones[:1], 0)}" if ten else "".join(str(DIGIT[c]) for c in text)
    return int(figures)


def english_days(text: str) -> Iterator[NamedDay]:
    """The named days of an English text."""
    if holds_any(text, _ENGLISH_HINTS):
        for match in _ENGLISH_DAY.finditer(text):
            for month, day in _DAYS_EN[match.group().replace("’", "'")]:
                yield NamedDay(*match.span(), month, day)
