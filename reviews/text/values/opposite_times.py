"""Noon and midnight, this day and the next, the beginning and the end of a year or month, its first half and its second, where one
stands for the other.
"""

import re

from reviews.text.quick.holding import holds_any
from reviews.text.quick.kinds import Flags, Texts

Span = tuple[int, int]
_BEGINS = "(?:beginning|start) of (?:the|this|next|last) "
_ENDS = "(?:end|close) of (?:the|this|next|last) "
_HALF = "half of (?:the|this|next|last) year\\b"
_NEXT_DAY = "(?:[Tt]he (?:next|following) (?:day|morning|evening|night)|[Tt]he day after)\\b(?! (?:tomorrow|next))"
_SAME_DAY = "(?:[Tt]he |[Tt]hat )same (?:day|morning|afternoon|evening|night)\\b"
_END_OF_MONTH = "(?<![二2])月[底末]"  # at the end of December is at the end of the year
# The one in English and in Chinese, the other in English and in Chinese.
_OPPOSITES = [
    tuple(map(re.compile, row))
    for row in (
        (r"\b(?:[Nn]oon|[Mm]idday)\b", "正午|中午|晌午", r"\b[Mm]idnight\b", "午夜|半夜|子夜|夜半|零[點点時时]"),
        (rf"\b{_BEGINS}year\b", "年初", rf"\b{_ENDS}year\b", "年底|年末|歲末|岁末"),
        (rf"\b{_BEGINS}month\b", "月初", rf"\b{_ENDS}month\b", "月底|月末"),
        (rf"\b[Ff]irst {_HALF}", "上半年", rf"\b[Ss]econd {_HALF}", "下半年"),
        (
            rf"\b{_NEXT_DAY}",
            "[隔翌次]日|[隔翌]天|[隔翌]晨|[隔翌次]晚|第二天",
            rf"\b{_SAME_DAY}",
            "[當当同][日天晚夜]|同一[天晚]",
        ),
        (
            r"\b[Ee]arly (?:this|next|last) year\b",
            "年初",
            r"\b[Ll]ate (?:this|next|last) year\b",
            "年底|年末|歲末|岁末",
        ),
        (rf"\b{_ENDS}month\b", _END_OF_MONTH, rf"\b{_ENDS}year\b", "年底|年末|歲末|岁末"),
    )
]


_SIGNS = (
    *("noon", "idnight", "Noon", "idday", " of the year", "s year", "t year", " of the month", "s month", "t month"),
    *(
        "next day",
        "ing day",
        "next morning",
        "ing morning",
        "next evening",
        "ing evening",
        "next night",
        "ing night",
        "ay after",
        "same ",
    ),
)


def may_differ(english: Texts) -> Flags:
    """Which of many English texts name any."""
    return english.say(*_SIGNS)


def opposite_time(english: str, chinese: str) -> tuple[Span, Span] | None:
    """What one text names and the other names its opposite, where neither names both."""
    for one, one_chinese, other, other_chinese in _OPPOSITES if holds_any(english, _SIGNS) else ():
        first, second = one.search(english), other.search(english)
        here = first or second
        if here is None or (first and second):
            continue
        right, wrong = (one_chinese, other_chinese) if first else (other_chinese, one_chinese)
        there = wrong.search(chinese)
        if there and not right.search(chinese):
            return here.span(), there.span()
    return None
