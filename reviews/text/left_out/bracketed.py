"""What stands in brackets: what a translator explains, which the other text does not have and nobody misses there, and the English of
a Chinese term (成形術（kyphoplasty）), which an English translation has for both.
"""

import re

_GLOSS = re.compile(r"[(（][^()（）]{1,80}[)）]")
_ENGLISH = re.compile(r"[(（]?(?P<term>[A-Za-z][A-Za-z ,，-]{3,80})[)）]")
_WORD = re.compile("[a-z]{4,}")


def without_glosses(translation: str, source: str) -> str:
    """A translation with spaces where it explains something in brackets that the source does not have."""
    if not ("(" in translation or "（" in translation) or "(" in source or "（" in source:
        return translation
    return _GLOSS.sub(lambda found: " " * len(found.group()), translation)


def is_glossed(chinese: str, span: tuple[int, int], english: str) -> bool:
    """Whether a stretch of a Chinese text ends in a term whose English stands in brackets behind it, and in the English text."""
    opened = max(chinese.rfind("（", *span), chinese.rfind("(", *span), 0)
    gloss = _ENGLISH.match(chinese, opened or span[1])
    words = _WORD.findall(gloss["term"].lower()) if gloss else []
    return bool(words) and all(word in english.lower() for word in words)
