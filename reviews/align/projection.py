"""Sentence beads to paragraph beads: lines that share enough text through their sentences belong together."""

from collections import defaultdict
from collections.abc import Sequence

from reviews.align.units import Units

SHARED = 0.06
SentenceRun = tuple[int, int, int, int]


def paragraphs(
    source: Units, target: Units, beads: Sequence[SentenceRun]
) -> list[tuple[list[int], list[int], list[int]]]:
    """Groups (source line indexes, target line indexes, bead indexes) in order; lines in no group have no twin.

    Two lines are linked where a bead holds at least SHARED of the one and of it at least SHARED stands in the other.
    Groups are the connected components of these links.
    """
    parent: dict[tuple[str, int], tuple[str, int]] = {}

    def root(node: tuple[str, int]) -> tuple[str, int]:
        while parent.setdefault(node, node) != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    size = {"s": _sizes(source), "t": _sizes(target)}
    mass: defaultdict[tuple[int, int], float] = defaultdict(float)
    for i0, i1, j0, j1 in beads:
        if i0 == i1 or j0 == j1:
            continue
        left, right = _parts(source, i0, i1), _parts(target, j0, j1)
        all_left, all_right = sum(left.values()), sum(right.values())
        for p, p_size in left.items():
            for q, q_size in right.items():
                share = max(p_size / size["s"][p] * q_size / all_right, q_size / size["t"][q] * p_size / all_left)
                mass[p, q] += share
    for (p, q), share in mass.items():
        if share >= SHARED:
            parent[root(("s", p))] = root(("t", q))
    groups: defaultdict[tuple[str, int], tuple[list[int], list[int], list[int]]] = defaultdict(lambda: ([], [], []))
    for node in sorted(parent):
        groups[root(node)][0 if node[0] == "s" else 1].append(node[1])
    for at, (i0, i1, j0, j1) in enumerate(beads):
        homes = [("s", source.line[i]) for i in range(i0, i1)] + [("t", target.line[j]) for j in range(j0, j1)]
        home = next((node for node in homes if node in parent), None)
        if home is not None:
            groups[root(home)][2].append(at)
    return sorted(groups.values(), key=lambda group: (group[0], group[1]))


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
