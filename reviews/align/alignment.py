"""What aligning yields: paragraph beads, the sentence beads inside each, and the lines left without a twin."""

from dataclasses import dataclass, field
from typing import Any

from reviews.text.segments import Line, Sentence


@dataclass(frozen=True, slots=True)
class SentenceBead:
    """Sentences that translate each other; an empty side means left out or added within the paragraph."""

    source: tuple[Sentence, ...]
    target: tuple[Sentence, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class ParagraphBead:
    """Lines (by number) that translate each other, neither side empty, with the beads of their sentences in order."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    confidence: float
    sentences: tuple[SentenceBead, ...]


@dataclass(frozen=True)
class Doubt:
    """A warning about the whole alignment. `message` has named {places}, filled from `values`."""

    code: str
    message: str
    values: dict[str, Any] = field(default_factory=dict)

    @property
    def sentence(self) -> str:
        """The message in English, filled in."""
        return self.message.format(**self.values)


@dataclass(frozen=True)
class Alignment:
    """The alignment of one article.

    Every line is in exactly one bead or in `unaligned_source`, `unaligned_target` or `other` (lines of a third
    language). `level` is that of the units that were asked for.
    """

    source_lang: str
    target_lang: str
    level: str
    beads: tuple[ParagraphBead, ...]
    unaligned_source: tuple[Line, ...]
    unaligned_target: tuple[Line, ...]
    other: tuple[Line, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def sentence_beads(self) -> tuple[SentenceBead, ...]:
        """All sentence beads in order."""
        return tuple(one for bead in self.beads for one in bead.sentences)

    @property
    def unaligned(self) -> tuple[int, ...]:
        """Numbers of all lines outside beads, for an article in one file."""
        return tuple(sorted(line.n for line in (*self.unaligned_source, *self.unaligned_target, *self.other)))
