"""A segment that ends otherwise than its source: a question without its mark, a lost stop, a comma that leads nowhere.

Closing quotation marks, brackets, note marks and emoji after the mark are looked through, and a question or exclamation
may stand within the segment (“Where?” she asked. 她問：「哪裡？」), so their marks are counted before anything is said. A question
that asks nothing (難道……？) may be told. Where both texts have as many sentences, each is held against
the one in its place. A heading has no stop on either side. Source: the marks that pofilter, Weblate and
editors ask for, made aware of quotations.
"""

import re
from collections.abc import Iterator
from itertools import islice

from reviews.text.inner_marks import unlike
from reviews.text.marks import gettext_noop
from reviews.text.own_marks import ABBREVIATION, MARKED_NAME
from reviews.text.questions import (
    ASKS,
    BEGINS_ASKING,
    EXCLAIMS,
    INDIRECT,
    RHETORICAL,
    SHOUTS,
    SUGGESTS,
    WORDED_AS_EXCLAMATION,
    WORDED_AS_QUESTION,
    WORDS_OF_QUESTION,
)
from reviews.text.scripts import HAN, HAN_CHARACTER, base
from reviews.text.segments import Finding, Pair

TITLE = gettext_noop("End of the sentence")
SEVERITY = "warning"
VERSION = 10
BAD = [
    Pair("1", "Who would grind by the moon?", "誰還靠月亮磨麵。"),
    Pair("2", "What a mill!", "多好的磨坊。"),
    Pair("3", "The mill stood by the sea.", "磨坊立在海邊"),
    Pair("4", "The mill stood by the sea.", "磨坊立在海邊，"),
    Pair("5", "“It turns!” she cried.", "「它轉了？」她喊道。"),
]
GOOD = [
    Pair("1", "“Where is it?” she asked.", "她問：「在哪裡？」"),
    Pair("2", "The tide mill", "潮汐磨坊"),
    Pair("3", "Made by Mills Inc.", "米爾斯公司製造"),
    Pair("4", "She said: “The mill stood by the sea.”", "她說：「磨坊立在海邊。」"),
    Pair("5", "磨坊難道會自己轉？", "A mill does not turn by itself.", "zh-Hant-TW", "en"),
]

_TAIL = re.compile(
    r"(?:[\s\"'“”‘’「」『』＂〝〞″()（）\[\]【】《》〉*_`~]|</?[a-zA-Z][^<>]{0,100}>|[\[［〔(（]\^?\d{1,3}[\]］〕)）]|[†‡⁰¹²³⁴-⁹]"
    r"|[\u2600-\u27bf\ufe0f\u200d\U0001f000-\U0001faff])+$"
)
_BARE = re.compile(f"[{HAN}A-Za-z0-9.,:;?!。，、：；？！…]")
_WINDOW = 160
_KINDS = {
    ".": "stop", "。": "stop", "．": "stop", "｡": "stop", "?": "question", "？": "question", "!": "exclamation",
    "！": "exclamation", ",": "comma", "，": "comma", "、": "comma", "…": "ellipsis", ":": "colon", "：": "colon",
    ";": "semicolon", "；": "semicolon", "—": "dash", "–": "dash", "-": "dash", "⋯": "ellipsis", "‽": "question",
}  # fmt: skip
_MARKS = {"question": "?？‽", "exclamation": "!！"}
_FIGURE = re.compile(r"(?:[a-z]|\d,) \d+\.$|\d[-–&]\d+\.$")  # it closed in 1998., on May 3, 1998., 3-1., but not 3.2.
_WORDY = re.compile(f"[{HAN}]{{4}}|\\w+\\W+\\w+\\W+\\w+")
_SHORT_CHINESE = re.compile(f"[{HAN}]{{3}}。?$")  # 天亮了: as a heading it has no stop in the source
_SHORT_ENGLISH = re.compile("[A-Z][a-z'’]*(?: [a-z'’]+)+$")
_CLOSED_BY = {"?": re.compile('[?？][”’"」』]'), "!": re.compile('[!！][”’"」』]')}
_SENTENCES = re.compile("[。！？]|[.!?] ")
_TAG = re.compile(
    r", (?:is|are|was|were|do|does|did|can|could|have|has|will|would|what|why|how|who|where)(?:n['’]t)? [^,]*$"
)
# Careful, The floor is wet: a comma, and then a word that is capital only where a sentence begins.
_NEW_SENTENCE = re.compile(r",(?<=[a-z],) (?:The|He|She|They|We|It|This|That|There|These|Those|But) (?=[a-z]{2})")
_INNER = re.compile("[?？!！‽]")
_ASKED_ON = re.compile("[嗎吗][，,](?![」』”])")  # 現在安全嗎，專家
_DOTS = re.compile(r"…|⋯|\.\.|。。|—")
_ASKED = re.compile(r"[?？][”’\"」』]")
_UNMARKED = re.compile("(?<=[^。！？…，、.!?,」』”])()[」』”]")
_TOLD = re.compile('([，,。.])[”’"」』]')


def find(pair: Pair) -> Iterator[Finding]:
    """At most one finding: on the last mark of the translation, or on one within it."""
    source, target = pair.source.rstrip(), pair.target.rstrip()
    if not target or {base(pair.source_lang), base(pair.target_lang)} != {"en", "zh"}:
        return
    if not source:
        if target[-1] in "，、,":
            yield _finding(len(target) - 1, len(target), _COMMA, None)
        return
    last = next(_at_the_end(pair, source, target), None)
    if last:
        yield last
    elif begun := _NEW_SENTENCE.search(target):
        yield _finding(begun.start(), begun.start() + 1, _COMMA_WITHIN, ".")
    elif _INNER.search(source) or _INNER.search(target):
        yield from islice(_within(source, target, "。！？" if base(pair.target_lang) == "zh" else ".!?"), 1)


def _at_the_end(pair: Pair, source: str, target: str) -> Iterator[Finding]:
    theirs, (ours, end) = _end(source)[0], _end(target)
    if theirs == ours:
        return
    marks = "。！？" if base(pair.target_lang) == "zh" else ".!?"
    for kind, mark in (("question", marks[2]), ("exclamation", marks[1])):
        fewer = _fewer(kind, pair.target, pair.source) or (kind == "question" and _asks_at_last(target[:end]))
        if theirs == kind and ours not in {"question", "exclamation"} and fewer:
            if kind == "question" and ours == "stop" and _is_told(source, target):
                return
            if kind == "exclamation" or not (marks[0] == "." and INDIRECT.search(target)):
                yield _mark_wanted(target, end, ours, _WANTED[kind], mark)
            return
        if ours == kind and theirs not in {"question", "exclamation", "ellipsis"} and not _has(kind, pair.source):
            if _may_be_so(kind, theirs, source, target[:end]):
                return
            yield _finding(end - 1, end, _UNWANTED[kind], marks[0] if theirs == "stop" else None)
            return
    if {theirs, ours} == {"question", "exclamation"} and _fewer(theirs, pair.target, pair.source):
        if not _has(ours, pair.source) and not (theirs == "exclamation" and ASKS.search(source)):
            mark = marks[2] if theirs == "question" else marks[1]
            yield _mark_wanted(target, end, ours, _WANTED[theirs], mark)
    elif ours == "comma" and theirs not in {"comma", "dash", "colon"}:
        yield _finding(end - 1, end, _COMMA, marks[0] if theirs == "stop" else None)
    elif ours in _OPEN and theirs == "stop":
        yield _finding(end - 1, end, _OPEN[ours], marks[0])
    elif theirs == "ellipsis" and ours in {"stop", ""} and _breaks_off(source, target):
        yield _mark_wanted(target, end, ours, _BROKEN_OFF, "……" if marks[0] == "。" else "…")
    elif theirs == "colon" and (ours in {"", "stop"} or (ours == "comma" and marks[0] == "。")):
        yield _mark_wanted(target, end, ours, _COLON, "：" if marks[0] == "。" else ":")
    elif ours == "" and theirs == "stop" and _is_sentence(source, target):
        yield _mark_wanted(target, end, ours, _STOP, marks[0])


def _asks_at_last(text: str) -> bool:
    """Whether the last of several sentences is worded as a question, whatever its mark."""
    sentences = _SENTENCES.split(text.rstrip("。.，, "))
    return len(sentences) > 1 and WORDS_OF_QUESTION.search(sentences[-1]) is not None


def _within(source: str, target: str, marks: str) -> Iterator[Finding]:
    """A question or exclamation within the text that is told in the translation, or a statement that is none there."""
    fewer = _fewer("question", target, source)
    if fewer and _ASKED.search(source) and not _has("question", target):
        told = list(_TOLD.finditer(target)) or list(_UNMARKED.finditer(target))
        if len(told) == 1:
            start, end = told[0].span(1)
            yield _finding(
                start, max(end, start + 1), _WANTED_IN_QUOTATION, marks[2] if end > start else marks[2] + target[start]
            )
            return
    if _CLOSED_BY["!"].search(source) and not _has("question", source) and not _has("exclamation", target):
        asked = list(_CLOSED_BY["?"].finditer(target))
        if len(asked) == 1 and not (ASKS.search(source) or ASKS.search(target, 0, asked[0].start())):
            at = asked[0].start()
            yield _finding(at, at + 1, _UNWANTED["question"], marks[1])
            return
    told_so = (WORDED_AS_QUESTION.search(target) or _ASKED_ON.search(target)) if fewer else None
    if told_so:
        yield _finding(told_so.end() - 1, told_so.end(), _WANTED_WITHIN["question"], marks[2])
    elif fewer or any(_count(kind, source) != _count(kind, target) for kind in _MARKS):
        yield from _out_of_step(source, target, marks)


def _out_of_step(source: str, target: str, marks: str) -> Iterator[Finding]:
    """The sentence whose mark is of another kind than that of the sentence in its place."""
    both = unlike(source, target)
    if both is None:
        return
    (theirs, ours), kinds = both, (both[0].kind, both[1].kind)
    asked, said = source[theirs.start : theirs.at], target[ours.start : ours.at].strip()
    if kinds[0] in _MARKS and kinds[1] in {"stop", "ellipsis"}:
        kind = kinds[0]
        told = not _asks(said, marks) or RHETORICAL.search(asked) or SUGGESTS.search(asked)
        if told if kind == "question" else marks[0] == "." and SHOUTS.search(target):
            return
        mark = marks[2] if kind == "question" else marks[1]
        yield _finding(ours.at, ours.at + 1, _WANTED_WITHIN[kind], mark if kinds[1] == "stop" else None)
    elif kinds[1] in _MARKS and kinds[0] == "stop":
        kind = kinds[1]
        excused = (
            ASKS.search(asked) or INDIRECT.search(asked)
            if kind == "question"
            else EXCLAIMS.search(asked) or SHOUTS.search(source)
        )
        if not excused:
            yield _finding(ours.at, ours.at + 1, _UNWANTED_WITHIN[kind], marks[0])


def _asks(said: str, marks: str) -> bool:
    """Whether a sentence is worded as a question; in English by its first word, or by what is asked at its end."""
    return bool(ASKS.search(said) if marks[0] == "。" else BEGINS_ASKING.match(said) or _TAG.search(said))


def _is_told(source: str, target: str) -> bool:
    """Whether a question that asks nothing is told in the translation, which is not worded as one."""
    last = max(source.rfind(mark, 0, -2) for mark in "。！？.!?") + 1
    if SUGGESTS.search(source, last):
        return "吧" in target[-4:]
    return bool(RHETORICAL.search(source, last)) and not BEGINS_ASKING.match(target)


def _may_be_so(kind: str, theirs: str, source: str, target: str) -> bool:
    """Whether a source without such a mark may be asked or exclaimed: how I wish he were here; 这是不是真的。 A heading that asks has
    no mark in Chinese and may have one in English.
    """
    last = source[max(source.rfind(mark, 0, -1) for mark in "。！？.!?") + 1 :]
    if kind == "exclamation":
        return (
            EXCLAIMS.search(last) is not None
            or SHOUTS.search(last) is not None
            or WORDED_AS_EXCLAMATION.search(target) is not None
        )
    if INDIRECT.search(source):
        return True
    return (bool(HAN_CHARACTER.search(source)) or theirs == "") and bool(
        (ASKS.search(last) or WORDS_OF_QUESTION.search(last)) and _asks_last(target)
    )


def _asks_last(text: str) -> bool:
    """Whether the last sentence is worded as a direct question."""
    last = text[max(text.rfind(mark, 0, -1) for mark in "。！？.!?") + 1 :].lstrip('”’"」』 ')
    return bool(BEGINS_ASKING.match(last) or _TAG.search(last) or HAN_CHARACTER.search(last))


def _breaks_off(source: str, target: str) -> bool:
    """Whether the source ends in an ellipsis that is none of a quotation ([…]) and the translation has none at all."""
    return source[-1] not in "])）］】" and not _DOTS.search(target)


def _end(text: str) -> tuple[str, int]:
    """The kind of the last mark and the place after it; "" where the text ends in a word."""
    offset = max(0, len(text) - _WINDOW)
    tail = text[offset:]
    found = None if _BARE.match(text, len(text) - 1) else _TAIL.search(tail)
    end = offset + (found.start() if found else len(tail))
    last = text[end - 1 : end]
    if last == "." and text[max(0, end - 3) : end] == "...":
        return "ellipsis", end
    return _KINDS.get(last, ""), end


def _count(kind: str, text: str) -> int:
    if kind == "exclamation":
        text = MARKED_NAME.sub("", text)
    return sum(text.count(mark) for mark in _MARKS[kind])


def _has(kind: str, text: str) -> bool:
    return _count(kind, text) > 0


def _fewer(kind: str, target: str, source: str) -> bool:
    return _count(kind, target) < _count(kind, source)


def _is_sentence(source: str, target: str) -> bool:
    """Whether the stop of the source is that of a sentence and the translation is long enough to need one."""
    bare = _TAIL.sub("", source[-_WINDOW:])
    if (_SHORT_CHINESE.match(target) and _WORDY.search(source)) or (
        _SHORT_CHINESE.match(source) and _SHORT_ENGLISH.match(target)
    ):
        return True
    told = _WORDY.search(source) or _SHORT_ENGLISH.fullmatch(bare[:-1])
    abbreviated = ABBREVIATION.search(bare) and not _FIGURE.search(bare)
    return bool(_WORDY.search(target)) and not abbreviated and told is not None


def _mark_wanted(target: str, end: int, ours: str, message: str, mark: str) -> Finding:
    """The mark is put in the place of the wrong one, or added where none stands and nothing follows."""
    if ours in {"stop", "comma", "question", "exclamation"}:
        return _finding(end - 1, end, message, mark)
    start = max(0, end - 1)
    return _finding(start, end, message, target[start:end] + mark if ours == "" and end == len(target) else None)


def _finding(start: int, end: int, message: str, fix: str | None) -> Finding:
    return Finding("end_punctuation", "warning", "target", start, end, message, {}, fix)


_WANTED = {
    "question": gettext_noop("The source asks; the translation should end with a question mark"),
    "exclamation": gettext_noop("The source exclaims; the translation should end with an exclamation mark"),
}
_WANTED_WITHIN = {
    "question": gettext_noop("The source asks; this sentence should end with a question mark"),
    "exclamation": gettext_noop("The source exclaims; this sentence should end with an exclamation mark"),
}
_UNWANTED_WITHIN = {
    "question": gettext_noop("This sentence ends with a question mark, but the source asks nothing"),
    "exclamation": gettext_noop("This sentence ends with an exclamation mark, but the source has none"),
}
_WANTED_IN_QUOTATION = gettext_noop(
    "The source asks in its quotation; the translation should have a question mark there"
)
_UNWANTED = {
    "question": gettext_noop("The translation ends with a question mark, but the source asks nothing"),
    "exclamation": gettext_noop("The translation ends with an exclamation mark, but the source has none"),
}
_BROKEN_OFF = gettext_noop("The source breaks off; the translation should end with an ellipsis")
_STOP = gettext_noop("The source ends with a stop; the translation should too")
_COMMA = gettext_noop("The translation ends with a comma: is something missing, or is it a stop?")
_COMMA_WITHIN = gettext_noop("A new sentence begins behind this comma: is it a stop?")
_COLON = gettext_noop("The source ends with a colon; the translation should too")
_OPEN = {
    "semicolon": gettext_noop("The translation ends with a semicolon, the source with a stop"),
    "colon": gettext_noop("The translation ends with a colon, the source with a stop"),
}
