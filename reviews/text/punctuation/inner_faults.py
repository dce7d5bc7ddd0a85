"""A question or exclamation within a text that is told in its translation, or a statement that is none there.

What is quoted is looked for first, then what is worded as a question, and then each sentence is held against the one in its
place. Source: as for end_punctuation.
"""

import re
from collections.abc import Iterator

from reviews.text.punctuation.inner_marks import MARKS, count, fewer, has, unlike
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
    WORDED_AS_QUESTION,
    WORDS_OF_QUESTION,
)
from reviews.text.scripts import HAN

Fault = tuple[int, int, str, str | None]
"""Start, end, what the source does there ("asks", "exclaims", "asks nothing", …), and what should stand there."""
_CLOSED_BY = {"?": re.compile('[?？][”’"」』]'), "!": re.compile('[!！][”’"」』]')}
_TOLD = re.compile('([，,。.])[”’"」』]')
_UNMARKED = re.compile("(?<=[^。！？…，、.!?,」』”])[」』”]")
# 現在安全嗎，專家…… and 一條麵包多少錢，去年……: the question goes on into what is told.
_ASKED_ON = re.compile(
    f"(?:[嗎吗誰谁]|(?:多少|什[麼么]|哪|[幾几])[{HAN}]{{0,3}}|如何|怎[麼么][樣样辦办])[，,](?![」』”])(?=[^。！？?!]{{0,200}}[。.！!])"
)
_LONG = re.compile(f"(?:\\w+\\W+){{5}}\\w|[{HAN}，]{{8}}")  # what is short may be an order: 滾出去！ she said coldly


def inner_fault(source: str, target: str, marks: str) -> Fault | None:
    """The first fault; `marks` are the stop, exclamation and question mark of the translation's language."""
    return next(_faults(source, target, marks), None)


def _faults(source: str, target: str, marks: str) -> Iterator[Fault]:
    yield from _quoted(source, target, marks)
    lost = fewer("question", target, source)
    if lost and (told := WORDED_AS_QUESTION.search(target) or _ASKED_ON.search(target)):
        yield told.end() - 1, told.end(), "asks", marks[2]
    elif lost or any(count(kind, source) != count(kind, target) for kind in MARKS):
        yield from _out_of_step(source, target, marks)


def _quoted(source: str, target: str, marks: str) -> Iterator[Fault]:
    """A quotation that asks or exclaims in the source, where the translation has one that tells: “Why?” she said, 「為什麼，」她說。"""
    asks, exclaims = _CLOSED_BY["?"].search(source), _CLOSED_BY["!"].findall(source)
    if asks and not has("question", target):
        told = list(_TOLD.finditer(target))
        if len(told) == 1:
            yield *told[0].span(1), "asks in quotation", marks[2]
        elif not told and len(bare := list(_UNMARKED.finditer(target))) == 1:
            yield *bare[0].span(), "asks in quotation", marks[2] + bare[0].group()
    if not exclaims or has("exclamation", target):
        return
    asked, told = list(_CLOSED_BY["?"].finditer(target)), list(_TOLD.finditer(target))
    if len(asked) == 1 and not has("question", source):
        at = asked[0].start()
        if not (ASKS.search(source) or ASKS.search(target, 0, at)):
            yield at, at + 1, "asks nothing", marks[1]
    elif len(told) == len(exclaims) == 1 and not has("question", target):
        yield *told[0].span(1), "exclaims", marks[1]


def _out_of_step(source: str, target: str, marks: str) -> Iterator[Fault]:
    """The sentence whose mark is of another kind than that of the sentence in its place."""
    both = unlike(source, target)
    if both is None:
        return
    theirs, ours = both
    asked, said = source[theirs.start : theirs.at], target[ours.start : ours.at].strip()
    mark = {"stop": marks[0], "exclamation": marks[1], "question": marks[2], "ellipsis": None}
    what = {
        ("question", "stop"): "asks",
        ("question", "ellipsis"): "asks",
        ("question", "exclamation"): "asks",
        ("exclamation", "stop"): "exclaims",
        ("exclamation", "ellipsis"): "exclaims",
        ("exclamation", "question"): "asks nothing",
        ("stop", "question"): "asks nothing",
        ("stop", "exclamation"): "exclaims nothing",
    }.get((theirs.kind, ours.kind))
    if what and not _is_excused(what, asked, said, (source, target), marks):
        yield ours.at, ours.at + 1, what, mark[theirs.kind] if ours.kind != "ellipsis" else None


def _is_excused(what: str, asked: str, said: str, texts: tuple[str, str], marks: str) -> bool:
    """Whether a sentence (`asked` in the source, `said` in the translation) may well end in another mark there."""
    if what == "asks":
        in_chinese = ASKS.search(said) or WORDS_OF_QUESTION.search(said)
        worded = in_chinese if marks[0] == "。" else BEGINS_ASKING.match(said) or TAG.search(said)
        suggests = SUGGESTS.search(asked) and said.endswith("吧")
        return not worded or bool(RHETORICAL.search(asked) or suggests)
    if what == "asks nothing":
        proposes = SUGGESTS.search(said) and PROPOSES.search(asked)
        return bool(ASKS.search(asked) or INDIRECT.search(asked) or proposes)
    if what == "exclaims nothing":
        return bool(EXCLAIMS.search(asked) or SHOUTS.search(texts[0]) or not _LONG.search(asked))
    return marks[0] == "." and SHOUTS.search(texts[1]) is not None  # "Stop," he cried
