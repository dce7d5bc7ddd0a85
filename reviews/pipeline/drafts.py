"""From an alignment, or from ready pairs, to the pairs of an article in the order of the text."""

from collections.abc import Iterable, Iterator, Sequence

from reviews.align import Alignment, ParagraphBead
from reviews.load import LoadedArticle
from reviews.models import Article, Pair
from reviews.text.scripts import UNSPACED, base
from reviews.text.segments import Line, LineKind, Sentence

PROPOSED: dict[LineKind, str] = {
    "boilerplate": "boilerplate",
    "tag": "tag",
    "byline": "byline",
    "date": "byline",
    "repeated": "repeated",
}


def from_pairs(read: LoadedArticle, article: Article) -> list[Pair]:
    """Unsaved pairs of a file that had them ready."""
    return [
        Pair(
            article=article,
            position=n,
            paragraph=n,
            source=one.source,
            target=one.target,
            source_lines=[one.row],
            target_lines=[one.row],
            alignment=Pair.Alignment.CONFIRMED,
        )
        for n, one in enumerate(read.pairs, 1)
    ]


def from_alignment(alignment: Alignment, lines: "Lines", article: Article) -> list[Pair]:
    """Unsaved pairs of `alignment`; lines without a twin stand as pairs with one empty side, where the text has them."""
    found: list[Pair] = []
    for paragraph, item in enumerate(in_text_order(alignment), 1):
        made = of_bead(item, lines, article) if isinstance(item, ParagraphBead) else [of_line(*item, article)]
        for pair in made:
            pair.article, pair.paragraph, pair.position = article, paragraph, len(found) + 1
            found.append(pair)
    return found


class Lines:
    """The texts and kinds of both sides' lines by number."""

    def __init__(self, read: LoadedArticle) -> None:
        one_file = {line.n: line for line in read.lines}
        self.source = {line.n: line for line in read.source_lines} or one_file
        self.target = {line.n: line for line in read.target_lines} or one_file


def in_text_order(alignment: Alignment) -> Iterator[ParagraphBead | tuple[Line, str]]:
    """Beads, and before each bead the lines without a twin that precede it on their own side."""
    waiting = {
        "source": sorted((*alignment.unaligned_source, *alignment.other), key=lambda line: line.n),
        "target": sorted(alignment.unaligned_target, key=lambda line: line.n),
    }
    for bead in alignment.beads:
        for side, first in (("source", bead.source[0]), ("target", bead.target[0])):
            while waiting[side] and waiting[side][0].n < first:
                yield waiting[side].pop(0), side
        yield bead
    for side, rest in waiting.items():
        for line in rest:
            yield line, side


def of_line(line: Line, side: str, article: Article) -> Pair:
    """A pair with one empty side, and why it might be left out."""
    reason = PROPOSED.get(line.kind, "omitted" if side == "source" else "added")
    pair = Pair(kind=line.kind, proposed_exclusion=reason)
    setattr(pair, side, line.text.strip())
    setattr(pair, f"{side}_lines", [line.n])
    return pair


def of_bead(bead: ParagraphBead, lines: Lines, article: Article) -> list[Pair]:
    """The pairs of one paragraph bead: its sentence beads, or itself where the article is reviewed by paragraphs."""
    kind = lines.source[bead.source[0]].kind
    if article.level == Article.Level.PARAGRAPH:
        return [
            Pair(
                source="\n".join(lines.source[n].text for n in bead.source),
                target="\n".join(lines.target[n].text for n in bead.target),
                source_lines=list(bead.source),
                target_lines=list(bead.target),
                kind=kind,
                confidence=bead.confidence,
            )
        ]
    return [
        Pair(
            source=glue(one.source, article.source_lang),
            target=glue(one.target, article.target_lang),
            source_lines=numbers(one.source),
            target_lines=numbers(one.target),
            kind=kind,
            confidence=one.confidence,
            proposed_exclusion="" if one.source and one.target else "omitted" if one.source else "added",
        )
        for one in bead.sentences
    ]


def glue(sentences: Sequence[Sentence], lang: str) -> str:
    """The sentences as running text: with spaces where the language writes them."""
    return ("" if base(lang) in UNSPACED else " ").join(one.text.strip() for one in sentences)


def numbers(sentences: Iterable[Sentence]) -> list[int]:
    """The lines that the sentences stand in, each once, in order."""
    return list(dict.fromkeys(one.line for one in sentences))
