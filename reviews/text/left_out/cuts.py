"""Where a stretch of a text may begin or end: at marks, and before words that begin a clause or a phrase.

Source: Halliday & Matthiessen 2014, 7.1 (clause and phrase as what is added or left out).
"""

import re
from collections.abc import Callable
from functools import lru_cache, partial
from typing import NamedTuple

from reviews.text.quick.lower_case import in_place

# Each of these patterns begins with one class of characters, which is looked for fast; what stands behind it tells which of them it was.
_IS_STOP = r"(?!\d)(?<!\b[b-hj-z]\.)(?<!\b(?:st|mr|ms|dr)\.)(?<!\b(?:mrs|gen|sen|rep)\.)"
_ENGLISH_CUT = re.compile(
    rf"[;:!?—–()“”\".,\s](?:(?<=[;:!?—–()“”\"])\s*|(?<=[.,]){_IS_STOP}\s*"
    r"|(?<=\s)(?:-\s|(?=(?:and|but|or|nor|who|whom|whose|which|that|when|while|because|as|after|before|since|"
    r"if|where|with|in|for|to|by|from|at|on|than|although|though|until|including|over|through|into|without|between|under|during|"
    r"despite|even|so|about|against|amid|among|\w{3,}ing)\b)))"
)
# The first characters of words that begin a clause: the cut is before them.
_OPENERS = frozenset("並并而但和與与及或當当在從从對对讓让使還还也卻却以因由所如甚同儘尽雖虽除")
_CHINESE_CUT = re.compile(
    r"[，,；;：:。.!?！？—、（）()「」『』“”並并而但和與与及或當当在從从對对讓让使還还也卻却以因由所如甚同儘尽雖虽除表指]"
    r"(?:(?<![以因由所如甚同儘尽雖虽除表指])|(?<=以)(?=[及便免])|(?<=因)(?=[為为])|(?<=由)(?=[於于])|(?<=所)(?=以)|(?<=如)(?=果)|"
    r"(?<=甚)(?=至)|(?<=同)(?=[時时])|(?<=[儘尽])(?=管)|(?<=[雖虽])(?=然)|(?<=除)(?=了)|(?<=表)示|(?<=指)出)"
)
_CLAUSE_ENDS = frozenset(",;:.!?—()，；：。！？（）")
_ENGLISH_END = re.compile(rf"[;:!?—().,](?:(?<![.,])|{_IS_STOP})(?!\s*\Z)")
_CHINESE_END = re.compile(r"[,;:.!?—()，；：。！？（）](?!\Z)")
_SENTENCE_ENDS = frozenset(".!?。！？")


class Cut(NamedTuple):
    """A place where a stretch may begin or end; `closes` where a mark or an end of the text makes it that of a clause, `ends`
    where the mark is that of a sentence.
    """

    at: int
    closes: bool
    ends: bool


_cut: Callable[[tuple[int, bool, bool]], Cut] = partial(tuple.__new__, Cut)


@lru_cache(maxsize=1024)
def english_cuts(text: str) -> tuple[Cut, ...]:
    """Where a stretch of an English text may begin or end, in order."""
    return _cuts(in_place(text), _ENGLISH_CUT)


@lru_cache(maxsize=1024)
def chinese_cuts(text: str) -> tuple[Cut, ...]:
    """Where a stretch of a Chinese text may begin or end, in order."""
    return _cuts(text, _CHINESE_CUT)


def english_clauses(text: str) -> int:
    """At how many of the cuts of an English text a clause ends, both ends of the text among them."""
    return len(_ENGLISH_END.findall(in_place(text))) + 2 if text else 1


def chinese_clauses(text: str) -> int:
    """At how many of the cuts of a Chinese text a clause ends, both ends of the text among them."""
    return len(_CHINESE_END.findall(text)) + 2 if text else 1


def _cuts(text: str, pattern: "re.Pattern[str]") -> tuple[Cut, ...]:
    found = [_cut((0, True, False))]
    for match in pattern.finditer(text):
        start, at = match.span()
        mark = text[start]
        if mark in _OPENERS:
            at = start
        last, closes, ends = found[-1]
        if at > last:
            found.append(_cut((at, mark in _CLAUSE_ENDS, mark in _SENTENCE_ENDS)))
        else:  # a mark, and a word that begins right behind it
            found[-1] = _cut((at, closes or mark in _CLAUSE_ENDS, ends or mark in _SENTENCE_ENDS))
    if found[-1].at >= len(text):
        found.pop()
    return (*found, _cut((len(text), True, True)))
