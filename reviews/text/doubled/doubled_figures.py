"""Whether characters that stand twice are figures of one number, written out: 一六四四年, 一九一九年; or figures miscounted.

A year has four of them; of any other number the other text has the same figures.
"""

import re

from reviews.text.meanings.words import is_word
from reviews.text.values.han_numerals import DIGIT, DIGITS

NUMERALS = frozenset("一二三四五六七八九")
_TENS, _HUNDRED_MILLION = frozenset("十百千萬万億亿"), frozenset(["四萬萬", "四万万", "一萬萬", "一万万"])
_WEEK, _NOT_EACH = frozenset("拜期週周"), frozenset("前第這这那每另同某任")
_COUNTED_BY = frozenset("個个件種种人名天月日位倍刻間间張张次下些歲岁")
# Before these no two numerals stand but one: not 九九八十一, 二二八, 七七事變, 五五波.
_MEASURES = frozenset(
    "國国公章角周分吋呎瓦秒英平克毫釐厘海點点比之元塊块條条項项座棟栋層层輛辆艘架所家號号級级度米里場场局屆届隻只頭头枚"
    "顆颗根本冊册篇頁页段句行列排組组隊队班道門门口雙双對对套副把杯瓶碗盤盘箱袋包盒罐片幅首支枝"
)
_DAYS = frozenset(["二二八"])
_OF_ONE = frozenset("屆届頭头隻條条座棟栋輛辆艘架顆颗枚篇頁页首支枝張张")  # 一一點名, 一一比較
_RUN = re.compile(f"[{DIGITS}]+")
_YEAR = 4
_LONGEST = 20


def is_numeral(text: str, start: int, end: int, other: str) -> bool:
    """Whether the stretch stands within such a number of `text`; `other` is the other text of its pair."""
    if text[start] not in DIGIT:
        return False
    for run in _RUN.finditer(text, max(0, start - _LONGEST), end + _LONGEST):
        if run.start() <= start and end <= run.end():
            figures = "".join(str(DIGIT[sign]) for sign in run.group())
            return (len(figures) == _YEAR and text[run.end() : run.end() + 1] in "年至到－—–-") or figures in other
    return False


def is_miscounted(text: str, start: int, end: int, other: str) -> bool:
    """Whether a numeral stands twice before what it counts (五五天, 一一個, 三三千) or behind what has one (每一一, 週六六), or the other
    text has the figures without it (三三八七年 for 387); years and figures have two by rights (一九四四年, 二二八).
    """
    char, before, after = text[start], text[start - 1 : start], text[end : end + 1]
    if char in _TENS and (before in NUMERALS or before in _TENS or before.isdigit()):
        return text[start - 1 : end] not in _HUNDRED_MILLION
    if char not in NUMERALS or end - start > 2:
        return False
    if after in _TENS or before in _TENS:
        return True
    if before in NUMERALS or after in NUMERALS:
        return _has_one_fewer(text, start, other)
    if before in _WEEK or (char == "一" and before in _NOT_EACH):
        return True
    is_counted = after in _COUNTED_BY or (char != "一" and after in _MEASURES) or (char == "一" and after in _OF_ONE)
    return is_counted and not (before and is_word(before + char))


def _has_one_fewer(text: str, at: int, other: str) -> bool:
    for run in _RUN.finditer(text, max(0, at - _LONGEST), at + _LONGEST):
        if run.start() <= at < run.end():
            figures, once = (
                "".join(str(DIGIT[sign]) for sign in signs)
                for signs in (run.group(), text[run.start() : at] + text[at + 1 : run.end()])
            )
            return len(once) > 1 and run.group() not in _DAYS and once in other and figures not in other
    return False
