"""A segment that ends otherwise than its source: a question without its mark, a lost stop, a comma that leads nowhere.

Closing quotation marks, brackets, note marks and emoji after the mark are looked through, and a question or exclamation
may stand within the segment (“Where?” she asked. 她問：「哪裡？」), so their marks are counted before anything is said. A question
that asks nothing (難道……？) may be told. A heading has no stop on either side. Source: the marks that pofilter, Weblate and
editors ask for, made aware of quotations.
"""

import re
from collections.abc import Iterator

from reviews.text.marks import gettext_noop
from reviews.text.own_marks import ABBREVIATION, MARKED_NAME
from reviews.text.scripts import HAN, base
from reviews.text.segments import Finding, Pair

TITLE = gettext_noop("End of the sentence")
SEVERITY = "warning"
VERSION = 9
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
    r"(?:[\s\"'“”‘’「」『』()（）\[\]【】《》〉*_`~]|</?[a-zA-Z][^<>]{0,100}>|[\[［〔(（]\^?\d{1,3}[\]］〕)）]|[†‡⁰¹²³⁴-⁹]"
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
# He wondered why nobody had come; and to say ‘isn’t it grand’: Chinese may ask it.
_INDIRECT = re.compile(
    r"\b(?:is|are|was|were|do|does|did|have|has|had|ca|could|would|wo|should)n['’]t (?:it|that|this|he|she|they|we|you|I|there)\b"
    r"|\b(?:ask|wonder|question|debat|puzzl|know|knew|no idea|curious)\w*\b[^.!?]{0,60}"
    r"\b(?:who|what|when|where|why|how|which|whether|if)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"(?:[a-z]|\d,) \d+\.$|\d[-–&]\d+\.$")  # it closed in 1998., on May 3, 1998., 3-1., but not 3.2.
_WORDY = re.compile(f"[{HAN}]{{4}}|\\w+\\W+\\w+\\W+\\w+")
_SHORT_CHINESE = re.compile(f"[{HAN}]{{3}}。?$")  # 天亮了: as a heading it has no stop in the source
_SHORT_ENGLISH = re.compile("[A-Z][a-z'’]*(?: [a-z'’]+)+$")
# A sentence that is worded as a question and ends in a stop: Can it be. 真的嗎。
_WORDED_AS_QUESTION = re.compile(
    r"(?:(?:^|(?<=[.!?] ))[“\"‘]?(?:(?:Wh(?:y|at|ere|en|om?|ose)|How(?: \w+)?),? )?"
    r"(?:[Cc]an|[Cc]ould|[Dd]o|[Dd]oes|[Dd]id|[Ii]s|[Aa]re|[Ww]as|[Ww]ere"
    r"|[Ww]ill|[Ww]ould|[Ss]hould|[Ss]hall|[Hh]as|[Hh]ave|[Mm]ust)(?:n['’]t)? "
    r"[\w'’]+ [^.?!]{0,400}?|(?:^|(?<=[。！？]))[^。！？]{1,120}[嗎吗呢])[.。](?=[”’\"」』]? |[”’\"」』]?$|(?<=。))"
)
# 難道就這樣算了？ and “Hand me that, would you?” ask nothing: the other language may tell it. 氣人不氣人！ asks, and “Isn't it?” may.
_RHETORICAL = re.compile(
    "[難难]道|[豈岂]|何[嘗尝必苦]|[誰谁](?:不|[沒没]|知道|料)|(?<![在到])哪[能裡里有]|怎[能麼么](?:能|會|会|可能)"
    r"|, (?:w(?:ill|ould|on['’]t)|c(?:an|ould|an['’]t)) you\?[”\"]?$"
)
_ASKS = re.compile(
    rf"[嗎吗呢誰谁]|什[麼么]|怎[麼么]|哪|[為为]何|([{HAN}]{{1,2}})[不沒没]\1"
    r"|\b(?:who|what(?! an?\b)|why|how|where|when|which)\b"
    r"|(?:^|[.!?,“\"‘] ?)(?:is|are|do|does|did|can|could|have|has|will|would|was|were|must)(?:n['’]t)?\b",
    re.IGNORECASE,
)
_BEGINS_ASKING = re.compile(
    r"[“\"‘']?(?:(?:and|but|so|then|or|well),? )?(?:who|what|why|how|where|when|which|is|are|am|do|does|did|can|could|have|has|had"
    r"|will|would|was|were|should|shall|must|may|might)(?:n['’]t)?\b|.*[嗎吗呢]",
    re.IGNORECASE,
)
# Why not stay? may be 留下來吧。
_SUGGESTS = re.compile(
    r"\b(?:[Ww]hy not|[Ww]hy don['’]t|[Ss]hall we|[Hh]ow about|[Ww]hat about|[Cc]an we|[Ww]on['’]t you|[Ss]houldn['’]t we)\b"
)
_EXCLAIMS = re.compile(r"(?:^|[.!?“\"‘] ?)(?:How|What(?: an?)?) [^.!?]{2,80}!$")  # How fast they grow! needs its mark
_CLOSED_BY = {"?": re.compile('[?？][”’"」』]'), "!": re.compile('[!！][”’"」』]')}
_SENTENCES = re.compile("[。！？]|[.!?] ")
_WORDS_OF_QUESTION = re.compile(
    "什[麼么]|如何|怎[麼么樣样]|[為为]何|[誰谁]|哪[裡里些個个一]|[嗎吗呢]$|是否|多少|何[時时處处]|[幾几][個个人年天時时]"
    r"|^[\"“‘]?(?:(?:and|but|so),? )?(?:who|what|when|where|why|how|which"
    r"|can|could|do|does|did|is|are|was|were|will|would|should|has|have)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"[?？][”’\"」』]")
_TOLD = re.compile('([，,。.])[”’"」』]')


def find(pair: Pair) -> Iterator[Finding]:
    """At most one finding, on the last mark of the translation."""
    source, target = pair.source.rstrip(), pair.target.rstrip()
    if not target or {base(pair.source_lang), base(pair.target_lang)} != {"en", "zh"}:
        return
    if not source:
        if target[-1] in "，、,":
            yield _finding(len(target) - 1, len(target), _COMMA, None)
        return
    theirs, (ours, end) = _end(source)[0], _end(target)
    if theirs == ours:
        yield from _asked(source, target)
        return
    marks = "。！？" if base(pair.target_lang) == "zh" else ".!?"
    for kind, mark in (("question", marks[2]), ("exclamation", marks[1])):
        fewer = _fewer(kind, pair.target, pair.source) or (kind == "question" and _asks_at_last(target[:end]))
        if theirs == kind and ours not in {"question", "exclamation"} and fewer:
            if kind == "question" and ours == "stop" and _is_told(source, target):
                return
            if kind == "exclamation" or not (marks[0] == "." and _INDIRECT.search(target)):
                yield _mark_wanted(target, end, ours, _WANTED[kind], mark)
            return
        if ours == kind and theirs not in {"question", "exclamation", "ellipsis"} and not _has(kind, pair.source):
            if _INDIRECT.search(pair.source) if kind == "question" else _EXCLAIMS.search(target[:end]):
                return
            yield _finding(end - 1, end, _UNWANTED[kind], marks[0] if theirs == "stop" else None)
            return
    if {theirs, ours} == {"question", "exclamation"} and _fewer(theirs, pair.target, pair.source):
        if not _has(ours, pair.source) and not (theirs == "exclamation" and _ASKS.search(source)):
            mark = marks[2] if theirs == "question" else marks[1]
            yield _mark_wanted(target, end, ours, _WANTED[theirs], mark)
    elif ours == "comma" and theirs not in {"comma", "dash", "colon"}:
        yield _finding(end - 1, end, _COMMA, marks[0] if theirs == "stop" else None)
    elif ours in _OPEN and theirs == "stop":
        yield _finding(end - 1, end, _OPEN[ours], marks[0])
    elif theirs == "colon" and ours in {"", "stop"}:
        yield _mark_wanted(target, end, ours, _COLON, "：" if marks[0] == "。" else ":")
    elif ours == "" and theirs == "stop" and _is_sentence(source, target):
        yield _mark_wanted(target, end, ours, _STOP, marks[0])


def _asks_at_last(text: str) -> bool:
    """Whether the last of several sentences is worded as a question, whatever its mark."""
    sentences = _SENTENCES.split(text.rstrip("。.，, "))
    return len(sentences) > 1 and _WORDS_OF_QUESTION.search(sentences[-1]) is not None


def _asked(source: str, target: str) -> Iterator[Finding]:
    """A quotation that asks in the source and is told in the translation, which asks nothing: “Why?” she said, 「為什麼，」她說。"""
    if _ASKED.search(source) and not _has("question", target):
        told = list(_TOLD.finditer(target))
        if len(told) == 1:
            chinese = bool(re.search(f"[{HAN}]", target))
            yield _finding(*told[0].span(1), _WANTED_IN_QUOTATION, "？" if chinese else "?")
            return
    if _CLOSED_BY["!"].search(source) and not _has("question", source) and not _has("exclamation", target):
        asked = list(_CLOSED_BY["?"].finditer(target))
        if len(asked) == 1 and not (_ASKS.search(source) or _ASKS.search(target, 0, asked[0].start())):
            at = asked[0].start()
            yield _finding(at, at + 1, _UNWANTED["question"], "！" if target[at] == "？" else "!")
            return
    if _fewer("question", target, source) and (told_so := _WORDED_AS_QUESTION.search(target)):
        at = told_so.end()
        yield _finding(at - 1, at, _WANTED_WITHIN, "？" if target[at - 1] == "。" else "?")


def _is_told(source: str, target: str) -> bool:
    """Whether a question that asks nothing is told in the translation, which is not worded as one."""
    last = max(source.rfind(mark, 0, -2) for mark in "。！？.!?") + 1
    if _SUGGESTS.search(source, last):
        return "吧" in target[-4:]
    return bool(_RHETORICAL.search(source, last)) and not _BEGINS_ASKING.match(target)


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
_WANTED_WITHIN = gettext_noop("The source asks; this sentence should end with a question mark")
_WANTED_IN_QUOTATION = gettext_noop(
    "The source asks in its quotation; the translation should have a question mark there"
)
_UNWANTED = {
    "question": gettext_noop("The translation ends with a question mark, but the source asks nothing"),
    "exclamation": gettext_noop("The translation ends with an exclamation mark, but the source has none"),
}
_STOP = gettext_noop("The source ends with a stop; the translation should too")
_COMMA = gettext_noop("The translation ends with a comma: is something missing, or is it a stop?")
_COLON = gettext_noop("The source ends with a colon; the translation should too")
_OPEN = {
    "semicolon": gettext_noop("The translation ends with a semicolon, the source with a stop"),
    "colon": gettext_noop("The translation ends with a colon, the source with a stop"),
}
