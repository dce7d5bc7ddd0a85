"""Half-width punctuation in Chinese, full-width in alphabetic text.

Chinese is set with full-width marks ，。：；？！（）: half-width ones stand too close, break lines wrongly, and betray a
keyboard. Marks inside numbers (3.5, 10:30), addresses and code, inside and between Latin words are left alone; so are
brackets around Latin text inside alphabetic passages, and in Simplified text all brackets around Latin text, which mainland
editors set in either width; a stop is reported after a Han character only. In English no
full-width mark, letter or figure stands, but within Chinese words quoted there; in Chinese no full-width letters or
figures stand in a row. An ellipsis or a dash of half its length (…, ..., —, --) is reported where Chinese has …… and ——.
In the source it is a note. Source:
教育部《重訂標點符號手冊》; W3C, Requirements for Chinese Text Layout (CLREQ), section 3.1.
"""

import re
from collections.abc import Iterator
from functools import reduce
from operator import or_

from reviews.text.punctuation.half_marks import half_marks, may_have_half_marks
from reviews.text.punctuation.markup import may_have_tokens, prose
from reviews.text.punctuation.own_marks import ABBREVIATION, is_own
from reviews.text.quick.kinds import EDGE, FIGURE, IDEOGRAPH, LETTER, Flags, Texts, kind_of
from reviews.text.quick.lot import Lot
from reviews.text.scripts import HAN, base
from reviews.text.segments import SIDES, Finding, Pair, Side
from reviews.text.translatable import gettext_noop
from reviews.text.variants import writing

TITLE = gettext_noop("Width of punctuation")
SEVERITY = "warning"
VERSION = 13
FOLD = True
BAD = [Pair("1", "Well, yes.", "好吧,是的。"), Pair("2", "But what is it?", "但那是什麼?")]
GOOD = [
    Pair("1", "Well, yes.", "好吧，是的。"),
    Pair("2", "At 10:30, 3,000 people came.", "10:30 來了 3,000 人。"),
    Pair("3", "The file a,b is here.", "檔案 a,b 在這裡。"),
    Pair("4", "See https://example.org/a,b?c now", "請看 https://example.org/a,b?c 這裡"),
]

WIDE = {".": "。", ",": "，", ":": "：", ";": "；", "?": "？", "!": "！", "(": "（", ")": "）"}
NARROW = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {"。": ".", "、": ",", "　": " ", "｡": "."}
_SMALL = {"､": "、", "｡": "。", "｢": "「", "｣": "」"}  # of Japanese terminals
_HALF = re.compile(r"[,:;?!().､｡｢｣]")
_FULL = re.compile("[\uff01-\uff5e。、　｡]|……|——(?!—)(?=\\w)")
_NARROW_MARK, _NARROW_STOP, _SMALL_MARK = kind_of(",:;?!"), kind_of("."), kind_of("､｡｢｣")
_OPENS, _CLOSES = kind_of("("), kind_of(")")
_WIDE_LETTER = kind_of("０-９Ａ-Ｚａ-ｚ")
_WIDE_MARK, _BEFORE_STOP, _BEHIND_STOP = (
    kind_of("\uff01-\uff5e。、　｡…—"),
    kind_of("」』”）)"),
    kind_of(" \n\t」』”’》〉"),
)
_STOP = re.compile(
    f"(?:(?<=[{HAN}」』”）])|(?<=\\))(?=.[{HAN}]))\\.(?:(?![.A-Za-z0-9_])(?=[\\s”」』\"'’）)]|$|[{HAN}「『“])|(?=[A-Z][a-z]{{2}}))"
)
_CHINESE = re.compile(f"[{HAN}「」『』《》〈〉。，、；：？！（）—…・]")
_INNER = re.compile(r"[A-Za-z0-9]")
_KEY = re.compile(r"[a-z][\w-]{1,30}(?=: )")  # of the head of a document: title: …
_HAN = re.compile(f"[{HAN}]")
_BRACKET, _ANY_BRACKET = re.compile("[()]"), re.compile("[()（）]")
_BEHIND_SHARE = re.compile(f"[%％‰℃][,;:](?=\\d{{1,4}}[{HAN}])")  # 下降23%,2023年
# Figures and letters in full width, but one alone: it may be set upright in a column.
_WIDE_RUN = re.compile("[０-９Ａ-Ｚａ-ｚ]{2,}|(?<=[0-9])[０-９]|[０-９](?=[0-9])")
_LATIN_TAIL = re.compile(r"[A-Za-z]{1,40}[ '’-]{1,3}[A-Za-z]{1,40}\W{0,3}$")  # a quotation in its own language
# A dot between the parts of a name, which its own language then follows: 安娜.貝特洛 (Anna Berthelot).
_NAME_DOT = re.compile(f"\\.[{HAN}]{{1,6}} ?[(（][A-Z][a-z]+[ -][A-Z]")
_FULL_NAME = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+")
_INNER_STOP = re.compile(r"(?<=\w{3})[.!?][\"”’)]? +[\"“‘(]?[A-Z]")
_ITEM = re.compile("(?:^|[\\n 「（(])[一二三四五六七八九十甲乙丙丁]{1,3}$")  # 一. 二.
_LATIN_QUOTATION = re.compile(f"[「『“‘《〈][^「『“‘《〈」』”’》〉{HAN}]*[A-Za-z][^「『“‘《〈」』”’》〉{HAN}]*$")
_CLOSING = "」』”’》〉"
_AFTER_STOP = " \n\t" + _CLOSING
_NEAR = 200
_CALL = re.compile(r"(?:^|[^A-Za-z0-9_])[a-z]\w{0,30}$")  # f(x)
_MARKER = re.compile(r"(?:^|[^A-Za-z0-9_.])(?:\d{1,2}|[A-Za-z])$")  # a) and 1)
_INTERVAL = re.compile(r"\[-?[\d.]+, ?-?[\d.∞]+$")
# 4.2(b) and (0, 1]: a part of a reference, a half-open interval.
_REFERENCE = re.compile(r"(?<=[0-9A-Za-z)])\([a-z0-9ivx]{1,4}\)|\(-?[\d.]+, ?-?[\d.∞]+\]")
_SMILE = re.compile(r"[:;][-^]?[)(DP](?![A-Za-z])")
# What may end a Chinese sentence before its stop: NATO, (Jack Nicklaus), 4.8%, $2,000.
_LATIN_END = re.compile(
    f"[{HAN}][ ]?(?:[A-Za-z][A-Za-z0-9 -]{{0,30}}|[(（][ -'*-~]{{1,60}}[)）]|[$€£]?[0-9][0-9.,]{{0,12}} ?[%％]?)\\.$"
)
_TO_NARROW = str.maketrans(NARROW)
_WIDEN = str.maketrans(WIDE | _SMALL)


def worth(lot: Lot) -> Flags:
    """Pairs with any mark of the other width, but within words and numbers."""
    sides = zip((lot.source_lang, lot.target_lang), (lot.source, lot.target), strict=True)
    marks = reduce(
        or_, (_may_be_narrow(texts) if base(lang) == "zh" else texts.hold(_WIDE_MARK) for lang, texts in sides)
    )
    if base(lot.target_lang) != "zh":
        return marks
    return marks | may_have_half_marks(lot.target) | lot.target.hold(_WIDE_LETTER)


def _may_be_narrow(texts: Texts) -> Flags:
    in_word, brackets = LETTER | FIGURE, _OPENS | _CLOSES
    among = brackets | IDEOGRAPH | EDGE
    not_round_latin = texts.next_hold(among, _OPENS, ~_CLOSES) | texts.next_hold(among, ~_OPENS, _CLOSES)
    return (
        not_round_latin
        | texts.once(may_have_tokens)
        | texts.hold_any(
            (_SMALL_MARK,),
            (brackets, IDEOGRAPH),
            (IDEOGRAPH, brackets),
            (~in_word, _NARROW_MARK),
            (_NARROW_MARK, ~in_word),
            (IDEOGRAPH | _BEFORE_STOP, _NARROW_STOP),
            (_NARROW_STOP, _BEHIND_STOP),
        )
    )


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a mark, with the mark of the right width as its fix.

    Of two brackets round Latin text of which one touches Chinese, the pair is one finding: they change together.
    """
    for side in SIDES:
        text = pair.text(side)
        if base(pair.lang(side)) == "zh":
            other = pair.text("target" if side == "source" else "source")
            names_one = _names_one(other) if "." in text else False
            for start, end in _narrow_places(prose(pair, side), other, writing(pair.lang(side)) == "Hans"):
                mark = text[start:end]
                divides = names_one and mark == "." and _HAN.match(text, end)  # 伊萨克.牛顿终身未婚。
                yield _finding(side, start, end, mark, "·" if divides else _widened(mark))
            if side == "target":
                for start, end, fix in half_marks(prose(pair, side), other):
                    yield _finding(side, start, end, text[start:end], fix)
                for match in _WIDE_RUN.finditer(text):
                    yield _finding(side, *match.span(), match.group(), match.group().translate(_TO_NARROW))
        elif base(pair.lang(side)) == "en" and not text.isascii():
            for match in _FULL.finditer(text):
                if not _between_han(text, match.start()):
                    yield _finding(side, *match.span(), match.group(), NARROW.get(match.group()) or match.group()[0])


def _narrow_places(text: str, source: str, is_simplified: bool) -> Iterator[tuple[int, int]]:
    partners = _partners(text) if "(" in text or ")" in text else {}
    last = len(text.rstrip(_AFTER_STOP)) - 1
    for match in _HALF.finditer(text):
        at = match.start()
        if match.group() in _SMALL:
            yield at, at + 1
            continue
        if match.group() == ".":
            if _NAME_DOT.match(text, at):
                continue
            if (_STOP.match(text, at) and not _ITEM.search(text[max(0, at - 8) : at])) or (
                at == last and _stops_chinese(text, at)
            ):
                yield at, at + 1
            continue
        if _is_no_punctuation(text, at, source):
            continue
        if match.group() not in "()":
            if _in_chinese(text, at):
                yield at, at + 1
            continue
        other = partners.get(at)
        is_latin = other is not None and not _HAN.search(text, *sorted((at, other)))
        if (
            other is not None
            and is_latin
            and (is_simplified or _CALL.search(text[max(0, min(at, other) - 40) : min(at, other)]))
        ):
            continue
        if other is None or not is_latin:
            if other is not None or _touches(text, at) or _is_mixed(text, at):
                yield at, at + 1
        elif _touches(text, at) and _touches(text, other):
            yield at, at + 1
        elif match.group() == "(" and (_touches(text, at) or _touches(text, other)):
            yield at, other + 1


def _stops_chinese(text: str, at: int) -> bool:
    """Whether the last dot ends a Chinese sentence whose last word is Latin and no abbreviation."""
    near = text[max(0, at - 40) : at + 1]
    if near[-2:-1] == "\0":
        return _HAN.search(text) is not None  # behind an address
    return bool(_LATIN_END.search(near)) and not ABBREVIATION.search(near)


def _is_no_punctuation(text: str, at: int, source: str) -> bool:
    """Whether the mark belongs to a name, a smile, the number of an item or an interval."""
    if text[at] in "!?":
        return is_own(text, at, source)
    if text[at] == ":" and (key := _KEY.match(text)) and key.end() == at and source.startswith(key.group() + ":"):
        return True
    if text[at] in ":;":
        return _SMILE.match(text, at) is not None
    if text[at] not in "()":
        return False
    if _REFERENCE.match(text, text.rfind("(", 0, at + 1)):
        return True
    if text[at] != ")":
        return False
    before = text[max(0, at - 40) : at]
    if _SMILE.search(text[max(0, at - 2) : at + 1]) or _INTERVAL.search(before):
        return True
    return bool(_MARKER.search(before)) and "(" not in before and "（" not in before


def _names_one(other: str) -> bool:
    """Whether the other side has a name of two parts and is one sentence, so that a dot within ours divides a name."""
    return _FULL_NAME.search(other) is not None and not _INNER_STOP.search(other)


def _widened(mark: str) -> str:
    """The mark, or both brackets of a stretch, in full width."""
    return mark.translate(_WIDEN) if len(mark) == 1 else f"（{mark[1:-1]}）"


def _touches(text: str, at: int) -> bool:
    """Whether a Han character stands right beside the mark."""
    return bool(_HAN.match(text, at + 1) or (at and _HAN.match(text, at - 1)))


def _in_chinese(text: str, at: int) -> bool:
    """Whether the mark belongs to Chinese text: it has a Chinese neighbour and does not sit inside a number or word."""
    if _INNER.match(text[at - 1 : at]) and _INNER.match(text[at + 1 : at + 2]):
        return False
    if _BEHIND_SHARE.match(text, at - 1):
        return True
    before, after = text[max(0, at - _NEAR) : at].rstrip()[-1:], text[at + 1 : at + _NEAR].lstrip()[:1]
    if after and after in _CLOSING and _LATIN_QUOTATION.search(text[max(0, at - _NEAR) : at]):
        return False
    if _CHINESE.match(before) or _CHINESE.match(after):
        return True
    return not after and bool(_HAN.search(text)) and not _LATIN_TAIL.search(text[max(0, at - _NEAR) : at])


def _between_han(text: str, at: int) -> bool:
    """Whether a mark in an English text belongs to Chinese words quoted there."""
    return bool(_HAN.match(text, at + 1) or (at and _HAN.match(text, at - 1)))


def _is_mixed(text: str, at: int) -> bool:
    """Whether the other half of a bracket without a partner is a full-width one: （Jack Nicklaus)."""
    if text[at] == ")":
        before = text[max(0, at - _NEAR) : at]
        return before.rfind("（") > max(before.rfind("）"), before.rfind("("))
    behind = _ANY_BRACKET.search(text, at + 1, at + _NEAR)
    return behind is not None and behind.group() == "）"


def _partners(text: str) -> dict[int, int]:
    """The place of each bracket's other half."""
    found: dict[int, int] = {}
    waiting: list[int] = []
    for match in _BRACKET.finditer(text):
        if match.group() == "(":
            waiting.append(match.start())
        elif waiting:
            opening = waiting.pop()
            found |= {opening: match.start(), match.start(): opening}
    return found


def _finding(side: Side, start: int, end: int, mark: str, fix: str) -> Finding:
    return Finding(
        rule="punctuation_width",
        severity="warning" if side == "target" else "note",
        side=side,
        start=start,
        end=end,
        message=gettext_noop("“{mark}” has the wrong width here; write “{fix}”"),
        args={"mark": mark, "fix": fix},
        fix=fix,
    )
