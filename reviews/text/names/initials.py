"""Names of places and bodies by their initials, in a text of either language: IS and CNS, and cctv.com of CCTV."""

import re
from functools import lru_cache

_IN_CHINESE = re.compile("[A-Z](?<![A-Za-z].)[A-Z]{1,6}(?![A-Za-z])")
_IN_ENGLISH = re.compile(r"[A-Z](?<!\w.)[A-Z]{2,6}\b")
_ADDRESS = re.compile(r"\b([a-z]{3,12})\.(?:com|net|org|cn|tw|hk)\b", re.IGNORECASE)
_LEAST = 3  # words of a name whose initials tell enough in English, where anything may be in capitals


def has_initials(name: str, chinese: str) -> bool:
    """Whether a Chinese text has the initials of a name of two words or more: IS, Islamic State."""
    return " " in name and "".join([word[0] for word in name.split()]) in _IN_CHINESE.findall(chinese)


def says_initials(names: frozenset[str], english: str) -> bool:
    """Whether an English text has the initials of a name of three words or more (CNS), or a name in capitals as an address."""
    spoken = _spoken(english)
    return bool(spoken) and any(_initials(name) in spoken or name in spoken for name in names)


@lru_cache(maxsize=4096)
def _initials(name: str) -> str:
    words = name.split()
    return "".join(word[0] for word in words if word[0].isupper()) if len(words) >= _LEAST else ""


@lru_cache(maxsize=256)
def _spoken(english: str) -> frozenset[str]:
    """The words in capitals of an English text, and the addresses in it as if they were."""
    return frozenset(_IN_ENGLISH.findall(english)) | {one.upper() for one in _ADDRESS.findall(english)}
