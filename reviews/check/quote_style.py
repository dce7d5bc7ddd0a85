"""Quotation marks of another style: “” in a text for Taiwan or Hong Kong, 「」 in one for the mainland, straight ones in either.

Taiwan and Hong Kong write 「」, within them 『』; the mainland “”, within them ‘’. English has none of the first, nor the «»
and „“ of other languages. Where a whole article keeps to the other style it is one finding with one fix; where single
marks stray, they are found. Inch marks and apostrophes are left alone. Source: 教育部《重訂標點符號手冊》; GB/T 15834—2011.
"""

import re
from collections.abc import Iterator

from reviews.check.quotes_brackets import marks_of
from reviews.text.punctuation.markup import prose
from reviews.text.punctuation.quotes import Lone, Marks, Nested, may_be_uneven
from reviews.text.quick.holding import holds_any
from reviews.text.quick.kinds import Flags, kind_of
from reviews.text.quick.lot import Lot
from reviews.text.scripts import HAN, HAN_CHARACTER, base
from reviews.text.segments import Finding, Pair
from reviews.text.translatable import gettext_noop
from reviews.text.variants import Writing, writing

TITLE = gettext_noop("Style of quotation marks")
SEVERITY = "warning"
VERSION = 9
FOLD = True
BAD = [
    Pair("1", "He called it “the old mill”.", "他稱之為“老磨坊”。"),
    Pair("2", "He called it “the old mill”.", "他称之为「老磨坊」。", "en", "zh-Hans"),
    Pair("3", "He called it “the old mill”.", '他稱之為"老磨坊"。'),
    Pair("4", "他稱之為「老磨坊」。", "He called it 「the old mill」.", "zh-Hant-TW", "en"),
    Pair("5", "He called it “the old mill”.", "他稱之為『老磨坊』。"),
]
GOOD = [
    Pair("1", "He called it “the old mill”.", "他稱之為「老磨坊」。"),
    Pair("2", "He called it “the old mill”.", "他称之为“老磨坊”。", "en", "zh-Hans"),
    Pair("3", "It is 6'2\" tall.", "它高 6'2\"。"),
    Pair("4", "raison d’état", "存在理由（raison d’état）"),
]

_ANY = re.compile("[「」『』“”‘’\"«„'＂〝″`]|<<")
_OURS: dict[Writing, str] = {"Hant": "「」『』", "Hans": "“”‘’"}
_FOREIGN = {"Hant": '“"‘', "Hans": '「"『'}
_DOUBLE_ANGLE = re.compile(r"<<([^<>\n]{1,60})>>")
_TO_ENGLISH = {"「": "“”", "『": "‘’"}
_SINGLE = re.compile(f"(?<![A-Za-z0-9])'([^'\n]{{0,60}}[{HAN}][^'\n]{{0,60}})'(?![A-Za-z])")
_CONTINENTAL = re.compile("«\\s?([^«»\n]{1,80})\\s?»|„([^„“”\n]{1,80})[“”]")
# What belongs to no style of today: ＂…＂, 〝…〞, ″…″, and ``…'' of typesetting. Behind a figure ″ is the mark of inches.
_STRANGE = re.compile(
    "(?P<mark>[＂〝]|(?<![0-9])″)(?P<text>[^＂〝〞〟″\n]{1,200})[＂〞〟″]|(?P<ticks>``)(?P<set>[^`'\n]{1,200})''"
)
_APOSTROPHES = re.compile(r"(?<![\w'`])''(?=[^\W_])([^'\n]{1,80}(?:'[^'\n]{1,80}){0,3}?)''(?![\w'])")
_STRAIGHT, _CURLY = kind_of('"'), kind_of("“")
_ODD, _ANGLE, _CORNER, _OUTER_CURLY, _OUTER_WHITE = (
    kind_of("＂〝″`'«„"),
    kind_of("<"),
    kind_of("「『"),
    kind_of("“"),
    kind_of("『"),
)
_LATIN = re.compile("[A-Za-z0-9,.;:()]")


def worth(lot: Lot) -> Flags:
    """Pairs in which the translation has any marks but those of its style, simply in turn."""
    foreign = _OUTER_CURLY | _OUTER_WHITE if writing(lot.target_lang) == "Hant" else _CORNER
    two_kinds = lot.target.hold(_STRAIGHT) & lot.target.hold(_CURLY)
    return two_kinds | lot.target.once(may_be_uneven) | lot.target.hold_any((_ODD | foreign,), (_ANGLE, _ANGLE))


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a quotation of two marks; its fix changes both. A straight one within Latin text is left alone."""
    if not _ANY.search(pair.target):
        return
    lang, kind = base(pair.target_lang), writing(pair.target_lang)
    if (lang == "en" or kind) and holds_any(pair.target, "＂〝″`"):
        ours = _OURS[kind] if kind else "“”‘’"
        for match in _STRANGE.finditer(prose(pair, "target")):
            text = match["text"] or match["set"]
            yield _finding(*match.span(), match["mark"] or match["ticks"], ours[0] + text + ours[1])
    if lang == "en":
        yield from _english(pair)
    if kind:
        yield from _chinese(pair, kind)


def _chinese(pair: Pair, kind: Writing) -> Iterator[Finding]:
    """The marks of other languages in a Chinese text, those of the other writing, and the inner ones that stand outside."""
    ours, found = _OURS[kind], marks_of(pair)
    for match in _DOUBLE_ANGLE.finditer(prose(pair, "target")) if "<<" in pair.target else ():
        yield _finding(*match.span(), "<<", f"《{match.group(1)}》")
    for match in _CONTINENTAL.finditer(pair.target) if holds_any(pair.target, "«„") else ():
        if HAN_CHARACTER.search(match.group()):
            yield _finding(*match.span(), match.group()[0], ours[0] + (match.group(1) or match.group(2)) + ours[1])
    for match in _SINGLE.finditer(pair.target):
        yield _finding(*match.span(), "'", ours[0] + match.group(1) + ours[1])
    for one in found.pairs:
        text = pair.target[one.start + 1 : one.end - 1]
        if one.mark in _FOREIGN[kind]:
            if _is_to_turn(pair.target, one):
                marks = ours[2:] if one.outside else ours[:2]
                yield _finding(one.start, one.end, one.mark, marks[0] + text + marks[1])
        elif (
            one.mark == ours[2] and not one.outside and not found.lone and _in_chinese(pair.target, one.start, one.end)
        ):
            yield _finding(one.start, one.end, one.mark, ours[0] + _turned(text, ours) + ours[1])
    # Two marks of different kinds about one quotation are one fault: quotes_brackets reports it.
    for lone in _alone(found, pair.target):
        mark = pair.target[lone.at]
        if mark in "“”" if kind == "Hant" else mark in "「」『』":
            yield _finding(lone.at, lone.at + 1, mark, ours[0] if mark in "“「『" else ours[1])


def _is_to_turn(target: str, one: Nested) -> bool:
    """Whether a quotation in foreign marks belongs to the Chinese text, and holds words."""
    text = target[one.start + 1 : one.end - 1]
    if not _in_chinese(target, one.start, one.end) and (one.mark != "“" or _cited(target, one)):
        return False
    return HAN_CHARACTER.search(text) is not None or _LATIN.search(text) is not None


def _english(pair: Pair) -> Iterator[Finding]:
    for one in marks_of(pair).pairs:
        text = pair.target[one.start + 1 : one.end - 1]
        if one.mark in _TO_ENGLISH and not HAN_CHARACTER.search(text) and text.strip():
            marks = _TO_ENGLISH[one.mark]
            yield _finding(one.start, one.end, one.mark, marks[0] + text + marks[1])
    for match in _CONTINENTAL.finditer(pair.target):
        yield _finding(*match.span(), match.group()[0], f"“{match.group(1) or match.group(2)}”")
    for match in _APOSTROPHES.finditer(prose(pair, "target")) if "''" in pair.target else ():
        yield _finding(*match.span(), "''", f"“{match.group(1)}”")
    yield from _of_two_kinds(pair)
    for lone in _alone(marks_of(pair), pair.target):
        mark = pair.target[lone.at]
        if mark in "「」『』":
            yield _finding(lone.at, lone.at + 1, mark, "“" if mark in _TO_ENGLISH else "”")


def _of_two_kinds(pair: Pair) -> Iterator[Finding]:
    """Straight quotations beside curly ones in one text, whichever are fewer."""
    if '"' not in pair.target or "“" not in pair.target:
        return
    found = marks_of(pair).pairs
    straight, curly = ([one for one in found if one.mark == mark and not one.outside] for mark in '"“')
    if not straight or not curly:
        return
    fewer, fix = (straight, "“”") if len(straight) <= len(curly) else (curly, '""')
    for one in fewer:
        fixed = fix[0] + pair.target[one.start + 1 : one.end - 1] + fix[1]
        args = {"mark": one.mark, "fix": fix}
        yield Finding("quote_style", "warning", "target", one.start, one.end, _BESIDE_OTHERS, args, fixed)


def _alone(found: Marks, text: str) -> list[Lone]:
    """The marks without a partner of any kind, in the order of the text."""
    return sorted(set(found.lone).difference(*found.mixed(text)), key=lambda one: one.at)


_FOREIGN_MARK = gettext_noop("{mark} is no quotation mark of this language; write {fix}")
_BESIDE_OTHERS = gettext_noop("{mark} stands beside quotation marks of another style; write {fix}")
_INNER = gettext_noop("{mark} is for what is quoted within a quotation; write {fix}")


def _in_chinese(text: str, start: int, end: int) -> bool:
    """Whether the quotation holds Chinese or stands beside it."""
    around = text[max(0, start - 1) : start] + text[end : end + 1]
    return bool(HAN_CHARACTER.search(text[start:end]) or HAN_CHARACTER.search(around))


def _cited(text: str, one: Nested) -> bool:
    """Whether the quotation stands within Latin text, as in a reference given in its own language."""
    around = text[max(0, one.start - 9) : one.start].rstrip()[-1:], text[one.end : one.end + 9].lstrip()[:1]
    return all(char and _LATIN.match(char) for char in around)


def _turned(text: str, ours: str) -> str:
    """Outer marks within the quotation become inner ones."""
    return text.translate(str.maketrans(ours[0] + ours[1], ours[2] + ours[3]))


def _finding(start: int, end: int, mark: str, fix: str) -> Finding:
    args = {"mark": mark, "fix": fix[0] + fix[-1] if len(fix) > 1 else fix}
    message = _INNER if (mark == "『" and fix[0] == "「") or (mark == "‘" and fix[0] == "“") else _FOREIGN_MARK
    return Finding("quote_style", "warning", "target", start, end, message, args, fix)
