"""Quotation marks and brackets that do not close, close twice, close in the wrong order, or stand in their own kind.

A quotation may run over several pairs; so the translation is measured against its source: where both leave the same kind of
mark open, or both close one that was opened before, there is no fault; where the Chinese marks no quotation and the English
opens one at its edge or closes one behind a mark, as it does from paragraph to paragraph, it is a note. Where the source opens
or closes one at its very edge, or opens one behind a colon, and the translation has no quotation mark at all, one is lost. In an article a
lone mark whose partner stands in the next pair is no fault (她說：「A。 and B。」 for “A,” she said. “B.”). Marks that have nothing in
them, where the source has none such, have lost their words. A quotation within a quotation has the other marks: 「『』」, “‘’”;
so does a title within a title: 《〈〉》.
Source: 教育部《重訂標點符號手冊》; GB/T 15834—2011; CLREQ 3.1.
"""

import re
from collections.abc import Iterator, Sequence

from reviews.check.running_quotations import DOUBLE, quotes_at_edge, run_on
from reviews.text.punctuation.markup import prose
from reviews.text.punctuation.quotes import NONE, Lone, Marks, marks, may_be_uneven
from reviews.text.quick.holding import holds_any
from reviews.text.quick.kinds import WHITE, Flags, kind_of
from reviews.text.quick.lot import Lot
from reviews.text.scripts import base
from reviews.text.segments import Finding, Pair, Severity
from reviews.text.translatable import gettext_noop
from reviews.text.variants import writing

TITLE = gettext_noop("Quotes and brackets")
SEVERITY = "warning"
VERSION = 9
BAD = [
    Pair("1", "He called it “the old mill”.", "他稱之為「老磨坊。"),
    Pair("2", "The mill (built 1712) stood.", "磨坊（建於1712年矗立著。"),
    Pair("3", "“He said ‘no’,” she wrote.", "「他說『不」』，她寫道。"),
    Pair("4", "“He said ‘no’,” she wrote.", "「他說「不」，」她寫道。"),
    Pair("5", "He called it “the old mill”.", '他稱之為“老磨坊"。'),
    Pair("6", "The mill (built 1712) stood.", "磨坊（）矗立著。"),
]
GOOD = [
    Pair("1", "He called it “the old mill”.", "他稱之為「老磨坊」。"),
    Pair("2", "“It began in spring.", "「事情始於春天。"),
    Pair("3", "He said: “She wrote ‘no’.”", "他說：「她寫了『不』。」"),
    Pair("4", "1) First", "1) 首先"),
    Pair("5", "It is 6'2\" tall :)", "它有 6'2\" 高 :)"),
]

_SAID, _SAID_THERE = re.compile("[:：] ?$"), re.compile("[:：]")
_QUOTES = re.compile("[\"'“”‘’「」『』]")
_INNER_MARK = re.compile("[『‘]")
# Not the apostrophe of 'tis, 'em and the '80s.
_OPENS_INNER = re.compile(r"(?<![\w.,!?…])'(?=\w)(?!(?:tis|twas|em|cause|til|n|bout|round|cos)\b|\d)", re.IGNORECASE)
_DOUBLE_STRAIGHT = re.compile('["“]')
_CLOSES_INNER = re.compile(r"(?<=[\w.,!?…])'(?!\w)")
_IS_DOUBLE, _IN_TURN, _IS_INNER = kind_of('"“”「」'), kind_of("「」『』“”"), kind_of("『‘")
# What was left of a bracket or a quotation whose words got lost; f() is code, and ____ a gap to be filled.
_EMPTY = re.compile(r"（\s?）|(?<![\w\])])\(\s?\)|“\s?”|「\s?」|《\s?》")
_GAP = re.compile(r"__|[（(\[]\s{0,9}[\])）]|“\s*”|「\s*」|《\s*》|\.{4}")
_OPENS, _CLOSES = kind_of("（(“「《"), kind_of("）)”」》")
_NOTHING = gettext_noop("{mark} has nothing in it")
_LOST = gettext_noop("{mark} belongs to a quotation that the translation does not mark")
_MIXED = gettext_noop("{mark} opens this quotation and {other} closes it: they are no pair")
_MARKS = {"Hant": "「」", "Hans": "“”", "en": "“”"}
_INNER = {"「": "『』", "“": "‘’", "《": "〈〉"}


def worth(lot: Lot) -> Flags:
    """Pairs in which marks of the translation are not simply in turn, or quotations of the source may be lost."""
    lost = lot.source.hold(_IS_DOUBLE) & ~lot.target.hold(_IN_TURN)
    if base(lot.target_lang) == "en":
        lost |= lot.source.hold(_IS_INNER)
    return lot.target.once(may_be_uneven) | lost | lot.target.hold_any((_OPENS, _CLOSES), (_OPENS, WHITE, _CLOSES))


def find(pair: Pair) -> Iterator[Finding]:
    """Marks of the translation without a partner, unless the source leaves the same kind open; then wrong nesting."""
    yield from _empty(pair)
    ours = marks_of(pair)
    if ours.lone:
        singles = base(pair.source_lang) not in {"zh", "ja"}
        theirs = prose(pair, "source")
        excused = marks(theirs, straight_singles=singles).excuses(theirs)
        faults = []
        mixed = ours.mixed(pair.target)
        yield from (_mixed(pair, *both) for both in mixed)
        for one in sorted(set(ours.lone).difference(*mixed), key=lambda one: one.at):
            if excused[one.kind, one.is_open] > 0:
                excused[one.kind, one.is_open] -= 1
            else:
                faults.append(one)
        yield from (_lone(pair, one) for one in faults)
        return
    yield from _lost(pair)
    yield from _inner_left_open(pair)
    for quoted in ours.pairs:
        if quoted.outside == quoted.mark and quoted.mark in _INNER:
            inner = _INNER[quoted.mark]
            fix = inner[0] + pair.target[quoted.start + 1 : quoted.end - 1] + inner[1]
            args = {"mark": quoted.mark, "inner": inner}
            message = gettext_noop("What is quoted within {mark} stands in {inner}")
            yield Finding("quotes_brackets", "warning", "target", quoted.start, quoted.end, message, args, fix)


def _empty(pair: Pair) -> Iterator[Finding]:
    """Marks of the translation with nothing between them, where the source has none such."""
    found = list(_EMPTY.finditer(pair.target))
    if found and not _GAP.search(pair.source):
        for match in found:
            yield Finding("quotes_brackets", "warning", "target", *match.span(), _NOTHING, {"mark": match.group()}, "")


def may_run(pair: Pair) -> bool:
    """Whether something is found in the pair, or it may be a part of a quotation that runs over several."""
    there = pair.cache.get("marks") or marks_of(pair)
    if there is NONE and not holds_any(pair.source, DOUBLE):
        return False
    return bool(there.lone) or (not there.pairs and quotes_at_edge(pair)) or next(find(pair), None) is not None


def find_running(pairs: Sequence[Pair], places: Sequence[int]) -> Iterator[tuple[Pair, Finding]]:
    """What is found in these pairs of an article, but for lone marks that have their partner in a pair behind or before."""
    running = run_on(pairs, places, marks_of)
    for n, pair in enumerate(pairs):
        for one in find(pair):
            if n not in running or not _QUOTES.fullmatch(pair.text(one.side)[one.start : one.end]):
                yield pair, one


def _lost(pair: Pair) -> Iterator[Finding]:
    """The mark at the edge of a source that quotes over several pairs, where the translation does not quote."""
    source, target = pair.source, pair.target
    if not holds_any(source, DOUBLE) or _QUOTES.search(target):
        return
    if {base(pair.source_lang), base(pair.target_lang)} != {"en", "zh"} or not source.strip() or not target.strip():
        return
    lone = [one.at for one in marks(prose(pair, "source")).lone if source[one.at] in DOUBLE]
    edges = {len(source) - len(source.lstrip()), len(source.rstrip()) - 1}
    if len(lone) == 1 and (lone[0] in edges or (_SAID.search(source[: lone[0]]) and _SAID_THERE.search(target))):
        yield Finding("quotes_brackets", "warning", "source", lone[0], lone[0] + 1, _LOST, {"mark": source[lone[0]]})


def _inner_left_open(pair: Pair) -> Iterator[Finding]:
    """The mark of what is quoted within an English quotation, where the Chinese quotes within one as well: "Who said 'I love you?"."""
    if base(pair.target_lang) != "en" or not _INNER_MARK.search(pair.source):
        return
    opened = list(_OPENS_INNER.finditer(pair.target))
    if (
        opened
        and _DOUBLE_STRAIGHT.search(pair.target, 0, opened[-1].start())
        and len(opened) > len(_CLOSES_INNER.findall(pair.target))
    ):
        yield _lone(pair, Lone(opened[-1].start(), "quote", True))


def marks_of(pair: Pair) -> Marks:
    """The marks of the translation, read once."""
    found: Marks | None = pair.cache.get("marks")
    if found is None:
        found = pair.cache["marks"] = marks(prose(pair, "target"))
    return found


def _mixed(pair: Pair, first: Lone, last: Lone) -> Finding:
    """One fault, though two marks stand alone; the fix gives it the marks of the language."""
    wanted = _MARKS.get(writing(pair.target_lang) or base(pair.target_lang))
    fix = wanted and wanted[0] + pair.target[first.at + 1 : last.at] + wanted[1]
    args = {"mark": pair.target[first.at], "other": pair.target[last.at]}
    return Finding("quotes_brackets", "warning", "target", first.at, last.at + 1, _MIXED, args, fix)


def _lone(pair: Pair, one: Lone) -> Finding:
    message = (
        gettext_noop("{mark} is opened here and not closed")
        if one.is_open
        else gettext_noop("{mark} closes nothing: its opening mark is missing")
    )
    args = {"mark": pair.target[one.at]}
    severity: Severity = "note" if _may_run_on(pair, one) else "warning"
    return Finding("quotes_brackets", severity, "target", one.at, one.at + 1, message, args)


def _may_run_on(pair: Pair, one: Lone) -> bool:
    """Whether the mark may belong to a quotation of several pairs that only the English marks."""
    if one.kind != "quote" or base(pair.target_lang) != "en" or _QUOTES.search(pair.source):
        return False
    before = pair.target[: one.at].rstrip()[-1:]
    return not before if one.is_open else before in frozenset(".,!?…")
