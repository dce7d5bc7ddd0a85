"""Pairs that were made of the same text: what is said about that text concerns all of them, and where it stands now."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from reviews.models import Lineage, Pair, Person
from reviews.review.facts import facts_of
from reviews.review.keys import among, told_about
from reviews.review.states import compute_state
from reviews.review.versions import all_locked, locked, write

MADE_OF = "SELECT ancestors FROM reviews_pair WHERE id IN ({keys}) AND ancestors <> '[]'"


def locked_with_kin(pair_id: int) -> Pair:
    """The pair, locked as `locked` does, and with it those whose state `restate_kin` may change after the act: all in one
    order and before the chain, so that two acts on pairs of one text wait for each other but never in a circle.
    """
    if kin := kin_among([pair_id]):
        all_locked({pair_id, *kin})
    return locked(pair_id)


def kin_among(pks: Iterable[int]) -> set[int]:
    """The pairs that were made of the same text as those of `pks` that were made of others. Of what a pair was made never
    changes, so this is asked before anything is locked.
    """
    lines = {key for (ancestors,) in told_about(pks, MADE_OF) for key in json.loads(ancestors)}
    return kin_of(lines) if lines else set()


def restate_kin(pairs: Iterable[Pair], *, by: Person, verb: str, reason: str = "") -> None:
    """After an act on `pairs` that settled something said about their ancestors: give their kin the state it now has.

    Whoever acts has locked the kin already (`locked_with_kin`): from here on the chain of the project is held.
    """
    acted = [pair for pair in pairs if pair.ancestors]
    if not acted:
        return
    done = {pair.pk for pair in acted}
    others = all_locked(kin_of({key for pair in acted for key in pair.ancestors}) - done)
    facts = facts_of(others)
    changed = [pair for pair in others if compute_state(facts[pair.pk]).value != pair.state]
    write(changed, by=by, verb=verb, reason=reason)


def kin_of(lines: set[int]) -> set[int]:
    """The standing pairs that have one of `lines` among their ancestors.

    Found along the lineage, so that it costs what the acts that made them cost, however much of the article was joined
    or split. What came of one act shares its ancestors, though not each pair has a piece of each.
    """
    reached: set[int] = set()
    batches: set[int] = set()
    further = lines
    while further:
        rows = list(Lineage.objects.filter(parent__in=among(further)).values_list("batch_id", "child_id", "turned"))
        # Where the sides of a whole article were exchanged, each pair came of one other alone.
        made = {batch for batch, _child, turned in rows if not turned} - batches
        batches |= made
        born = set(Lineage.objects.filter(batch__in=among(made)).values_list("child_id", flat=True)) if made else set()
        born |= {child for _batch, child, turned in rows if turned}
        further = born - reached
        reached |= born
    standing = Pair.objects.filter(pk__in=among(reached)).values_list("pk", "ancestors")
    return {pk for pk, ancestors in standing if lines.intersection(ancestors)}


def heirs_of(pair: Pair) -> list[Pair]:
    """The pairs of the article that hold the text of `pair` now, in order: itself while it stands.

    Where joining or splitting was undone, those it had been made from.
    """
    return heirs_of_each([pair])[pair.pk]


def heirs_of_each(pairs: Iterable[Pair]) -> dict[int, list[Pair]]:
    """The same of many pairs, by primary key: as many statements as the longest line has acts, however many pairs."""
    rows = list(pairs)
    children: dict[int, set[int]] = defaultdict(set)
    further = {pair.pk for pair in rows}
    while further:
        made = Lineage.objects.filter(parent__in=among(further)).values_list("parent_id", "child_id")
        new: set[int] = set()
        for parent, child in made:
            children[parent].add(child)
            new.add(child)
        further = new - children.keys()
    lines = {pair.pk: line_of(pair.pk, children) for pair in rows}
    wanted = {key for pair in rows for key in (*lines[pair.pk], *pair.ancestors)}
    standing = Pair.objects.filter(pk__in=among(wanted)).in_bulk()
    found = {}
    for pair in rows:
        own = [standing[key] for key in lines[pair.pk] if key in standing]
        own = own or [standing[key] for key in pair.ancestors if key in standing]
        found[pair.pk] = sorted(own, key=lambda one: one.position)
    return found


def line_of(key: int, children: Mapping[int, Collection[int]]) -> set[int]:
    """A pair and all that came of it."""
    reached, further = {key}, [key]
    while further:
        new = set(children.get(further.pop(), ())) - reached
        reached |= new
        further += new
    return reached
