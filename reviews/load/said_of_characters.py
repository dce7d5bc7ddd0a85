"""What is said of characters in a loaded file: a table has rows, plain text has lines."""

from typing import Literal

from reviews.text.translatable import gettext_noop as _

Place = Literal["row", "line"]

SAID: dict[str, dict[Place, str]] = {
    "limit.segment_length": {
        "row": _("Row {row} has {length} characters; the limit is {limit}."),
        "line": _("Line {line} has {length} characters; the limit is {limit}."),
    },
    "text.control_character": {
        "row": _("Row {row} holds the control character {character} at position {position}."),
        "line": _("Line {line} holds the control character {character} at position {position}."),
    },
    "text.lone_surrogate": {
        "row": _("Row {row} holds half a character ({character}) at position {position}."),
        "line": _("Line {line} holds half a character ({character}) at position {position}."),
    },
    "text.noncharacter": {
        "row": _("Row {row} holds {character} at position {position}, which is no character."),
        "line": _("Line {line} holds {character} at position {position}, which is no character."),
    },
    "text.cluster_too_long": {
        "row": _("Row {row} stacks too many marks on one letter at position {position}."),
        "line": _("Line {line} stacks too many marks on one letter at position {position}."),
    },
    "text.replacement_character": {
        "row": _("Row {row} holds U+FFFD: text was lost before."),
        "line": _("Line {line} holds U+FFFD: text was lost before."),
    },
    "text.private_use": {
        "row": _("Row {row} holds a private-use character that shows differently, or not at all, elsewhere."),
        "line": _("Line {line} holds a private-use character that shows differently, or not at all, elsewhere."),
    },
    "text.bidi_control": {
        "row": _("Row {row} holds characters that turn the direction of text."),
        "line": _("Line {line} holds characters that turn the direction of text."),
    },
    "text.invisible": {
        "row": _("Row {row} holds invisible characters."),
        "line": _("Line {line} holds invisible characters."),
    },
    "text.mixed_script": {
        "row": _("Row {row} mixes Cyrillic and Latin letters in one word."),
        "line": _("Line {line} mixes Cyrillic and Latin letters in one word."),
    },
    "text.mojibake_suspected": {
        "row": _("Row {row} looks as if it had been read in the wrong encoding once; it may have been: {repaired}"),
        "line": _("Line {line} looks as if it had been read in the wrong encoding once; it may have been: {repaired}"),
    },
}
"""Codes of load/characters.py; {row} and {line} count from 1."""
