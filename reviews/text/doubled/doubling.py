"""Whether what stands twice in a Chinese text does so by rights.

A character whose doubling is a word (看看, 奶奶, 人人), or in which one word ends and the next begins (美國國會); a word that is
said twice (研究研究), counted one by one (一個一個) or a sound (咯噔咯噔). Source: Chao, A Grammar of Spoken Chinese, 4.2, for the
classes of words that double; the lists of doubles.py; CC-CEDICT for words.
"""

import re

from reviews.text.doubled.doubled_figures import NUMERALS, is_miscounted
from reviews.text.doubled.doubled_in_both import is_in_both
from reviews.text.doubled.doubled_in_words import MEANT, begins_one_alone, goes_on_in_another, is_of_a_word, is_small
from reviews.text.doubled.doubled_names import is_heard
from reviews.text.doubled.doubled_place import Doubled, begins_word, ends_word, is_word_of_two, says
from reviews.text.doubled.doubles import doubles
from reviews.text.doubled.never_two import is_never_two
from reviews.text.doubled.one_by_one import ONE_BY_ONE, is_counted_through, may_say_one_by_one
from reviews.text.doubled.word_twice import is_before_last, is_word_twice
from reviews.text.meanings.headwords import LONGEST, all_headwords
from reviews.text.meanings.words import is_word
from reviews.text.scripts import HAN_CHARACTER
from reviews.text.sounds.sound_characters import CODES

_CLOSED = frozenset("」』”》〉")
_BESIDES = frozenset("則则對对把")  # words of grammar, and measures: 一則則消息
_ONCE_MORE = frozenset("了一")
# Which are nothing that is tried: 戴戴看, but not 只只看.
_NOT_DONE = frozenset("只先上下也都再又就才還还不沒没人中內内外日天年月時时裡里")
_NOT, _VERY = frozenset("沒没"), frozenset("很太最更較较挺")
# Measures that double behind 一 where there are many.
_EACH_OF_MANY = frozenset("份團团票座門门條条邊边夜代隻只張张棵朵件名位本句封面方度周")
# Which are never a word by themselves, so that the first must end one: 所有有利, but not 他有有意.
_SECOND = frozenset("所都從从並并及")
# Behind these stands the name of no body: 於法法律, 一位國國會.
_BEFORE_A_BODY = frozenset("個个位次份項项於于為为以由從从自至等了着著過过到得所艘些要需先")
# Which end the name that is quoted before them: 「…」展展出, but not 「刻意」造造成.
_OF_A_NAME = frozenset("展獎奖號号案隊队黨党會会團团賽赛報报船艦舰館馆社節节杯盃片劇剧書书獲获")
_BECAME = frozenset("了為为")
_DONE_WITH, _FOR = frozenset("了著着"), frozenset({"為了", "为了", "除了", "得了", "算了"})  # 完成成了 is a slip
_WAYS = frozenset("來来去")  # 租來來的 is a slip
_PLACES = frozenset("上下裡里中內内外前後后")  # 桌上空空的
_ADVERBS_OF_ONE = frozenset("直定起貫贯旦向再共致併并切")  # 一直, 一定
# Which end no name of a body, so that the word before must be one: 當地地區, but not 西北地地區.
_WHOLE = frozenset("地學学軍军心")
_COCOA = re.compile(r"\b(?:[Cc]oco|[Cc]acao|[Cc]hocolate|[Mm]ocha|Keke|Koko)")
_BY = re.compile(r"\bby\b")
_MAY = frozenset("可得足難难予")
_BY_MEANS = re.compile(
    "以[^，。；！？]{0,12}?(?:身[份分]|方式|方法|名[義义]|形式|[價价]格?|[態态]度|角度|速度|[現现]金|[條条]件|理由|手段|[標标][準准]|[為为])"
)
_THINKING_BACK = frozenset("但可再只")
_PHRASES = ("物有所值", "物超所值", "心有餘而", "心有余而")
# What is called out twice, where the English calls out something too: whoa, ooh.
_CALLS = frozenset("喔哦噢啊呀耶哇唉哎嗨嘿嗯")
_CALLED = re.compile(r"\b(?:o+h*|w(?:ho)?a+h?|wow|a+h+|a+w+|h?mm+|uh|huh|he+y|ya+y|woo+|hi+|yeah)\b", re.IGNORECASE)
_HEADS, _OFFICES = (
    frozenset("長长"),
    frozenset(
        "局部會会院處处署校廠厂站科所隊队團团廳厅社區区縣县市州省室組组營营軍军師师黨党庭股館馆排連连旅鎮镇鄉乡村艦舰店"
    ),
)
_ALL = re.compile(
    r"\b(?:never|not (?:a|one|miss\w*)|all|any(?:one|body)?|every\w+|often|frequent\w*|daily|annual\w*|yearly|monthly)\b",
    re.IGNORECASE,
)
_MANY = re.compile(
    rf"{ONE_BY_ONE.pattern}|\b(?!(?:is|was|has|this|his|its|as|us|does|yes|thus|plus)\b)\w{{2,}}s\b|\b(?:people|men|women|children|all|both)\b",
    re.IGNORECASE,
)


def is_right(text: str, start: int, end: int, other: str = "") -> bool:
    """Whether the doubled character is a word, or belongs to two words; `other` is the other text of its pair.

    One look after the other answers it, or leaves it to the next.
    """
    at = Doubled(text, start, end, other)
    for look in (_at_first_sight, _by_what_stands_beside, _behind_one, _in_known_words, _between_words, _in_both):
        if (said := look(at)) is not None:
            return said
    return _as_a_word(at)


def _at_first_sight(at: Doubled) -> bool | None:
    """By what the other text says, and by what is never right."""
    known, char, before = doubles(), at.char, at.before
    if char == "人" and at.end - at.start == 2 and not HAN_CHARACTER.match(before):
        return True  # everybody, where it begins a clause
    if is_before_last(at):
        return True
    heard = is_heard(*at) if at.is_english and char in CODES else None
    if heard is not None:
        return heard  # 尼尼微 for Nineveh, but not 哈哈林 for Harlem
    if char == "成" and (before in NUMERALS or before.isdigit()) and at.after in _BECAME:
        return True  # 七成成了濕地
    if is_miscounted(*at) or (char == "往" and before in known.towards) or is_never_two(at):
        return False
    if before in _ONCE_MORE and at.further == char:
        return False  # 搖了搖搖頭
    if char == "了" and before in known.settled and not HAN_CHARACTER.match(at.after):
        return True
    if char in _CALLS and not HAN_CHARACTER.match(before) and not HAN_CHARACTER.match(at.after):
        return says(_CALLED, at.other) or None
    if is_small(char, at.other) and not at.ends and at.end - at.start == 2:
        return True  # 小小孩
    if at.is_english and is_counted_through(*at):
        return True  # 劇中人人, 五場場場
    if char == "想" and before in _THINKING_BACK and HAN_CHARACTER.match(at.after):
        return None  # 但想想這一年, for “but after a year”
    return False if at.is_english and _means_nothing(char, at.other) else None


def _by_what_stands_beside(at: Doubled) -> bool | None:
    """By the words of grammar beside it, by a word that doubles as a whole, and by how often it stands."""
    known, char, before, after = doubles(), at.char, at.before, at.after
    is_content = char not in known.boundary
    ends_before = before != "" and before not in known.apart and before not in _PLACES and is_word(before + char)
    how = char in known.before_de or (char in known.fine and char not in known.nouns and char not in known.kin)
    times = at.end - at.start
    if before in _VERY and char in known.adjectives:
        return False  # 更大大的
    if after in {"的", "地"} and is_content and times == 2 and how and not ends_before and char not in _WAYS:
        return True  # 空空的, 軟軟地, but not 友好好的
    if after == "看" and is_content and not ends_before and char not in _NOT_DONE:
        return True  # 戴戴看
    if _is_of_two(at):
        return True
    return times > 3 or char in known.thrice if times > 2 else None


def _behind_one(at: Doubled) -> bool | None:
    """Behind 一, where one may be meant."""
    if at.before != "一":
        return None
    if at.char in _EACH_OF_MANY and at.is_english and not says(_MANY, at.other):
        return False  # 一份份 as “a”
    return False if _not_each(at) or at.char in _ADVERBS_OF_ONE else None  # 一個個 as “a”, 一定定


def _not_each(at: Doubled) -> bool:
    """Whether it is a measure whose doubling says each of them, which the other text does not."""
    return at.char in doubles().each and not may_say_one_by_one(at.other) and not says(_ALL, at.other)


def _in_known_words(at: Doubled) -> bool | None:
    """By words that are known to hold it twice, or to meet in it."""
    known, char, before, after = doubles(), at.char, at.before, at.after
    if after in _HEADS and char in _OFFICES and HAN_CHARACTER.match(before) and before not in known.boundary:
        return True  # 保安局局長
    if char == "以" and before in _MAY and _BY_MEANS.match(at.text, at.end - 1):
        return True  # 可以以現金支付
    if at.text.startswith(_PHRASES, at.end - 1):
        return at.ends  # 購物物有所值
    if char == "被" and after == "告" and at.is_english and not HAN_CHARACTER.match(before) and not says(_BY, at.other):
        return False  # 被被告 begins a sentence that says by whom
    if before in known.after.get(char, ()) or after in known.before.get(char, ()) or _is_in_word(at.text, at.start):
        return char not in _SECOND or ends_word(at.text, at.start) or before == ""
    if char in known.boundary:
        return char in _BESIDES and before == "一"
    return False if char == "有" and before in _NOT and after not in known.before[char] else None  # 沒有有人


def _between_words(at: Doubled) -> bool | None:
    """Whether one word ends in the first and another begins with the last: 美國國會."""
    known, char, before, ends, begins = doubles(), at.char, at.before, at.ends, at.begins
    meets = at.after in known.meetings.get(char, ())
    if _is_counted(at.text, at.start):
        return begins  # 9 月月底, but not 12 年年一名
    if before and at.after and not meets and is_word(before + char + at.after):
        return False  # 參議議員
    measured = before in known.numbers and (char in known.counted or char in known.meetings)
    if measured and is_word_of_two(at.following) and not ends:
        return False  # 這家家公司, though 家公 is a word
    begins = begins and not (ends and at.after in _DONE_WITH and char + at.after not in _FOR)
    if begins and ((ends and before not in known.boundary) or measured or (before in _CLOSED and char in _OF_A_NAME)):
        if not at.is_english or goes_on_in_another(at.text, at.end, at.other):
            return not at.is_english  # 提出出聲明
        is_split = at.start > 1 and is_word(at.further + before)
        return not (is_split and begins_one_alone(*at))  # 美國國會, 這座座落, 「…」展展出, but not 折成天天鵝
    if meets and HAN_CHARACTER.match(before):
        return ends or (before not in known.boundary and before not in _BEFORE_A_BODY and char not in _WHOLE)
    return None


def _in_both(at: Doubled) -> bool | None:
    return True if is_in_both(at) else None


def _as_a_word(at: Doubled) -> bool:
    """Whether it is a word that doubles, and one that the other text does not take for half of another."""
    known, char = doubles(), at.char
    if at.is_english and char in known.named and not (char == "可" and says(_COCOA, at.other)):
        return False  # 卡卡瓦諾 for Kavanaugh
    if _not_each(at) or not is_word_twice(at):
        return False
    is_one = (at.before == "一" and char in known.counted) or (at.after in known.objects and char in known.verbs)
    is_one = is_one or (char in known.each and (says(_ALL, at.other) or says(ONE_BY_ONE, at.other)))
    return is_one or not at.is_english or not is_of_a_word(*at)


def _means_nothing(char: str, english: str) -> bool:
    """Whether the doubling of a character means something that an English text has nothing of: 想想以."""
    return char in MEANT and not says(MEANT[char], english)


def _is_of_two(at: Doubled) -> bool:
    """Whether it is half of a word of two characters that doubles as a whole: 方方面面, 端端正正."""
    known, char, before, after = doubles(), at.char, at.before, at.after
    behind = at.further == before and HAN_CHARACTER.match(before) is not None
    ahead = at.following[1:] == after and HAN_CHARACTER.match(after) is not None
    twins = [(before, char, at.start - 2)] * (behind and char != "地")
    twins += [(char, after, at.start)] * (ahead and after != "地")
    return any(
        is_word(first + second)
        or is_word(at.text[place : place + 4])
        or (
            first not in known.boundary
            and second not in known.boundary
            and _are_two(at.text, place, first in known.paired, second in known.paired)
        )
        for first, second, place in twins
    )


def _are_two(text: str, start: int, first: bool, second: bool) -> bool:
    """Whether two doubled characters, of which either may be known to double, are one word: not in 揉揉眼眼睛."""
    if not begins_word(text, start + 3) and not begins_word(text, start + 1) and not ends_word(text, start):
        return True  # 貓貓狗狗
    return (first and second) or ((first or second) and not begins_word(text, start + 3))


def _is_counted(text: str, at: int) -> bool:
    """Whether a unit stands behind a figure."""
    return text[at] in doubles().units and text[max(0, at - 2) : at].rstrip(" ")[-1:].isdigit()


def _is_in_word(text: str, at: int) -> bool:
    """Whether a word of three to five characters, or any that ends the text, holds both: 毛毛雨, 生生不息, 活生生, 千里迢迢."""
    if text[at - 1 : at + 2] in doubles().ending:
        return True
    starts, lengths = all_headwords(text)[:2]
    near = slice(*starts.searchsorted((at + 2 - LONGEST, at + 1)))  # of doubles alone, a text has thousands
    return any(
        start + length >= at + 2 and (length > 2 or (start + length == len(text) and not ends_word(text, at)))
        for start, length in zip(starts[near].tolist(), lengths[near].tolist(), strict=True)
    )
