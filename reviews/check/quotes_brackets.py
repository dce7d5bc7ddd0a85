"""Quotation marks and brackets that do not close, close twice, or close in the wrong order.

A quotation may run over several pairs; so the translation is measured against its source: where both leave the same
kind of mark open there is no fault. Source: 教育部《重訂標點符號手冊》 for 「『』」; CLREQ 3.1.
"""

from collections import Counter
from collections.abc import Iterator

from reviews.text.marks import gettext_noop
from reviews.text.segments import Finding, Pair

TITLE = gettext_noop("Quotes and brackets")
SEVERITY = "warning"
VERSION = 1
BAD = [
    Pair("1", "He called it “the old mill”.", "他稱之為「老磨坊。"),
    Pair("2", "The mill (built 1712) stood.", "磨坊（建於1712年矗立著。"),
    Pair("3", "“He said ‘no’,” she wrote.", "「他說『不」』，她寫道。"),
]
GOOD = [
    Pair("1", "He called it “the old mill”.", "他稱之為「老磨坊」。"),
    Pair("2", "“It began in spring.", "「事情始於春天。"),
    Pair("3", "He said: “She wrote ‘no’.”", "他說：「她寫了『不』。」"),
    Pair("4", "1) First", "1) 首先"),
]

_CLOSING = {
    "」": "「",
    "』": "『",
    "”": "“",
    "》": "《",
    "〉": "〈",
    "）": "（",
    ")": "（",
    "]": "[",
    "】": "【",
    "〕": "〔",
}
_KIND = {"「": "quote", "『": "quote", "“": "quote", "《": "title", "〈": "title", "（": "bracket", "[": "bracket",
         "【": "bracket", "〔": "bracket"}  # fmt: skip
_SAME = {"(": "（"}
_OPENING = frozenset(_CLOSING.values())


def find(pair: Pair) -> Iterator[Finding]:
    """Marks of the translation without a partner, unless the source leaves the same kind open."""
    faults = list(_faults(pair.target))
    if not faults:
        return
    excused = Counter(kind for _at, kind, _open in _faults(pair.source))
    for at, kind, is_open in faults:
        if excused[kind] > 0:
            excused[kind] -= 1
            continue
        mark = pair.target[at]
        message = (
            gettext_noop("“{mark}” is opened and not closed")
            if is_open
            else gettext_noop("“{mark}” closes nothing that is open")
        )
        yield Finding("quotes_brackets", "warning", "target", at, at + 1, message, {"mark": mark})


def _faults(text: str) -> Iterator[tuple[int, str, bool]]:
    """(place, kind, opening?) of every mark without a partner."""
    waiting: list[tuple[int, str]] = []
    for at, char in enumerate(text):
        opening = _SAME.get(char, char)
        if opening in _OPENING:
            waiting.append((at, opening))
        elif char in _CLOSING:
            if _is_list_mark(text, at):
                continue
            if waiting and waiting[-1][1] == _CLOSING[char]:
                waiting.pop()
            elif any(mark == _CLOSING[char] for _at, mark in waiting):
                while waiting[-1][1] != _CLOSING[char]:
                    place, mark = waiting.pop()
                    yield place, _KIND[mark], True
                waiting.pop()
            else:
                yield at, _KIND[_CLOSING[char]], False
    for at, mark in waiting:
        yield at, _KIND[mark], True
    if text.count('"') % 2:
        yield text.rindex('"'), "quote", True


def _is_list_mark(text: str, at: int) -> bool:
    """1) or a) at the head of an item, and :) at the end of a joke."""
    before = text[:at].rstrip()
    return text[at] in ")）" and (
        before.endswith((":", ";", "-")) or (len(before) <= 3 and "(" not in before and "（" not in before)
    )
