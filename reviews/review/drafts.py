"""From an alignment, or from ready pairs, to the pairs of an article in the order of the text."""

from collections.abc import Iterable, Iterator, Sequence

from reviews.align import Alignment, ParagraphBead, SentenceBead, reasons
from reviews.load import LoadedArticle
from reviews.models import Article, Pair
from reviews.text.scripts import UNSPACED, base
from reviews.text.segments import LINE_KINDS, SIDES, Line, LineKind, Sentence, Side


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
            proposed_exclusion="not_for_translation" if one.fixed else "",
        )
        for n, one in enumerate(read.pairs, 1)
    ]


def from_alignment(alignment: Alignment, lines: "Lines", article: Article) -> list[Pair]:
    """Unsaved pairs of `alignment`; lines without a twin stand as pairs with one empty side, where the text has them."""
    found: list[Pair] = []
    why = {
        "source": reasons([*lines.source.values()], [*alignment.unaligned_source, *alignment.other], "source"),
        "target": reasons([*lines.target.values()], alignment.unaligned_target, "target"),
    }
    for paragraph, item in enumerate(in_text_order(alignment), 1):
        if isinstance(item, ParagraphBead):
            made = of_bead(item, lines, article)
        else:
            line, side = item
            made = [of_line(line, side, why[side][line.n])]
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

    def of(self, bead: SentenceBead) -> list[Line]:
        """The lines in which the source sentences of a bead stand; where there are none, the target sentences."""
        side = self.source if bead.source else self.target
        return [side[one.line] for one in bead.source or bead.target]


def in_text_order(alignment: Alignment) -> Iterator[ParagraphBead | tuple[Line, Side]]:
    """Beads, and before each bead the lines without a twin that precede it on their own side."""
    waiting: dict[Side, list[Line]] = {
        "source": sorted((*alignment.unaligned_source, *alignment.other), key=lambda line: line.n),
        "target": sorted(alignment.unaligned_target, key=lambda line: line.n),
    }
    for bead in alignment.beads:
        for side in SIDES:
            first = getattr(bead, side)[0]
            while waiting[side] and waiting[side][0].n < first:
                yield waiting[side].pop(0), side
        yield bead
    for side, rest in waiting.items():
        for line in rest:
            yield line, side


def of_line(line: Line, side: Side, reason: str) -> Pair:
    """A pair with one empty side, and why it might be left out."""
    pair = Pair(kind=line.kind, proposed_exclusion=reason)
    setattr(pair, side, trimmed(line.text))
    setattr(pair, f"{side}_lines", [line.n])
    return pair


def of_bead(bead: ParagraphBead, lines: Lines, article: Article) -> list[Pair]:
    """The pairs of one paragraph bead: its sentence beads, or itself where the article is reviewed by paragraphs."""
    if article.level == Article.Level.PARAGRAPH:
        texts = [lines.source[n].text for n in bead.source], [lines.target[n].text for n in bead.target]
        return [
            Pair(
                source="\n".join(texts[0]),
                target="\n".join(texts[1]),
                source_lines=list(bead.source),
                target_lines=list(bead.target),
                kind=kind_of(lines.source[n].kind for n in bead.source),
                confidence=bead.confidence,
                proposed_exclusion=why_out(*texts, [lines.source[n] for n in bead.source]),
            )
        ]
    return [
        Pair(
            source=glue(one.source, article.source_lang),
            target=glue(one.target, article.target_lang),
            source_lines=numbers(one.source),
            target_lines=numbers(one.target),
            kind=kind_of(line.kind for line in lines.of(one)),
            confidence=one.confidence,
            proposed_exclusion=why_out([s.text for s in one.source], [s.text for s in one.target], lines.of(one)),
        )
        for one in bead.sentences
    ]


def why_out(source: Sequence[str], target: Sequence[str], lines: Sequence[Line]) -> str:
    """Why these texts of `lines` might be left out: they have no twin, or are code, which the translation has as it was."""
    if not source or not target:
        return "omitted" if source else "added"
    return "not_for_translation" if source == target and lines[0].kind == "code" else ""


def kind_of(kinds: Iterable[LineKind]) -> LineKind:
    """The kind of what is made of lines of these kinds: the one nearest to running text."""
    return min(kinds, key=LINE_KINDS.index)


def glue(sentences: Sequence[Sentence], lang: str) -> str:
    """The sentences as running text: with spaces where the language writes them, or a line has them behind Latin letters."""
    if base(lang) not in UNSPACED:
        return " ".join(trimmed(one.text) for one in sentences)
    text = ""
    for before, one in zip((None, *sentences), sentences, strict=False):
        apart = before is not None and before.line == one.line and before.end < one.start and text[-1:].isascii()
        text += (" " if apart else "") + trimmed(one.text)
    return text


def trimmed(text: str) -> str:
    """A text without white space round it; code, which may have line ends, keeps how its first line is set in."""
    return text if "\n" in text else text.strip()


def numbers(sentences: Iterable[Sentence]) -> list[int]:
    """The lines that the sentences stand in, each once, in order."""
    return list(dict.fromkeys(one.line for one in sentences))
