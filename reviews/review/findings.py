"""Findings of the checks become rows: span keys, dismissals that still hold, recheck after an edit."""

import hashlib
from collections.abc import Iterable

from reviews import check
from reviews.models import Article, Dismissal, Finding, Pair
from reviews.text import segments


def as_segment(pair: Pair) -> segments.Pair:
    """The pair as the checks see it."""
    article = pair.article
    return segments.Pair(str(pair.pk), pair.source, pair.target, article.source_lang, article.target_lang)


def span_key(found: segments.Finding, texts: dict[str, segments.Pair]) -> str:
    """A digest of the rule, its message and the text of its spans: what a dismissal is bound to."""
    spots = found.spots or ()
    spans = [texts[spot.pair].text(spot.side)[spot.start : spot.end] for spot in spots]
    if not spots:
        (pair,) = texts.values()
        spans = [pair.text(found.side)[found.start : found.end]]
    said = sorted((name, str(value)) for name, value in found.args.items() if name != "count")
    parts = [found.rule, found.side, found.message, repr(said), *sorted(set(spans))]
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


def as_row(found: segments.Finding, article: Article, pair: Pair | None, texts: dict[str, segments.Pair]) -> Finding:
    """An unsaved row for `found`, on `pair` or on the whole article."""
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
            {"pair": int(spot.pair), "side": spot.side, "start": spot.start, "end": spot.end, "fix": spot.fix}
            for spot in found.spots
        ],
        span_key=span_key(found, texts),
    )


def replace(article: Article, old: "Iterable[Finding] | object", rows: list[Finding]) -> None:
    """Put `rows` in the place of the queryset `old`; what was dismissed with the same key stays dismissed."""
    keys = {row.span_key for row in rows}
    held = set(
        Dismissal.objects.filter(article=article, span_key__in=keys).values_list("span_key", "pair_id")
    )
    for row in rows:
        row.dismissed = (row.span_key, row.pair_id) in held
    old.delete()  # type: ignore[union-attr]
    Finding.objects.bulk_create(rows, batch_size=500)


def recheck_pair(pair: Pair) -> None:
    """Run the checks that look at one pair and keep what they find. Called in the transaction of the edit."""
    segment = as_segment(pair)
    found = check.check_pair(segment, rules=check.pair_rules())
    rows = [as_row(one, pair.article, pair, {segment.id: segment}) for one in found]
    replace(pair.article, Finding.objects.filter(pair=pair), rows)
