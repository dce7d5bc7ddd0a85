"""Which of the world wars is spoken of: World War Two, 第一次世界大戰.

Source: a list of our own of how the press of both languages names them.
"""

import re

from reviews.text.quick.kinds import Flags, Texts

Span = tuple[int, int]
_FIRST = re.compile(r"\b(?:World War (?:One|I)|(?:the )?First World War|WWI|WW1|Great War)\b")
_SECOND = re.compile(r"\b(?:World War (?:Two|II)|(?:the )?Second World War|WWII|WW2)\b")
_FIRST_IN_CHINESE = re.compile(
    "第一次世界大[戰战]|一次大[戰战]|(?<![十第這这那])一[戰战](?=[時时期前後后中爆結结以之])"
)
_SECOND_IN_CHINESE = re.compile("第二次世界大[戰战]|二次大[戰战]|(?<![十第])二[戰战]")


def may_name_wars(english: Texts) -> Flags:
    """Which of many English texts may name one."""
    return english.say("World War", "WWI", "WW1", "WW2", "Great War")


def other_war(english: str, chinese: str) -> tuple[Span, Span] | None:
    """A world war of the English text and the other one in the Chinese, where each speaks of one."""
    if ("戰" not in chinese and "战" not in chinese) or ("War" not in english and "WW" not in english):
        return None
    for ours, theirs, same, other in (
        (_FIRST, _SECOND_IN_CHINESE, _FIRST_IN_CHINESE, _SECOND),
        (_SECOND, _FIRST_IN_CHINESE, _SECOND_IN_CHINESE, _FIRST),
    ):
        here, there = ours.search(english), theirs.search(chinese)
        if here and there and not same.search(chinese) and not other.search(english):
            return here.span(), there.span()
    return None
