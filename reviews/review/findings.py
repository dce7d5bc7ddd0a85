"""Findings of the checks become rows: span keys, dismissals that still hold, recheck after an edit."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet
from django.utils import timezone

from reviews import check
from reviews.models import Article, Finding, FormerFinding, Pair, Repair
from reviews.review import ledger
from reviews.review.composed import Composed
from reviews.review.decisions import HOUSE, decisions_about
from reviews.review.desk_rules import DeskRules, desk_rules
from reviews.review.former_findings import forget
from reviews.review.inserts import insert
from reviews.review.keys import among
from reviews.review.span_keys import span_key
from reviews.text import segments


def as_segment(pair: Pair, article: Article, desk: DeskRules) -> segments.Pair:
    """The pair as the checks see it."""
    languages = article.source_lang, article.target_lang
    return segments.Pair(str(pair.pk), pair.source, pair.target, *languages, desk.glossary)


def spans_of(found: segments.Finding, pairs: dict[str, Pair], pair: Pair | None) -> list[str]:
    """The texts that the finding points at, without repeats, in order."""
    if pair is not None:
        places = [(pair, found.side, found.start, found.end)]
    else:
        places = [(pairs[spot.pair], spot.side, spot.start, spot.end) for spot in found.spots]
    return sorted({getattr(row, side)[start:end] for row, side, start, end in places})


def as_row(
    found: segments.Finding, article: Article, desk: DeskRules, pairs: dict[str, Pair], pair: Pair | None = None
) -> Finding:
    """An unsaved row for `found`: on `pair`, or, without one, on the whole article with its spots."""
    spans, folds = spans_of(found, pairs, pair), check.rules()[found.rule].fold
    return Finding(
        article=article,
        pair=pair,
        rule=found.rule,
        rule_version=check.rules()[found.rule].version,
        severity=desk.severity(found),
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
        span_key=span_key(found, spans, folded=folds and pair is None),
        spans=spans if folds else [],
        group=found.group,
    )


def replace(
    article: Article,
    old: "QuerySet[Finding]",
    rows: Iterable[Finding],
    *,
    edited: bool = False,
    held: list[tuple[Any, ...]] | None = None,
) -> None:
    """Put `rows` in the place of `old`; what is dismissed with the same key, here or by house rule, as of now, is dismissed.

    Where texts were `edited`, open findings that are gone count as repaired. `held` is what `old` holds, where the caller
    has read it.
    """
    new = list(rows)
    there = [Held._make(row) for row in (old.order_by("pk").values_list(*Held._fields) if held is None else held)]
    if new:
        decisions = decisions_about(article, new, HOUSE(article.project_id))
        for row in new:
            row.dismissed = decisions.about(row) is not None
    if edited:
        remember_repairs(article, there, new)
    forget_repairs(article, there, new)
    keep_addresses(there, new)
    kept = {row.pk for row in new}
    insert(
        FormerFinding(
            finding=one.pk, article=article, pair_id=one.pair, rule=one.rule, span_key=one.span_key, edited=edited
        )
        for one in there
        if one.pk not in kept
    )
    if there:
        old.delete()
    insert((row for row in new if row.pk), keyed=True)
    insert(row for row in new if not row.pk)


class Held(NamedTuple):
    """What counts of a finding that stood there before."""

    pk: int
    pair: int | None
    rule: str
    span_key: str
    spans: list[str]
    dismissed: bool

    @property
    def folded(self) -> bool:
        """Whether it is about the whole article and known by its spans."""
        return bool(self.spans) and self.pair is None


HELD = Composed(
    lambda pair: (
        Finding.objects.filter(pair=pair, rule__in=check.pair_rules()).order_by("pk").values_list(*Held._fields)
    )
)


def keep_addresses(held: Iterable[Held], new: list[Finding]) -> None:
    """Give findings that were there before the key of before, so that a page that shows them stays true."""
    known: dict[tuple[int | None, str], list[int]] = defaultdict(list)
    for one in held:
        known[one.pair, one.rule if one.folded else one.span_key].append(one.pk)
    for row in new:
        if keys := known[row.pair_id, row.rule if row.spans and row.pair_id is None else row.span_key]:
            row.pk = keys.pop(0)


def remember_repairs(article: Article, held: Sequence[Held], new: list[Finding]) -> None:
    """Open findings that are gone were repaired, unless the rule finds as many others in the pair now: those are the old
    ones in other words. A folded one was repaired only when no place of it is left.
    """
    keys, folded = {row.span_key for row in new}, {row.rule for row in new if row.spans}
    known = {one.span_key for one in held}
    instead = Counter((row.pair_id, row.rule) for row in new if row.span_key not in known)
    repaired = []
    for one in sorted(held, key=attrgetter("dismissed"), reverse=True):
        if one.span_key in keys or (one.pair is None and one.rule in folded):
            continue
        if instead[one.pair, one.rule]:
            instead[one.pair, one.rule] -= 1
        elif not one.dismissed:
            repaired.append(one)
    now = timezone.now()
    insert(Repair(article=article, pair_id=one.pair, rule=one.rule, span_key=one.span_key, at=now) for one in repaired)


def forget_repairs(article: Article, held: Iterable[Held], new: list[Finding]) -> None:
    """What stands there again, where it had gone, was not repaired: the fix was taken back, or written over."""
    known = {(one.pair, one.span_key) for one in held}
    back = {(row.pair_id, row.span_key) for row in new} - known
    if not back:
        return
    places = Q(pair=None) | Q(pair__in=among({pair for pair, _key in back if pair}))
    repairs = Repair.objects.filter(places, article=article).values_list("pk", "pair", "span_key")
    if gone := [pk for pk, pair, key in repairs if (pair, key) in back]:
        Repair.objects.filter(pk__in=among(gone)).delete()


def find_in_pairs(pairs: Iterable[Pair], article: Article, desk: DeskRules) -> Iterator[tuple[Pair, list[Finding]]]:
    """Each pair with the unsaved findings of the rules that look at one pair by itself; none in code, and none where it is left
    out, for somebody said why, and nothing of it is published.
    """
    wanted = desk.wanted(check.pair_rules())
    for some in check.lots(pairs):
        read = [pair for pair in some if not pair.exclusion and pair.kind != "code"]
        found = check.check_pairs([as_segment(pair, article, desk) for pair in read], wanted)
        of_pair = dict(zip((pair.pk for pair in read), found, strict=True))
        for pair in some:
            yield pair, [as_row(one, article, desk, {}, pair) for one in of_pair.get(pair.pk, ())]


def forget_findings(pairs: Iterable[Pair]) -> None:
    """Of pairs that were left out the findings go; they come back with the pairs."""
    forget(Finding.objects.filter(pair__in=among(pair.pk for pair in pairs), rule__in=check.pair_rules()))


def recheck_pairs(pairs: list[Pair], *, edited: bool = False) -> None:
    """Look at pairs of one article again, each by itself. Called in the transaction of the edit; the whole article is
    looked at by a job.
    """
    if pairs:
        article = pairs[0].article
        desk = desk_rules(article)
        rows = [row for _pair, found in find_in_pairs(pairs, article, desk) for row in found]
        old = Finding.objects.filter(pair__in=pairs, rule__in=check.pair_rules())
        held = HELD(pairs[0].pk) if len(pairs) == 1 else None
        replace(article, old, rows, edited=edited, held=held)
        ledger.keep([ledger.read(pair, article) for pair in pairs])
