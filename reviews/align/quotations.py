"""Where quotations open and close, and whether who speaks stands in another sentence of the translation.

"A hoe," he said. "My brother farms." may be cut in two behind the quotation or before it: 「打把鋤頭。」他說，「我兄弟種地。」
What is said meets sentence by sentence then, and yet the two are one bead, since "he said" stands over the boundary.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reviews.align.table import Bead

_MARK = re.compile(
    r"[「『„」』«‹»›“”\"'‘’]"  # a set of marks first: so it is found quickest
    r"(?:(?<=[「『„」』«‹»›“”\"])|(?<![^\s(—–-]['‘])(?<=['‘])(?=\w)|(?<=[.,!?…—。，！？]['’]))"
)
_WORD = re.compile(r"[^\W_]")


@dataclass(frozen=True)
class Quotations:
    """For each text of a side whether its stretches, in order, are said (stand in a quotation) or told, and whether a
    quotation is open behind it.
    """

    said: list[tuple[bool, ...]]
    open: list[bool]


def read(texts: Sequence[str], lang: str) -> Quotations:
    """The quotations in the texts of one side, in the bare language `lang`."""
    said, states = [], []
    state = False
    for text in texts:
        stretches = []
        last = 0
        for mark in _MARK.finditer(text):
            stretches.append((state, text[last : mark.start()]))
            state, last = _opens(text, mark.start(), lang), mark.end()
        stretches.append((state, text[last:]))
        said.append(tuple(inside for inside, words in stretches if _WORD.search(words)))
        states.append(state)
    return Quotations(said, states)


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


def speaker_crosses(source: Quotations, target: Quotations, bead: Bead, after: Bead) -> bool:
    """Whether who speaks stands in `bead` on one side and in the one behind it on the other, and one person speaks in both."""
    i0, i1, j0, j1 = bead
    _i1, i2, _j1, j2 = after
    first = _stretches(source, i0, i1), _stretches(target, j0, j1)
    second = _stretches(source, i1, i2), _stretches(target, j1, j2)
    if not all(True in side for side in (*first, *second)):
        return False
    told = [False in side for side in (*first, *second)]
    if told not in ([True, False, False, True], [False, True, True, False]):
        return False
    # One person speaks where a quotation runs on, or where what is told stands at the boundary on both sides.
    own = 0 if told[0] else 1
    at_boundary = not first[own][-1] and not second[1 - own][0]
    return at_boundary or source.open[i1 - 1] or target.open[j1 - 1]


def _stretches(side: Quotations, first: int, last: int) -> list[bool]:
    return [inside for text in side.said[first:last] for inside in text]
