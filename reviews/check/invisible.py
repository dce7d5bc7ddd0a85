"""Characters that nobody sees: zero-width, direction marks, soft hyphens, private use, the replacement character.

They come along from web pages and break search, comparison and print. A joiner inside an emoji and a selector after a
character are left alone. Source: The Unicode Standard, chapter 23; Unicode Technical Report 36.
"""

import re
import unicodedata
from collections.abc import Iterator

from reviews.text.marks import gettext_noop
from reviews.text.segments import SIDES, Finding, Pair

TITLE = gettext_noop("Invisible character")
SEVERITY = "error"
VERSION = 1
BAD = [Pair("1", "The mill stood.", "磨坊\u200b立著。"), Pair("2", "The mill.", "磨坊\ufffd。")]
GOOD = [Pair("1", "The family 👨\u200d👩\u200d👧 came.", "👨\u200d👩\u200d👧一家來了。"), Pair("2", "Tea.", "茶。")]

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffd\ue000-\uf8ff\U000e0001-\U000e007f\U000f0000-\U0010ffff]"
)
_JOINER = "\u200d"


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a character; its fix is nothing, except for the replacement character, which stands for a lost one."""
    for side in SIDES:
        text = pair.text(side)
        for match in _INVISIBLE.finditer(text):
            char = match.group()
            if char == _JOINER and _in_emoji(text, match.start()):
                continue
            name = unicodedata.name(char, "")
            yield Finding(
                rule="invisible",
                severity="error",
                side=side,
                start=match.start(),
                end=match.end(),
                message=gettext_noop("The invisible character U+{code} {name} stands here"),
                args={"code": f"{ord(char):04X}", "name": name},
                fix=None if char == "\ufffd" or unicodedata.category(char) == "Co" else "",
            )


def _in_emoji(text: str, at: int) -> bool:
    """Whether a joiner joins two symbols."""
    near = text[at - 1 : at] + text[at + 1 : at + 2]
    return len(near) == 2 and all(unicodedata.category(char) in {"So", "Sk", "Mn", "Cf"} for char in near)
