"""Stretches of time before now or before then, where the other text has them behind it: ten years ago, 十年後."""

import re

from reviews.text.quick.holding import holds_any
from reviews.text.quick.kinds import Flags, Texts

Span = tuple[int, int]
_UNIT = "(?:years?|decades?|months?|weeks?|days?|hours?|minutes?)"
_SOME = "[\\d一二兩两三四五六七八九十百千半幾几數数多][\\d一二兩两三四五六七八九十百千多 ]{0,6}"
# Not behind a verb: what was founded ten years ago is one that 成立十年後…
_ALONE = "(?:(?<![\u4e00-\u9fff])|(?<=[在於于約约將将再他她它們们]))(?<![\\d.])"
_SPELL = f"{_ALONE}{_SOME}(?:年|個?月|个月|[週周]|星期|[天日]|個?小時|个?小时|[分刻][鐘钟])"
# What English says, what Chinese may not say for it, and what in either text tells that it may.
_ROWS = [
    tuple(map(re.compile, row))
    for row in (
        (
            rf"\b{_UNIT} ago\b",
            rf"{_SPELL}(?:之|以)?[後后](?![天來来裔])",
            r"[前今早昔曾]|[過过]去|以[來来]|[時时]隔|\b(?:later|after|from now|since|within|on)\b"
            r"|\bin \w+ (?:years?|months?|weeks?|days?)\b",
        ),
        (
            rf"\b{_UNIT} later\b",
            rf"{_SPELL}(?:之|以)?前(?![後后景途往進进面])",
            r"[後后隔又再過过]|\b(?:ago|before|earlier|prior|previous\w*|by|until|than|or later)\b",
        ),
    )
]
_SIGNS = (" ago", " later")


def may_differ(english: Texts) -> Flags:
    """Which of many English texts say any."""
    return english.say(*_SIGNS)


def other_way_of_now(english: str, chinese: str) -> tuple[Span, Span] | None:
    """A stretch of time of the English and the one of the Chinese that lies on the other side of now."""
    for said, wrong, excuse in _ROWS if holds_any(english, _SIGNS) else ():
        here = said.search(english)
        there = wrong.search(chinese) if here else None
        if here and there and not excuse.search(chinese) and not excuse.search(english):
            return here.span(), there.span()
    return None
