"""Marks in the small forms that Traditional texts in Big5 have (﹐﹑﹔﹕﹖﹗﹙﹚﹛﹜﹝﹞), as the wide marks they stand for.

Source: The Unicode Standard, chapter 6.2, Small Form Variants. ﹒ is left as it is: it stands for a full stop and between the
parts of a name.
"""

import re

_WIDE = str.maketrans("﹐﹑﹔﹕﹖﹗﹙﹚﹛﹜﹝﹞", "，、；：？！（）｛｝〔〕")
_SMALL = re.compile("[\ufe50-\ufe5e]")


def widened(text: str) -> str:
    """The text with wide marks, every character where it was."""
    return text.translate(_WIDE) if _SMALL.search(text) else text
