"""Which writing of Chinese a character belongs to, by OpenCC's tables; and what a language tag says of it.

A character counts only where there is no doubt: it changes on the way from one writing to the other, in Taiwan and in Hong Kong, and
is no character of the other writing in its own right (后, 里, 干, 面, 台 … are characters of both).
"""

from functools import cache
from typing import Any, Literal

from reviews.text.scripts import base

Writing = Literal["Hant", "Hans"]

_TAGS: dict[str, Writing] = {
    "hant": "Hant", "hans": "Hans", "tw": "Hant", "hk": "Hant", "mo": "Hant", "cn": "Hans", "sg": "Hans", "my": "Hans",
}  # fmt: skip
# Simplified forms that Traditional texts write as well, as characters of their own or as common variants.
_BOTH = frozenset(
    "后里干面台才余谷丑斗几了万与云胡于吁只咸系表制致曲松范苏板征冲准卷复摆仆仇党冬适吊同向回困坛家局庄弦当志念"
    "愿戚扎托折据旋旗晒暗杆杰杯栗注洼游漓炉熏灶烟焰种秋秘粗紬累纤胜舍药蔑虫蜡蝎裸谣赞辟迹遍采钩钟雇霉静饥麽麻"
    "岩床峰启群污粽秆鼹伙占布核丰克出升厘叶合夥奸姜岳巨巩并彩佣佑借凄刮匯尸岭幸彷御恤恶愈憑扣拖挂据捍捻效携昆暖望朱梁"
    "欲毁浚涌游猪獲瓮症痴皂盜睬礼祕窗窝笋算篡紮絕綫緻缽翻耻脉腌臉艷苹苧荐莓萎葱薑蘋號蠟衛裏裡褂証証詠谘豔贊踊踪迭酬鉅"
    "銹鋪鍊鎌鏽閑關隻雞雕雙韆颱飢館駡鬥鬨鬱鬍鮮鯰鰲鳧鳳鵝鹼麯麵麼黃齣龜弃床伞扰払泪着麴糍腊髒"
)


def writing(tag: str) -> Writing | None:
    """The writing that a Chinese tag names: "Hant" for zh-TW, zh-Hant-HK, …; None for bare zh and other languages."""
    if base(tag) != "zh":
        return None
    return next((_TAGS[part] for part in tag.lower().split("-")[1:] if part in _TAGS), None)


@cache
def _converters() -> tuple[Any, ...]:
    import opencc

    return tuple(opencc.OpenCC(name) for name in ("s2t", "s2tw", "s2hk", "t2s"))


@cache
def only_in(kind: Writing) -> dict[str, str]:
    """The characters of one writing only, each with its form in the other."""
    *to_traditional, to_simplified = _converters()
    found = {}
    for char in map(chr, range(0x4E00, 0x9FFF + 1)):
        traditional = [one.convert(char) for one in to_traditional]
        simplified = to_simplified.convert(char)
        if kind == "Hans" and char not in traditional and simplified == char:
            found[char] = traditional[1]
        elif kind == "Hant" and simplified != char and traditional[0] == char:
            found[char] = simplified
    return {char: other for char, other in found.items() if char not in _BOTH and len(other) == 1}


def variant_of(text: str) -> Writing | None:
    """The writing of `text`, by its characters that belong to one only; None where they say nothing or are even."""
    simplified = sum(char in only_in("Hans") for char in text)
    traditional = sum(char in only_in("Hant") for char in text)
    if simplified == traditional:
        return None
    return "Hans" if simplified > traditional else "Hant"
