"""Findings that are gone: what is kept of them, what took their place, and why they went where nothing did."""

from collections.abc import Iterable
from datetime import timedelta

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast
from django.utils import timezone

from reviews import check
from reviews.models import Finding, FormerFinding, Pair
from reviews.review.desk_rules import desk_rules
from reviews.review.inserts import insert
from reviews.text.translatable import gettext_noop

KEPT_FOR = timedelta(days=183)
"""So long may a message with a link to a finding wait for its reader: by then its article is out."""
TAKEN_OUT = gettext_noop("The finding is gone: its pair was taken out of the article.")
LEFT_OUT = gettext_noop("The finding is gone: its pair was left out.")
OFF = gettext_noop("The finding is gone: its rule is switched off in this project.")
REALIGNED = gettext_noop("The finding is gone: the alignment was changed, and its rule finds nothing there any more.")
EDITED = gettext_noop("The finding is gone: the text was changed, and its rule finds nothing there any more.")
LOOKED_AT = gettext_noop("The finding is gone: the text was checked anew, and its rule finds nothing there any more.")


def forget(found: "QuerySet[Finding]") -> None:
    """Delete findings whose pairs were left out or are no more; what leads on from them is kept."""
    columns = ("pk", "article_id", "pair_id", "rule", "span_key")
    insert(FormerFinding(*row) for row in found.values_list(*columns))
    found.delete()


def forget_old_findings() -> None:
    """End what was kept long enough; whoever follows such an old link is told that there is no such page."""
    FormerFinding.objects.filter(at__lte=timezone.now() - KEPT_FOR).delete()


def places_in(found: "QuerySet[Finding]", pair: Pair) -> "QuerySet[Finding]":
    """Those of findings about the whole article that have a place in `pair`."""
    # The database looks through the places: there may be tens of thousands, and none of them is shown here.
    return found.alias(places=Cast("spots", TextField())).filter(places__contains=f'"pair": {pair.pk},')


def successor_of(gone: FormerFinding, heirs: Iterable[Pair]) -> Finding | None:
    """What took the place of a finding, whose pair's text stands in `heirs` now: the same one anew; the one that its rule
    found there since in other words; or the one about the whole article that has it as one of its places.
    """
    found = Finding.objects.filter(article=gone.article_id, rule=gone.rule).select_related("pair")
    pairs = list(heirs)
    here = found.filter(pair__in=pairs) if gone.pair_id else found.filter(pair=None)
    if same := here.filter(span_key=gone.span_key).order_by("pk").first():
        return same
    anew = list(here.filter(pk__gt=gone.finding).order_by("pk")[:2])
    if len(anew) == 1 or (anew and check.rules()[gone.rule].fold and not gone.pair_id):
        return anew[0]
    wholes = found.filter(pair=None)
    return next((one for pair in pairs for one in places_in(wholes, pair)), None)


def reason_for(gone: FormerFinding, heirs: Iterable[Pair]) -> str:
    """Why a finding is gone that nothing took the place of."""
    pairs = list(heirs)
    if gone.pair_id and not pairs:
        return TAKEN_OUT
    if any(pair.exclusion for pair in pairs):
        return LEFT_OUT
    if not desk_rules(gone.article).wanted([gone.rule]):
        return OFF
    if gone.pair_id and gone.pair_id not in [pair.pk for pair in pairs]:
        return REALIGNED
    return EDITED if gone.edited else LOOKED_AT
