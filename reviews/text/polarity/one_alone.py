"""Whether one translation answers one of two sources alone: 啟動引擎 is "Start the engine" and not "Stop the engine".

Only the words in which the two differ are asked for. Where the translation answers words of both or of neither, they may say the
same. Source: CC-CEDICT by reviews/text/meanings/counterparts.py.
"""

import re
from collections.abc import Iterable
from functools import cache

from reviews.text.meanings.counterparts import answers, met_among
from reviews.text.meanings.dictionary import chinese_english
from reviews.text.meanings.headwords import all_headwords
from reviews.text.meanings.stems import STOP, english
from reviews.text.polarity.contrasts import opposed
from reviews.text.polarity.opposite_words import CONTRASTS

_WORD = re.compile(r"[A-Za-z]+")
_OPPOSITES_TEXT = """
入出 開關 开关 上下 高低 增減 增减 加減 加减 多少 大小 長短 长短 左右 前後 前后 進退 进退 進出 进出 男女 父母
買賣 买卖 東西 东西 南北 新舊 新旧 有無 有无 始終 始终 收發 收发 存取 內外 内外 早晚 冷熱 冷热 首末 先後 先后
正負 正负 生死 勝敗 胜败 借貸 借贷 日夜 公私 升降 推拉 可不
"""
_OPPOSITES = frozenset("".join(sorted(pair)) for pair in _OPPOSITES_TEXT.split())


def answers_one_alone(first: str, second: str, translation: str, into_chinese: bool) -> bool:
    """Whether `translation` answers what one source has and the other has not, and not the reverse, where they share a word."""
    if not into_chinese:
        return _are_opposites(first, second) or _says_one(first, second, translation)
    one, other = _content(first), _content(second)
    if one.keys().isdisjoint(other):
        return False
    if any(opposed(first, translation)) != any(opposed(second, translation)):
        return True
    if any(
        not _against().get(stem, frozenset()).isdisjoint(other.keys() - one.keys())
        for stem in one.keys() - other.keys()
    ):
        return True
    mine = met_among([one[stem] for stem in one.keys() - other.keys()], translation)
    theirs = met_among([other[stem] for stem in other.keys() - one.keys()], translation)
    both = one.keys() - other.keys() and other.keys() - one.keys()
    return bool(both) and bool(mine) != bool(theirs)


def _content(text: str) -> dict[str, str]:
    """The words of a text that mean something, by their stems."""
    return {english(word): word for word in _WORD.findall(text.lower()) if word not in STOP}


def answers_both(first: str, second: str, chinese: str) -> bool:
    """Whether a Chinese translation answers most of the words in which two English sources differ, and so both: left, went away."""
    one, other = _content(first), _content(second)
    for mine, others in ((one, other), (other, one)):
        apart = [mine[stem] for stem in mine.keys() - others.keys()]
        if not apart or len(met_among(apart, chinese)) * 2 < len(apart):
            return False
    return True


@cache
def _against() -> dict[str, frozenset[str]]:
    """By its stem a word with the stems of its opposites: increase, decrease."""
    found: dict[str, frozenset[str]] = {}
    for one, other in zip(CONTRASTS[::2], CONTRASTS[1::2], strict=True):
        sides = [frozenset(map(english, _WORD.findall(side.partition("(")[0]))) for side in (one, other)]
        for side, against in (sides, sides[::-1]):
            found |= {stem: found.get(stem, frozenset()) | against for stem in side}
    return found


def _are_opposites(first: str, second: str) -> bool:
    """Whether two Chinese sources differ in one character and its opposite alone: 登入, 登出."""
    apart = [(one, other) for one, other in zip(first, second, strict=False) if one != other]
    return len(first) == len(second) and len(apart) == 1 and "".join(sorted(apart[0])) in _OPPOSITES


def _says_one(first: str, second: str, english_text: str) -> bool:
    """The same of two Chinese sources that share a word and have each its own: the English has one of these, or they mean
    nothing in common.
    """
    one, other = _words(first), _words(second)
    mine, theirs = one.keys() - other.keys(), other.keys() - one.keys()
    if not (mine and theirs and one.keys() & other.keys()):
        return False
    said = [{text[at:to] for _word, (at, to) in answers(english_text, text)} for text in (first, second)]
    if bool(mine & said[0]) != bool(theirs & said[1]):
        return True
    return _stems(one[word] for word in mine).isdisjoint(_stems(other[word] for word in theirs))


def _words(text: str) -> dict[str, int]:
    return {text[at:to]: head for at, to, head in all_headwords(text).longest}


def _stems(heads: Iterable[int]) -> set[int]:
    """The stems of the glosses of headwords."""
    known = chinese_english()
    return (
        {stem for head in heads for stem in known.stems[known.starts[head] : known.starts[head + 1]].tolist()}
        if known
        else set()
    )
