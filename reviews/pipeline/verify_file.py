"""Whether a file says what the desk exported: its texts against the snapshots of its article, however the file was written."""

import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from reviews import load
from reviews.models import Article, Snapshot
from reviews.pipeline.edition import digest_of

Texts = tuple[str, str]


@dataclass(frozen=True)
class Verified:
    """A file of `n` pairs beside the `snapshot` that it is nearest to: its pairs that are `altered`, and those `missing` in it.

    `in_order` says that the rest stands in the order of the snapshot, `sound` that the snapshot has its hash still.
    """

    snapshot: Snapshot
    n: int
    altered: tuple[Texts, ...]
    missing: tuple[Texts, ...]
    in_order: bool
    sound: bool

    @property
    def as_exported(self) -> bool:
        """Whether nothing differs."""
        return self.in_order and self.sound and not self.altered and not self.missing


def verified(article: Article, content: bytes, name: str) -> Verified | None:
    """The file against the snapshot that most of it agrees with, the newest of equals; None where nothing was exported.

    Raises load.LoadError: a file that cannot be read, or that holds no pairs.
    """
    # The sides of an article may have been exchanged since it was exported.
    ours: dict[Texts, list[Texts]] = {}
    found = []
    for snapshot in Snapshot.objects.filter(article=article).select_related("article__project").order_by("-pk"):
        langs = snapshot.content["source_lang"], snapshot.content["target_lang"]
        if langs not in ours:
            read = load.load(content, name, source_lang=langs[0], target_lang=langs[1])
            ours[langs] = [texts(pair.source, pair.target) for pair in read.pairs if not pair.fixed]
        found.append(compared(ours[langs], snapshot))
    return min(found, key=lambda one: len(one.altered) + len(one.missing), default=None)


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
