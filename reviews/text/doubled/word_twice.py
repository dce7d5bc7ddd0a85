"""Whether a character that stands twice is one word that doubles: 看看, 奶奶, 人人.

Source: Chao, A Grammar of Spoken Chinese, 4.2, for the classes of words that double; the lists are our own, and of doubles.py.
"""

import re

from reviews.text.doubled.doubled_in_words import is_named_alone, is_of_a_word
from reviews.text.doubled.doubled_place import Doubled, is_word_of_two, says
from reviews.text.doubled.doubles import doubles
from reviews.text.meanings.words import is_word
from reviews.text.scripts import HAN, HAN_CHARACTER

_NOT_EACH = frozenset("前第這这那每另同某任")
_AGAIN, _TIMES = frozenset("上下"), frozenset("週周個个次任屆届季月回籤签策頭头等乘")  # 上上週, but not 架上上
_BEFORE_LAST = re.compile(r"\b(?:before last|after next|two|three|couple|second)\b", re.IGNORECASE)  # 上上週, 下下次
_DRUNK = frozenset("吃喝穿住見见畫画唱說说看聽听問问找想等坐走跑讀读寫写拿拍打推拉洗")
_WITHIN, _ONLY = frozenset("中內内面邊边間间旁"), frozenset("只")
_DIRECTIONS, _STANDING = frozenset("下出進进回開开"), frozenset("站坐住躺停")
_THINGS = frozenset("虎冰雞鸡熊湯汤洞霧雾雨")
_VERY, _LIKE_THIS, _GONE_ON = frozenset("很太最更較较挺"), frozenset("的地"), frozenset("了著着")
_GOING = frozenset("來来去")  # 來來往往, and 去去就來
_NOT_AFTER_ADVERB = frozenset("區区方位點点")
_DONE = frozenset("到了過过見见完出掉成")  # who reads on 讀到 does not 讀讀到
_ONE_WORD = frozenset("切般路起定些直樣样旦再場场位份對对名")  # 一切, 一般
_PERSON = frozenset("我你您他她它牠")  # 管管它, though 管它 is a word
_NEAR = 9
_GONE_TO = re.compile(f"[去來来讓让幫帮把][{HAN}]{{1,8}}$")
_WELL = frozenset("玩吃喝看聽听學学說说想做過过")
_SENIOR = frozenset("大小老")


def is_word_twice(at: Doubled) -> bool:
    """Whether the doubled character is one word, and neither is the end or beginning of another."""
    for rule in (_as_its_own_phrase, _by_its_company):
        if (found := rule(at)) is not None:
            return found
    return _by_its_edges(at)


def _is_done(at: Doubled) -> bool:
    """Whether a result follows: 看看到."""
    return at.after in _DONE and not at.text.startswith("到底", at.end)


def _as_its_own_phrase(at: Doubled) -> bool | None:
    """What is asked, gone for or called by its double alone; what can be no double at all. None where that tells nothing."""
    known, char, before, after = doubles(), at.char, at.before, at.after
    if char == "一" and (after in _ONE_WORD or (after in known.counted and not is_word(at.following))):
        return False  # 一一件
    if char in _GOING and not (char == "去" and after == "就"):
        return not HAN_CHARACTER.match(before) and not HAN_CHARACTER.match(after)
    if char in known.asked and not at.begins and not _is_done(at) and _is_asked(at):
        return True  # 去瞧瞧, 去他店裡探探
    if char == "做" and at.following in known.doable:
        return True  # 做做家務
    if char in known.kin and (before in known.numbers or before in _SENIOR):
        return True  # 二奶奶
    one_by_one = before == "一" and at.further not in _NOT_EACH
    if char in known.fine or char in known.named or one_by_one or after == "地" or is_word(char * 2):
        return None
    return False


def _is_asked(at: Doubled) -> bool:
    """Whether what stands before asks somebody, or has somebody go, to do it."""
    if at.before in doubles().asking or not HAN_CHARACTER.match(at.before):
        return True
    ends = not HAN_CHARACTER.match(at.after.strip("的了吧"))
    return ends and bool(_GONE_TO.search(at.text[max(0, at.start - _NEAR) : at.start]))


def is_before_last(at: Doubled) -> bool:
    """Whether it is the time before the last or after the next, and the English says so: 下下週."""
    return at.char in _AGAIN and at.after in _TIMES and at.is_english and says(_BEFORE_LAST, at.other)


def _by_its_company(at: Doubled) -> bool | None:
    """What the characters beside it forbid, or make of it; None where they leave it open."""
    known, char, before, after = doubles(), at.char, at.before, at.after
    if char in _WITHIN or (char in _ONLY and before != "一") or (before in _VERY and after not in _LIKE_THIS):
        return False  # 雨中中, 很好好了
    if char in _DRUNK and (after in _GONE_ON or before == "一"):
        return False  # 吃吃了, 一停停
    if char in known.verbs and (after in _DIRECTIONS or (char in _STANDING and after == "在")):
        return False  # 坐坐下來, 站站在
    if char in _THINGS and is_named_alone(*at):
        return False  # 野生虎虎
    if before == "一" and at.further in _NOT_EACH:
        return False  # 那一夜夜
    if char in _AGAIN:
        return is_before_last(at) or (after in _TIMES and not at.is_english)
    if (char in known.counted and before in known.numbers) or (char == "一" and before in _NOT_EACH):
        return False
    if before == "地" and at.ends and char in _NOT_AFTER_ADVERB:
        return False  # 地區區
    return None


def _by_its_edges(at: Doubled) -> bool:
    """Whether it is neither the end of the word before nor the beginning of the word after."""
    known, char, before, after = doubles(), at.char, at.before, at.after
    word = at.text[at.start - 2 : at.start] if at.start > 1 else ""
    is_apart = word != "" and word[0] not in known.boundary and is_word(word)
    is_apart = is_apart and (char in known.each or not is_word(word + char))  # 百分點點
    ends = at.ends and before not in known.apart and not is_apart
    if ends or is_word_of_two(at.following):
        return not ends
    if char == "好" and after in _WELL:
        return not at.is_english or not is_of_a_word(*at)  # 好好玩一下, but not 好好玩的 for fun
    if char in known.nouns or char in known.adjectives or char not in known.free:
        return not at.begins  # not 人人口
    is_verb = char not in known.kin and char in known.verbs and after not in _PERSON
    return not _is_done(at) and not (is_verb and at.begins and after not in known.objects)
