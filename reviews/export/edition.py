"""What is exported: approved pairs, and what is left out of them, with all that makes them provable."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from heapq import merge
from itertools import groupby

from reviews.text.plurals import Plural
from reviews.text.scripts import base, language

SHORT_HASH = 12


@dataclass(frozen=True, slots=True)
class Approval:
    """Who approved, in which role, when."""

    name: str
    role: str
    at: datetime

    @property
    def whose(self) -> str:
        """Name and role, once where the role stands for the name."""
        return self.name if self.name.startswith(self.role) else f"{self.name} ({self.role})"


@dataclass(frozen=True, slots=True)
class EditionPair:
    """An approved pair. Texts are exactly those approved; hashes are sha256 of their NFC form, in hex.

    `lane` is the target in a derived variant of Chinese, where one was asked for; `note` is what the file that the pair came
    from said to those who translate it, `form` of which message it is a form, `lines` in which lines of a document its source
    stood.
    """

    id: int
    position: int
    paragraph: int
    source: str
    target: str
    source_hash: str
    target_hash: str
    version: int
    authors: tuple[str, ...] = ()
    approvals: tuple[Approval, ...] = ()
    kind: str = "body"
    lane: str | None = None
    note: str = ""
    form: Plural | None = None
    lines: tuple[int, ...] = ()

    @property
    def approved_by(self) -> str:
        """The approvers' names."""
        return ", ".join(approval.name for approval in self.approvals)

    @property
    def approved_at(self) -> datetime | None:
        """When the last approval was given."""
        return max((approval.at for approval in self.approvals), default=None)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A pair that is not in the edition, and why: its state, and the reason of an exclusion. Of one that is not to be
    translated, which was approved as such, the texts are known: formats that came with it give it back as it came.
    """

    id: int
    position: int
    state: str
    reason: str = ""
    source: str = ""
    target: str = ""
    lines: tuple[int, ...] = ()


@dataclass(frozen=True)
class Document:
    """The Markdown document that the original came in, and the lines of it, by number, that hold the translation."""

    text: str
    gone: tuple[int, ...] = ()


@dataclass(frozen=True)
class Edition:
    """An article as it is exported. `policy` says in words which approvals stood behind it, `people` how people are named
    (reviews/export/people.py).
    """

    article_id: int
    title: str
    source_lang: str
    target_lang: str
    snapshot: int
    at: datetime
    policy: str
    tool: str
    pairs: tuple[EditionPair, ...]
    left_out: tuple[LeftOut, ...] = ()
    lane_lang: str = ""
    lane_risks: dict[str, int] = field(default_factory=dict)
    people: str = "full"
    document: Document | None = None

    @property
    def title_lang(self) -> str:
        """The language that the title is in, which may be that of either side."""
        found = language(self.title)
        return next(
            (lang for lang in (self.source_lang, self.target_lang) if base(lang) == base(found)), self.source_lang
        )

    @cached_property
    def has_notes(self) -> bool:
        """Whether any pair has a note to translators: without one, no file has a column for them."""
        return any(pair.note for pair in self.pairs)

    def units(self) -> "Iterator[EditionPair | LeftOut]":
        """The pairs, and among them in their order those that are not to be translated."""
        fixed = [one for one in self.left_out if one.source or one.target]
        return merge(self.pairs, fixed, key=lambda one: one.position)

    @property
    def counts(self) -> dict[str, int]:
        """How many pairs of each state are left out."""
        return dict(sorted(Counter(one.state for one in self.left_out).items()))

    @property
    def digest(self) -> str:
        """sha256 over the hashes of all pairs in order: one number for the whole text."""
        lines = (f"{pair.id} {pair.source_hash} {pair.target_hash}\n" for pair in self.pairs)
        return hashlib.sha256("".join(lines).encode()).hexdigest()

    def paragraphs(self) -> Iterator[tuple[int, list[EditionPair]]]:
        """The pairs paragraph by paragraph, in order."""
        for number, pairs in groupby(self.pairs, key=lambda pair: pair.paragraph):
            yield number, list(pairs)


def stamp(at: datetime | None) -> str:
    """A time for machines: 2026-05-03T14:05:09Z; empty for none."""
    return "" if at is None else at.strftime("%Y-%m-%dT%H:%M:%SZ")


def day(at: datetime | None) -> str:
    """A time for people: 2026-05-03 14:05 UTC; empty for none."""
    return "" if at is None else at.strftime("%Y-%m-%d %H:%M UTC")


def short_tag(lang: str) -> str:
    """The tag that translation tools know: zh-TW for zh-Hant-TW, zh-CN for zh-Hans."""
    known = {
        "zh-Hant": "zh-TW",
        "zh-Hant-TW": "zh-TW",
        "zh-Hant-HK": "zh-HK",
        "zh-Hans": "zh-CN",
        "zh-Hans-CN": "zh-CN",
    }
    return known.get(lang, lang)
