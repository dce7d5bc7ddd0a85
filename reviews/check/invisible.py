"""Characters that nobody sees: zero-width, direction marks, soft hyphens, private use, the replacement character.

They come along from web pages and break search, comparison and print. Left alone are the joiners and tags inside an emoji
and the direction marks of text written from right to left. Source: The Unicode Standard, chapter 23; Unicode Technical
Report 36; UTS 51 for emoji.
"""

import re
import unicodedata
from collections.abc import Iterator

from reviews.text.quick.kinds import Flags, kind_of
from reviews.text.quick.lot import Lot
from reviews.text.segments import SIDES, Finding, Pair
from reviews.text.translatable import gettext_noop

TITLE = gettext_noop("Invisible character")
SEVERITY = "error"
VERSION = 4
BAD = [Pair("1", "The mill stood.", "磨坊\u200b立著。"), Pair("2", "The mill.", "磨坊\ufffd。")]
GOOD = [Pair("1", "The family 👨\u200d👩\u200d👧 came.", "👨\u200d👩\u200d👧一家來了。"), Pair("2", "Tea.", "茶。")]

_CHARACTERS = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u2800\u3164\ud800-\udfff\ufdd0-\ufdef\ufe0e\ufe0f\ufeff\uffa0\ufff0-\uffff"
    "\ue000-\uf8ff\U000e0000-\U000e00ff\U000e01f0-\U000e0fff\U000f0000-\U0010ffff"
)
_INVISIBLE, _KIND = re.compile(f"[{_CHARACTERS}]"), kind_of(_CHARACTERS)
_JOINER = "\u200d"
_SELECTORS = "\ufe0e\ufe0f"
_DIRECTIONS = frozenset("\u200e\u200f\u061c\u200c\u200d\u202a\u202b\u202c\u2066\u2067\u2068\u2069")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\u0900-\u0dff]")
_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007e]{1,8}\U000e007f")
_TAGS = frozenset(map(chr, range(0xE0020, 0xE0080)))
_LOST = re.compile("[\ufffd\ud800-\udfff\ufdd0-\ufdef\uffff\ufffe]")


def worth(lot: Lot) -> Flags:
    """Pairs with any such character."""
    return lot.source.hold(_KIND) | lot.target.hold(_KIND)


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a character; its fix is nothing, except for characters that stand for a lost one."""
    for side in SIDES:
        text = pair.text(side)
        if text.isascii() and text.isprintable():
            continue
        flags = None
        for match in _INVISIBLE.finditer(text):
            char, at = match.group(), match.start()
            if char == _JOINER and _in_emoji(text, at):
                continue
            if char in _SELECTORS and not (text[at - 1 : at].isalpha() and text[at - 1] != "ℹ"):
                continue
            if char in _DIRECTIONS and _RIGHT_TO_LEFT.search(text):
                continue
            if "\U000e0020" <= char <= "\U000e007f":
                flags = [one.span() for one in _FLAG.finditer(text)] if flags is None else flags
                if any(start < at < end for start, end in flags):
                    continue
            yield Finding(
                rule="invisible",
                severity="error",
                side=side,
                start=at,
                end=match.end(),
                message=_message(char),
                args={"character": f"U+{ord(char):04X} {unicodedata.name(char, '')}".strip()},
                fix="" if _message(char) == _HIDDEN else None,
            )


_HIDDEN = gettext_noop("The invisible character {character} stands here; it can go")
_LOST_HERE = gettext_noop("A character was lost here and {character} stands for it: look it up and write it again")
_OF_ONE_FONT = gettext_noop("{character} means something in one font only: look it up and write the character meant")


def _message(char: str) -> str:
    if _LOST.match(char):
        return _LOST_HERE
    return _OF_ONE_FONT if unicodedata.category(char) == "Co" else _HIDDEN


def _in_emoji(text: str, at: int) -> bool:
    """Whether a joiner joins two symbols."""
    near = text[at - 1 : at] + text[at + 1 : at + 2]
    return len(near) == 2 and all(unicodedata.category(char) in {"So", "Sk", "Mn"} or char in _TAGS for char in near)
