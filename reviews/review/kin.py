"""Pairs that were made of the same text: what is said about that text concerns all of them."""

from collections.abc import Iterable

from reviews.models import Pair, Person
from reviews.review.facts import facts_of
from reviews.review.states import compute_state
from reviews.review.versions import all_locked, write


def restate_kin(pairs: Iterable[Pair], *, by: Person, verb: str, reason: str = "") -> None:
    """After an act on `pairs` that settled something said about their ancestors: give their kin the state it now has."""
    acted = [pair for pair in pairs if pair.ancestors]
    if not acted:
        return
    lines = {key for pair in acted for key in pair.ancestors}
    heirs = Pair.objects.filter(article=acted[0].article_id).exclude(ancestors=[])
    done = {pair.pk for pair in acted}
    kin = [pk for pk, ancestors in heirs.values_list("pk", "ancestors") if pk not in done and lines & set(ancestors)]
    others = all_locked(kin)
    facts = facts_of(others)
    changed = [pair for pair in others if compute_state(facts[pair.pk]).value != pair.state]
    write(changed, by=by, verb=verb, reason=reason)
