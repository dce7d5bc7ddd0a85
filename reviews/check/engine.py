"""Runs the rules over pairs and articles, and folds what is one fault into one finding."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from functools import cache

from reviews.check.rule import Rule, rules
from reviews.text.marks import gettext_noop
from reviews.text.segments import SEVERITIES, Article, Finding, Pair, Spot

FOLD_FROM = 2
EXAMPLES = 4
LONGEST_EXAMPLE = 6


@dataclass
class ArticleReport:
    """Findings on single pairs by the pair's id, and findings about the article, which list their spots."""

    pairs: dict[str, list[Finding]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


@cache
def pair_rules() -> tuple[str, ...]:
    """The rules that look at one pair and speak about it alone."""
    return tuple(name for name, rule in rules().items() if rule.scope == "pair" and not rule.fold)


@cache
def article_rules() -> tuple[str, ...]:
    """The rules that need the whole article, those that fold among them."""
    return tuple(name for name in rules() if name not in pair_rules())


def _chosen(wanted: Collection[str] | None) -> list[Rule]:
    return [rule for name, rule in rules().items() if wanted is None or name in wanted]


def check_pair(pair: Pair, rules: Collection[str] | None = None) -> list[Finding]:
    """What the rules (all by default) find in one pair by itself, in the order of the text."""
    found = [one for rule in _chosen(rules) if rule.scope == "pair" for one in rule.find(pair)]
    return sorted(found, key=lambda one: (one.side, one.start, one.end, one.rule))


def check_article(article: Article, rules: Collection[str] | None = None) -> ArticleReport:
    """What the rules (all by default) find in an article. Faults of one kind are folded into one finding."""
    report = ArticleReport({pair.id: [] for pair in article.pairs})
    for rule in _chosen(rules):
        if rule.scope == "article":
            report.findings.extend(rule.find_in_article(article))
            continue
        find = rule.find
        found = [(pair.id, one) for pair in article.pairs for one in find(pair)]
        if rule.fold and len(found) >= FOLD_FROM:
            report.findings.append(_folded(rule, found, article))
        else:
            for key, one in found:
                report.pairs[key].append(one)
    return report


def _folded(rule: Rule, found: list[tuple[str, Finding]], article: Article) -> Finding:
    """One finding for all of `found`, with every place, its fix, and a few examples."""
    spots = tuple(Spot(key, one.side, one.start, one.end, one.fix) for key, one in found)
    texts = {pair.id: pair for pair in article.pairs}
    spans = (texts[key].text(one.side)[one.start : one.end] for key, one in found)
    shown = list(dict.fromkeys(span for span in spans if len(span) <= LONGEST_EXAMPLE))
    first = found[0][1]
    return replace(
        first,
        severity=min((one.severity for _key, one in found), key=SEVERITIES.index),
        message=gettext_noop("{title}: {count} places ({examples})"),
        args={"title": rule.title, "count": len(found), "examples": " ".join(shown[:EXAMPLES])},
        spots=spots,
        fix=None,
    )
