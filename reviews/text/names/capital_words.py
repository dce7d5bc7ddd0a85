"""The words of an English text that have a capital: one look at a text for all that is told by such a word."""

import re
from functools import lru_cache

_LETTERS = "A-Za-zÀ-ÖØ-öø-ɏ"
_CAPITAL_WORD = re.compile(rf"[A-ZÀ-ÖØ-Þ](?<!\w.)[{_LETTERS}]*")
_OPENING = re.compile(f"[{_LETTERS}]*")


@lru_cache(maxsize=4096)
def capital_words(english: str) -> frozenset[str]:
    """The words with a capital of an English text, each as far as its letters go: U for U.S."""
    return frozenset(_CAPITAL_WORD.findall(english))


def opening(name: str) -> str:
    """As which of these a text has a name that begins with a capital."""
    found = _OPENING.match(name)
    return found.group() if found else ""
