"""When an alignment as a whole should not be trusted, and why."""

from collections.abc import Sequence

from reviews.align.alignment import Doubt, ParagraphBead
from reviews.text.segments import Line
from reviews.text.translatable import gettext_noop as _

SURE = 0.5
ENOUGH = 0.5
# Median bead scores: about 0, at most 1.7, for unrelated texts, 7 to 40 for translations.
FIT = 3.0
FEW = 8


def doubts(
    source: Sequence[Line], target: Sequence[Line], beads: Sequence[ParagraphBead], fit: float
) -> tuple[Doubt, ...]:
    """The doubt "align.low_confidence" where less than half of the body lines of a side have a probable twin, or where
    `fit`, the median score of the beads, is that of texts which have nothing to do with each other.
    """
    shares = []
    for side, lines in (("source", source), ("target", target)):
        sure = {n for bead in beads if bead.confidence >= SURE for n in getattr(bead, side)}
        body = [line for line in lines if line.kind == "body"] or lines
        shares.append(sum(line.n in sure for line in body) / max(1, len(body)))
    if fit < FIT and len(beads) >= FEW:
        return (Doubt("align.low_confidence", _("The two texts hardly seem to translate each other.")),)
    if min(shares) >= ENOUGH:
        return ()
    message = _("Probable counterparts were found for {source}% of the source lines and {target}% of the target lines.")
    values = {"source": round(100 * shares[0]), "target": round(100 * shares[1])}
    return (Doubt("align.low_confidence", message, values),)
