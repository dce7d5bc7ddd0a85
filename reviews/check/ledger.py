"""The ledger of an article: every name, number, date, quotation and sentence of the source, matched or open.

What the translation has and the source has not stands in it as well, as an addition. Numbers, dates and sentences are open
where a check says so, so that ledger and findings never disagree; names and quotations are looked for here. A reason
given for an open entry (left out on purpose) is the desk's to add: `coverage` counts what is explained.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from reviews.check.engine import check_pair
from reviews.text.dates import dates
from reviews.text.marks import gettext_noop
from reviews.text.numerals import numbers
from reviews.text.renderings import Mention, chinese_mentions, english_mentions
from reviews.text.scripts import base
from reviews.text.segments import Article, Finding, Pair, Side
from reviews.text.sentences import spans

Kind = Literal["name", "number", "date", "quotation", "sentence"]
KINDS: dict[Kind, str] = {
    "name": gettext_noop("Names"),
    "number": gettext_noop("Numbers"),
    "date": gettext_noop("Dates"),
    "quotation": gettext_noop("Quotations"),
    "sentence": gettext_noop("Sentences"),
}
_ASKED: dict[Kind, frozenset[str]] = {
    "number": frozenset({"number", "magnitude", "unit", "percent", "currency"}),
    "date": frozenset({"date"}),
    "sentence": frozenset({"omission", "addition"}),
}
_RULES = frozenset().union(*_ASKED.values())
_QUOTATION = re.compile(
    r"[“「『《][^“”「」『』《》]{1,2000}[”」』》]?|(?<![\w\"])\"[^\"]{1,2000}\"?|(?<![\w'])'[^'\"]{3,500}'(?!\w)"
)
_PRONOUN = re.compile(r"[他她它其該该]|\b(?:he|she|him|her|his|they|them|their|it|its)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing said: its kind, the side and pair it stands in, its span (code points), and whether it is matched."""

    kind: Kind
    side: Side
    pair: str
    start: int
    end: int
    text: str
    matched: bool


@dataclass(frozen=True, slots=True)
class Coverage:
    """Of `total` entries of a kind so many are matched; `explained` of the rest have a reason."""

    kind: Kind
    matched: int
    total: int
    explained: int

    @property
    def open(self) -> int:
        """How many are neither matched nor explained."""
        return self.total - self.matched - self.explained


@dataclass(frozen=True)
class Ledger:
    """The entries of the source in the order of the text, and the additions: what only the translation has."""

    entries: tuple[Entry, ...]
    additions: tuple[Entry, ...]

    @cached_property
    def open(self) -> tuple[Entry, ...]:
        """The entries of the source without a counterpart."""
        return tuple(entry for entry in self.entries if not entry.matched)

    def coverage(self, explained: Collection[Entry] = ()) -> tuple[Coverage, ...]:
        """A count for every kind that the source has, in the order of KINDS. `explained` entries have a reason."""
        found = []
        for kind in KINDS:
            entries = [entry for entry in self.entries if entry.kind == kind]
            if entries:
                matched = sum(entry.matched for entry in entries)
                reasons = sum(not entry.matched and entry in explained for entry in entries)
                found.append(Coverage(kind, matched, len(entries), reasons))
        return tuple(found)


def ledger(article: Article) -> Ledger:
    """The ledger of `article`. Names are read in English and Chinese; the rest in every language."""
    source = _with_pronouns([entry for pair in article.pairs for entry in _entries(pair, "source")], article)
    target = [entry for pair in article.pairs for entry in _entries(pair, "target")]
    return Ledger(tuple(source), tuple(entry for entry in target if not entry.matched))


def _with_pronouns(entries: list[Entry], article: Article) -> list[Entry]:
    """A name that is rendered elsewhere in the article may be a pronoun here."""
    rendered = {word for entry in entries if entry.kind == "name" and entry.matched for word in entry.text.split()}
    spoken = {pair.id for pair in article.pairs if _PRONOUN.search(pair.target)}
    return [
        replace(entry, matched=True)
        if entry.kind == "name" and not entry.matched and entry.pair in spoken and rendered & {*entry.text.split()}
        else entry
        for entry in entries
    ]


def _entries(pair: Pair, side: Side) -> list[Entry]:
    if not pair.text(side).strip():
        return []
    alone = not pair.text(_other(side)).strip()
    found = [Entry(kind, side, pair.id, start, end, pair.text(side)[start:end], matched and not alone)
             for kind, start, end, matched in _read(pair, side)]  # fmt: skip
    return sorted(found, key=lambda entry: (entry.start, entry.end))


def _read(pair: Pair, side: Side) -> Iterator[tuple[Kind, int, int, bool]]:
    text, lang = pair.text(side), pair.lang(side)
    said = _findings(pair)
    read_dates = [(date.start, date.end) for date in dates(text, lang)]
    for start, end in read_dates:
        yield "date", start, end, not _touched("date", side, start, end, said)
    for number in (one for one in numbers(text, lang, read_dates) if one.weight):
        yield "number", number.start, number.end, not _touched("number", side, number.start, number.end, said)
    for start, end in spans(text, lang):
        yield "sentence", start, end, not _touched("sentence", side, start, end, said)
    for mention in _names(pair, side):
        yield "name", mention.start, mention.end, mention.matched
    ours = list(_QUOTATION.finditer(text))
    theirs = len(_QUOTATION.findall(pair.text(_other(side))))
    for n, match in enumerate(ours):
        yield "quotation", match.start(), match.end(), n < theirs


def _findings(pair: Pair) -> list[Finding]:
    kept = pair.cache.get("ledger")
    if kept is None:
        kept = pair.cache["ledger"] = check_pair(pair, _RULES) if pair.source.strip() and pair.target.strip() else []
    found: list[Finding] = kept
    return found


def _touched(kind: Kind, side: Side, start: int, end: int, said: list[Finding]) -> bool:
    return any(one.rule in _ASKED[kind] and one.side == side and one.start < end and start < one.end for one in said)


def _names(pair: Pair, side: Side) -> tuple[Mention, ...]:
    text, other = pair.text(side), pair.text(_other(side))
    ways = (base(pair.lang(side)), base(pair.lang(_other(side))))
    if ways == ("en", "zh"):
        return english_mentions(text, other)
    return chinese_mentions(text, other) if ways == ("zh", "en") else ()


def _other(side: Side) -> Side:
    return "target" if side == "source" else "source"
