"""How well the ends of two sentences fit: a question ends with a question, a quotation is open in both or in neither.

What fits is assumed at first and then learned from the document: the log of how much oftener two kinds of end meet at
the end of a bead than by chance, held back by TRUST beads that fit what is assumed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reviews.align.search import Chain
from reviews.align.table import Floats

Kinds = NDArray[np.int64]

_STOP, _OTHER, _KINDS = 0, 7, 8
_MARKS = {mark: kind for kind, marks in enumerate((".。", "?？", "!！", ":：", ";；", "…—–-", ",，")) for mark in marks}
_CLOSERS = re.compile(r"[\s\"'“”’」』»›）)\]]+$")
_QUOTE = re.compile(r"[「『„」』«‹»›“”\"]|(?<![^\s(—–-])['‘](?=\w)|(?<=[.,!?…—。，！？])['’]")
SAME_MARK, OTHER_MARK = 1.5, -1.0
SAME_STATE, OTHER_STATE = 0.4, -0.6
TRUST = 60.0
# The share of sentences that end in a quotation, below which a side's quotation marks tell nothing.
QUOTING = 0.02


@dataclass(frozen=True)
class Ends:
    """For each sentence of one side the kind of its last mark, and 1 where a quotation is open behind it, else 0."""

    marks: Kinds
    states: Kinds


def read(texts: Sequence[str], lang: str) -> Ends:
    """The ends of the sentences of one side, in the bare language `lang`."""
    marks, states = [], []
    state = 0
    for text in texts:
        marks.append(_MARKS.get(_CLOSERS.sub("", text)[-1:], _OTHER))
        for found in _QUOTE.finditer(text):
            state = int(_opens(text, found.start(), lang))
        states.append(state)
    return Ends(np.array(marks, np.int64), np.array(states, np.int64))


def _opens(text: str, at: int, lang: str) -> bool:
    """Whether the quotation mark at `at` opens a quotation."""
    mark = text[at]
    if mark in "「『„":
        return True
    if mark in "」』":
        return False
    if mark in "«‹»›" and lang != "de":
        return mark in "«‹"
    if mark in "“”" and lang in ("zh", "ja"):
        return mark == "“"
    # German turns guillemets and closes with “; a straight mark tells nothing: all open before a word.
    return at == 0 or text[at - 1] in " \t\u3000([—–-"


class Fits:
    """Scores of the ends of beads: as assumed, or as learned from a chain."""

    def __init__(self, source: Ends, target: Ends, chain: Chain | None = None) -> None:
        self._source, self._target = source, target
        marks = np.where(np.eye(_KINDS, dtype=bool), SAME_MARK, OTHER_MARK)
        marks[_OTHER, :] = marks[:, _OTHER] = marks[_STOP, _STOP] = 0.0
        self._marks = _table(source.marks, target.marks, marks, chain)
        states = np.where(np.eye(2, dtype=bool), SAME_STATE, OTHER_STATE)
        if min(_share(source.states), _share(target.states)) <= QUOTING:
            states[:] = 0.0
        self._states = _table(source.states, target.states, states, chain)

    def block(self, rows: tuple[int, int], columns: tuple[int, int]) -> Floats:
        """Scores [i, j] of beads that end with source sentence rows[0] + i and target sentence columns[0] + j."""
        i, j = slice(*rows), slice(*columns)
        found = self._marks[self._source.marks[i, None], self._target.marks[None, j]]
        found = found + self._states[self._source.states[i, None], self._target.states[None, j]]
        return found.astype(np.float32)

    def of(self, last: Kinds, other_last: Kinds) -> Floats:
        """Scores of beads that end with these source and target sentences."""
        found = self._marks[self._source.marks[last], self._target.marks[other_last]]
        found = found + self._states[self._source.states[last], self._target.states[other_last]]
        return found.astype(np.float32)


def _share(states: Kinds) -> float:
    return float(states.sum()) / max(1, len(states))


def _table(source: Kinds, target: Kinds, assumed: NDArray[np.float64], chain: Chain | None) -> NDArray[np.float64]:
    """Scores of each kind of source end with each of target end."""
    if chain is None:
        return assumed
    size = len(assumed)
    shares = [(np.bincount(kinds, minlength=size) + 0.5) / (len(kinds) + 0.5 * size) for kinds in (source, target)]
    by_chance = np.outer(*shares)
    fitting = by_chance * np.exp(assumed)
    seen = TRUST * fitting / fitting.sum()
    for (i0, i1, j0, j1), sure in zip(chain.beads, chain.confidence.tolist(), strict=True):
        if i1 > i0 and j1 > j0:
            seen[source[i1 - 1], target[j1 - 1]] += sure
    learned: NDArray[np.float64] = np.log(seen / seen.sum() / by_chance)
    return learned
