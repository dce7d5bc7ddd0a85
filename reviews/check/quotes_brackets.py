"""Quotation marks and brackets that do not close, close twice, close in the wrong order, or stand in their own kind.

A quotation may run over several pairs; so the translation is measured against its source: where both leave the same
kind of mark open, or both close one that was opened before, there is no fault. A quotation within a quotation has the other
marks: 「『』」, “‘’”; so does a title within a title: 《〈〉》. Source: 教育部《重訂標點符號手冊》; GB/T 15834—2011; CLREQ 3.1.
"""

from collections.abc import Iterator

from reviews.text.marks import gettext_noop
from reviews.text.markup import prose
from reviews.text.quotes import NONE, Lone, Marks, marks
from reviews.text.scripts import base
from reviews.text.segments import Finding, Pair

TITLE = gettext_noop("Quotes and brackets")
SEVERITY = "warning"
VERSION = 3
BAD = [
    Pair("1", "He called it “the old mill”.", "他稱之為「老磨坊。"),
    Pair("2", "The mill (built 1712) stood.", "磨坊（建於1712年矗立著。"),
    Pair("3", "“He said ‘no’,” she wrote.", "「他說『不」』，她寫道。"),
    Pair("4", "“He said ‘no’,” she wrote.", "「他說「不」，」她寫道。"),
]
GOOD = [
    Pair("1", "He called it “the old mill”.", "他稱之為「老磨坊」。"),
    Pair("2", "“It began in spring.", "「事情始於春天。"),
    Pair("3", "He said: “She wrote ‘no’.”", "他說：「她寫了『不』。」"),
    Pair("4", "1) First", "1) 首先"),
    Pair("5", "It is 6'2\" tall :)", "它有 6'2\" 高 :)"),
]

_INNER = {"「": "『』", "“": "‘’", "《": "〈〉"}


def find(pair: Pair) -> Iterator[Finding]:
    """Marks of the translation without a partner, unless the source leaves the same kind open; then wrong nesting."""
    ours = marks_of(pair)
    if ours.lone:
        singles = base(pair.source_lang) not in {"zh", "ja"}
        excused = marks(prose(pair, "source"), straight_singles=singles).excuses()
        faults = []
        for one in sorted(ours.lone, key=lambda one: one.at):
            if excused[one.kind, one.is_open] > 0:
                excused[one.kind, one.is_open] -= 1
            else:
                faults.append(one)
        yield from (_lone(pair, one) for one in faults)
        return
    for quoted in ours.pairs:
        if quoted.outside == quoted.mark and quoted.mark in _INNER:
            inner = _INNER[quoted.mark]
            fix = inner[0] + pair.target[quoted.start + 1 : quoted.end - 1] + inner[1]
            args = {"mark": quoted.mark, "inner": inner}
            message = gettext_noop("What is quoted within {mark} stands in {inner}")
            yield Finding("quotes_brackets", "warning", "target", quoted.start, quoted.end, message, args, fix)


def marks_of(pair: Pair) -> Marks:
    """The marks of the translation, read once."""
    if "marks" not in pair.cache:
        text = pair.target
        pair.cache["marks"] = NONE if text.isalnum() else marks(prose(pair, "target"))
    found: Marks = pair.cache["marks"]
    return found


def _lone(pair: Pair, one: Lone) -> Finding:
    message = (
        gettext_noop("{mark} is opened here and not closed")
        if one.is_open
        else gettext_noop("{mark} closes nothing: its opening mark is missing")
    )
    args = {"mark": pair.target[one.at]}
    return Finding("quotes_brackets", "warning", "target", one.at, one.at + 1, message, args)
