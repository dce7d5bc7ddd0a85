"""Which writing of Chinese a character belongs to, by OpenCC's tables; and what a language tag says of it.

A character counts only where there is no doubt: it changes on the way from one writing to the other, in Taiwan and in Hong Kong, and
is no character of the other writing in its own right (后, 里, 干, 面, 台 … are characters of both).
"""

from collections.abc import Sequence
from contextlib import suppress
from functools import cache, lru_cache
from typing import Literal

import numpy as np

from reviews.text.meanings.dictionary_cache import alone, cache_folder, open_arrays, write_arrays
from reviews.text.scripts import base

FORMAT = 1
Writing = Literal["Hant", "Hans"]

_TAGS: dict[str, Writing] = {
    "hant": "Hant", "hans": "Hans", "tw": "Hant", "hk": "Hant", "mo": "Hant", "cn": "Hans", "sg": "Hans", "my": "Hans",
}  # fmt: skip
# Simplified forms that Traditional texts write as well, as characters of their own or as common variants.
_HANT_TOO = frozenset(
    "丑丰么于云仆伙余佣冲凄准凉几凶划占厘叶吁后咨咸夸妆姗尸岩岳帘干征据斗昵晒朴杠杰柜栖毁沄泪洒涂涌淀游炖烟熏瓮痒秆笋糍耻肴脉筑"
    "腌膻范虱蚝蝎跖踪辟迹郁采里雇霉鼹"
)
# Traditional forms that Simplified texts write as well (乾隆, 獲益甚夥, 摺, 樊於期 …).
_HANS_TOO = frozenset("乾夥摺薹醣捱拚袷榘於吒瞭藉")


@lru_cache(maxsize=256)
def writing(tag: str) -> Writing | None:
    """The writing that a Chinese tag names: "Hant" for zh-TW, zh-Hant-HK, …; None for bare zh and other languages."""
    if base(tag) != "zh":
        return None
    return next((_TAGS[part] for part in tag.lower().split("-")[1:] if part in _TAGS), None)


def _converted(characters: list[str], ways: Sequence[str]) -> list[list[str]]:
    """What OpenCC makes of each character by itself in each of the ways: a line each, as it reads no phrase across lines."""
    import opencc

    converters = [opencc.OpenCC(way) for way in ways]  # all of them kept at once: they share tables
    return [one.convert("\n".join(characters)).split("\n") for one in converters]


def _forms() -> list[tuple[str, ...]]:
    """Each Chinese character, its forms in the three ways of Traditional writing (its own, Taiwan's, Hong Kong's), and its
    simplified form. They are kept in the cache folder, for to read OpenCC's tables takes a tenth of a second.
    """
    import opencc

    folder = cache_folder() / f"variants-{FORMAT}-{opencc.__version__}"
    try:
        rows = open_arrays(folder)["forms"]
    except (OSError, ValueError):
        characters = list(map(chr, range(0x4E00, 0x9FFF + 1)))
        rows = np.array([characters, *_converted(characters, ("s2t", "s2tw", "s2hk", "t2s"))])
        with suppress(OSError, ValueError), alone(folder):
            write_arrays({"forms": rows}, folder)
    return list(zip(*rows.tolist(), strict=True))


@cache
def only_in(kind: Writing) -> dict[str, str]:
    """The characters of one writing only, each with its form in the other."""
    found = {}
    for char, traditional, taiwan, hong_kong, simplified in _forms():
        if kind == "Hans" and char not in {traditional, taiwan, hong_kong} and simplified == char:
            found[char] = taiwan
        elif kind == "Hant" and simplified != char and traditional == char:
            found[char] = simplified
    shared = _HANT_TOO if kind == "Hans" else _HANS_TOO
    return {char: other for char, other in found.items() if char not in shared and len(other) == 1}
