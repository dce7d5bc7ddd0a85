"""English negations that Chinese says without one: no greater honour than, 最大的榮幸; not less than, 以上; neither have I, 我也一樣;
and set phrases, which say a sentence in four characters: they hardly ever quarrelled, 相敬如賓.

Source: Quirk et al. 1985, 10.58 (neither with inversion) and 15.64 f. (what is compared); the rules of drafting
laws (立法技术规范) on 以上 and 以下; the table is our own.
"""

import re

from reviews.text.chinese_negation import NEGATION, negations
from reviews.text.counterparts import met_in_chinese
from reviews.text.headwords import longest_headwords
from reviews.text.lower_case import in_place
from reviews.text.words import is_word

_ROWS = [
    (
        r"\bnot(?: be)? (?:less|more|fewer|later|earlier) than\b|\bnot exceed",
        "以[上下內内前後后]|至少|至多|最[多少低高遲迟晚]|[為为]限",
    ),
    (r"\bnever (?:\w+ ){1,3}(?:\w+er|more|less) than\b", "最|只"),
    (r"\bno(?:thing|body)? (?:is |was )?(?:\w+er|better|worse|more \w+)(?: \w+){0,2} than\b", "最|更勝|更胜|至高"),
    (
        r"\b(?:cannot|can['’]t|could(?: not|n['’]t)) (?:thank|praise|stress|recommend)\b[^.;]{0,40} enough\b",
        "[感萬万再極极非]",
    ),
    (r"\bwithout (?:further |undue )?delay\b", "即|立刻|[馬马]上|及[時时]|[儘尽]快|[儘尽]速|迅速|[從从]速"),
    (r"\bwithout (?:a |any )?doubt\b|\bwithout fail\b", "一定|必|肯定|[確确]|[務务]"),
    (r"\bnothing (?:\w+ ){1,6}but\b", "只|[僅仅]|唯|除了|[全盡尽都]是|剩|成"),
    (
        r"\bneither (?:have|has|had|do|does|did|am|is|are|was|were|can|could|will|would|shall|should) \w+",
        "一樣|一样|同樣|同样|亦然|如此|彼此",
    ),
    (r"\b(?:nobody|no one|none|nothing|no more|never) (?:[\w'’]+ ){1,8}than\b", "最|比[誰谁登]|[難难]|更|勝|胜"),
    (r"(?:\bnot|n['’]t)\b[^,.;:]{1,40} any (?:more|longer)\b|\bno longer\b", "[早已停]|收手|[罷罢]|戒|[斷断]"),
    (
        r"(?:\bnot|n['’]t|\bnever) (?:\w+ ){0,2}chang(?:ed?|ing)\b",
        "老[樣样]子|依[舊旧然]|如[故舊旧常]|照[舊旧]|[還还]是|仍|一如",
    ),
    (r"\bneither (?:side|party)\b", "除外|例外"),
    (r"(?:\bnot|n['’]t|\bwithout) a (?:penny|cent|dime|bean)\b", "[窮穷貧贫]|身[無无]|破[產产]|光"),
]
_SET_PHRASE, _BRIEF = 4, 32  # characters
_FOUND = [(re.compile(words), re.compile(answer)) for words, answer in _ROWS]


def said_otherwise(english: str, chinese: str) -> int:
    """How many negations of an English text a Chinese one says in such another way."""
    low = in_place(english)
    found = sum(len(words.findall(low)) for words, answer in _FOUND if answer.search(chinese))
    return found or set_phrases(english, chinese)


def set_phrases(english: str, chinese: str) -> int:
    """How many words of four characters that are not two words, of a short Chinese text, nothing of the English answers, or have a
    negation inside that is no grammar (禍不單行); those that deny by grammar are left aside.
    """
    if len(chinese) > _BRIEF:
        return 0
    phrases = [
        (start, end)
        for start, end, _head in longest_headwords(chinese)
        if end - start == _SET_PHRASE
        and not negations(chinese[start:end]).grammar
        and not (is_word(chinese[start : start + 2]) and is_word(chinese[start + 2 : end]))
    ]
    if not phrases:
        return 0
    met = met_in_chinese(chinese, english)
    return sum(
        NEGATION.search(chinese, start, end) is not None or not any(start < last and first < end for first, last in met)
        for start, end in phrases
    )
