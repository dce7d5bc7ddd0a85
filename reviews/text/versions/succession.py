"""Which pair of a text that came again is which pair of the text as it stands.

Source: workflow.md, "When an article comes again": equal sources are found by a longest common subsequence, in the gaps
between them the most alike are put together (at least ALIKE), and what is left may have moved.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

ALIKE = 0.6
"""From this likeness on two texts in the same gap are the same pair, changed."""
JOINED = 3
"""So many neighbours that came can be one pair of the desk, which somebody joined."""
LARGEST = 40_000
"""Cells of a gap's table; a larger gap was written anew rather than changed."""

Texts = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Step:
    """old[i0:i1] is now new[j0:j1]; one of the two may be empty. `moved` says that its place in the text is another."""

    old: slice
    new: slice
    moved: bool = False


def succession(old: Sequence[Texts], new: Sequence[Texts]) -> list[Step]:
    """Every pair of `old` and every one of `new` in exactly one step, in the order of `new`; each is (source, target).

    What is gone stands after what it stood behind.
    """
    fixed = [(-1, -1), *in_common([key(one) for one in old], [key(one) for one in new]), (len(old), len(new))]
    steps: list[Step] = []
    for (i, j), (later_i, later_j) in pairwise(fixed):
        if i >= 0:
            steps.append(Step(slice(i, i + 1), slice(j, j + 1)))
        steps += gap(old, new, range(i + 1, later_i), range(j + 1, later_j))
    return with_moves(steps, old, new)


def key(texts: Texts) -> str:
    """What a pair is known by: the letters of its source, or of its translation where that stands alone."""
    source = letters_of(texts[0])
    return source or f"\n{letters_of(texts[1])}"


def letters_of(text: str) -> str:
    """The text without white space: what stands at a boundary between sentences may have come or gone."""
    return "".join(text.split())


def in_common(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The places of a longest common subsequence."""
    blocks = LCSseq.opcodes(old, new)
    return [
        (block.src_start + n, block.dest_start + n)
        for block in blocks
        if block.tag == "equal"
        for n in range(block.src_end - block.src_start)
    ]


def likeness(old: Texts, new: Texts) -> float:
    """From 0 to 1: that of the sources; that of the translations where a source is missing or was written anew."""
    source = fuzz.ratio(old[0], new[0]) / 100 if old[0] and new[0] else 0.0
    target = fuzz.ratio(old[1], new[1]) / 100 if old[1] and new[1] else 0.0
    return source if source >= ALIKE else target


def joined(texts: Sequence[Texts]) -> Texts:
    """Neighbours as one, for comparing."""
    return " ".join(source for source, _target in texts), " ".join(target for _source, target in texts)


def letters(texts: Sequence[Texts]) -> tuple[str, str]:
    """Both sides of neighbours without white space."""
    source, target = joined(texts)
    return letters_of(source), letters_of(target)


def gap(old: Sequence[Texts], new: Sequence[Texts], olds: range, news: range) -> list[Step]:
    """The steps of a stretch in which no source is equal: the way through the table that finds the most likeness."""
    if not olds or not news or len(olds) * len(news) > LARGEST:
        return apart(olds, news)
    best: dict[tuple[int, int], tuple[float, int, int]] = {}
    for i in reversed(range(olds.start, olds.stop + 1)):
        for j in reversed(range(news.start, news.stop + 1)):
            ways = [(0.0, 0, 0)] if (i, j) == (olds.stop, news.stop) else []
            if i < olds.stop:
                ways.append((best[i + 1, j][0], 1, 0))
            if j < news.stop:
                ways.append((best[i, j + 1][0], 0, 1))
            for m, n, worth in matches(old, new, slice(i, olds.stop), slice(j, news.stop)):
                ways.append((best[i + m, j + n][0] + worth, m, n))
            best[i, j] = max(ways, key=lambda way: way[0])
    steps, i, j = [], olds.start, news.start
    while (i, j) != (olds.stop, news.stop):
        _worth, m, n = best[i, j]
        steps.append(Step(slice(i, i + m), slice(j, j + n)))
        i, j = i + m, j + n
    return steps


def matches(old: Sequence[Texts], new: Sequence[Texts], olds: slice, news: slice) -> list[tuple[int, int, float]]:
    """How many of `old` can be how many of `new` at the beginning of both slices, and what that is worth."""
    i, j, found = olds.start, news.start, []
    for n in range(1, min(JOINED, news.stop - j) + 1):
        alike = likeness(old[i], joined(new[j : j + n])) if i < olds.stop else 0.0
        if alike >= ALIKE and (n == 1 or alike > max(likeness(old[i], one) for one in new[j : j + n])):
            found.append((1, n, alike * n))
    sizes = range(2, min(JOINED, olds.stop - i) + 1), range(1, min(JOINED, news.stop - j) + 1)
    same = [(m, n) for m, n in product(*sizes) if letters(old[i : i + m]) == letters(new[j : j + n])]
    return [*found, *((m, n, float(m + n)) for m, n in same)]


def apart(olds: range, news: range) -> list[Step]:
    """All of `olds` gone, all of `news` new."""
    gone = [Step(slice(i, i + 1), slice(news.start, news.start)) for i in olds]
    return gone + [Step(slice(olds.stop, olds.stop), slice(j, j + 1)) for j in news]


def with_moves(steps: list[Step], old: Sequence[Texts], new: Sequence[Texts]) -> list[Step]:
    """What is gone at one place and new at another, word for word and only once each, has moved."""
    gone = {n: key(old[step.old.start]) for n, step in enumerate(steps) if step.new.start == step.new.stop}
    come = {n: key(new[step.new.start]) for n, step in enumerate(steps) if step.old.start == step.old.stop}
    left, arrived = Counter(gone.values()), Counter(come.values())
    once = {name: n for n, name in gone.items() if left[name] == arrived[name] == 1}
    froms = {n: once[name] for n, name in come.items() if name in once}
    away = set(froms.values())
    return [
        Step(steps[froms[n]].old, step.new, moved=True) if n in froms else step
        for n, step in enumerate(steps)
        if n not in away
    ]
