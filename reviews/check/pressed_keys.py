"""Keys that are pressed together and became others: Ctrl+Z, Ctrl+X. A part of the rule of what is not prose (url.py).

Source: the names of keys as Windows and macOS have them.
"""

import re
from collections import Counter

Span = tuple[int, int]

_HELD = "Ctrl|Control|Cmd|Command|Alt|Option|Shift|Win|Windows|Fn|Meta|Super"
_KEYS = re.compile(
    rf"(?<![A-Za-z])(?:{_HELD})(?: ?[+＋-] ?(?:{_HELD})(?![a-z]))*?"
    r" ?[+＋-] ?(?:F?\d{1,2}|[A-Z]|Tab|Enter|Esc|Del(?:ete)?|Space)(?![A-Za-z0-9])"
)
_JOINED = re.compile("[ +＋-]+")


def other_keys(source: str, target: str) -> tuple[Span, Span] | None:
    """Where the source has keys that the translation has not, and where it has others in their place, of one such on each side."""
    ours, theirs = list(_KEYS.finditer(source)), list(_KEYS.finditer(target))
    if not ours or len(ours) != len(theirs):
        return None
    here, there = Counter(map(_keys, ours)), Counter(map(_keys, theirs))
    lost = [match for match in ours if _keys(match) in here - there]
    strange = [match for match in theirs if _keys(match) in there - here]
    return (lost[0].span(), strange[0].span()) if len(lost) == len(strange) == 1 else None


def _keys(match: "re.Match[str]") -> str:
    """The keys without what joins them, Control as Ctrl."""
    return _JOINED.sub("+", match.group()).replace("Control", "Ctrl").replace("Command", "Cmd").replace("Delete", "Del")
