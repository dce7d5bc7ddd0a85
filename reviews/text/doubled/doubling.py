"""Whether what stands twice in a Chinese text does so by rights.

A character whose doubling is a word (看看, 奶奶, 人人), or in which one word ends and the next begins (美國國會); a word that is
said twice (研究研究), counted one by one (一個一個) or a sound (咯噔咯噔). Source: Chao, A Grammar of Spoken Chinese, 4.2, for the
classes of words that double; the lists of doubles.py; CC-CEDICT for words.
"""

import re
from functools import lru_cache

from reviews.text.doubled.doubled_figures import NUMERALS, is_miscounted
from reviews.text.doubled.doubled_in_words import (
    MEANT,
    begins_one_alone,
    goes_on_in_another,
    is_named_alone,
    is_of_a_word,
)
from reviews.text.doubled.doubled_names import is_heard
from reviews.text.doubled.doubles import doubles
from reviews.text.doubled.one_by_one import is_counted_through
from reviews.text.meanings.headwords import all_headwords
from reviews.text.meanings.words import is_word
from reviews.text.scripts import HAN_CHARACTER
from reviews.text.sounds.sound_characters import CODES

_CLOSED = frozenset("」』”》〉")
_GOING_ON = frozenset("著着啊呀")  # 談著談著, 走啊走啊
_NOT_EACH = frozenset("前第這这那每另同某任")
_BESIDES = frozenset("則则對对把")  # words of grammar, and measures: 一則則消息
_AGAIN, _TIMES = frozenset("上下"), frozenset("週周個个次任屆届季月回籤签策頭头等乘")  # 上上週, but not 架上上
_BEFORE_LAST = re.compile(r"\b(?:before last|after next|two|three|couple|second)\b", re.IGNORECASE)  # 上上週, 下下次
_ONCE_MORE = frozenset("了一")
_DRUNK = frozenset("吃喝穿住見见畫画唱說说看聽听問问找想等坐走跑讀读寫写拿拍打推拉洗")
# Which are nothing that is tried: 戴戴看, but not 只只看.
_NOT_DONE = frozenset("只先上下也都再又就才還还不沒没人中內内外日天年月時时裡里")
_NOT = frozenset("沒没")
_WITHIN, _ONLY = frozenset("中內内面邊边間间旁"), frozenset("只")
_DIRECTIONS, _STANDING = frozenset("下出進进回開开"), frozenset("站坐住躺停")
_THINGS = frozenset("虎冰雞鸡熊湯汤洞霧雾雨")
_VERY, _LIKE_THIS, _GONE_ON = frozenset("很太最更較较挺"), frozenset("的地"), frozenset("了著着")
# Measures that double behind 一 where there are many.
_EACH_OF_MANY = frozenset("份團团票座門门條条邊边夜代隻只張张棵朵件名位本句封面方度周")
# Which are never a word by themselves, so that the first must end one: 所有有利, but not 他有有意.
_SECOND = frozenset("所都從从並并及")
# Behind these stands the name of no body: 於法法律, 一位國國會.
_BEFORE_A_BODY = frozenset("個个位次份項项於于為为以由從从自至等了着著過过到得所艘些要需先")
# Which end the name that is quoted before them: 「…」展展出, but not 「刻意」造造成.
_OF_A_NAME = frozenset("展獎奖號号案隊队黨党會会團团賽赛報报船艦舰館馆社節节杯盃片劇剧書书獲获")
_DEGREES = frozenset("很極极好太最")
_SPEAKERS, _SAYS = frozenset("我你您他她它"), frozenset("說说想知")
_SAID_TWICE = re.compile(
    r"\b(said|says|knew|knows|know|thought|thinks?)\b.{1,40}\b(?:said|says?|knew|knows|know|thought|thinks?)\b"
)
_GOING = frozenset("來来去")  # 來來往往, and 去去就來
_NOT_AFTER_ADVERB = frozenset("區区方位點点")
_PLACES = frozenset("上下裡里中內内外前後后")  # 桌上空空的
_ADVERBS_OF_ONE = frozenset("直定起貫贯旦向再共致併并切")  # 一直, 一定
# Which end no name of a body, so that the word before must be one: 當地地區, but not 西北地地區.
_WHOLE = frozenset("地學学軍军心")
_COCOA = re.compile(r"\b(?:[Cc]oco|[Cc]acao|[Cc]hocolate|[Mm]ocha|Keke|Koko)")
_STRESSED = re.compile(r"\b(\w{2,}),? (?:and )?\1\b[^.?!]{0,20}!", re.IGNORECASE)
_HEADS, _OFFICES = (
    frozenset("長长"),
    frozenset("局部會会院處处署校廠厂站科所隊队團团廳厅社區区縣县市州省室組组營营軍军師师黨党庭股"),
)
_ALL = re.compile(
    r"\b(?:never|not (?:a|one|miss\w*)|all|any(?:one|body)?|every\w+|often|frequent\w*|daily|annual\w*|yearly|monthly)\b",
    re.IGNORECASE,
)
_DONE = frozenset("到了過过見见完出掉成")  # who reads on 讀到 does not 讀讀到
_ONE_WORD = frozenset("切般路起定些直樣样旦再場场位份對对名")  # 一切, 一般
_SENIOR = frozenset("大小老")
_ENGLISH = re.compile("[a-z]{2}")
_ONE_BY_ONE = re.compile(
    r"\b(\w+),? (?:and |by |after |upon |for |to |at a |times )?\1\b|-by-|\b(?:at a time|by \w+(?<!as)s|another|again|over and over"
    r"|each|every|repeated\w*"
    r"|gradual\w*|slowly|steadily|constant\w*|continu\w+|always|individual\w*|separate\w*|in turn|success\w+|series|many|numerous"
    r"|countless|whole|more than)\b",
    re.IGNORECASE,
)
_MANY = re.compile(
    rf"{_ONE_BY_ONE.pattern}|\b(?!(?:is|was|has|this|his|its|as|us|does|yes|thus|plus)\b)\w{{2,}}s\b|\b(?:people|men|women|children|all|both)\b",
    re.IGNORECASE,
)


def is_said_twice(once: str, after: str, other: str) -> bool:
    """Whether a word stands twice by rights before `after`: said for a little (研究研究), going on, a sound, or how something is
    done (整船整船地). What is counted one by one or said with stress an English translation says so too.
    """
    known = doubles()
    if once in known.leading and HAN_CHARACTER.match(after):
        return _may_say_one_by_one(other)
    if not HAN_CHARACTER.match(after) and _says(_STRESSED, other):
        return True  # 快来快来！ for “quickly, quickly!”
    if once in known.twice or once[1:] in _GOING_ON or known.sounding.issuperset(once):
        return True
    if once[0] in known.one_by_one and once[1] not in NUMERALS and (after[:1] == "地" or _may_say_one_by_one(other)):
        return True
    how = after[:1] in {"地", "的"} and not _begins_word(after, 0)
    if (once[0] == "一" or (once[0] in _DEGREES and len(once) == 2)) and after[:1] in {"的", "地"}:
        return True  # 一愣一愣的, 極淡極淡的
    if once[0] in _SPEAKERS and once[1:] in _SAYS and _says(_SAID_TWICE, other):
        return True  # 她說她說過了
    return len(once) == 2 and how and (once[0] in known.lots or (after[0] == "地" and not is_word(once)))


@lru_cache(maxsize=256)
def _says(words: "re.Pattern[str]", text: str) -> bool:
    """Whether a text has any of some words; a text is asked once, however much is doubled in the other."""
    return words.search(text) is not None


@lru_cache(maxsize=64)
def _may_say_one_by_one(other: str) -> bool:
    """Whether a text says that one comes after another, or is not English."""
    return not _says(_ENGLISH, other) or _says(_ONE_BY_ONE, other)


def is_right(text: str, start: int, end: int, other: str = "") -> bool:
    """Whether the doubled character is a word, or belongs to two words; `other` is the other text of its pair."""
    known, char = doubles(), text[start]
    before, after = text[start - 1 : start], text[end : end + 1]
    is_content = char not in known.boundary
    if char == "人" and end - start == 2 and not HAN_CHARACTER.match(before):
        return True  # everybody, where it begins a clause
    how = char in known.before_de or (char in known.fine and char not in known.nouns and char not in known.kin)
    is_english = _says(_ENGLISH, other)
    heard = is_heard(text, start, end, other) if is_english and char in CODES else None
    if heard is not None:
        return heard  # 尼尼微 for Nineveh, but not 哈哈林 for Harlem
    if is_miscounted(text, start, end, other) or (char == "往" and before in known.towards):
        return False
    if before in _ONCE_MORE and text[start - 2 : start - 1] == char:
        return False  # 搖了搖搖頭
    if char == "了" and before in known.settled and not HAN_CHARACTER.match(after):
        return True
    if is_english and is_counted_through(text, start, end, other):
        return True  # 劇中人人, 五場場場
    if is_english and _means_nothing(char, other):
        return False
    ends_before = before != "" and before not in known.apart and before not in _PLACES and is_word(before + char)
    if before in _VERY and char in known.adjectives:
        return False  # 更大大的
    if after in {"的", "地"} and is_content and end - start == 2 and how and not ends_before:
        return True  # 空空的, 軟軟地, but not 友好好的
    if after == "看" and is_content and not ends_before and char not in _NOT_DONE:
        return True  # 戴戴看
    if _is_of_two(text, start, end):
        return True
    if end - start > 2:
        return end - start > 3 or char in known.thrice
    not_each = char in known.each and not _may_say_one_by_one(other) and not _says(_ALL, other)
    if before == "一" and char in _EACH_OF_MANY and is_english and not _says(_MANY, other):
        return False  # 一份份 as “a”
    if before == "一" and (not_each or char in _ADVERBS_OF_ONE):
        return False  # 一個個 as “a”, 一定定
    if after in _HEADS and char in _OFFICES and HAN_CHARACTER.match(before) and before not in known.boundary:
        return True  # 保安局局長
    if before in known.after.get(char, ()) or after in known.before.get(char, ()) or _is_in_word(text, start):
        return char not in _SECOND or _ends_word(text, start) or before == ""
    if not is_content:
        return char in _BESIDES and before == "一"
    counts = before in known.units and text[start - 2 : start - 1] in NUMERALS | {"十", "百"}
    if char == "有" and before in _NOT and after not in known.before[char]:
        return False  # 沒有有人
    ends, begins = _ends_word(text, start) and not counts, _begins_word(text, end - 1)  # 十六歲 ends no 歲出
    meets = after in known.meetings.get(char, ())
    if _is_counted(text, start):
        return begins  # 9 月月底, but not 12 年年一名
    if before and after and not meets and is_word(before + char + after):
        return False  # 參議議員
    measured = before in known.numbers and (char in known.counted or char in known.meetings)
    if measured and _is_word_of_two(text[end : end + 2]) and not ends:
        return False  # 這家家公司, though 家公 is a word
    if begins and ((ends and before not in known.boundary) or measured or (before in _CLOSED and char in _OF_A_NAME)):
        if not is_english or goes_on_in_another(text, end, other):
            return not is_english  # 提出出聲明
        is_split = start > 1 and is_word(text[start - 2 : start])
        return not (
            is_split and begins_one_alone(text, start, end, other)
        )  # 美國國會, 這座座落, 「…」展展出, but not 折成天天鵝
    if meets and HAN_CHARACTER.match(before):
        return ends or (before not in known.boundary and before not in _BEFORE_A_BODY and char not in _WHOLE)
    if is_english and char in known.named and not (char == "可" and _says(_COCOA, other)):
        return False  # 卡卡瓦諾 for Kavanaugh
    if not_each or not _is_word_twice(text, start, end, other, ends=ends, begins=begins):
        return False
    is_one = (before == "一" and char in known.counted) or (after in known.objects and char in known.verbs)
    is_one = is_one or (char in known.each and (_says(_ALL, other) or _says(_ONE_BY_ONE, other)))
    return is_one or not is_english or not is_of_a_word(text, start, end, other)


def _means_nothing(char: str, english: str) -> bool:
    """Whether the doubling of a character means something that an English text has nothing of: 想想以."""
    return char in MEANT and not _says(MEANT[char], english)


def _is_of_two(text: str, start: int, end: int) -> bool:
    """Whether it is half of a word of two characters that doubles as a whole: 方方面面, 端端正正."""
    known, char, before, after = doubles(), text[start], text[start - 1 : start], text[end : end + 1]
    behind = text[start - 2 : start - 1] == before and HAN_CHARACTER.match(before) is not None
    ahead = text[end + 1 : end + 2] == after and HAN_CHARACTER.match(after) is not None
    twins = [(before, char, start - 2)] * (behind and char != "地") + [(char, after, start)] * (ahead and after != "地")
    return any(
        is_word(first + second)
        or is_word(text[at : at + 4])
        or (
            first not in known.boundary
            and second not in known.boundary
            and (first in known.paired or second in known.paired)
        )
        for first, second, at in twins
    )


def _is_word_twice(text: str, start: int, end: int, other: str, *, ends: bool, begins: bool) -> bool:
    """Whether the doubled character is one word, and neither is the end (`ends`) or beginning of another."""
    known, char = doubles(), text[start]
    before, after = text[start - 1 : start], text[end : end + 1]
    if char == "一" and (after in _ONE_WORD or (after in known.counted and not is_word(text[end : end + 2]))):
        return False  # 一一件
    is_done = after in _DONE and not text.startswith("到底", end)  # 看看到
    if char in _GOING and not (char == "去" and after == "就"):
        return not HAN_CHARACTER.match(before) and not HAN_CHARACTER.match(after)
    if (
        char in known.asked
        and not is_done
        and not begins
        and (before in known.asking or not HAN_CHARACTER.match(before))
    ):
        return True  # 去瞧瞧
    if char in known.kin and (before in known.numbers or before in _SENIOR):
        return True  # 二奶奶
    one_by_one = before == "一" and text[start - 2 : start - 1] not in _NOT_EACH
    if not (char in known.fine or char in known.named or one_by_one or after == "地" or is_word(char * 2)):
        return False
    if char in _WITHIN or (char in _ONLY and before != "一") or (before in _VERY and after not in _LIKE_THIS):
        return False  # 雨中中, 很好好了
    if char in _DRUNK and (after in _GONE_ON or before == "一"):
        return False  # 吃吃了, 一停停
    if char in known.verbs and (after in _DIRECTIONS or (char in _STANDING and after == "在")):
        return False  # 坐坐下來, 站站在
    if char in _THINGS and is_named_alone(text, start, end, other):
        return False  # 野生虎虎
    if before == "一" and text[start - 2 : start - 1] in _NOT_EACH:
        return False  # 那一夜夜
    if char in _AGAIN:
        return after in _TIMES and (not _says(_ENGLISH, other) or _says(_BEFORE_LAST, other))
    if (char in known.counted and before in known.numbers) or (char == "一" and before in _NOT_EACH):
        return False
    if before == "地" and ends and char in _NOT_AFTER_ADVERB:
        return False  # 地區區
    is_apart = start > 1 and text[start - 2] not in known.boundary and is_word(text[start - 2 : start])
    is_apart = is_apart and (char in known.each or not is_word(text[start - 2 : start + 1]))  # 百分點點
    ends = ends and before not in known.apart and not is_apart
    if ends or _is_word_of_two(text[end : end + 2]):
        return not ends
    if char in known.nouns or char in known.adjectives or char not in known.free:
        return not begins  # not 人人口
    is_verb = char not in known.kin and char in known.verbs
    return not is_done and not (is_verb and begins and after not in known.objects)


def _is_word_of_two(text: str) -> bool:
    return len(text) > 1 and is_word(text)


def _is_counted(text: str, at: int) -> bool:
    """Whether a unit stands behind a figure."""
    return text[at] in doubles().units and text[max(0, at - 2) : at].rstrip(" ")[-1:].isdigit()


def _is_in_word(text: str, at: int) -> bool:
    """Whether a word of three to five characters, or any that ends the text, holds both: 毛毛雨, 生生不息, 活生生, 千里迢迢."""
    if text[at - 1 : at + 2] in doubles().ending:
        return True
    starts, lengths = all_headwords(text)[:2]
    ends = starts + lengths
    holding = (starts <= at) & (ends >= at + 2) & ((lengths > 2) | (ends == len(text)))
    return bool(holding.any())


def _ends_word(text: str, at: int) -> bool:
    """Whether a word of two or three characters ends at `at`."""
    return any(is_word(text[at + 1 - size : at + 1]) for size in (2, 3) if at + 1 >= size)


def _begins_word(text: str, at: int) -> bool:
    return any(is_word(text[at : at + size]) for size in (2, 3) if at + size <= len(text))
