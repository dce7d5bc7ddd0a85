"""Who says it: "she said", 表示, “according to”, and whether the other text says it of anybody too.

Such words are rendered by so many others that no dictionary answers them; but a translation that has none of these has left
out who says it. Source: lists of our own.
"""

import re
from collections.abc import Iterable, Iterator

from reviews.text.polarity.english_negation import at_words
from reviews.text.quick.lower_case import in_place, words_of

_ENGLISH = re.compile(r"\bsa(?:id|ys|ying)\b|\b[Aa]ccording to\b")
_SAY = frozenset(["said", "says", "saying", "according"])
_CHINESE = re.compile(
    "表示(?![^，：]?(?:不滿|不满|歡迎|欢迎|感謝|感谢|同情|支持|哀悼|遺憾|遗憾|敬意))|指出|(?<![小據据聽听學学是])[說说稱称](?=[，：:「“])"
    "|[說说]道|寫道|写道|[據据](?=[^，]{1,14}(?:報導|报道|報道|稱，|称，|說，|说，))"
)
_IN_CHINESE = re.compile(
    "[說说稱称據据訴诉談谈講讲問问言答]|表[示明]|指出|提到|告知|透露|宣[告布]|[顯显]示|[駁驳]|喊[話话]|警告|強調|强调|解釋|解释|報[導道告]|报[道告]|[寫写]道|道[，：:「“]|回[應应]|聲明|声明"
    "|認[為同]|认[为同]|補充|补充|承[認认]|否[認认]|形容|呼[籲吁]|引[述用]|評論|评论"
)
# Of texts in lower case.
_IN_ENGLISH = re.compile(
    at_words(
        r"sa(?:y|ys|id|ying)|t(?:ell|old)|accord|add(?:s|ed|ing)\b|report|claim|stat(?:e[ds]?|ing|ement)\b|not(?:e[ds]?|ing)\b|explain|reveal|"
        r"announc|argu|call|descri|show|writ|wrote|suggest|sp(?:eak|oke)|talk|ask|quot|mention|indicat|refer|express|warn|think|thought|"
        r"believ|cit(?:e[ds]?|ing)\b|insist|declar|confirm|comment|admit|known|word|discuss|point|answer|question|continue|jok|alleg|repl|"
        r"idea|mean|den(?:y|ie)|condemn|repeat|accus|tip(?:ped|s)\b|liken|tweet|remark|voice|recall|respond|predict|agree|conclud|reckon|"
        r"urg|vow|promis"
    )
)


def english_sayings(text: str) -> Iterable[tuple[int, int]]:
    """The spans of what tells in an English text that somebody says it."""
    return () if _SAY.isdisjoint(words_of(text)) else (match.span() for match in _ENGLISH.finditer(text))


def chinese_sayings(text: str) -> Iterator[tuple[int, int]]:
    """The same of a Chinese text."""
    return (match.span() for match in _CHINESE.finditer(text))


def says_in_chinese(text: str) -> bool:
    """Whether a Chinese text may tell that somebody says something."""
    return _IN_CHINESE.search(text) is not None


def says_in_english(text: str) -> bool:
    """The same of an English text."""
    return _IN_ENGLISH.search(in_place(text)) is not None
