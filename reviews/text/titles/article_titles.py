"""Titles that English tells by a capital article or by what is said of a book alone: In A Winter Without Letters, she; his 2011 book The
Empty Granary; How to Leave a City is Oakley's third novel.

Source: The Chicago Manual of Style 8.159 ff. for capitals; the lists are our own.
"""

import re
from collections.abc import Iterator

_SMALL = "(?:(?:of|the|and|in|to|for|with|from|on|at|by|an?) ){0,3}"
_CAPITAL = r"[A-Z][\w'’-]*"
_NO_TITLE = "Hague|Gambia|Bahamas|Bronx|Netherlands|Philippines|Maldives|United"
_TITLE = rf"(?:The|An?) (?!(?:{_NO_TITLE})\b){_CAPITAL}(?: {_SMALL}{_CAPITAL}){{1,9}}"
# In most texts none of these stands.
SIGNS = ("In The ", "In A ", "In An ", "book", "collection", "essay", "screening", "novel", "memoir")
_BEHIND_WORK = re.compile(rf"\b(?:book|collection|essay|screening)(?: of|,)? (?P<title>{_TITLE})")
_WITHIN = re.compile(rf"\bIn (?P<title>{_TITLE})(?=,)")
_IS_A_BOOK = re.compile(
    rf"^(?P<title>{_CAPITAL}(?: {_SMALL}{_CAPITAL}){{1,9}}) (?:is|was) (?:{_CAPITAL} ){{0,3}}?[A-Z][\w-]*['’]s (?:[a-z]+ ){{0,2}}"
    r"(?:book|novel|memoir)\b"
)


def article_titles(english: str) -> Iterator[str]:
    """The titles of a text that are told so."""
    for pattern in (_BEHIND_WORK, _WITHIN, _IS_A_BOOK):
        for match in pattern.finditer(english):
            yield match["title"]
