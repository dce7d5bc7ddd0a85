"""Runs the rules over pairs and articles.

What a folding rule reports is a matter of the text's own habit: an article that keeps to the other way is one finding with
one decision, and a single place that departs from the rest is a warning. A pair by itself seldom shows the habit; so there
such a finding is a note, unless the pair has the right mark elsewhere.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import compress, repeat
from operator import attrgetter

from reviews.check.groups import folded, in_groups, look_at
from reviews.check.lots import lots
from reviews.check.rule import Rule, rules
from reviews.text.quick.lot import Lot
from reviews.text.scripts import base
from reviews.text.segments import Article, Finding, Pair

_DOUBLED = ("——", "……")
_OUTER = {"『": "「", "‘": "“"}


@dataclass
class ArticleReport:
    """Findings on single pairs by the pair's id, and findings about the article, which list their spots."""

    pairs: dict[str, list[Finding]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


@cache
def pair_rules() -> tuple[str, ...]:
    """The rules that look at one pair and speak about it alone."""
    return tuple(name for name, rule in rules().items() if not rule.needs_article)


@cache
def article_rules() -> tuple[str, ...]:
    """The rules that need the whole article, those that fold and that run among them."""
    return tuple(name for name, rule in rules().items() if rule.needs_article)


def _chosen(wanted: Collection[str] | None) -> list[Rule]:
    return [rule for name, rule in rules().items() if wanted is None or name in wanted]


def check_pair(pair: Pair, rules: Collection[str] | None = None) -> list[Finding]:
    """What the rules (all by default) find in one pair by itself, in the order of the text."""
    return check_pairs([pair], rules)[0]


def check_pairs(pairs: Sequence[Pair], rules: Collection[str] | None = None) -> list[list[Finding]]:
    """The same of several pairs. Each rule looks at all of them before the next does: to go from rule to rule with each
    pair takes a third longer (docs/decisions/0021-one-rule-after-the-other.md).
    """
    chosen, lot = [rule for rule in _chosen(rules) if rule.scope == "pair"], Lot(pairs)
    _read_ahead(chosen, lot)
    found: list[list[Finding]] = [[] for _pair in lot]
    for rule in chosen:
        for pair, there in compress(zip(lot, found, strict=True), _worth(rule, lot)):
            there.extend(_found(rule, pair))
    return [sorted(told_once(there), key=lambda one: (one.side, one.start, one.end, one.rule)) for there in found]


def told_once(found: list[Finding]) -> list[Finding]:
    """The findings of a pair without those that another one says better: one fact is one finding."""
    if len(found) < 2:
        return found
    yields = _yields()
    return [
        one
        for one in found
        if not (said_by := yields.get(one.rule)) or not any(said_by(one, other) for other in found if other is not one)
    ]


@cache
def _yields() -> dict[str, Callable[[Finding, Finding], bool]]:
    return {name: rule.said_by for name, rule in rules().items() if rule.said_by}


def _read_ahead(rules: Iterable[Rule], lot: Lot) -> None:
    for ahead in dict.fromkeys(rule.ahead for rule in rules):
        if ahead:
            ahead(lot)


def _worth(rule: Rule, lot: Lot) -> Iterable[bool]:
    """In which pairs of a lot the rule may find anything."""
    return rule.worth(lot).tolist() if rule.worth and lot.is_one else repeat(True)


def _found(rule: Rule, pair: Pair) -> Iterator[Finding]:
    for one in rule.find(pair):
        yield replace(one, severity="note") if rule.fold and _may_be_habit(one, pair) else one


def _may_be_habit(one: Finding, pair: Pair) -> bool:
    """Whether the mark that should stand in Chinese there stands nowhere else in the pair."""
    text, mark = pair.text(one.side), (one.fix or "").strip()
    if mark not in _DOUBLED:
        mark = mark[:1]
    elsewhere = text[: one.start] + text[one.end :]
    return (
        mark != ""
        and base(pair.lang(one.side)) == "zh"
        and mark not in elsewhere
        and _OUTER.get(mark, mark) not in elsewhere
    )


def check_article(article: Article, rules: Collection[str] | None = None) -> ArticleReport:
    """What the rules (all by default) find in an article. Faults of one kind are folded into one finding."""
    report = ArticleReport({pair.id: [] for pair in article.pairs})
    chosen = _chosen(rules)
    alone = [rule for rule in chosen if not rule.needs_article]
    running = [(rule, list[Pair](), list[int]()) for rule in chosen if rule.runs]
    first = 0
    folding = [rule for rule in chosen if rule.fold]
    grouping = [rule for rule in chosen if rule.scope == "article"]
    to_fold: dict[str, list[tuple[Pair, Finding]]] = {rule.name: [] for rule in folding}
    to_group: dict[str, list[Pair]] = {rule.name: [] for rule in chosen}
    for lot in map(Lot, lots(article.pairs)):
        _read_ahead(chosen, lot)
        places = [report.pairs[pair.id] for pair in lot]
        for rule in alone:
            find, looked_at = rule.find, compress(zip(lot, places, strict=True), _worth(rule, lot))
            for place, one in [(place, one) for pair, place in looked_at for one in find(pair)]:
                place.append(one)
        for rule in folding:
            to_fold[rule.name] += [(pair, one) for pair in compress(lot, _worth(rule, lot)) for one in rule.find(pair)]
        for rule in grouping:
            to_group[rule.name] += compress(lot, _worth(rule, lot))
        for rule, pairs, rows in running:
            for row, pair in compress(enumerate(lot, first), _worth(rule, lot)):
                if rule.may_run(pair):
                    pairs.append(pair)
                    rows.append(row)
        first += len(lot)
        for pair in lot:  # what was read of it is needed no more: to keep it costs time, too
            pair.cache.clear()
    for rule, pairs, rows in running:
        for where, one in look_at(f"{rule.name}:", pairs, rows):
            report.pairs[where].append(one)
    for rule in chosen:
        pairs = to_group[rule.name]
        for where, one in folded(rule, to_fold[rule.name]) if rule.fold else in_groups(rule, pairs, article.pairs):
            (report.pairs[where] if where else report.findings).append(one)
    for there in report.pairs.values():
        if len(there) > 1:
            there[:] = told_once(sorted(there, key=attrgetter("rule")))
    return report
