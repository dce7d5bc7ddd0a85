"""Dismiss many: the open findings on the chosen rows, for one reason, as one batch."""

from django.db import transaction

from reviews.models import Article, Finding, Person
from reviews.review.actions.dismiss import Ground, record, refuse_ground
from reviews.review.picked import Picked, leave, open_batch, pick
from reviews.review.results import BatchResult
from reviews.text.translatable import gettext_noop

NONE = gettext_noop("It has no open finding of this kind.")


@transaction.atomic
def dismiss_many(
    article: Article, picked: Picked, *, by: Person, reason: str, note: str = "", rule: str = ""
) -> BatchResult:
    """Dismiss the open findings on the chosen pairs: those of `rule`, or all of them.

    Raises:
        Forbidden, Refused: role, nothing or too much chosen, an unknown reason, or "other" without words.
    """
    pairs, result = pick(article, picked, by=by, verb="dismiss")
    waiting = Finding.objects.filter(pair__in=[pair.pk for pair in pairs], dismissed=False)
    found = list((waiting.filter(rule=rule) if rule else waiting).select_related("article", "pair"))
    ground = Ground(reason, note)
    refuse_ground(ground, found)
    with_some = {one.pair_id for one in found}
    ready = leave(pairs, {pair.pk: NONE for pair in pairs if pair.pk not in with_some}, result)
    if ready:
        batch = open_batch(article, "dismiss", by, ready, result, reason=note)
        record(found, ground, by, batch)
    return result
