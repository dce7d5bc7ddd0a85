"""Words that may stand for a negation of the other text, near where it should be: 拒絕 for “did not accept”, “failed” for 沒有做到.

A word that translates one of its own excuses nothing. Source: Quirk et al. 1985, 10.59; 呂叔湘《現代漢語八百詞》; the words are a list
of our own.
"""

import re
from functools import lru_cache

from reviews.text.meanings.counterparts import met_among
from reviews.text.meanings.met import met_near
from reviews.text.polarity.by_grammar import said_by_grammar
from reviews.text.polarity.chinese_negation import Negations, Word
from reviews.text.polarity.chinese_negation import denied_by_meaning as meant_in_chinese
from reviews.text.polarity.double_denials import cancels
from reviews.text.polarity.english_negation import denied_by_meaning as meant_in_english
from reviews.text.quick.lower_case import in_place, words_of

BESIDE = 0.35  # of a text: a word so near stands in its place
FARTHEST = 0.45  # of a text: a word farther from where a negation should be does not stand for it
_SUBJECT = 3  # letters: a negation that begins the text
_IT_IS = re.compile(r"[Ii]t(?:['’]s| is| was| has) \w*$")  # it is not known why …, which Chinese says last
_SHORT = 50  # letters of English
_WHEN = re.compile(r"\w,? (?:after|before|when|while|because|until|once|since) ")
# Verbs that Chinese says by such a verb too, so that this one excuses nothing: did not dispute, 不否認.
_DENIES = re.compile(
    r"\b(?:los(?:e[sr]?s?|t|ing)|defeat(?:s|ed)?|fail(?:s|ed|ing|ures?)?|den(?:y|ie[sd])|disput(?:e[sd]?|ing)|contest(?:s|ed)?|refus(?:e[sd]?|ing)|reject(?:s|ed|ing)?|prevent(?:s|ed|ing)?|forbid(?:s|den)?"
    r"|forbade|prohibit(?:s|ed|ing)?|bann?(?:s|ed|ing)?|oppos(?:e[sd]?|ing)|avoid(?:s|ed|ing)?|resist(?:s|ed|ing)?)\b"
)
# 幾乎沒有, 未能: a negation of grammar says them, though a word beside it does as well.
_LESS = frozenset(["不滿", "不满", "不到", "不足", "低於", "低于"])
_ALL = frozenset(["全都", "全部"])
_LESS_ENGLISH = re.compile(r"\b(?:less|fewer|under|below|short of|within|younger)\b")
SAID_BY_NEGATION = frozenset(
    ["hardly", "scarcely", "barely", "instead", "fail", "failed", "fails", "failing", "impossible", "unable"]
)
_IT_IS_SO = re.compile(r"un\w+[.”\"]*$")
_UNWILLING = re.compile("不[願愿肯予]")
_TOO_TO = re.compile(r"too \w+(?: \w+){0,3} to\b")  # too proud to ask, 不肯求助
# 失業, 遲到: what the English denies is part of the word, and its other part may answer something.
_OPAQUE = frozenset("失誤误遲迟晚空出")
_NOT_WITHOUT = re.compile("[未非][經经].*不得")  # nobody without
_UNTIL_SIGNS = frozenset(["until", "till", "unless", "before"])
_OF_TIME = frozenset(["nor", *_UNTIL_SIGNS])
_UNTIL, _ONLY_THEN = re.compile(r"\b(?:until|till|unless|before)\b"), frozenset(["才", "等到"])


def excuses_in_chinese(chinese: str, theirs: Negations, english: str, odd: int) -> int:
    """How many Chinese words near the place of the negation at `odd` have one inside, or may deny by their meaning and are not
    translated by a word of their own.
    """
    near = odd / len(english)
    # What nobody does is denied at its verb.
    far = 1.0 if odd < _SUBJECT or _IT_IS.match(english, 0, odd) or _is_turned(english) else FARTHEST
    twice = bool(theirs.words) and not meant_in_english(english)  # then nothing in English answers a second negation
    # not until, 才: wherever it stands
    until = not _UNTIL_SIGNS.isdisjoint(words_of(english)) and _UNTIL.search(english) is not None
    inside = sum(
        (
            abs(word.start / len(chinese) - near) < far
            and not (twice and cancels(word.text))
            and not _is_said_by_a_word(word.text, english)
        )
        + (_NOT_WITHOUT.match(word.text) is not None)
        for word in theirs.words
    )
    words = [
        word
        for word in meant_in_chinese(chinese)
        if abs(word.start / len(chinese) - near) < far or (until and word.text in _ONLY_THEN)
    ]
    met = met_near(chinese, english, [(word.start, word.end) for word in words if word.text[0] not in _OPAQUE])
    free = sum(
        word.text[0] in _OPAQUE or not any(start < word.end and word.start < end for start, end in met)
        for word in words
        if not (word.text in _LESS and _LESS_ENGLISH.search(in_place(english)))
        and not (word.text in _ALL and not _denies_otherwise(english))  # of none, 全部 is the contrary
    )
    if free:
        theirs_too = {word.group() for word in _DENIES.finditer(english)}
        free = max(0, free - len(theirs_too - met_among(theirs_too, chinese)))
    return inside + free


def _denies_otherwise(english: str) -> bool:
    """Whether a word denies by its meaning, but for those that are of a negation or a time: neither … nor, unless."""
    return any(word.group() not in _OF_TIME for word in meant_in_english(english))


def _is_turned(english: str) -> bool:
    """Whether the parts of a sentence may well stand in another order in Chinese: it is short, or what was when comes last."""
    return len(english) < _SHORT or _WHEN.search(english) is not None


def _is_said_by_a_word(chinese: str, english: str) -> bool:
    """Whether an English word that denies by its meaning says a Chinese one with a negation inside: improper, 不當; less than, 不滿."""
    if chinese in _LESS:
        return _LESS_ENGLISH.search(in_place(english)) is not None
    if chinese == "除非":
        return "unless" in words_of(english)
    return bool(met_among({word.group() for word in meant_in_english(english)}, chinese))


def excuses_in_english(english: str, chinese: str, theirs: Negations, odd: int) -> int:
    """The same of English words; what the Chinese negations mean translates none of them, and one that stands where the odd negation
    does excuses it even so: what it denies may well be said by a word that denies twice over there.
    """
    whole = len(chinese)
    near = [word.start / whole for word in theirs.grammar]  # of two, either may be what an English word stands for
    unwilling = _UNWILLING.match(chinese, odd) is not None
    far = 1.0 if _is_turned(english) else FARTHEST
    words = [
        word
        for word in meant_in_english(english)
        if _is_said_by_negation(word, unwilling=unwilling)
        or word.start() < _SUBJECT  # refrain from, which Chinese says behind its condition
        or _IT_IS_SO.match(word.string, word.start())  # why it was so remains unclear, which Chinese may say first
        or any(abs(word.start() / len(english) - one) < far for one in near)
    ]
    asked = [word.group() for word in words if not _is_said_by_negation(word, unwilling=unwilling)]
    if not asked:
        return len(words)
    elsewhere = [word.group() for word in words if abs(word.start() / len(english) - odd / whole) > BESIDE]
    if not elsewhere:
        return len(words)
    said = said_by_others(english, chinese, (*theirs.grammar, *theirs.words))
    return len(words) - sum(word in said for word in asked if word in elsewhere)


@lru_cache(maxsize=8)  # asked twice of a pair
def said_by_others(english: str, chinese: str, denied: tuple[Word, ...]) -> frozenset[str]:
    """The English words that may deny by their meaning and that some Chinese word says which is none of those denied."""
    words = {word.group() for word in meant_in_english(english)}
    said = met_among(words, chinese, [(word.start, word.end) for word in denied])
    for start, end, _text in denied:
        chinese = f"{chinese[:start]}{'　' * (end - start)}{chinese[end:]}"
    return said | {word for word in words if said_by_grammar(word, chinese)}


def _is_said_by_negation(word: "re.Match[str]", *, unwilling: bool) -> bool:
    """Whether Chinese says an English word by a negation of grammar: hardly, 幾乎沒有; declined, 不願, where that stands there."""
    return (
        word.group() in SAID_BY_NEGATION
        or _TOO_TO.match(word.string, word.start()) is not None
        or (unwilling and word.group().startswith(("declin", "refus", "reluct")))
    )
