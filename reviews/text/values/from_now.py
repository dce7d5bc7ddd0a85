"""Days, weeks, months, quarters and years that are counted from now: yesterday, 下週, last year.

"Last Friday" may be of this week or the one before, "next summer" of this year or the next; the day of "last night" may have begun.
Source: our own lists.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from reviews.text.quick.found_at import found_at
from reviews.text.quick.holding import holds_any
from reviews.text.quick.kinds import Flags, Texts
from reviews.text.quick.lower_case import words_of
from reviews.text.quick.sought import Sought

Span = tuple[int, int]


class FromNow(NamedTuple):
    """A stretch of time: its unit, how many of them from now it may be, and of a day whether it is late in it, if that is said."""

    span: Span
    unit: str
    steps: frozenset[int]
    late: bool | None = None

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.span[0]

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.span[1]


_UNITS = ("week", "month", "quarter", "year", "term", "semester")
_NOW, _WHOLE = frozenset({0}), frozenset({"week", "month", "year"})
_STEP = {"last": -1, "this": 0, "next": 1}
_DAYS = {
    "yesterday": (-1,), "last night": (-1,), "today": (0,), "tonight": (0,), "this morning": (0,), "this afternoon": (0,),
    "this evening": (0,), "tomorrow": (1,),
}  # fmt: skip
_COUNTED = {"two": 2, "2": 2, "three": 3, "3": 3}
_WEEKDAY = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|weekend"
_KINDS = {"night": "day", "semester": "term"} | dict.fromkeys(_WEEKDAY.split("|"), "week")
_SEASONS = frozenset(["spring", "summer", "autumn", "fall", "winter"])
_OF_YEAR = "spring|summer|autumn|fall|winter|January|February|March|April|May|June|July|August|September|October|November|December"
# Behind "the" it is counted from another day: the next year.
_ENGLISH = re.compile(
    r"(?<![Tt]he )(?:(?=[a-z])|(?<![A-Za-z] ))(?:"  # not USA Today
    r"\b(?P<day>[Yy]esterday|[Ll]ast night|[Tt]oday|[Tt]onight|[Tt]his (?:morning|afternoon|evening)|[Tt]omorrow)\b"
    rf"|\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext) (?:(?P<unit>{'|'.join(_UNITS)})|(?P<weekday>{_WEEKDAY})|(?P<of_year>{_OF_YEAR}))\b)"
    r"|\b(?P<before>[Aa] year (?:ago|earlier))\b"
    r"|\b(?:(?P<ago>[Tt]wo|[Tt]hree|2|3) days ago|[Ii]n (?P<in>two|three|2|3) days)\b"
    rf"|(?P<two>\b[Tt]he (?P<kind>day|night|week|month|year|{_WEEKDAY})s? (?:before (?:yesterday|last)|after (?:tomorrow|next)))\b"
)
_ENGLISH_BEGINS = re.compile("[AaLlNnTtYy](?=esterday|ast |o(?:day|night|morrow)|his |ext | year |he [dnwmy])")
# In each of them stands one of these.
_WORDS = frozenset({"yesterday", "today", "tonight", "tomorrow", "last", "this", "next", "earlier", "ago", "days"})
# Which Chinese words say it, and what may not stand before and behind them: 過去年代, 今年輕, 先天後天.
_CHINESE_TEXT = """
day -3 大前天||
day -3,-2 三天前 三日前 3天前 兩天前 两天前 2天前|十0123456789第|
day -2 前天 前晚 前夜|之以日年月個个目此面大提|
day -1 昨天 昨日 昨晚 昨夜 昨晨 昨早 昨下午 昨上午||本
day 0 今天 今日 今晚 今夜 今午 今下午 今上午|古現现當当|美新中本
day 0,-1 今早 今晨||
day 1 明天 明日 明晚 明早 明晨|文聰聪證证說说表光黎|本
day 2 後天 后天|先而然最之以今隨随此日午大|性
day 3 大後天 大后天||
day 2,3 三天後 三天后 3天後 3天后 兩天後 两天后 2天後 2天后 三天內 三天内 兩天內 两天内|十0123456789第|
week -1 上週 上周 上星期 上禮拜 上礼拜 上個星期 上个星期 上個禮拜 上个礼拜|以馬马晚早身上線线網网會会路|期圍围邊边遭知全而恩總总杰星永
week 0 本週 本周 這週 这周 本星期 這星期 这星期 這個星期 这个星期 這禮拜 這個禮拜 这个礼拜|日基根|期圍围邊边恩總总杰星永
week 1 下週 下周 下星期 下禮拜 下礼拜 下個星期 下个星期 下個禮拜 下个礼拜|以之天地鄉乡下月當当|期圍围邊边恩總总杰星永
week -2 上上週 上上周 上上星期 上上禮拜 上上礼拜 上上個星期 上上个星期||期圍围邊边遭知全
week 2 下下週 下下周 下下星期 下下禮拜 下下礼拜 下下個星期 下下个星期||期圍围邊边
month -1 上月 上個月 上个月|以上馬马|球亮台
month 0 本月 這個月 这个月|日|球0123456789一二三四五六七八九十
month 1 下月 下個月 下个月|以之天地下|球
term -1 上學期 上学期 上個學期 上个学期|以|
term 0 本學期 本学期 這學期 这学期 這個學期 这个学期|日|
term 1 下學期 下学期 下個學期 下个学期|以|
quarter -1 上季 上一季|以|
quarter 0 本季 這一季 这一季|日|
quarter 1 下季 下一季|以|
year -3 大前年||
year -2 前年|之以目年大|
year -1 去年|過过逝失死離离|代間间
year 0 今年|至如|輕轻紀纪代幼老邁迈
year 1 明年 來年 来年|文聰聪證证說说光近後后將将未|代輕轻
year 2 後年 后年|先而然最之以今隨随此日午大年多數数幾几|
year 3 大後年 大后年||
"""


def _rows() -> Iterator[tuple[list[str], str, str, FromNow]]:
    """Words of one meaning, what may not stand before and behind them, and what they say, wherever it stands."""
    for line in filter(None, _CHINESE_TEXT.split("\n")):
        head, before, behind = line.split("|")
        unit, steps, *words = head.split()
        yield words, before, behind, FromNow((0, 0), unit, frozenset(map(int, steps.split(","))))


def _pattern(words: list[str], before: str, behind: str) -> str:
    return (f"(?<![{before}])" if before else "") + f"(?:{'|'.join(words)})" + (f"(?![{behind}])" if behind else "")


_SAID = {word: said for words, _before, _behind, said in _rows() for word in words}
_LATE, _EARLY = re.compile("night|evening|[晚夜]"), re.compile("morning|早")
_NIGHT = "(?:(?<=明[天日])|(?![凌清]晨))"  # of today it may be the night of yesterday
_CHINESE = re.compile(f"(?:{'|'.join(_pattern(*row[:3]) for row in _rows())}){_NIGHT}")
_CHINESE_BEGINS = re.compile(f"[{''.join({word[0] for word in _SAID})}]")
_SOUGHT = Sought(_SAID)


def may_differ(chinese: Texts) -> Flags:
    """Which of many Chinese texts may count from now."""
    return _SOUGHT.held_by(chinese)


def other_from_now(english: str, chinese: str) -> tuple[Span, Span] | None:
    """A stretch of the English text and one of the Chinese that stands for it and is another: next week, 下個月."""
    if _WORDS.isdisjoint(words_of(english)) or not holds_any(chinese, _SAID):
        return None
    there = [*in_chinese(chinese)]
    here = [*_in_english(english)] if there else []
    if not here:
        return None
    lost = [one for one in here if not any(_agree(one, other) for other in there)]
    strange = [one for one in there if not any(_agree(one, other) for other in here)]
    if strange and not lost:  # both before last and last night as the night of yesterday
        lost = _twice(here, there)
    for fits in (_of_a_unit, _of_any_unit if len(here) == len(there) == 1 else None):
        for one in lost if fits else ():
            if other := next((other for other in strange if fits and fits(one, other)), None):
                return one.span, other.span
    return None


def _twice(here: list[FromNow], there: list[FromNow]) -> list[FromNow]:
    """What the English counts once more than the Chinese, where both count as often."""
    if len(here) != len(there):
        return []
    often = Counter(one for other in there for one in other.steps)
    return [one for at, one in enumerate(here) if _is_more(one, here[: at + 1], often)][:1]


def _is_more(one: FromNow, so_far: list[FromNow], often: "Counter[int]") -> bool:
    return len(one.steps) == 1 and sum(other.steps == one.steps for other in so_far) > often[min(one.steps)]


def _agree(one: FromNow, other: FromNow) -> bool:
    same_half = one.late is None or other.late is None or one.late == other.late
    return one.unit == other.unit and same_half and not one.steps.isdisjoint(other.steps)


def _of_a_unit(one: FromNow, other: FromNow) -> bool:
    return one.unit == other.unit


def _of_any_unit(one: FromNow, other: FromNow) -> bool:
    """Whether one may stand for the other though it is longer; what is of today may be said so or so (today, 本週)."""
    if one.steps == other.steps == _NOW:
        return {one.unit, other.unit} <= _WHOLE  # this week, 本月
    return 0 not in one.steps and 0 not in other.steps


def _in_english(text: str) -> Iterator[FromNow]:
    for match in found_at(_ENGLISH_BEGINS, _ENGLISH, text):
        if day := match["day"]:
            yield FromNow(match.span(), "day", frozenset(_DAYS[day.lower()]), _is_late(day))
        elif match["before"]:
            yield FromNow(match.span(), "year", frozenset({-1, 0}))
        elif counted := match["ago"] or match["in"]:
            steps = _COUNTED[counted.lower()]
            yield FromNow(match.span(), "day", frozenset({-steps if match["ago"] else steps}))
        elif match["two"]:
            unit = _KINDS.get(match["kind"], match["kind"])
            yield FromNow(match.span(), unit, frozenset({-2 if "before" in match["two"] else 2}))
        else:
            step = _STEP[match["which"].lower()]
            unit = _KINDS.get(match["unit"], match["unit"]) or ("week" if match["weekday"] else "year")
            yield FromNow(match.span(), unit, _steps(step, match))


def _steps(step: int, match: "re.Match[str]") -> frozenset[int]:
    """Of the week, month or year exactly so; last Friday and next spring may be of this one."""
    if match["unit"] or (match["of_year"] in _SEASONS and not step):
        return frozenset({step})
    return frozenset({step, 0} if step or match["weekday"] else {0, -1, 1})


def in_chinese(text: str) -> Iterator[FromNow]:
    """The stretches of time that a Chinese text counts from now."""
    for match in found_at(_CHINESE_BEGINS, _CHINESE, text):
        yield _SAID[match.group()]._replace(span=match.span(), late=_is_late(match.group()))


def _is_late(said: str) -> bool | None:
    """Whether a part of the day is named that is late or early: tonight, 今早."""
    return True if _LATE.search(said) else False if _EARLY.search(said) else None
