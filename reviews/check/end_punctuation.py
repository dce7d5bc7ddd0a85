"""A segment that ends otherwise than its source: a question without its mark, a lost stop, a comma that leads nowhere.

Closing quotation marks, brackets, note marks and emoji after the mark are looked through, and a question or exclamation
may stand within the segment (“Where?” she asked. 她問：「哪裡？」), so their marks are counted before anything is said. A question
that asks nothing (難道……？) may be told. Where both texts have as many sentences, each is held against
the one in its place. A heading has no stop on either side. A sentence of English that begins with a
small letter is told here, too. Source: the marks that pofilter, Weblate and editors ask for, made aware of quotations.
"""

import re
from collections.abc import Iterator

from reviews.text.punctuation.inner_faults import inner_fault
from reviews.text.punctuation.inner_marks import fewer, has
from reviews.text.punctuation.own_marks import ABBREVIATION
from reviews.text.punctuation.program_lines import of_program
from reviews.text.punctuation.questions import (
    ASKS,
    BEGINS_ASKING,
    EXCLAIMS,
    INDIRECT,
    PROPOSES,
    RHETORICAL,
    SHOUTS,
    SUGGESTS,
    TAG,
    TELLS_OF_ASKING,
    WORDED_AS_EXCLAMATION,
    WORDS_OF_QUESTION,
)
from reviews.text.quick.kinds import CAPITAL, LOWER, SPACE, Flags, Texts, kind_of
from reviews.text.quick.lot import Lot
from reviews.text.scripts import HAN, HAN_CHARACTER, base
from reviews.text.segments import Finding, Pair
from reviews.text.translatable import gettext_noop

TITLE = gettext_noop("End of the sentence")
SEVERITY = "warning"
VERSION = 16
BAD = [
    Pair("1", "Who would grind by the moon?", "誰還靠月亮磨麵。"),
    Pair("2", "What a mill!", "多好的磨坊。"),
    Pair("3", "The mill stood by the sea.", "磨坊立在海邊"),
    Pair("4", "The mill stood by the sea.", "磨坊立在海邊，"),
    Pair("5", "“It turns!” she cried.", "「它轉了？」她喊道。"),
    Pair("6", "磨坊停了。船離開了。", "The mill stopped. the boats left.", "zh-Hant-TW", "en"),
]
GOOD = [
    Pair("1", "“Where is it?” she asked.", "她問：「在哪裡？」"),
    Pair("2", "The tide mill", "潮汐磨坊"),
    Pair("3", "Made by Mills Inc.", "米爾斯公司製造"),
    Pair("4", "She said: “The mill stood by the sea.”", "她說：「磨坊立在海邊。」"),
    Pair("5", "磨坊難道會自己轉？", "A mill does not turn by itself.", "zh-Hant-TW", "en"),
]

_TAIL = re.compile(
    r"(?:[\s\"'“”‘’「」『』＂〝〞″()（）\[\]【】《》〉*_`~]|</?[a-zA-Z][^<>]{0,100}>|[\[［〔(（]\^?\d{1,3}[\]］〕)）]|[†‡⁰¹²³⁴-⁹\u2460-\u2473]"
    r"|[\u2600-\u27bf\ufe0f\u200d\U0001f000-\U0001faff])+$"
)
_CLOSERS = " \n\"'“”‘’「」『』()（）[]【】《》〉*_`~"
_BARE = re.compile(f"[{HAN}A-Za-z0-9.,:;?!。，、：；？！…]")
_WINDOW = 160
_KINDS = {
    ".": "stop", "。": "stop", "．": "stop", "｡": "stop", "?": "question", "？": "question", "!": "exclamation",
    "！": "exclamation", ",": "comma", "，": "comma", "、": "comma", "…": "ellipsis", ":": "colon", "：": "colon",
    ";": "semicolon", "；": "semicolon", "—": "dash", "–": "dash", "-": "dash", "⋯": "ellipsis", "‽": "question",
}  # fmt: skip
_FIGURE = re.compile(r"(?:[a-z]|\d,) \d+\.$|\d[-–&]\d+\.$")  # it closed in 1998., on May 3, 1998., 3-1., but not 3.2.
_WORDY = re.compile(f"[{HAN}]{{4}}|\\w+\\W+\\w+\\W+\\w+")
_SHORT_CHINESE = re.compile(f"[{HAN}]{{3}}。?$")  # 天亮了: as a heading it has no stop in the source
_SHORT_ENGLISH = re.compile("[A-Z][a-z'’]*(?: [a-z'’]+)+$")
_SENTENCES = re.compile("[。！？]|[.!?] ")
# Careful, The floor is wet: a comma, and then a word that is capital only where a sentence begins.
_NEW_SENTENCE = re.compile(r",(?<=[a-z],) (?:The|He|She|They|We|It|This|That|There|These|Those|But) (?=[a-z]{2})")
# The bell rang. the boats left: words that begin sentences often; behind an abbreviation none does.
_SMALL_LETTER = re.compile(
    r"\. (?<=[a-z]{3}\. )(?P<word>(?:the|an?|in|on|at|it|he|she|they|we|you|this|that|these|those|there|but|and|however|if|when|while"
    r"|after|before|as|for|to|with|by|from|according|meanwhile|then|so|our|his|her|their|its|all|some|many|most|one|two|because"
    r"|since|although|what|how|why|who|where))(?= [a-z])"
)
_ABBREVIATED = re.compile(
    r"\b(?:fig|figs|eds|trans|resp|min|max|sec|hrs|spp|var|subsp|tel|ext|misc|approx|cont|incl|excl)\.$"
)
_BEFORE = 12
_SELF_ASKED = re.compile(r"n['’]t\b|\b(?:I|we) (?:\w+ )?wonder|\b[Ww]onder ", re.IGNORECASE)
_INNER = re.compile("[?？!！‽]")
_GOES_ON = re.compile(f'[。！？.!?…][」』”"’] ?[{HAN}A-Za-z][^。！？.!?…，,]{{0,40}}$')
_POINT, _FULL_STOP, _COMMAS, _MARK_WITHIN = kind_of("."), kind_of("。"), kind_of(","), kind_of("?？!！‽")
_CLOSER = kind_of(_CLOSERS.replace("\n", ""))
_DOTS = re.compile(r"…|⋯|\.\.|。。|—")


def worth(lot: Lot) -> Flags:
    """Pairs of which not both sides end in a stop, or either has another such mark within."""
    both_stop = _stops(lot.source) & _stops(lot.target)
    within = lot.source.hold(_MARK_WITHIN) | lot.target.hold(_MARK_WITHIN)
    begun = lot.target.hold_any((LOWER, _COMMAS, SPACE, CAPITAL), (LOWER, _POINT, SPACE, LOWER))
    return ~both_stop | within | begun


def _stops(texts: Texts) -> Flags:
    """Which texts end in a stop that is none of an ellipsis."""
    at, points = texts.last_but(_CLOSER), texts.are(_POINT)
    return texts.are(_FULL_STOP)[at] | (points[at] & ~points[at - 1])


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
        yield from () if of_program(pair) else (last,)
    elif begun := _NEW_SENTENCE.search(target):
        yield _finding(begun.start(), begun.start() + 1, _COMMA_WITHIN, ".")
    elif small := next(_small_letters(target), None):
        yield _finding(*small.span("word"), _SMALL, small["word"].capitalize())
    elif _INNER.search(source) or _INNER.search(target):
        fault = inner_fault(source, target, "。！？" if base(pair.target_lang) == "zh" else ".!?")
        if fault:
            start, end, what, fix = fault
            yield _finding(start, end, _WITHIN[what], fix)


def _small_letters(target: str) -> Iterator["re.Match[str]"]:
    """Where a sentence of English begins with a small letter."""
    for match in _SMALL_LETTER.finditer(target):
        before = target[max(0, match.start() + 1 - _BEFORE) : match.start() + 1]
        if not (ABBREVIATION.search(before) or _ABBREVIATED.search(before)):
            yield match


def _at_the_end(pair: Pair, source: str, target: str) -> Iterator[Finding]:
    theirs, (ours, end) = _end(source)[0], _end(target)
    if theirs == ours:
        return
    marks = "。！？" if base(pair.target_lang) == "zh" else ".!?"
    for kind, mark in (("question", marks[2]), ("exclamation", marks[1])):
        lost = fewer(kind, pair.target, pair.source) or (kind == "question" and _asks_at_last(target[:end]))
        if theirs == kind and ours not in {"question", "exclamation"} and lost:
            if kind == "question" and ours == "stop" and _is_told(source, target):
                return
            if kind == "exclamation" or not (marks[0] == "." and INDIRECT.search(target)):
                yield _mark_wanted(target, end, ours, _WANTED[kind], mark)
            return
        if ours == kind and theirs not in {"question", "exclamation", "ellipsis"} and not has(kind, pair.source):
            if _may_be_so(kind, theirs, source, target[:end]):
                return
            yield _finding(end - 1, end, _UNWANTED[kind], marks[0] if theirs == "stop" else None)
            return
    if {theirs, ours} == {"question", "exclamation"} and fewer(theirs, pair.target, pair.source):
        if not has(ours, pair.source) and not (theirs == "exclamation" and ASKS.search(source)):
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
    elif ours == "" and (theirs == "stop" or _ends_in_quotation(source, target)) and _is_sentence(source, target):
        yield _mark_wanted(target, end, ours, _STOP, marks[0])


def _asks_at_last(text: str) -> bool:
    """Whether the last of several sentences is worded as a question, whatever its mark."""
    sentences = _SENTENCES.split(text.rstrip("。.，, "))
    return len(sentences) > 1 and WORDS_OF_QUESTION.search(sentences[-1]) is not None


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
    said = source.rstrip(_CLOSERS)
    last = said[max(said.rfind(mark, 0, -1) for mark in "。！？.!?") + 1 :]
    if kind == "exclamation":
        return (
            EXCLAIMS.search(last) is not None
            or SHOUTS.search(last) is not None
            or WORDED_AS_EXCLAMATION.search(target) is not None
        )
    if INDIRECT.search(source):
        return _SELF_ASKED.search(source) is not None or not TELLS_OF_ASKING.search(target.rstrip("？?"))
    if SUGGESTS.search(target) and PROPOSES.search(last):
        return True
    return (bool(HAN_CHARACTER.search(source)) or theirs == "") and bool(
        (ASKS.search(last) or WORDS_OF_QUESTION.search(last)) and _asks_last(target)
    )


def _asks_last(text: str) -> bool:
    """Whether the last sentence is worded as a direct question."""
    last = text[max(text.rfind(mark, 0, -1) for mark in "。！？.!?") + 1 :].lstrip('”’"」』 ')
    return bool(BEGINS_ASKING.match(last) or TAG.search(last) or HAN_CHARACTER.search(last))


def _breaks_off(source: str, target: str) -> bool:
    """Whether the source ends in an ellipsis that is none of a quotation ([…]) and the translation has none at all."""
    return source[-1] not in "])）］】" and not _DOTS.search(target)


def _end(text: str) -> tuple[str, int]:
    """The kind of the last mark and the place after it; "" where the text ends in a word."""
    offset = max(0, len(text) - _WINDOW)
    tail = text[offset:]
    bare = tail.rstrip(_CLOSERS)  # all there is to look through, nearly always
    if not bare or not _BARE.match(bare, len(bare) - 1) or bare[-1].isdigit():
        found = _TAIL.search(tail)
        bare = tail[: found.start()] if found else tail
    end = offset + len(bare)
    last = text[end - 1 : end]
    if last == "." and text[max(0, end - 3) : end] == "...":
        return "ellipsis", end
    return _KINDS.get(last, ""), end


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


def _ends_in_quotation(source: str, target: str) -> bool:
    """Whether the source ends in a mark of what it quotes, behind which the translation goes on: 「……！」她說."""
    return source[-1] in '"”’」』' and _GOES_ON.search(target) is not None


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
_WITHIN = {
    "asks": gettext_noop("The source asks; this sentence should end with a question mark"),
    "exclaims": gettext_noop("The source exclaims; this sentence should end with an exclamation mark"),
    "asks in quotation": gettext_noop(
        "The source asks in its quotation; the translation should have a question mark there"
    ),
    "asks nothing": gettext_noop("This sentence ends with a question mark, but the source asks nothing"),
    "exclaims nothing": gettext_noop("This sentence ends with an exclamation mark, but the source has none"),
}
_UNWANTED = {
    "question": gettext_noop("The translation ends with a question mark, but the source asks nothing"),
    "exclamation": gettext_noop("The translation ends with an exclamation mark, but the source has none"),
}
_BROKEN_OFF = gettext_noop("The source breaks off; the translation should end with an ellipsis")
_STOP = gettext_noop("The source ends with a stop; the translation should too")
_COMMA = gettext_noop("The translation ends with a comma: is something missing, or is it a stop?")
_COMMA_WITHIN = gettext_noop("A new sentence begins behind this comma: is it a stop?")
_SMALL = gettext_noop("This sentence begins with a small letter")
_COLON = gettext_noop("The source ends with a colon; the translation should too")
_OPEN = {
    "semicolon": gettext_noop("The translation ends with a semicolon, the source with a stop"),
    "colon": gettext_noop("The translation ends with a colon, the source with a stop"),
}
