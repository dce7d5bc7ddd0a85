"""Things that a Chinese text names and its English translation does not: a work or a law in 《》, a person by surname and title.

A title is answered by any of its words, and by any name or quotation that the English has of its own; a person by any spelling of
the surname, by the title, or by a pronoun where the Chinese has none. Source: GB/T 15834 on 《》; reviews/text/names/romanised.py for the
surnames; the titles are our own list.
"""

import re
from collections.abc import Iterator
from functools import cache

from reviews.text.meanings.headwords import longest_headwords
from reviews.text.meanings.met import met
from reviews.text.meanings.words import is_word
from reviews.text.names.capital_words import capital_words
from reviews.text.names.romanised import surname_characters, surnames
from reviews.text.quick.lower_case import words_of
from reviews.text.scripts import HAN

Span = tuple[int, int]

_WORK = re.compile("《([^《》]{2,20})》")
_OWN = re.compile(r"[“\"‘'*_]\w|[\w,;:)’'] (?!(?:I|Mr|Mrs|Ms|Dr)\b)[A-Z]")  # a name within a sentence, a quotation
_TITLES = {
    "教授": "professor prof lecturer", "博士": "dr doctor", "醫師": "dr doctor physician surgeon", "醫生": "dr doctor physician surgeon",
    "医生": "dr doctor physician surgeon", "医师": "dr doctor physician surgeon", "主任": "director head chief chair dr",
    "老師": "teacher mr mrs ms miss master professor", "老师": "teacher mr mrs ms miss master professor", "先生": "mr sir man husband",
    "女士": "ms mrs miss woman", "小姐": "miss ms woman girl lady", "太太": "mrs wife lady madam", "律師": "lawyer attorney counsel",
    "律师": "lawyer attorney counsel", "法官": "judge justice", "導演": "director", "导演": "director", "教練": "coach", "教练": "coach",
    "奶奶": "grandma granny grandmother mrs gran", "爺爺": "grandpa grandfather mr", "爷爷": "grandpa grandfather mr",
    "阿姨": "aunt auntie mrs ms",
    "叔叔": "uncle mr", "伯伯": "uncle mr", "媽媽": "mother mrs mom mum", "妈妈": "mother mrs mom mum",
    "校長": "principal headmaster headmistress president head", "校长": "principal headmaster headmistress president head",
}  # fmt: skip
_PRONOUN = re.compile("[他她]")
_HE = frozenset(["he", "him", "his", "she", "her", "hers", "they", "them", "their", "who"])


_OFFICES = (
    "[長长]|[議议委成人官][員员]|教授|主任|主席|[總总][統统理裁監监]|[醫医][師师生]|律[師师]"
    "|老[師师]|[發发]言人|[導导]演|作家|法官|董事|秘[書书]"
)
_VERBS = (
    "[說说稱称]|表[示明]|指出|[認认][為为]|提醒|[強强][調调]|坦[承言]|批[評评]|透露|宣布|[質质]疑|呼[籲吁]|直言|[回反][應应駁驳]|[補补]充"
    "|解[釋释]|[裁判]定"
)


@cache
def _speaking() -> "re.Pattern[str]":
    """Whoever says something, behind an office: 理事長侯永清指出."""
    characters = "".join(sorted({one for spelling in surnames() for one in surname_characters(spelling)}))
    return re.compile(f"(?:{_OFFICES})(?P<name>[{characters}][{HAN}]{{1,2}})(?=[今昨]?[天日]?(?:{_VERBS}))")


def _is_spelt(surname: str, english: str) -> bool:
    return any(surname in surname_characters(one) for one in capital_words(english) & surnames())


@cache
def _titled() -> "re.Pattern[str]":
    characters = "".join(sorted({one for spelling in surnames() for one in surname_characters(spelling)}))
    return re.compile(f"[{characters}](?P<title>{'|'.join(_TITLES)})")


def lost_names(chinese: str, english: str) -> Iterator[Span]:
    """Where such a thing stands that nothing in the English answers."""
    if "《" in chinese:
        for work in _WORK.finditer(chinese):
            if not _OWN.search(english) and not _is_met(work.span(1), chinese, english):
                yield work.span()
    if not _OWN.search(english):
        for person in _speaking().finditer(chinese):
            if not (is_word(person["name"]) or _is_spelt(person["name"][0], english)):
                yield person.span("name")
    for person in _titled().finditer(chinese):
        if _is_person(person, chinese) and not _is_spoken_of(person, chinese, english):
            yield person.span()


def _is_met(span: Span, chinese: str, english: str) -> bool:
    return any(how and start < span[1] and span[0] < end for (start, end), how in met(chinese, english).items())


def _is_person(person: "re.Match[str]", chinese: str) -> bool:
    """Whether the surname is no part of a word: 張教授, but not 主張教授."""
    at = person.start()
    return not any(
        start < at < end or (start == at and end > at + 1) for start, end, _head in longest_headwords(chinese)
    )


def _is_spoken_of(person: "re.Match[str]", chinese: str, english: str) -> bool:
    surname = person.group()[0]
    words = words_of(english)
    if not words.isdisjoint(_TITLES[person["title"]].split()):
        return True
    if _is_spelt(surname, english):
        return True
    return not words.isdisjoint(_HE) and not _PRONOUN.search(chinese)
