"""Noon and midnight, where one stands for the other."""

import re

from reviews.text.quick.kinds import Flags, Texts

Span = tuple[int, int]
_NOON, _MIDNIGHT = re.compile(r"\b(?:[Nn]oon|[Mm]idday)\b"), re.compile(r"\b[Mm]idnight\b")
_NOON_CHINESE, _MIDNIGHT_CHINESE = re.compile("正午|中午|晌午"), re.compile("午夜|半夜|子夜|夜半|零[點点時时]")


def may_differ(english: Texts) -> Flags:
    """Which of many English texts name noon or midnight."""
    return english.say("noon", "midnight", "Noon", "Midnight", "idday")


def other_noon(english: str, chinese: str) -> tuple[Span, Span] | None:
    """Noon in one text and midnight in the other, where neither names both."""
    noon, midnight = _NOON.search(english), _MIDNIGHT.search(english)
    here = noon or midnight
    if here is None or (noon and midnight):
        return None
    right, wrong = (_NOON_CHINESE, _MIDNIGHT_CHINESE) if noon else (_MIDNIGHT_CHINESE, _NOON_CHINESE)
    there = wrong.search(chinese)
    return (here.span(), there.span()) if there and not right.search(chinese) else None
