"""Which content words of an English text have a counterpart in a Chinese one, by the dictionary.

Every stretch of the Chinese text that is a headword answers for the stems of its glosses; single characters only for
what they mean first of all. A word of the same family counts (nation, national). Without the dictionary nothing is said.
Source: CC-CEDICT by reviews/text/dictionary.py.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reviews.text.dictionary import KIN, Dictionary, chinese_english
from reviews.text.headwords import all_headwords, longest_headwords
from reviews.text.remembered import Remembered
from reviews.text.signs import Pair, of_characters, of_stems
from reviews.text.signs import read_ahead as signs_ahead
from reviews.text.single_characters import GRAMMAR_TOO, apart, single_characters
from reviews.text.stems import STOP, english

SINGLE = 0.12
LONGER = 0.03
# How much likelier a word with such a sign is in a translation than in another text, met and unmet (nats).
_SIGNS = (0.1, 0.2, 0.35, 0.5, 0.8, 1.2, 2.0)
_MET = (0.4, 0.85, 1.4, 2.0, 2.0, 2.0, 2.0, 2.0)
_UNMET = (-1.6, -1.15, -0.75, -0.5, -0.25, 0.25, 0.5, 1.4)
_SIGNS_CHINESE = (*_SIGNS, 3.0)
_MET_CHINESE = (1.0, 1.6, 1.8, *[2.5] * 6)
_UNMET_CHINESE = (-1.5, -1.0, -0.6, -0.5, -0.15, 0.4, 0.45, 1.0, 1.25)
_SAID_CHINESE = (_UNMET_CHINESE, _MET_CHINESE)
# The same of a character that stands for itself, and from which weight on a gloss counts as its meaning.
_SAID_SINGLE = ((-0.9, -0.35, -0.2, 0.4, 0.8, 0.9, 1.1, 2.0, 2.2), (0.9, 1.6, 2.0, 2.0, 2.3, *[2.5] * 4))
_MEANT = 0.05
_ORDINARILY = 5  # glosses: what stands in fewer is hardly more than a name, whose characters stand in other names too
_SIGN, _SIGN_OF_NAME = 0.8, 2.0
_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]{1,2}\b)?")
# What translation renders by grammar, or not at all.
_LIGHT = STOP | frozenset(
    """
    one two three four five six seven eight nine ten first second get got make made take took go went come came put let
    keep way thing things like just even still yet ever quite rather very much many more most less least few lot lots
    own same other another well too only both either neither again always never often now today around away back off
    down through between among during before after since until while because though although however where why whether
    without within upon per via don doesn didn isn aren wasn weren won wouldn couldn shouldn can't ll ve re become
    became seem seemed used use using given something anything nothing everything someone anyone everyone whole
    """.split()  # noqa: SIM905
)
_LIGHT_CHINESE = frozenset(
    """
    表示 我們 我们 他們 他们 她們 她们 你們 你们 它們 它们 可能 情況 情况 進行 进行 可以 沒有 没有 超過 超过 其中 之後 之后 之前 是否 帶來 带来
    因此 提供 任何 目前 預計 预计 提到 參加 参加 不會 不会 由於 由于 什麼 什么 進入 进入 必須 必须 自己 已經 已经 先生 造成 獲得 获得 不過 不过
    事情 一些 利用 顯示 显示 時候 时候 如果 能夠 能够 隨著 随着 決定 决定 持續 持续 應該 应该 擁有 拥有 非常 還有 还有 過去 过去 所有 為了 为了
    負責 负责 作為 作为 有關 有关 以及 一次 同時 同时 這個 这个 那個 那个 這些 这些 那些 這樣 这样 那樣 那样 這種 这种 一個 一个 一名 一位 一種
    一种 成為 成为 認為 认为 指出 對於 对于 關於 关于 根據 根据 因為 因为 所以 但是 然而 而且 並且 并且 或者 以來 以来 以後 以后 以前 當時 当时
    現在 现在 其他 其它 另外 此外 如此 甚至 仍然 依然 曾經 曾经 正在 將會 将会 一直 一起 一般 一樣 一样 有些 有人 有的 就是 還是 还是 只是 不是
    都是 也是 而是 這裡 这里 那裡 那里 怎麼 怎么 這麼 这么 多少 許多 许多 很多 更多 不少 大量 部分 方面 方式 問題 问题 時間 时间 期間 期间 地方
    出現 出现 開始 开始 使用 可是 雖然 虽然 儘管 尽管 只要 只有 除了 經過 经过 通過 通过 透過 之間 之间 之一 當中 当中 來說 来说 說道 说道 來自
    来自 至少 大約 大约 左右 將近 接近 最後 最后 最終 最终 首先 其實 其实 確實 确实 當然 当然 真正 完全 十分 相當 相当 受到 遭到 得到 看到 感到
    達到 达到 做出 作出 提出 發出 发出 想要 需要 希望 變得 变得 變成 变成 似乎 無法 无法 不能 不可 不要 下去 起來 起来 出來 出来 過來 过来 下來
    下来 上去 美元 英鎊 英镑 歐元 欧元 人民 人們 人们 男子 女子 人士 一下 一切 以上 以下 以外 以內 以内 萬元 万元 今年 去年 明年 當年 当年 今天
    昨天 明天 本週 本周 上週 上周 下週 下周 星期 禮拜 一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月 周一 周二 周三 周四
    周五 周六 周日 週一 週二 週三 週四 週五 週六 週日 二十 三十 四十 五十 六十 七十 八十 九十 百分 分之
    """.split()  # noqa: SIM905
)


Span = tuple[int, int]
NOTHING: Span = (0, 0)


class Word(NamedTuple):
    """A content word. `known` says whether the dictionary has it, `met` whether the other text answers it.

    `evidence` is positive where the word was translated, negative where it was not: the logarithm of how much likelier
    what was found is in a translation than in any other text.
    """

    text: str
    start: int
    end: int
    known: bool
    met: bool
    evidence: float = 0.0


@dataclass(frozen=True)
class _Stems:
    """The dictionary, and for each stem the number of its family; stems too short for one have the last."""

    dictionary: Dictionary
    families: NDArray[np.int64]


class _Said(NamedTuple):
    """The dictionary numbers of stems, and those of their families; a stem or family may stand in it more than once."""

    stems: NDArray[Any]
    families: NDArray[Any]


@cache
def _stems() -> _Stems | None:
    dictionary = chinese_english()
    if dictionary is None:
        return None
    families = np.zeros(len(dictionary.stem_hashes), np.int64)
    families[dictionary.kin_order] = np.unique(dictionary.kin_hashes, return_inverse=True)[1]
    return _Stems(dictionary, families)


def available() -> bool:
    """Whether there is a dictionary."""
    return _stems() is not None


def _found(word: str) -> tuple[int, int]:
    """The dictionary's number of a lower-case word's stem, -1 where it has none; that of the family of a long one, else -1."""
    known = _stems()
    if known is None:
        return -1, -1
    stem = english(word)
    at = known.dictionary.find_stem(stem)
    if at >= 0 and len(stem) >= KIN:
        return at, int(known.families[at])
    return at, -1


_NUMBERS = Remembered(_found, 100_000)


def read_ahead(pairs: Iterable[tuple[str, str]]) -> None:
    """Looks up what the characters say in a lot of pairs, each of an English text and a Chinese one."""
    signs_ahead(Pair(chinese, english_text, _spoken(english_text).stems) for english_text, chinese in pairs)


def english_words(english_text: str, chinese_text: str, without: Span = NOTHING) -> list[Word]:
    """The content words of `english_text`, each with whether `chinese_text` answers it, or would without one of its spans; none
    without a dictionary.
    """
    asked, numbers = [], []
    for match in _WORD.finditer(english_text):
        low = match.group().lower()
        if len(low) >= 3 and low not in _LIGHT:
            asked.append(match)
            numbers.append(_NUMBERS[low])
    known = _stems()
    if known is None or not asked:
        return []
    answered = _answered(known, numbers, _answers(chinese_text, () if without == NOTHING else (without,)))
    rest = chinese_text[: without[0]] + chinese_text[without[1] :]
    signs = of_stems(rest, english_text, [at for at, _family in numbers])
    found = []
    for match, (at, _family), met, sign in zip(asked, numbers, answered, signs, strict=True):
        evidence = (_MET if met else _UNMET)[bisect_right(_SIGNS, sign)] if at >= 0 else 0.0
        found.append(Word(match.group(), *match.span(), at >= 0, met, evidence))
    return found


def met_among(english_words: Collection[str], chinese_text: str, without: Sequence[Span] = ()) -> frozenset[str]:
    """Those of the content words that `chinese_text` answers without some of its spans; none without a dictionary."""
    known = _stems()
    words = [word for word in english_words if word.lower() not in _LIGHT]
    if known is None or not words:
        return frozenset()
    answered = _answered(known, [_NUMBERS[word.lower()] for word in words], _answers(chinese_text, tuple(without)))
    return frozenset(word for word, met in zip(words, answered, strict=True) if met)


def answered(name: str, english_text: str, chinese_text: str) -> bool:
    """Whether any content word of a name in `english_text` is answered, or has evidence that it was translated."""
    known = _stems()
    if known is None:
        return False
    words = {match.group().lower() for match in _WORD.finditer(name)}
    numbers = [_NUMBERS[low] for low in words if len(low) >= 3 and low not in _LIGHT]
    numbers = [one for one in numbers if one[0] >= 0]
    if not numbers:
        return False
    stems = [at for at, _family in numbers]
    for at, sign in zip(stems, of_stems(chinese_text, english_text, stems), strict=True):
        least = _SIGN if known.dictionary.stem_counts[at] >= _ORDINARILY else _SIGN_OF_NAME
        if sign >= least:
            return True
    return any(_answered(known, numbers, _answers(chinese_text)))


def _answered(known: _Stems, numbers: Sequence[tuple[int, int]], said: _Said) -> list[bool]:
    """Of each stem, given with its family, whether it or one of its family is among those that are said; -1 never is."""
    stems, families = _tables(known, said)
    asked = np.array(numbers)
    found: list[bool] = (stems[asked[:, 0]] | families[asked[:, 1]]).tolist()
    return found


def _tables(known: _Stems, said: _Said) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """For the number of each stem, and of each family, whether it is said; the last of each is not."""
    stems, families = np.zeros((2, len(known.families) + 1), np.bool_)
    stems[said.stems] = True
    families[said.families] = True
    return stems, families


@lru_cache(maxsize=512)
def _answers(text: str, without: tuple[Span, ...] = ()) -> _Said:
    """The stems, and their families, that the headwords of a Chinese text gloss, but for those in some spans."""
    known = _stems()
    starts, lengths, heads, han = all_headwords(text)
    if known is None or not len(heads):
        return _Said(np.zeros(0, np.int64), np.zeros(0, np.int64))
    for first, last in without:
        if first < last:
            han = han & ((starts + lengths <= first) | (starts >= last))
    book = known.dictionary
    at, owners = book.glosses(heads[han])
    least = np.where(lengths[han] == 1, np.float32(SINGLE), np.float32(LONGER))
    stems = book.stems[at[book.weights[at] >= least[owners]]]
    return _Said(stems, known.families[stems])


@lru_cache(maxsize=512)
def _spoken(text: str) -> _Said:
    """The dictionary numbers of the stems of an English text, and of their families."""
    numbers = np.array([_NUMBERS[low] for low in set(_WORD.findall(text.lower()))], np.int64).reshape(-1, 2)
    stems, families = numbers[:, 0], numbers[:, 1]
    return _Said(stems[stems >= 0], families[families >= 0])


def chinese_words(chinese_text: str, english_text: str) -> list[Word]:
    """The words of `chinese_text` that the dictionary has, each with whether it is answered; single characters that stand for
    themselves too.
    """
    spans = _met(chinese_text, english_text, singles=True)
    known = _stems()
    if known is None or not spans:
        return []
    strengths = of_characters(chinese_text, english_text, _spoken(english_text).stems)
    found: list[Word] = []
    for (start, end), met in spans.items():
        word = chinese_text[start:end]
        sign = bisect_right(_SIGNS_CHINESE, max(strengths.get(char, 0.0) for char in word))
        evidence = (_SAID_CHINESE if end - start > 1 else _SAID_SINGLE)[met][sign]
        if met or word not in GRAMMAR_TOO:
            found.append(Word(word, start, end, True, met, evidence))
    return found


def met_in_chinese(chinese_text: str, english_text: str) -> list[tuple[int, int]]:
    """The spans of those words of `chinese_words` that are answered."""
    return [span for span, met in _met(chinese_text, english_text).items() if met]


def _met(chinese_text: str, english_text: str, *, singles: bool = False) -> dict[tuple[int, int], bool]:
    """Of each word of `chinese_words` its span, and whether it is answered; of single characters only if `singles`."""
    known = _stems()
    longest = longest_headwords(chinese_text)
    words = [one for one in longest if chinese_text[one[0] : one[1]] not in _LIGHT_CHINESE]
    if singles:
        words = [*apart(chinese_text, words), *single_characters(chinese_text, list(apart(chinese_text, longest)))]
    if known is None or not words:
        return {}
    stems, families = _tables(known, _spoken(english_text))
    at, owners = known.dictionary.glosses(np.array([head for _start, _end, head in words]))
    glosses = known.dictionary.stems[at]
    said = stems[glosses] | families[known.families[glosses]]
    if singles:
        least = np.array([0.0 if end - start > 1 else _MEANT for start, end, _head in words], np.float32)
        said &= known.dictionary.weights[at] >= least[owners]
    answered = set(owners[said].tolist())
    return {(start, end): at in answered for at, (start, end, _head) in enumerate(words)}
