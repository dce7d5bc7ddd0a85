"""Names that a comment calls: @lin."""

import re

_MENTION = re.compile(r"(?<![A-Za-z0-9_@.])@([A-Za-z0-9_][A-Za-z0-9_.+-]*)")


def mentioned(text: str) -> list[str]:
    """The user names after an @, lower-case, each once, in order. An address such as a@b.example calls nobody."""
    return list(dict.fromkeys(name.rstrip(".-+").lower() for name in _MENTION.findall(text)))
