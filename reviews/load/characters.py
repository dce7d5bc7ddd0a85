"""Characters no text may hold, and characters worth a word before the import is confirmed."""

import re
import unicodedata
from typing import Any

from reviews.load.errors import LoadError, Notice
from reviews.load.limits import CLUSTER_MARKS, SEGMENT_CHARACTERS
from reviews.load.said_of_characters import SAID, Place

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_NONCHARACTER = re.compile(
    "[\ufdd0-\ufdef" + "".join(chr((plane << 16) + low) for plane in range(17) for low in (0xFFFE, 0xFFFF)) + "]"
)
_MARK_RUN = re.compile(
    rf"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{{{CLUSTER_MARKS + 1},}}"
)
_WORTH_A_WORD = (
    ("text.replacement_character", re.compile("\ufffd")),
    ("text.private_use", re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")),
    ("text.bidi_control", re.compile("[\u202a-\u202e\u2066-\u2069]")),
    ("text.invisible", re.compile("[\u200b\u2060\ufeff\u00ad]|[\U000e0020-\U000e007f]")),
    ("text.mixed_script", re.compile("[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]")),
)
_REFUSED = (
    ("text.control_character", _CONTROL),
    ("text.lone_surrogate", _SURROGATE),
    ("text.noncharacter", _NONCHARACTER),
    ("text.cluster_too_long", _MARK_RUN),
)
_MOJIBAKE = re.compile("[\u00c2-\u00f4][\u0080-\u00bf]{1,3}")


def refuse(text: str, n: int, place: Place = "row") -> None:
    """Raise LoadError where the text of row (or line) `n` cannot be stored, or is too long. Nothing is changed."""
    if len(text) > SEGMENT_CHARACTERS:
        values: dict[str, Any] = {place: n, "length": len(text), "limit": SEGMENT_CHARACTERS}
        raise LoadError("limit.segment_length", SAID["limit.segment_length"][place], values, {"row": n, "line": n})
    for code, pattern in _REFUSED:
        found = pattern.search(text)
        if found:
            values = {place: n, "character": f"U+{ord(found.group()[0]):04X}", "position": found.start() + 1}
            raise LoadError(code, SAID[code][place], values, {"row": n, "line": n})


def notices(text: str, n: int, place: Place = "row") -> list[Notice]:
    """What a person should know about the characters of row (or line) `n`."""
    if text.isascii():
        return []
    found = [
        Notice(code, SAID[code][place], {place: n}, {"row": n})
        for code, pattern in _WORTH_A_WORD
        if pattern.search(text)
    ]
    if _MOJIBAKE.search(text) and (repaired := _repaired(text)):
        code = "text.mojibake_suspected"
        found.append(Notice(code, SAID[code][place], {place: n, "repaired": repaired[:60]}, {"row": n}))
    return found


def _repaired(text: str) -> str:
    for encoding in ("latin-1", "cp1252"):
        try:
            better = text.encode(encoding).decode("utf-8")
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
        if any(unicodedata.category(char).startswith("L") and ord(char) > 0x7F for char in better):
            return better
    return ""
