"""Lower case, so that a pattern need not ignore case: that makes one with many branches several times slower."""


def in_place(text: str) -> str:
    """`text` in lower case, each character where it stood: one whose lower case is longer (İ) stays as it is."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(one if len(one.lower()) > 1 else one.lower() for one in text)
