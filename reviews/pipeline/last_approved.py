"""The last approved text of pairs that are being re-checked, so that a small change takes nothing out of tonight's page."""

from collections.abc import Iterable

from reviews.models import HistoricalPair, Pair
from reviews.review.facts import facts_of
from reviews.review.keys import among
from reviews.review.states import State, compute_state


def last_approved(pairs: Iterable[Pair]) -> dict[int, Pair]:
    """The pairs as they were when last approved, by key; those whose approvals of that text still hold.

    A text that somebody has asked to change since is left out; so is one whose approvals were withdrawn.
    """
    rows = {pair.pk: pair for pair in pairs}
    names = [field.attname for field in HistoricalPair.tracked_fields]
    found: dict[int, Pair] = {}
    approved = HistoricalPair.objects.filter(id__in=among(rows), state=State.APPROVED.value)
    for row in approved.order_by("history_id"):
        old = Pair(**{name: getattr(row, name) for name in names}, position=rows[row.id].position)
        old.article = rows[row.id].article
        found[row.id] = old
    facts = facts_of(found.values())
    return {pk: old for pk, old in found.items() if compute_state(facts[pk]) is State.APPROVED}
