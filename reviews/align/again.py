"""Aligning a stretch of an article anew: its units are known, only which of them belong together is asked."""

from collections.abc import Sequence
from dataclasses import dataclass

from reviews.align.aligner import match
from reviews.align.embedders import Embedder
from reviews.align.units import whole_lines
from reviews.text.meanings.dictionary import chinese_english
from reviews.text.scripts import base
from reviews.text.segments import Line


@dataclass(frozen=True, slots=True)
class Run:
    """Units source[i0:i1] and target[j0:j1] that translate each other; one of the two can be empty."""

    source: slice
    target: slice
    confidence: float


def align_units(
    source: Sequence[Line], target: Sequence[Line], source_lang: str, target_lang: str, embedder: Embedder | None = None
) -> list[Run]:
    """Every unit in exactly one run, in order. Either side may be empty."""
    if not source or not target:
        sides = [(slice(k, k + 1), slice(0, 0)) for k in range(len(source))]
        sides += [(slice(0, 0), slice(k, k + 1)) for k in range(len(target))]
        return [Run(left, right, 1.0) for left, right in sides]
    dictionary = chinese_english() if {base(source_lang), base(target_lang)} == {"zh", "en"} else None
    chain = match(whole_lines(source), whole_lines(target), source_lang, target_lang, dictionary, embedder=embedder)
    beads = zip(chain.beads, chain.confidence, strict=True)
    return [Run(slice(i0, i1), slice(j0, j1), float(sure)) for (i0, i1, j0, j1), sure in beads]
