"""The ledger of an article: every name, number, date, quotation and sentence of the source, matched or open.

What the translation has and the source has not stands in it as well, as an addition. Names, numbers, dates and sentences
are open where a check says so, so that ledger and findings never disagree: of a sentence only a warning counts, and the
entry is the stretch that is missing. A quotation is open where there are fewer on the other side and its words are not
there either. A reason given for an open entry (left out on purpose) is the desk's to add: `coverage` counts what is
explained. Each pair has a record of its own, so that an edit changes that alone.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from reviews.check import names
from reviews.check.engine import check_pair
from reviews.check.rule import rules
from reviews.text.left_out.stretches import chinese_units, english_units
from reviews.text.names.renderings import Mention, chinese_mentions, english_mentions
from reviews.text.scripts import base
from reviews.text.segments import SIDES, Article, Finding, Pair, Side
from reviews.text.sentences import spans
from reviews.text.translatable import gettext_noop
from reviews.text.values.dates import dates
from reviews.text.values.numerals import numbers

Kind = Literal["name", "number", "date", "quotation", "sentence"]
KINDS: dict[Kind, str] = {
    "name": gettext_noop("Names"),
    "number": gettext_noop("Numbers"),
    "date": gettext_noop("Dates"),
    "quotation": gettext_noop("Quotations"),
    "sentence": gettext_noop("Sentences"),
}
_OWN = "1"
_NUMBERS = frozenset({"number", "magnitude", "unit", "percent", "currency"})
_DATES = frozenset({"date"})
_SENTENCES = frozenset({"omission", "addition"})
SINGLE: dict[Kind, str] = {
    "name": gettext_noop("Proper name"),
    "number": gettext_noop("Number"),
    "date": gettext_noop("Date"),
    "quotation": gettext_noop("Quotation"),
    "sentence": gettext_noop("Sentence"),
}
_QUOTATION = re.compile(
    r"[“「『《][^“”「」『』《》]{1,2000}[”」』》]?|(?<![\w\"])\"[^\"]{1,2000}\"?|(?<![\w'])'[^'\"]{3,500}'(?!\w)"
)
_CLOSING = frozenset("”」』》\"'")
_PRONOUN = re.compile(r"[他她它其该該]|\b(?:he|she|him|her|his|they|them|their|it|its)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing said: its kind, the side and pair it stands in, its span (code points), and whether it is matched.

    `pronoun` says of an unmatched name that a pronoun may stand for it over there.
    """

    kind: Kind
    side: Side
    pair: str
    start: int
    end: int
    text: str
    matched: bool
    pronoun: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """What a pair adds to the ledger: how many entries of each kind its source has, those of either side that are not
    matched, and the words of the names that are.
    """

    totals: dict[Kind, int]
    unmatched: tuple[Entry, ...]
    rendered: tuple[str, ...]


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
    """How many entries of each kind the source has, which of them are open, and what only the translation has."""

    totals: dict[Kind, int]
    open: tuple[Entry, ...]
    additions: tuple[Entry, ...]

    def coverage(self, explained: Collection[Entry] = ()) -> tuple[Coverage, ...]:
        """A count for every kind that the source has, in the order of KINDS. `explained` entries have a reason."""
        without = Counter(entry.kind for entry in self.open)
        reasons = Counter(entry.kind for entry in self.open if entry in explained)
        return tuple(
            Coverage(kind, self.totals[kind] - without[kind], self.totals[kind], reasons[kind])
            for kind in KINDS
            if self.totals.get(kind)
        )


def version() -> str:
    """Of what is read: records of another version are read anew."""
    asked = sorted(_NUMBERS | _DATES | _SENTENCES | {"names"})
    return ".".join([_OWN, *(str(rules()[name].version) for name in asked)])


def ledger(article: Article) -> Ledger:
    """The ledger of `article`. Names are read in English and Chinese; the rest in every language."""
    return settled(record(pair) for pair in article.pairs)


def settled(records: Iterable[Record]) -> Ledger:
    """The ledger of the pairs of an article: a name that is rendered elsewhere in it may be a pronoun here."""
    totals: Counter[Kind] = Counter()
    rendered: set[str] = set()
    unmatched: list[Entry] = []
    for one in records:
        totals.update(one.totals)
        rendered.update(one.rendered)
        unmatched.extend(one.unmatched)
    left = [entry for entry in unmatched if not (entry.pronoun and rendered & {*entry.text.split()})]
    sides = {side: tuple(entry for entry in left if entry.side == side) for side in SIDES}
    return Ledger(dict(totals), sides["source"], sides["target"])


def record(pair: Pair) -> Record:
    """What one pair adds."""
    found = entries(pair)
    ours = [entry for entry in found if entry.side == "source"]
    words = {word for entry in ours if entry.kind == "name" and entry.matched for word in entry.text.split()}
    unmatched = tuple(entry for entry in found if not entry.matched)
    return Record(dict(Counter(entry.kind for entry in ours)), unmatched, tuple(sorted(words)))


def entries(pair: Pair) -> list[Entry]:
    """All entries of a pair, those of the source first, in the order of the text."""
    alone = not pair.source.strip() or not pair.target.strip()
    said = [] if alone else check_pair(pair, _NUMBERS | _DATES | _SENTENCES)
    return [entry for side in SIDES for entry in _entries(pair, side, said, alone)]


def _entries(pair: Pair, side: Side, said: list[Finding], alone: bool) -> list[Entry]:
    if not pair.text(side).strip():
        return []
    ours = [one for one in said if one.side == side]
    found = [*_read(pair, side, ours), *_names(pair, side), *_quotations(pair, side)]
    return sorted(
        (replace(entry, matched=False) if alone else entry for entry in found), key=lambda one: (one.start, one.end)
    )


def _read(pair: Pair, side: Side, said: list[Finding]) -> Iterator[Entry]:
    text, lang = pair.text(side), pair.lang(side)

    def entry(kind: Kind, start: int, end: int, rules: frozenset[str]) -> Entry:
        matched = not any(one.rule in rules and one.start < end and start < one.end for one in said)
        return Entry(kind, side, pair.id, start, end, text[start:end], matched)

    read_dates = [(date.start, date.end) for date in dates(text, lang)]
    for start, end in read_dates:
        yield entry("date", start, end, _DATES)
    for number in (one for one in numbers(text, lang, read_dates) if one.weight):
        yield entry("number", number.start, number.end, _NUMBERS)
    gaps = [one for one in said if one.rule in _SENTENCES and one.severity == "warning"]
    for start, end in spans(text, lang):
        gap = next((one for one in gaps if start <= one.start < end), None)
        first, last = (gap.start, min(gap.end, end)) if gap else (start, end)
        yield Entry("sentence", side, pair.id, first, last, text[first:last], gap is None)


def _names(pair: Pair, side: Side) -> Iterator[Entry]:
    """The names of one side; an unmatched one that nobody would ask for is no open entry."""
    seen = pair if side == "source" else _turned(pair)
    ways = (base(seen.source_lang), base(seen.target_lang))
    asked = frozenset(one.args["name"] for one in names.find(seen, pronouns=True))
    for mention in _mentions(seen, ways):
        matched = mention.matched or mention.text not in asked
        pronoun = not matched and bool(_PRONOUN.search(seen.target))
        yield Entry("name", side, pair.id, mention.start, mention.end, mention.text, matched, pronoun)


def _turned(pair: Pair) -> Pair:
    return Pair(pair.id, pair.target, pair.source, pair.target_lang, pair.source_lang)


def _mentions(pair: Pair, ways: tuple[str, str]) -> tuple[Mention, ...]:
    if ways == ("en", "zh"):
        return english_mentions(pair.source, pair.target)
    return chinese_mentions(pair.source, pair.target) if ways == ("zh", "en") else ()


def _quotations(pair: Pair, side: Side) -> Iterator[Entry]:
    text, other = pair.text(side), pair.text("target" if side == "source" else "source")
    ours = list(_QUOTATION.finditer(text))
    fewer = len(ours) > len(_QUOTATION.findall(other))
    chinese = base(pair.lang(side)) == "zh"
    for match in ours:
        closed = match.group()[-1] in _CLOSING  # else another begins inside it, and says more of what is quoted
        matched = not fewer or not closed or _answered(match.group(), other, chinese=chinese)
        yield Entry("quotation", side, pair.id, *match.span(), match.group(), matched)


def _answered(words: str, other: str, *, chinese: bool) -> bool:
    """Whether the words of a quotation are there without its marks; one word says too little."""
    units = (chinese_units if chinese else english_units)(words, other)
    return len(units) < 2 or sum(one.unanswered for one in units) * 4 <= len(units) * 3
