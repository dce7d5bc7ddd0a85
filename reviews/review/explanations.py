"""Why entries of the ledger that are open are no faults: an exclusion, a dismissed finding, or a reason of their own."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reviews.check.ledger import Entry, Kind
from reviews.models import Article, Dismissal, Finding, Pair
from reviews.review.decisions import Decision, decisions_about, house_rules_of
from reviews.review.facts import family_of
from reviews.text.segments import Side

LEDGER = "ledger"
SAID_BY: dict[Kind, frozenset[str]] = {
    "name": frozenset({"names", "glossary"}),
    "number": frozenset({"number", "magnitude", "unit", "percent", "currency"}),
    "date": frozenset({"date"}),
    "quotation": frozenset(),
    "sentence": frozenset({"omission", "addition", "length"}),
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why an entry is no fault: the pair is left out (`exclusion`), or somebody decided it."""

    exclusion: str = ""
    decision: Decision | None = None


def entry_key(kind: Kind, side: Side, text: str) -> str:
    """What a reason for an entry is bound to, within its pair: its kind and words."""
    return hashlib.sha256("\x1f".join([LEDGER, kind, side, text]).encode()).hexdigest()


def explanations_of(article: Article, entries: Iterable[Entry], pairs: Mapping[str, Pair]) -> dict[Entry, Explanation]:
    """The explanation of each of the unmatched `entries` that has one; a fixed number of statements."""
    own = Dismissal.objects.standing().filter(article=article, rule=LEDGER).select_related("person", "elsewhere")
    reasons = {(one.pair_id, one.span_key): one for one in own}
    findings = list(Finding.objects.filter(article=article, dismissed=True).exclude(pair=None).select_related("pair"))
    decisions = decisions_about(article, findings, list(house_rules_of(article.project_id)))
    by_pair: dict[int | None, list[Finding]] = {}
    for one in findings:
        by_pair.setdefault(one.pair_id, []).append(one)
    found: dict[Entry, Explanation] = {}
    for entry in entries:
        pair = pairs[entry.pair]
        key = entry_key(entry.kind, entry.side, entry.text)
        decision: Decision | None = next(
            (reasons[pk, key] for pk in family_of(pair) if (pk, key) in reasons), None
        ) or next((decisions.about(one) for one in by_pair.get(pair.pk, ()) if concerns(one, entry)), None)
        if pair.exclusion or decision:
            found[entry] = Explanation(pair.exclusion, decision)
    return found


def concerns(finding: Finding, entry: Entry) -> bool:
    """Whether the finding says of the entry that it has no counterpart."""
    same = finding.side == entry.side and finding.rule in SAID_BY[entry.kind]
    return same and finding.start < entry.end and entry.start < finding.end
