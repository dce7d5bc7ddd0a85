"""What an amount is counted for: a day, a year, a head, a household, a litre; "$18 an hour" is 每小時18美元 and no 每天.

"An hour" counts only behind a number and what is counted ("40 parcels an hour"), "every" and "per" always. Source: our own
lists.
"""

import re

from reviews.text.quick.kinds import Flags, Texts, kind_of
from reviews.text.quick.sought import Sought
from reviews.text.values.english_words import CARDINAL, SCALE
from reviews.text.values.units import CHINESE, DIMENSION, ENGLISH

Span = tuple[int, int]
_Said = tuple[str, Span]

# key | English nouns | English adverbs | Chinese behind 每 | Chinese words that say it by themselves
_TIMES = """
s | second | | 秒鐘 秒钟 秒 |
min | minute | | 分鐘 分钟 分 |
h | hour | hourly | 小時 小时 鐘頭 钟头 個鐘 个钟 | 時薪 时薪 時速 时速
d | day night | daily nightly | 天 日 晚 夜 | 日均 日產 日产 日薪
wk | week | weekly | 星期 禮拜 礼拜 週 周 | 週薪 周薪
mo | month | monthly | 月 | 月薪 月租 月費 月费 月均 月收入 按月
season | quarter | quarterly | 季 | 按季
yr | year annum | annual annually yearly | 年 | 年薪 年均 年產 年产 年收入 年費 年费 年利率 按年
"""
_HEADS = """
person | person capita head adult guest passenger visitor employee worker | | 人 位 | 人均
household | household family | | 戶 户 家庭 | 戶均 户均
pupil | student pupil | | 名學生 名学生 位學生 位学生 | 生均
child | child | | 名兒童 名儿童 名孩子 個孩子 个孩子 | |
vehicle | vehicle car | | 輛 辆 車 车 部車 部车 |
share | share | | 股 |
"""
_ROWS = [[part.split() for part in line.split("|")[:5]] for line in (_TIMES + _HEADS).split("\n") if line]
_CLASS = {word: row[0][0] for row in _ROWS for words in row[1:] for word in words}
_CLOCK = "second|minute|hour|day|night|week|month|quarter|year"
_NUMBER = rf"(?:\d%?|\b(?:{'|'.join((*CARDINAL, *SCALE))}|dozen|once|twice|percent))"
_NOT_COUNTED = "and|or|for|in|after|before|takes?|took|needs?|but|to|is|was|spent|ha[ds]|from|last(?:s|ed)?|at|on|over|within|that|wh[a-z]+"


def _column(at: int) -> str:
    return "|".join(sorted((word for row in _ROWS for word in row[at]), key=len, reverse=True))


_ENGLISH = re.compile(
    rf"\b(?:[Pp]er|[Ee]ach|[Ee]very) (?P<noun>{_column(1)})\b"
    rf"|(?:{_NUMBER}|\b[Aa]n? [a-z]+)(?: (?!(?:{_NOT_COUNTED})\b)[a-z-]+){{0,4}} an? (?P<clock>{_CLOCK})\b"
    r"(?! (?:ago|earlier|later|before|after|on(?=[,.;]| from\b)|or|old|and an?)\b)"
    rf"|\b(?P<adverb>{_column(2)})\b"
)
# What Chinese may say by 每年 or 每天, and English by none of the words above.
_OTHERWISE = re.compile(
    r"\b(?:[Ee]ach|[Ee]very|[Aa]ny|per) (?:[A-Z\d]|morning|afternoon|evening|time|spring|summer|autumn|fall|winter|other|one|two|three|few)"
    r"|\b(?:[Aa]lways|everyday|a piece|apiece)\b|\b[A-Z][a-z]+days\b"
)
_LATER = "(?![錢钱末亮光邊边圍围誌志報报輕轻代輩辈級级度])"
_CHINESE = re.compile(
    rf"每一?[個个]?(?P<noun>{_column(3)}){_LATER}"
    r"|(?<![第有某那這这同\d十])一(?:[個个]?(?P<clock>分[鐘钟]|秒[鐘钟]?|小[時时]|天|日|晚|夜|週|周|星期|年)|[個个](?P<month>月))"
    r"(?=[^，。；：、的後后內内之以前中起比又了兩两]{0,4}(?<![第一])[一二兩两三四五六七八九十百千\d]{1,4}[^一-鿿]{0,4}[^級级班年天月])"
    rf"|(?P<adverb>{_column(4)})"
)
_TIME_KEYS = frozenset(line.split()[0] for line in _TIMES.split("\n") if line)
_SIZES = frozenset({"length", "mass", "area", "volume", "barrel", "energy"})


def _measures(names: dict[str, tuple[str, ...]], shortest: int) -> str:
    found = [
        name
        for name, units in names.items()
        if len(name) >= shortest and any(DIMENSION[unit][0] in _SIZES for unit in units)
    ]
    return "|".join(map(re.escape, sorted(found, key=len, reverse=True)))


_EACH = re.compile(f"每(?:增加|行[駛驶]|[增多隔升减減降跑走])?一?(?P<unit>{_measures(CHINESE, 1)})(?!斯)")
_A = re.compile(rf"\b(?:[Pp]er|[Aa]n?|[Ee]ach|[Ee]very|to the) (?P<unit>{_measures(ENGLISH, 4)}|foot|inch|ton|gram)\b")
_SOUGHT = Sought(["每", *(word for row in _ROWS for word in row[4])])
_ONE = (kind_of("一"), kind_of("分秒小天日晚夜年星週周個个"))
_HINT = re.compile("[每均薪產产租費费按次速一](?:(?<!一)|[分秒小天晚夜年星週周個个])")


def may_differ(chinese: Texts) -> Flags:
    """Which of many Chinese texts may say what an amount is counted for."""
    return _SOUGHT.held_by(chinese) | chinese.hold(*_ONE)


def other_rate(english: str, chinese: str) -> tuple[Span, Span] | None:
    """What an amount is counted for in English, and what for in Chinese, where none of it is the same."""
    if not _HINT.search(chinese):
        return None
    there = _said(_CHINESE, chinese)
    if there and (here := _said(_ENGLISH, english)):
        for keys in (_TIME_KEYS, _CLASS.keys() - _TIME_KEYS):
            ours, theirs = ([one for one in side if one[0] in keys] for side in (here, there))
            if (other := _odd(ours, theirs)) and not _OTHERWISE.search(english):
                return other
    return _other_measure(english, chinese) if "每" in chinese else None


def _odd(ours: list[_Said], theirs: list[_Said]) -> tuple[Span, Span] | None:
    """What either side says and the other does not: of all that is said, or of as many as the other says one."""
    more, other = list(ours), []
    for one in theirs:
        same = next((mine for mine in more if mine[0] == one[0]), None)
        if same:
            more.remove(same)
        else:
            other.append(one)
    if not more or not other:
        return None
    is_all = {key for key, _span in ours}.isdisjoint(key for key, _span in theirs)
    return (more[0][1], other[0][1]) if is_all or (len(ours) == len(theirs) and len(more) == len(other) == 1) else None


def _said(pattern: "re.Pattern[str]", text: str) -> list[_Said]:
    return [(_CLASS[match[match.lastgroup or 0]], match.span()) for match in pattern.finditer(text)]


def _other_measure(english: str, chinese: str) -> tuple[Span, Span] | None:
    """The same of units of measure: £1.48 a litre, 每加侖1.48英鎊."""
    theirs = list(_EACH.finditer(chinese))
    if not theirs or len(ours := list(_A.finditer(english))) != len(theirs):
        return None
    for match in tuple(theirs):
        same = next((mine for mine in ours if not _unlike(mine, match)), None)
        if same:
            ours.remove(same)
            theirs.remove(match)
    return (ours[0].span(), theirs[0].span()) if len(theirs) == 1 else None


def _unlike(mine: "re.Match[str]", their: "re.Match[str]") -> bool:
    return set(ENGLISH[mine["unit"]]).isdisjoint(CHINESE[their["unit"]])
