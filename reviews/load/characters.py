"""Characters no text may hold, and characters worth a word before the import is confirmed."""

import re
import unicodedata

from reviews.load.errors import LoadError, Notice
from reviews.load.limits import CLUSTER_MARKS, SEGMENT_CHARACTERS
from reviews.text.marks import gettext_noop as _

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_NONCHARACTER = re.compile(
    "[\ufdd0-\ufdef" + "".join(chr((plane << 16) + low) for plane in range(17) for low in (0xFFFE, 0xFFFF)) + "]"
)
_MARK_RUN = re.compile(
    rf"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{{{CLUSTER_MARKS + 1},}}"
)
_WORTH_A_WORD = (
    ("text.replacement_character", re.compile("\ufffd"), _("Row {row} holds U+FFFD: text was lost before.")),
    ("text.private_use", re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]"),
     _("Row {row} holds a private-use character that shows differently, or not at all, elsewhere.")),
    ("text.bidi_control", re.compile("[\u202a-\u202e\u2066-\u2069]"),
     _("Row {row} holds characters that turn the direction of text.")),
    ("text.invisible", re.compile("[\u200b\u2060\ufeff\u00ad]|[\U000e0020-\U000e007f]"),
     _("Row {row} holds invisible characters.")),
    ("text.mixed_script", re.compile("[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]"),
     _("Row {row} mixes Cyrillic and Latin letters in one word.")),
)  # fmt: skip
_MOJIBAKE = re.compile("[\u00c2-\u00f4][\u0080-\u00bf]{1,3}")


def refuse(text: str, row: int) -> None:
    """Raise LoadError where the text of one unit holds what cannot be stored, or is too long. Nothing is changed."""
    if len(text) > SEGMENT_CHARACTERS:
        raise LoadError(
            "limit.segment_length",
            _("Row {row} has {length} characters; the limit is {limit}."),
            {"row": row, "length": len(text), "limit": SEGMENT_CHARACTERS},
            {"row": row, "line": row},
        )
    for code, pattern, message in (
        (
            "text.control_character",
            _CONTROL,
            _("Row {row} holds the control character {character} at position {position}."),
        ),
        (
            "text.lone_surrogate",
            _SURROGATE,
            _("Row {row} holds half a character ({character}) at position {position}."),
        ),
        (
            "text.noncharacter",
            _NONCHARACTER,
            _("Row {row} holds {character} at position {position}, which is no character."),
        ),
        (
            "text.cluster_too_long",
            _MARK_RUN,
            _("Row {row} stacks too many marks on one letter at position {position}."),
        ),
    ):
        found = pattern.search(text)
        if found:
            character = f"U+{ord(found.group()[0]):04X}"
            raise LoadError(
                code,
                message,
                {"row": row, "character": character, "position": found.start() + 1},
                {"row": row, "line": row},
            )


def notices(text: str, row: int) -> list[Notice]:
    """What a person should know about the characters of one unit."""
    if text.isascii():
        return []
    found = [
        Notice(code, message, {"row": row}, {"row": row})
        for code, pattern, message in _WORTH_A_WORD
        if pattern.search(text)
    ]
    if _MOJIBAKE.search(text) and (repaired := _repaired(text)):
        message = _("Row {row} looks as if it had been read in the wrong encoding once; it may have been: {repaired}")
        found.append(Notice("text.mojibake_suspected", message, {"row": row, "repaired": repaired[:60]}, {"row": row}))
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
