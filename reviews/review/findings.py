"""Findings of the checks become rows: span keys, dismissals that still hold, recheck after an edit."""

import hashlib
from collections.abc import Iterable

from django.db.models import QuerySet

from reviews import check
from reviews.models import Article, Dismissal, Finding, Pair
from reviews.review.facts import family_of
from reviews.text import segments


def as_segment(pair: Pair, article: Article) -> segments.Pair:
    """The pair as the checks see it."""
    return segments.Pair(str(pair.pk), pair.source, pair.target, article.source_lang, article.target_lang)


def spans_of(found: segments.Finding, pairs: dict[str, Pair], pair: Pair | None) -> list[str]:
    """The texts that the finding points at, without repeats, in order."""
    if pair is not None:
        places = [(pair, found.side, found.start, found.end)]
    else:
        places = [(pairs[spot.pair], spot.side, spot.start, spot.end) for spot in found.spots]
    return sorted({getattr(row, side)[start:end] for row, side, start, end in places})


def span_key(found: segments.Finding, spans: list[str]) -> str:
    """A digest of the rule, what it says and the text of its spans: what a dismissal is bound to."""
    said = sorted((name, str(value)) for name, value in found.args.items() if not isinstance(value, int | list))
    parts = [found.rule, found.side, found.message, repr(said), *spans]
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


def as_row(found: segments.Finding, article: Article, pairs: dict[str, Pair], pair: Pair | None = None) -> Finding:
    """An unsaved row for `found`: on `pair`, or, without one, on the whole article with its spots."""
    return Finding(
        article=article,
        pair=pair,
        rule=found.rule,
        rule_version=check.rules()[found.rule].version,
        severity=found.severity,
        side=found.side,
        start=found.start,
        end=found.end,
        message=found.message,
        args=found.args,
        fix=found.fix,
        spots=[
            {
                "pair": int(spot.pair),
                "version": pairs[spot.pair].version,
                "side": spot.side,
                "start": spot.start,
                "end": spot.end,
                "fix": spot.fix,
            }
            for spot in found.spots
        ],
        span_key=span_key(found, spans_of(found, pairs, pair)),
    )


def replace(article: Article, old: "QuerySet[Finding]", rows: Iterable[Finding]) -> None:
    """Put `rows` in the place of `old`; what was dismissed with the same key stays dismissed."""
    new = list(rows)
    keys = {row.span_key for row in new}
    held = set(Dismissal.objects.filter(article=article, span_key__in=keys).values_list("span_key", "pair_id"))
    for row in new:
        family = family_of(row.pair) if row.pair else [None]
        row.dismissed = any((row.span_key, key) in held for key in family)
    old.delete()
    Finding.objects.bulk_create(new, batch_size=500)


def find_in_pair(pair: Pair, article: Article) -> list[Finding]:
    """Unsaved findings of the rules that look at one pair by itself."""
    found = check.check_pair(as_segment(pair, article), rules=check.pair_rules())
    return [as_row(one, article, {}, pair) for one in found]


def find_in_article(article: Article, pairs: list[Pair]) -> list[Finding]:
    """Unsaved findings of the rules that need the whole article; folded ones among them."""
    by_id = {str(pair.pk): pair for pair in pairs}
    whole = segments.Article(str(article.pk), tuple(as_segment(pair, article) for pair in pairs))
    report = check.check_article(whole, rules=check.article_rules())
    rows = [as_row(one, article, by_id) for one in report.findings]
    for key, found in report.pairs.items():
        rows.extend(as_row(one, article, by_id, by_id[key]) for one in found)
    return rows


def recheck_pair(pair: Pair) -> None:
    """Look at one pair again. Called in the transaction of the edit; the whole article is looked at by a job."""
    old = Finding.objects.filter(pair=pair, rule__in=check.pair_rules())
    replace(pair.article, old, find_in_pair(pair, pair.article))


def recheck_article(article: Article, pairs: list[Pair]) -> None:
    """Look at what only the whole article shows."""
    old = Finding.objects.filter(article=article, rule__in=check.article_rules())
    replace(article, old, find_in_article(article, pairs))
