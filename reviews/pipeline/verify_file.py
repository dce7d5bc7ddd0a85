"""Whether a file says what the desk exported: its texts against the snapshots of its article, however the file was written."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reviews import load
from reviews.export.translated_markdown import FORMAT, texts_in
from reviews.load.decode import decode
from reviews.load.names import extension
from reviews.models import Article, Snapshot
from reviews.pipeline.document import MARKDOWN
from reviews.pipeline.edition import digest_of, edition_from
from reviews.pipeline.export import to_bytes

Texts = tuple[str, str]


@dataclass(frozen=True)
class Verified:
    """A file of `n` pairs beside the `snapshot` that it is nearest to: its pairs that are `altered`, and those `missing` in it;
    `reshaped` are texts of a document that stand in another kind of block, with that and the one they were exported in.

    `in_order` says that the rest stands in the order of the snapshot, `sound` that the snapshot has its hash still.
    """

    snapshot: Snapshot
    n: int
    altered: tuple[Texts, ...]
    missing: tuple[Texts, ...]
    in_order: bool
    sound: bool
    reshaped: tuple[tuple[str, str, str], ...] = ()

    @property
    def as_exported(self) -> bool:
        """Whether nothing differs."""
        return self.in_order and self.sound and not (self.altered or self.missing or self.reshaped)


def verified(article: Article, content: bytes, name: str) -> Verified | None:
    """The file against the snapshot that most of it agrees with, the newest of equals; None where nothing was exported.

    Raises load.LoadError: a file that cannot be read.
    """
    # The sides of an article may have been exchanged since it was exported.
    ours: dict[Texts, list[Texts]] = {}
    found = []
    if alone := translation_in(content, name):
        snapshots = Snapshot.objects.filter(article=article).select_related("article__project").order_by("-pk")
        return min((compared_alone(alone, one) for one in snapshots), key=faults, default=None)
    for snapshot in Snapshot.objects.filter(article=article).select_related("article__project").order_by("-pk"):
        langs = snapshot.content["source_lang"], snapshot.content["target_lang"]
        if langs not in ours:
            ours[langs] = list(pairs_in(content, name, *langs))
        found.append(compared(ours[langs], snapshot))
    return min(found, key=faults, default=None)


def faults(found: Verified) -> int:
    """How much of a file differs from a snapshot."""
    return len(found.altered) + len(found.missing) + len(found.reshaped)


def translation_in(content: bytes, name: str) -> list[tuple[str, str]]:
    """The texts, with what each stands in, of a Markdown file that holds the translation alone; none of another."""
    return texts_in(decode(content)) if extension(name) in MARKDOWN else []


def compared_alone(there: list[tuple[str, str]], snapshot: Snapshot) -> Verified:
    """A translation alone beside a snapshot: its paragraphs, which pairs are in none that is as it was exported, and what stands in
    another kind of block.
    """
    edition = edition_from(snapshot, snapshot.article)
    exported = texts_in(to_bytes(edition, FORMAT).decode())
    ours, theirs = [text for text, _shape in there], [text for text, _shape in exported]
    same = Counter(ours) & Counter(theirs)
    kept_texts = "\n".join(same).replace("\\", "")
    pairs = [pair for pair in edition.pairs if "".join(pair.target.split()).replace("\\", "") not in kept_texts]
    altered = list((Counter(ours) - same).elements())
    return Verified(
        snapshot=snapshot,
        n=len(edition.pairs) - len(pairs) + len(altered),
        altered=tuple(("", text) for text in altered),
        missing=tuple((pair.source, pair.target) for pair in pairs),
        in_order=[one for one in ours if one in same] == [one for one in theirs if one in same],
        sound=digest_of(snapshot.content) == snapshot.sha256,
        reshaped=tuple(reshaped(there, exported)),
    )


def reshaped(ours: list[tuple[str, str]], theirs: list[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """The texts of both that stand in another kind of block: what it is, and what it was."""
    was = defaultdict(list)
    for text, shape in theirs:
        was[text].append(shape)
    for text, shape in ours:
        if was[text] and (old := was[text].pop(0)) != shape:
            yield text, shape, old


def pairs_in(content: bytes, name: str, source_lang: str, target_lang: str) -> Iterator[Texts]:
    """The pairs of the file; of one that was written before anything was approved, none."""
    try:
        read = load.load(content, name, source_lang=source_lang, target_lang=target_lang)
    except load.LoadError as error:
        if error.code == "pairs.none":
            return
        raise
    yield from (texts(pair.source, pair.target) for pair in read.pairs if not pair.fixed)


def compared(ours: list[Texts], snapshot: Snapshot) -> Verified:
    """What of `ours` is not in the snapshot, and what of it is not among them."""
    theirs = [texts(one["source"], one["target"]) for one in snapshot.content["pairs"]]
    same = Counter(ours) & Counter(theirs)
    return Verified(
        snapshot=snapshot,
        n=len(ours),
        altered=tuple((Counter(ours) - same).elements()),
        missing=tuple((Counter(theirs) - same).elements()),
        in_order=kept(ours, same) == kept(theirs, same),
        sound=digest_of(snapshot.content) == snapshot.sha256,
    )


def texts(source: str, target: str) -> Texts:
    """Both as they are hashed."""
    return unicodedata.normalize("NFC", source), unicodedata.normalize("NFC", target)


def kept(pairs: Iterable[Texts], same: "Counter[Texts]") -> list[Texts]:
    """Those of `pairs` that are among the `same`."""
    return [one for one in pairs if one in same]
