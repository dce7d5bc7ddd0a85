"""Two negations that make a statement, where the other text has one of them: “not impossible” as 不可能, 矛盾 for “not
inconsistent”; “not until he came”, of which 還沒來就 says the contrary.

Source: Quirk et al. 1985, 10.57 f. (“not” before a word with a prefix that denies) and 10.67; 呂叔湘《現代漢語八百詞》 on 不得不,
莫不 and 沒有人不, and on 才 and 就.
"""

import re
from collections.abc import Iterator

from reviews.text.meanings.counterparts import met_among
from reviews.text.polarity.chinese_negation import NEGATION, denied_by_meaning, negations
from reviews.text.polarity.english_negation import denials, denied_twice
from reviews.text.polarity.opposites import is_said_by_itself, root_of
from reviews.text.quick.lower_case import in_place, words_of
from reviews.text.quick.side_by_side import Sign

# What two negations make of a sentence, so that one alone in the other text says the contrary.
_CANCELS = re.compile(
    "不得不|不[可能會会]不|[無无莫]不|[並并]非不|未必不|未[嘗尝]不|不[敢想願愿肯該该捨舍忍是]不|非.{1,8}不可|[沒没]有?(?:[一哪][^，。；！？]{1,4}|誰|谁|人)(?:會|会|能|是)?不"
)
_TWICE = 2
_UNTIL = re.compile(r"\bnot until\b|(?:\b(?:not|never)\b|n['’]t\b)[^.,;:?!]{0,60}\buntil\b")
_NOT_WITHOUT = re.compile(
    r"(?:\b(?:not|never|no|none|nobody|nothing|cannot)\b|n['’]t\b)[^.;:?!]{1,80}\bwithout\b|\bwithout\b[^.;:?!]{1,80}(?:\b(?:not|no|none|nobody|nothing|cannot|never)\b|n['’]t\b)"
)
_NOT_WITHOUT_THERE = re.compile("[未非][經经][^。；！？]{1,20}?(?:不得|不可|不能|不准|勿|禁止)")
_NOT_WITH = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|cannot|forbidden|prohibited)\b"
    r"(?:(?!\b(?:except|unless|save|only|other than)\b)[^.;:?!]){1,80}"
    r"\bwith (?:\w+ ){0,3}(?:permission|consent|approval|author\w+|licen[cs]e)\b"
)
_ONLY_WITH = re.compile("[才必需須须先就離离缺]|只[有要]|少了|[摘卸脫脱取]下")
_ONLY_THEN = re.compile("才|[後后]|[直要][到至]|[終终]|等|待|[始方][能可得]")
_BEFORE_THAT = re.compile(
    "(?:[還还]?[沒没]有?|[還还尚]未)[^，。；！？]{1,12}(?:，[^，。；！？]{0,3})?[就便已]|之?前，?[^，。；！？]{0,6}[就便已]"
    "|(?:到了|[時时])[^。；！？]{0,12}[還还仍][^，。；！？]{0,4}[不沒没未]"
)
# “t” is what is left of n't.
SIGNS = [Sign(["not", "t", "without"]), Sign(["with"], ["未經", "未经", "非經", "非经"]), Sign(["until"], "沒没未前不")]
Span = tuple[int, int]


def cancels(word: str) -> bool:
    """Whether a Chinese word denies twice: 不得不, 沒有人不."""
    return _CANCELS.fullmatch(word) is not None


def said_once(english: str, chinese: str) -> Iterator[Span]:
    """What is denied twice in English and once in Chinese, by a negation or by a word alone; and what is said to be before a time."""
    for start, end in denied_twice(english):
        if any(not start <= first < end for first, _last in denials(english)):
            continue
        word = english[start:end].rsplit(maxsplit=1)[-1].lower()
        root = root_of(word, chinese)
        if root:
            clause = negations(root[1])
            is_once = len(clause.grammar) == 1 and not clause.words and not denied_by_meaning(chinese)
        else:
            meant = is_said_by_itself(word, chinese) or met_among({word}, chinese)
            is_once = bool(meant) and not NEGATION.search(chinese) and len(denied_by_meaning(chinese)) < _TWICE
        if is_once:
            yield start, end
    words = words_of(english)
    if "without" in words and not _ONLY_WITH.search(chinese) and len(denials(english)) == _TWICE:
        without, there = _NOT_WITHOUT.search(in_place(english)), negations(chinese)
        if without and len(there.grammar) == 1 and not there.words and not denied_by_meaning(chinese):
            yield without.span()
    if "with" in words and _NOT_WITHOUT_THERE.search(chinese) and (leave := _NOT_WITH.search(in_place(english))):
        yield leave.span()
    if "until" in words and not _ONLY_THEN.search(chinese) and _BEFORE_THAT.search(chinese):
        until = _UNTIL.search(in_place(english))
        if until:
            yield until.span()
