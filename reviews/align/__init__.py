"""An article becomes beads with confidence. Imports no Django."""

from reviews.align.again import Run, align_units
from reviews.align.aligner import align
from reviews.align.alignment import Alignment, Doubt, ParagraphBead, SentenceBead
from reviews.align.embedders import EmbedderError, embedder
from reviews.align.reasons import reasons

__all__ = [
    "Alignment",
    "Doubt",
    "EmbedderError",
    "ParagraphBead",
    "Run",
    "SentenceBead",
    "align",
    "align_units",
    "embedder",
    "reasons",
]
