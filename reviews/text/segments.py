"""The units that travel between stages: line, sentence, bead, pair, article, finding."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from reviews.text.terms import Glossary

Side = Literal["source", "target"]
Severity = Literal["error", "warning", "note"]
LineKind = Literal["body", "heading", "byline", "date", "tag", "boilerplate", "repeated", "code"]

SIDES: tuple[Side, Side] = ("source", "target")
OTHER_SIDE: dict[str, Side] = {"source": "target", "target": "source"}
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
# What is nearest to running text stands first.
LINE_KINDS: tuple[LineKind, ...] = ("body", "heading", "byline", "date", "tag", "boilerplate", "repeated", "code")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file. `n` counts from 1; `lang` is a BCP 47 tag such as "en" or "zh-Hant-TW". A block of code is one line,
    whatever line ends it has.
    """

    n: int
    text: str
    lang: str
    kind: LineKind = "body"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of a line: `text` is the line's text from `start` to `end` (code points)."""

    line: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Bead:
    """Aligned units by number, before review. An empty side means omitted or added. 0 <= confidence <= 1."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary entry: how `source` is to be rendered, what else is allowed, and what is forbidden for it."""

    source: str
    target: str
    variants: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    note: str = ""

    @property
    def allowed(self) -> tuple[str, ...]:
        """All renderings that may stand in the translation."""
        return (self.target, *self.variants)


@dataclass(frozen=True)
class Pair:
    """A segment: source text and target text, compared by the checks."""

    id: str
    source: str
    target: str
    source_lang: str = "en"
    target_lang: str = "zh-Hant-TW"
    glossary: "Glossary | None" = None
    cache: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Values read from this pair once and shared by all checks."""

    def text(self, side: Side) -> str:
        """The text of one side."""
        return self.source if side == "source" else self.target

    def lang(self, side: Side) -> str:
        """The language tag of one side."""
        return self.source_lang if side == "source" else self.target_lang


@dataclass(frozen=True)
class Article:
    """The pairs of one document in order."""

    id: str
    pairs: tuple[Pair, ...]

    @cached_property
    def cache(self) -> dict[Any, Any]:
        """Values read from this article once and shared by all checks."""
        return {}


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a pair, with the replacement for text[start:end] where one is certain."""

    pair: str
    side: Side
    start: int
    end: int
    fix: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check reports.

    `message` is a sentence with named places, as in "{number} has no counterpart", filled from `args`; the interface
    translates the sentence and then fills it. `side`, `start` and `end` (code points) name the span. `fix` replaces
    that span. A finding about several pairs lists them in `spots`; its own span is then that of the first spot. `group`
    names the pairs that show it together (check/groups.py).
    """

    rule: str
    severity: Severity
    side: Side
    start: int
    end: int
    message: str
    args: dict[str, Any] = field(default_factory=dict)
    fix: str | None = None
    spots: tuple[Spot, ...] = ()
    group: str = ""

    @property
    def sentence(self) -> str:
        """The message in English, filled in."""
        return self.message.format(**self.args)
