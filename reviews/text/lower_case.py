"""Lower case, so that a pattern need not ignore case: that makes one with many branches several times slower; and the words of a
text, so that a few can be looked for at once.
"""

from functools import lru_cache

_LETTERS = "".join(
    chr(at) if chr(at).isalpha() else " " for at in range(0x20000)
)  # quotation marks, dashes and emoji of every kind too
_ASCII_LETTERS = _LETTERS[:128].encode() + bytes(128)  # of bytes a table is read faster


def in_place(text: str) -> str:
    """`text` in lower case, each character where it stood: one whose lower case is longer (İ) stays as it is."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(one if len(one.lower()) > 1 else one.lower() for one in text)


@lru_cache(maxsize=1024)  # several rules ask, each of a whole lot
def words_of(english: str) -> frozenset[str]:
    """The words of an English text, in lower case and without what stands behind an apostrophe."""
    low = english.lower()
    bare = low.encode().translate(_ASCII_LETTERS).decode() if low.isascii() else low.translate(_LETTERS)
    return frozenset(bare.split())
