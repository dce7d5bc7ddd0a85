"""Edit effort: how far a text has moved from its first version, as chrF and TER with their signatures.

chrF: Popović 2015, character n-grams, so Chinese needs no words. TER: Snover et al. 2006, with sacreBLEU's
`asian_support`, which takes every Han character as a word. The first version is the hypothesis, the current one the
reference: TER is then the share of the current text that had to be edited. No tokenizer that downloads anything.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Score:
    """A number and how it was made. chrF: 0..100, 100 is the same text. TER: percent, 0 is the same text."""

    value: float
    signature: str


@dataclass(frozen=True, slots=True)
class Effort:
    """Both scores, over `pairs` pairs of which `changed` differ and `left_out` were too long to be measured."""

    chrf: Score
    ter: Score
    pairs: int
    changed: int
    left_out: int = 0


@cache
def _metrics() -> tuple[Any, Any]:
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    return CHRF(), TER(normalized=True, asian_support=True)


def effort(first: Sequence[str], current: Sequence[str]) -> Effort:
    """The effort from `first` to `current`, text by text, counted over all of them together (corpus level).

    Texts over LONGEST characters are left out: TER grows with the square of the length. Two empty texts are the same
    text; nothing to measure is no effort.
    """
    both = list(zip(first, current, strict=True))
    measured = [(a, b) for a, b in both if len(a) <= LONGEST and len(b) <= LONGEST]
    chrf, ter = _metrics()
    old, new = [a for a, _b in measured], [b for _a, b in measured]
    same = old == new
    chrf_value = 100.0 if same else chrf.corpus_score(old, [new]).score
    ter_value = 0.0 if same else ter.corpus_score(old, [new]).score
    if same:  # A signature needs to have seen the number of references once.
        chrf.corpus_score(["a"], [["a"]])
        ter.corpus_score(["a"], [["a"]])
    return Effort(
        chrf=Score(chrf_value, str(chrf.get_signature())),
        ter=Score(ter_value, str(ter.get_signature())),
        pairs=len(measured),
        changed=sum(a != b for a, b in measured),
        left_out=len(both) - len(measured),
    )
