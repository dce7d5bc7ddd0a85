"""Whether an English text is a heading, in which words with a capital are no more names than others.

Source: the styles of headings in The Chicago Manual of Style, 8.159.
"""

import re

_CAPITAL = re.compile(r"\b[A-Z]")
_LOWER = re.compile(r"\b[a-z]")


def is_heading(english: str) -> bool:
    """Whether most words of a text have a capital and no stop ends it."""
    ended = english.rstrip("\"'”’) ").endswith((".", "!"))
    return not ended and len(_CAPITAL.findall(english)) > len(_LOWER.findall(english))
