"""What may stand for a person whom the other text names: in Chinese a pronoun, or a relation; in English a pronoun.

Source: a list of our own.
"""

import re

from reviews.text.quick.lower_case import words_of

# What may stand for a person; 其他, 尤其 and 該國 do not.
_PRONOUN = re.compile(
    r"(?<!其)他|[她牠]|(?<![尤極极與与])其(?![中他它實实餘余次間间])|[該该](?:名|員|员|位|人|男|女|教授|學者|学者|官|發言|发言|機構|机构|作)"
    r"|對方|对方|當事人|当事人|本人|這位|这位|那位|此人|前者|後者|后者|自己"
)
_KIN = (
    (("丈夫", "先生"), ("husband", "mr")), (("妻子", "太太", "夫人"), ("wife", "mrs", "madam")),
    (("父親", "父亲", "爸爸"), ("father", "dad")),
    (("母親", "母亲", "媽媽", "妈妈"), ("mother", "mum", "mom")),
    (("兒子", "儿子"), ("son",)), (("女兒", "女儿"), ("daughter",)),
    (("哥哥", "弟弟"), ("brother",)), (("姐姐", "姊姊", "妹妹"), ("sister",)),
    (("女王",), ("queen",)), (("國王", "国王"), ("king",)), (("教宗",), ("pope", "pontiff", "vatican")),
)  # fmt: skip
_HE_WORDS = frozenset("he she him her his they them their it its i my who latter former".split())  # noqa: SIM905
_TWO_WORDS = frozenset(["latter", "former"])
_HE = re.compile(r"\b(?:he|she|him|her|his|they|them|their|it|its|I|my|who|the (?:latter|former))\b", re.IGNORECASE)


def stands_for_a_person(english: str, chinese: str) -> bool:
    """Whether a Chinese text has a pronoun, or speaks of a relation of which the English does not: of 丈夫 for Karenin."""
    if _PRONOUN.search(chinese):
        return True
    low, chinese = english.lower(), chinese.replace("爵夫人", "爵")
    return any(any(word in chinese for word in there) and not any(word in low for word in here) for there, here in _KIN)


def says_he(english: str) -> bool:
    """Whether an English text has a pronoun, or who or the latter."""
    there = _HE_WORDS & words_of(english)
    if not there:
        return False
    return any(f" {word} " in english for word in there if word not in _TWO_WORDS) or _HE.search(english) is not None
