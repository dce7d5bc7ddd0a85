"""Chinese names against their romanised form: syllables of pinyin inside a capitalised word."""

import re
from functools import cache

import numpy as np
from numpy.typing import NDArray

from reviews.align.tokens import WORD, Side

_LONGEST_NAME = 3


@cache
def _syllable(character: str) -> str:
    """The commonest reading of a character, without tone."""
    from pypinyin import Style, pinyin  # large tables, for those who align

    return re.sub("[^a-z]", "", pinyin(character, style=Style.NORMAL)[0][0])


def pinyin_links(zh: Side, other: Side) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]:
    """Links from Chinese words and single characters to capitalised words that spell them in pinyin."""
    spelled: dict[str, int] = {
        other.types[at]: at for at in other.capitals if len(other.types[at]) > 1 and other.classes[at] == WORD
    }
    left, right, weight = [], [], []
    if spelled:
        for at, token in enumerate(zh.types):
            if zh.classes[at] != WORD or not 1 <= len(token) <= _LONGEST_NAME:
                continue
            match = spelled.get("".join(map(_syllable, token)))
            if match is not None:
                left.append(at)
                right.append(match)
                weight.append(0.3 if len(token) == 1 else 0.5)
    return np.array(left, np.int64), np.array(right, np.int64), np.array(weight, np.float32)
