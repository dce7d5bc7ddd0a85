"""Lower case, so that a pattern need not ignore case: that makes one with many branches several times slower; and the words of a
text, so that a few can be looked for at once.
"""

from functools import cache, lru_cache

_ASCII_LETTERS = bytes(at if chr(at).isalpha() else 32 for at in range(128)) + bytes(128)  # of bytes it is read faster


@cache
def _letters() -> str:
    """Each character that is a letter, at its place; else a space: quotation marks, dashes and emoji of every kind too."""
    return "".join([char if char.isalpha() else " " for char in map(chr, range(0x20000))])


def in_place(text: str) -> str:
    """`text` in lower case, each character where it stood: one whose lower case is longer (İ) stays as it is."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(one if len(one.lower()) > 1 else one.lower() for one in text)


@lru_cache(maxsize=1024)  # several rules ask, each of a whole lot
def words_of(english: str) -> frozenset[str]:
    """The words of an English text, in lower case and without what stands behind an apostrophe."""
    low = english.lower()
    bare = low.encode().translate(_ASCII_LETTERS).decode() if low.isascii() else low.translate(_letters())
    return frozenset(bare.split())
