"""What only several pairs together show: pairs are put into groups, and a rule looks at one group at a time.

A pair by itself tells which groups it belongs to: all that name Cunliffe, all with this source, all with half-width marks.
What is found in a group depends on its pairs alone, so that after an edit only the groups of the old and of the new
text have to be looked at again (docs/decisions/0014-groups-of-pairs.md).
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import accumulate

from reviews.check.rule import Rule, rules
from reviews.text.segments import SEVERITIES, Finding, Pair, Spot
from reviews.text.translatable import gettext_noop

FOLD_FROM = 2
HABIT_FROM = 3
EXAMPLES = 4
LONGEST_EXAMPLE = 6
_OWN = "1"

Places = list[tuple[str, Finding]]
"""Findings each with the pair that it is on; of those about the article that is ""."""


def look_at(group: str, pairs: Sequence[Pair], places: Sequence[int] = ()) -> Places:
    """What the rule of `group` finds in its pairs, which come in the order of the article and stand at these places."""
    rule, _name, key = _parts(group)
    if rule.runs:
        return [(pair.id, replace(one, group=group)) for pair, one in rule.find_running(pairs, places)]
    if rule.scope == "pair":
        return folded(rule, [(pair, one) for pair in pairs for one in _found(rule, pair)])
    found = [*rule.find_in_group(key, pairs)]
    return [("", replace(one, group=group)) for one in found] if found else []


def groups_of(pair: Pair, wanted: Iterable[str]) -> Iterator[str]:
    """The groups of the rules `wanted` that a pair belongs to by itself, each once."""
    yield from members([pair], [*wanted])


def members(pairs: Sequence[Pair], wanted: Collection[str]) -> dict[str, list[Pair]]:
    """All groups of an article with the pairs that belong to them by themselves, in its order."""
    found: dict[str, list[Pair]] = defaultdict(list)
    chosen = [(f"{name}:", rules()[name]) for name in wanted]
    ways = [(of_rule, rule, rule.groups if rule.scope == "article" else None) for of_rule, rule in chosen]
    for pair in pairs:
        for of_rule, rule, groups in ways:
            if groups:
                for key in dict.fromkeys(groups(pair)):
                    found[of_rule + key].append(pair)
            elif rule.may_run(pair) if rule.runs else _found(rule, pair):
                found[of_rule].append(pair)
    return found


def in_groups(rule: Rule, pairs: Sequence[Pair], article: Sequence[Pair]) -> Iterator[tuple[str, Finding]]:
    """What a rule about articles finds in the groups of those pairs of one that are worth a look."""
    if rule.scope == "article":
        for group, there in _telling(rule, pairs, article).items():
            yield from look_at(group, there)


def _telling(rule: Rule, pairs: Sequence[Pair], article: Sequence[Pair]) -> dict[str, list[Pair]]:
    if rule.telling:
        return {f"{rule.name}:{key}": there for key, there in rule.telling(pairs).items()}
    found = members(pairs, [rule.name])
    return with_namesakes(found, article) if rule.sought else found


def with_namesakes(found: dict[str, list[Pair]], pairs: Sequence[Pair]) -> dict[str, list[Pair]]:
    """The groups, with those pairs of the article as well whose source has the words that a group looks for."""
    looked_for = {group: words for group in found if (words := seeker(group))}
    if not looked_for:
        return found
    rows = {pair.id: row for row, pair in enumerate(pairs)}
    sources = "\0".join(pair.source for pair in pairs)
    ends = [*accumulate(len(pair.source) + 1 for pair in pairs)]
    more = {
        group: [
            pairs[row] for row in sorted({*(rows[pair.id] for pair in found[group]), *_naming(words, sources, ends)})
        ]
        for group, words in looked_for.items()
    }
    return {**found, **more}


def _naming(words: str, sources: str, ends: Sequence[int]) -> Iterator[int]:
    """Which of the sources, one behind the other, have the words."""
    at = sources.find(words)
    while at >= 0:
        row = bisect_right(ends, at)
        yield row
        at = sources.find(words, ends[row])


def rule_of(group: str) -> str:
    """The name of the rule that a group is one of."""
    return group.partition(":")[0]


def seeker(group: str) -> str:
    """The words in a source that make a pair one of `group`, whatever else it says; empty for most groups."""
    rule, _name, key = _parts(group)
    return rule.sought(key) if rule.sought else ""


def seekers() -> list[str]:
    """The rules that have groups of this kind."""
    return [name for name, rule in rules().items() if rule.sought]


@cache
def version() -> str:
    """Of how pairs are put into groups and looked at: groups of another version are made anew."""
    about = (f"{name} {rule.version}" for name, rule in rules().items() if rule.needs_article)
    return ", ".join([_OWN, *about])


def _parts(group: str) -> tuple[Rule, str, str]:
    name, _colon, key = group.partition(":")
    return rules()[name], name, key


def _found(rule: Rule, pair: Pair) -> list[Finding]:
    """What a folding rule finds in a pair, read once."""
    find = rule.find
    found: list[Finding] | None = pair.cache.get(find)
    if found is None:
        found = pair.cache[find] = list(find(pair))
    return found


def folded(rule: Rule, found: Sequence[tuple[Pair, Finding]]) -> Places:
    """One finding about the article for all places of a fault, with its fix and a few examples; a single place stays
    with its pair.
    """
    group = f"{rule.name}:"
    if rule.habit:
        return _by_habit(rule.habit, found, group)
    if len(found) < FOLD_FROM:
        return [(pair.id, replace(one, group=group)) for pair, one in found]
    spots = tuple(Spot(pair.id, one.side, one.start, one.end, one.fix) for pair, one in found)
    spans = (pair.text(one.side)[one.start : one.end] for pair, one in found)
    shown = list(dict.fromkeys(_short(span) for span in spans))
    about = replace(
        found[0][1],
        severity=min((one.severity for _pair, one in found), key=SEVERITIES.index),
        message=gettext_noop("{title}: {count} places ({examples})"),
        args={"title": rule.title, "count": len(found), "examples": " ".join(shown[:EXAMPLES])},
        spots=spots,
        fix=None,
        group=group,
    )
    return [("", about)]


def _by_habit(habit: Callable[[Finding], str], found: Sequence[tuple[Pair, Finding]], group: str) -> Places:
    """A note about the article for each habit that shows in HABIT_FROM pairs or more; all else stays with its pair."""
    kept: dict[str, list[tuple[Pair, Finding]]] = defaultdict(list)
    for pair, one in found:
        kept[habit(one)].append((pair, one))
    places: Places = []
    for key, there in kept.items():
        if not key or len({pair.id for pair, _one in there}) < HABIT_FROM:
            places += [(pair.id, replace(one, group=group)) for pair, one in there]
            continue
        spots = tuple(Spot(pair.id, one.side, one.start, one.end) for pair, one in there)
        message, args = gettext_noop("“{text}” is left as it is in {count} places"), {"text": key, "count": len(spots)}
        places.append(("", replace(there[0][1], severity="note", message=message, args=args, spots=spots, group=group)))
    return places


def _short(span: str) -> str:
    """A span as an example: of a long one, a quotation, only how it begins and ends."""
    return span if len(span) <= LONGEST_EXAMPLE else f"{span[0]}…{span[-1]}"
