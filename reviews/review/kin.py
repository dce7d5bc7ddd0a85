"""Pairs that were made of the same text: what is said about that text concerns all of them, and where it stands now."""

from collections.abc import Iterable

from reviews.models import Lineage, Pair, Person
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


def heirs_of(pair: Pair) -> list[Pair]:
    """The pairs of the article that hold the text of `pair` now, in order: itself while it stands.

    Where joining or splitting was undone, those it had been made from.
    """
    reached, further = {pair.pk}, {pair.pk}
    while further:
        further = set(Lineage.objects.filter(parent__in=further).values_list("child_id", flat=True)) - reached
        reached |= further
    standing = Pair.objects.filter(pk__in=reached) or Pair.objects.filter(pk__in=pair.ancestors)
    return sorted(standing, key=lambda one: one.position)
