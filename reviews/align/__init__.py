"""An article becomes beads with confidence. Imports no Django."""

from reviews.align.again import Run, align_units
from reviews.align.aligner import align
from reviews.align.alignment import Alignment, Doubt, ParagraphBead, SentenceBead

__all__ = ["Alignment", "Doubt", "ParagraphBead", "Run", "SentenceBead", "align", "align_units"]
