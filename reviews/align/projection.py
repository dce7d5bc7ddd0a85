"""Sentence beads to paragraph beads: lines that share enough text through their sentences belong together."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from reviews.align.units import Units

SHARED = 0.06
SentenceRun = tuple[int, int, int, int]
Node = tuple[str, int]
# What of a bead stands in one paragraph bead: (source sentences, target sentences, bead), all by index.
Part = tuple[list[int], list[int], int]


@dataclass(frozen=True)
class Group:
    """Line indexes of both sides that belong together, and what of each bead stands in them."""

    source: list[int] = field(default_factory=list)
    target: list[int] = field(default_factory=list)
    beads: list[Part] = field(default_factory=list)


def paragraphs(source: Units, target: Units, beads: Sequence[SentenceRun]) -> list[Group]:
    """Groups in order; lines in no group have no twin.

    Two lines are linked where a bead stands in no others, and where a bead over more lines holds at least SHARED of the
    one and of it at least SHARED stands in the other.
    Groups are the connected components of these links; a bead that reaches over two groups is cut between them.
    """
    parent: dict[Node, Node] = {}

    def root(node: Node) -> Node:
        while parent.setdefault(node, node) != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    size = {"s": _sizes(source), "t": _sizes(target)}
    mass: defaultdict[tuple[int, int], float] = defaultdict(float)
    for i0, i1, j0, j1 in beads:
        if i0 == i1 or j0 == j1:
            continue
        if (p := _only(source, i0, i1)) is not None and (q := _only(target, j0, j1)) is not None:
            mass[p, q] += 1.0
            continue
        ours, theirs = _parts(source, i0, i1), _parts(target, j0, j1)
        all_left, all_right = sum(ours.values()), sum(theirs.values())
        for p, p_size in ours.items():
            for q, q_size in theirs.items():
                share = max(p_size / size["s"][p] * q_size / all_right, q_size / size["t"][q] * p_size / all_left)
                mass[p, q] += share
    for (p, q), share in mass.items():
        if share >= SHARED:
            parent[root(("s", p))] = root(("t", q))
    groups: defaultdict[Node, Group] = defaultdict(Group)
    for node in sorted(parent):
        (groups[root(node)].source if node[0] == "s" else groups[root(node)].target).append(node[1])
    for at, (i0, i1, j0, j1) in enumerate(beads):
        if i1 > i0 and j1 > j0 and _only(source, i0, i1) is not None and _only(target, j0, j1) is not None:
            groups[root(("s", source.line[i0]))].beads.append((list(range(i0, i1)), list(range(j0, j1)), at))
            continue
        parts: defaultdict[Node, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for n, (side, units, run) in enumerate((("s", source, range(i0, i1)), ("t", target, range(j0, j1)))):
            for k in run:
                if (node := (side, units.line[k])) in parent:
                    parts[root(node)][n].append(k)
        for home, (left, right) in parts.items():
            groups[home].beads.append((left, right, at))
    return sorted(groups.values(), key=lambda group: (group.source, group.target))


def _only(units: Units, first: int, last: int) -> int | None:
    """The line that sentences first .. last - 1 stand in, unless they stand in several."""
    line = units.line[first]
    return line if line == units.line[last - 1] else None


def _sizes(units: Units) -> dict[int, int]:
    sizes: defaultdict[int, int] = defaultdict(int)
    for sentence, line in zip(units.sentences, units.line, strict=True):
        sizes[line] += len(sentence.text)
    return sizes


def _parts(units: Units, start: int, end: int) -> dict[int, int]:
    parts: defaultdict[int, int] = defaultdict(int)
    for at in range(start, end):
        parts[units.line[at]] += len(units.sentences[at].text)
    return parts
