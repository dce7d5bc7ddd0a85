"""How well the ends of two sentences fit: a question ends with a question, a quotation closes with both or with neither,
and is open behind both or behind neither.

What fits is assumed at first and then learned from the document (habits.py).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from reviews.align import habits
from reviews.align.habits import Fits, Kinds
from reviews.align.quotations import Quotations
from reviews.align.search import Chain

_STOP, _OTHER, _KINDS = 0, 7, 8
_MARKS = {mark: kind for kind, marks in enumerate((".。", "?？", "!！", ":：", ";；", "…—–-", ",，")) for mark in marks}
_CLOSERS = "\"'“”’」』«»‹›）)]"
_CLOSING = re.compile(r"[\"'“”’」』«»‹›]")
SAME_MARK, OTHER_MARK = 1.5, -1.0
SAME_CLOSED, OTHER_CLOSED = 0.5, -0.7
SAME_STATE, OTHER_STATE = 0.4, -0.6
SAME_CUT, OTHER_CUT = 0.4, -1.0
_COMMA = re.compile(r"[,，、]\s*$")
_SMALL = re.compile(r"\W*[a-zß-ÿ]")
_OPENED, _SHUT = "([（［", ")]）］"
_BRACKET = re.compile(f"[{re.escape(_OPENED + _SHUT)}]")
# A bracket that so many units do not close is a slip.
_FAR = 4


@dataclass(frozen=True)
class Ends:
    """For each sentence of one side the kind of its last mark; 1 where a quotation closes with it, else 0; 1 where a
    quotation is open behind it, else 0; and 1 where it is no more than the beginning of a sentence, else 0.
    """

    marks: Kinds
    closed: Kinds
    states: Kinds
    cut: Kinds


def read(texts: Sequence[str], quoted: Quotations) -> Ends:
    """The ends of the sentences of one side."""
    marks, closed = [], []
    states = [int(state) for state in quoted.open]
    for text in texts:
        end = len(text)
        while end and (text[end - 1] in _CLOSERS or text[end - 1].isspace()):
            end -= 1
        marks.append(_MARKS.get(text[end - 1 : end], _OTHER))
        closed.append(int(bool(_CLOSING.search(text, end))))
    return Ends(*(np.array(kinds, np.int64) for kinds in (marks, closed, states, _cut(texts))))


def _cut(texts: Sequence[str]) -> list[int]:
    """1 for each text behind which the sentence goes on."""
    small = [bool(_SMALL.match(text)) for text in texts[1:]] + [False]
    found = [int(goes_on or bool(_COMMA.search(text))) for text, goes_on in zip(texts, small, strict=True)]
    opened = -1
    for at, text in enumerate(texts):
        for bracket in _BRACKET.findall(text):
            if bracket in _OPENED and opened < 0:
                opened = at
            elif bracket in _SHUT and opened >= 0:
                found[opened:at] = [1] * (at - opened)
                opened = -1
        if opened >= 0 and at - opened >= _FAR:
            opened = -1
    return found


def fits(source: Ends, target: Ends, chain: Chain | None = None) -> Fits:
    """Scores of the ends of beads: as assumed, or as learned from a chain."""
    mark, sign = np.eye(_KINDS, dtype=bool), np.eye(2, dtype=bool)
    marks = np.where(mark, SAME_MARK, OTHER_MARK)
    marks[_OTHER, :] = marks[:, _OTHER] = marks[_STOP, _STOP] = 0.0
    closed = np.where(sign, SAME_CLOSED, OTHER_CLOSED) * habits.tell(source.closed, target.closed)
    states = np.where(sign, SAME_STATE, OTHER_STATE) * habits.tell(source.states, target.states)
    cut = np.where(sign, SAME_CUT, OTHER_CUT)
    cut[0, 0] = 0.0
    # Each mark is two kinds: a quotation does not close with it, or does.
    left, right = (side.marks + _KINDS * side.closed for side in (source, target))
    both = np.kron(closed, np.ones_like(marks)) + np.tile(marks, (2, 2))
    both[_OTHER, :] = both[:, _OTHER] = 0.0  # a line without a mark, such as a heading, is not an end without quotation
    return Fits((
        (left, right, habits.of_few(left, right, both, chain, last=True)),
        (source.states, target.states, habits.of_few(source.states, target.states, states, chain, last=True)),
        (source.cut, target.cut, habits.of_few(source.cut, target.cut, cut, chain, last=True)),
    ))  # fmt: skip
