"""Wording of another region: mainland words in a text for Taiwan or Hong Kong, Taiwan's words in one for the mainland.

視頻 is 影片 in Taiwan, 計程車 is 出租车 on the mainland and 的士 in Hong Kong. Words that a region has in another sense (質量 is mass
in Taiwan, 文件 a document) are reported in compounds, or where the English shows that the sense is this one. The fix is
given where one word answers; names of people and places count as words. Source: a list of our own, much of it also in
OpenCC's phrases for Taiwan.
"""

from collections.abc import Iterator
from functools import cache

import numpy as np

from reviews.text.quick.kinds import Flags
from reviews.text.quick.lot import Lot
from reviews.text.regional.regions import Region, words
from reviews.text.scripts import base
from reviews.text.segments import Finding, Pair
from reviews.text.translatable import gettext_noop
from reviews.text.variants import writing

TITLE = gettext_noop("Regional wording")
SEVERITY = "warning"
VERSION = 12
BAD = [
    Pair("1", "The software is on the network.", "軟件在網絡上。"),
    Pair("2", "She took a taxi.", "她搭了計程車。", "en", "zh-Hant-HK"),
    Pair("3", "She took a taxi.", "她坐了计程车。", "en", "zh-Hans"),
    Pair("4", "The quality of the flour is high.", "麵粉的質量很好。"),
]
GOOD = [
    Pair("1", "The software is on the network.", "軟體在網路上。"),
    Pair("2", "The mass of the sun is known.", "太陽的質量是已知的。"),
    Pair("3", "The algorithm supports them.", "演算法透過數據支持他們。"),
    Pair("4", "She took a taxi.", "她坐了出租车。", "en", "zh-Hans"),
]

_MESSAGES: dict[Region, str] = {
    "TW": gettext_noop("“{text}” is not Taiwan's word; Taiwan says “{ours}”"),
    "HK": gettext_noop("“{text}” is not Hong Kong's word; Hong Kong says “{ours}”"),
    "CN": gettext_noop("“{text}” is not the mainland's word; the mainland says “{ours}”"),
}


def worth(lot: Lot) -> Flags:
    """Pairs whose translation may hold any of the words."""
    region = _region(lot.target_lang)
    return words(region).sought.held_by(lot.target) if region else np.zeros(len(lot), np.bool_)


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a word of the translation."""
    region = _region(pair.target_lang)
    if region is None:
        return
    for at, word in words(region).places(pair.target, pair.source):
        args = {"text": word.text, "ours": " / ".join(dict.fromkeys(word.ours))}
        fix = word.ours[0] if len(set(word.ours)) == 1 else None
        yield Finding("regional", "warning", "target", at, at + len(word.text), _MESSAGES[region], args, fix)


@cache
def _region(tag: str) -> Region | None:
    """Taiwan for Traditional unless the tag says otherwise, the mainland for Simplified."""
    if base(tag) != "zh":
        return None
    parts = tag.lower().split("-")
    if "hk" in parts or "mo" in parts:
        return "HK"
    if "sg" in parts or "my" in parts:
        return None
    kind = writing(tag)
    return None if kind is None else "TW" if kind == "Hant" else "CN"
