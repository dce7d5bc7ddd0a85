"""How many times as much: “doubled” is 翻一番 and 增加一倍, 翻兩番 is fourfold; and what is below zero: minus 12 is 零下12.

增加兩倍 is, strictly, three times as much and often said for twice; both are taken for right. Source: 《現代漢語詞典》 on 倍 and 番;
the words are our own lists.
"""

import re

from reviews.text.quick.holding import holds_any
from reviews.text.quick.kinds import Flags, Texts, kind_of
from reviews.text.quick.lower_case import in_place, words_of

Span = tuple[int, int]

_TIMES = {
    2: r"doubl(?:ed|ing)(?! (?:down|over|up|as|back)\b)|two-?fold",
    3: r"tripl(?:ed|ing)|trebl(?:ed|ing)|three-?fold",
    4: r"quadrupl(?:ed|ing)|four-?fold",
    5: r"quintupl(?:ed|ing)|five-?fold",
    10: r"ten-?fold",
    0.5: r"halv(?:ed|ing)",
}
_ENGLISH = re.compile(r"\b(?:" + "|".join(f"({words})" for words in _TIMES.values()) + r")\b")
# One of these stands in every such word; most texts have none.
_WORDS = """
doubled doubling tripled tripling trebled trebling quadrupled quadrupling quintupled quintupling halved halving
fold twofold threefold fourfold fivefold tenfold
"""
_SIGNS = frozenset(_WORDS.split())
_VALUES = list(_TIMES)
_MANY = "[一二兩两三四五六七八九十]|[0-9](?![0-9.,])"
_CHINESE = re.compile(
    rf"翻了?(?P<doublings>{_MANY})?番|(?P<sum>(?:至|到了?|[是為为][^，。；]{{0,6}}的)[近約约]?)?(?P<times>{_MANY})倍|翻了?倍|倍增|加倍"
    "|(?P<half>[減减]半|[腰][斬斩]|[對对]半|一半|二分之一|五成|50[%％])|(?P<part>[三四五六七八九十]分之[一二兩两三四五六七八九])"
)
# What stands in every Chinese multiple, a character or two.
_MULTIPLE = (
    (kind_of("番倍半"),),
    (kind_of("分"), kind_of("之")),
    (kind_of("五"), kind_of("成")),
    (kind_of("0"), kind_of("%％")),
)
_DEGREE = kind_of("度")
_DIGITS = {**{char: n for n, char in enumerate("零一二三四五六七八九十")}, "兩": 2, "两": 2}
_BELOW = re.compile(
    r"\b(?:minus \w+(?:-\w+)?(?= degrees?\b|°|º)|[\w-]{1,20} (?:degrees? |°[CF]? ?)?(?:[CF]\w* )?below (?:zero|freezing))"
    r"|(?<![\w.])[-−–]\d+(?:\.\d+)? ?(?:°|degrees?\b)",
    re.IGNORECASE,
)
_COLD = ("minus ", "Minus ", "below ", "degree", "°")  # most texts have none of them
_BELOW_CHINESE = re.compile("零下[約约近]?(?:攝氏|摄氏|華氏|华氏)?[0-9一二兩两三四五六七八九十]+")
_SIGN_CHINESE = re.compile("零下|[負负以]|[-−–－]|冰[點点]|零度")
_SIGN_ENGLISH = re.compile(r"minus|below|negative|sub-?zero|[-−–]\s?\d", re.IGNORECASE)


def may_differ(english: Texts, chinese: Texts) -> Flags:
    """In which of many pairs another multiple may be found, or a lost sign."""
    return chinese.hold_any(*_MULTIPLE) | (english.say(*_COLD) & chinese.hold(_DEGREE)) | chinese.say("零下")


def other_multiple(english: str, chinese: str) -> tuple[Span, Span] | None:
    """What says how many times in English, and what says another in Chinese; none where either says it more than once."""
    said = [] if _SIGNS.isdisjoint(words_of(english)) else [*_ENGLISH.finditer(in_place(english))]
    if len(said) != 1:
        return None
    wanted = _VALUES[(said[0].lastindex or 1) - 1]
    there = [*_CHINESE.finditer(chinese)]
    if not there or any(wanted in _meant(one) for one in there):
        return None
    fitting = [one for one in there if (wanted < 1) == (one["half"] is not None or one["part"] is not None)]
    return (said[0].span(), fitting[0].span()) if len(fitting) == 1 else None


def lost_sign(english: str, chinese: str) -> tuple[str, Span] | None:
    """The language and the place of what is below zero on one side and has no sign on the other, which has figures all the same."""
    if (
        holds_any(english, _COLD)
        and (here := _BELOW.search(english))
        and not _SIGN_CHINESE.search(chinese)
        and "度" in chinese
    ):
        return "en", here.span()
    if (there := _BELOW_CHINESE.search(chinese)) and not _SIGN_ENGLISH.search(english) and "degree" in english:
        return "zh", there.span()
    return None


def _meant(found: "re.Match[str]") -> set[float]:
    """The multiples that a Chinese word may mean."""
    if found["half"]:
        return {0.5}
    if found["part"]:
        return {0.0}
    if found["times"]:
        times = _number(found["times"])
        return {times} if found["sum"] else {times, times + 1}
    return {2.0 ** _number(found["doublings"] or "一")}


def _number(figure: str) -> float:
    return float(_DIGITS[figure]) if figure in _DIGITS else float(figure)
