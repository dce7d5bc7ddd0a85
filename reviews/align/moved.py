"""Two beads are one where the translator moved a clause over the boundary between them, and doubtful where that may be.

The search scores a bead by its words as one bag, so two beads that share a clause nearly always beat the one that holds
both: its words thin each other out. Here the boundary itself is asked: is there a clause at it whose words, and those
that speak for them, fit so much better on the other side that one bead is likelier than two? Words decide, and all that tells
one bead from two. How doubtful the boundary is, lengths tell too, since words for which the lexicon has nothing may be
translated all the same.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from reviews.align.distinct import numbered
from reviews.align.gains import length_fit
from reviews.align.quotations import Quotations, speaker_crosses
from reviews.align.search import Chain
from reviews.align.spoken import Spoken, Words
from reviews.align.table import Bead, Costs, Floats
from reviews.align.tokens import Reader, Side, length
from reviews.align.worths import Worths

Ints = NDArray[np.int64]
Scores = NDArray[np.float64]

# In bead scores: what a moved clause must gain. It stands for how much rarer the joined bead is, and for the choice of
# the clause. By a share of it counts what one bead is worth more than two by all signs; and that where nobody asks.
GAIN, SHARE, UNASKED = 4.0, 0.4, -2.5
# Boundaries with less evidence, of their words moved one by one and of lengths that fit badly, are not looked at closely.
NOTICED = 3.0
# What the lengths of two beads that fit well score together.
FITTING = 1.6
# Sentences of a joined bead, both sides together.
MOST = 9
# Beads whose words are compared together.
AT_ONCE = 20
_CLAUSE = re.compile(r"(?<=[，；：。！？…—])(?=.)|(?<=[,;:.!?])\s+(?=\S)|(?<!\s)\s+(?=[—–])|(?=[—–])|(?<=[「『“])(?=.)")


@dataclass(frozen=True)
class Clause:
    """The words of a clause, as types of its side, and its length in characters."""

    types: Ints
    length: float


def joined(
    chain: Chain, words: Words, texts: tuple[Sequence[str], Sequence[str]], quoted: tuple[Quotations, Quotations],
    costs: Costs, readers: tuple[Reader, Reader], worths: Worths | None = None,
) -> tuple[Chain, Scores]:  # fmt: skip
    """The chain with such beads joined.

    Beads are joined, too, where who speaks stands over the boundary. A joined bead is as sure as the least sure of those in
    it. The second answer is, for the end of each bead, how much better words and lengths fit if a clause crosses it, in bead
    scores; -inf where that was not worth a look.
    """
    spoken = _Crossing(words)
    crossed = np.full(len(chain.beads), -np.inf)
    fees = _fees(chain, costs)
    near = [k for k in _candidates(chain, spoken, fees) if _sentences(chain.beads[k : k + 2]) <= MOST]
    source = _clauses(words.source, texts[0], _runs(chain, near, 0), readers[0])
    target = _clauses(words.target, texts[1], _runs(chain, near, 1), readers[1])
    together = set()
    for k in near:
        (i0, i1, j0, j1), (_i1, i2, _j1, j2) = chain.beads[k : k + 2]
        left, right = _of(source, i0, i2), _of(target, j0, j2)
        gain, fit = spoken.gain(left, right, (len(_of(source, i0, i1)), len(_of(target, j0, j1))))
        gain = words.weights.lexical * gain + float(fees[k])
        crossed[k] = gain + fit
        if gain > NOTICED and gain + SHARE * _more(worths, chain.beads[k], chain.beads[k + 1]) > GAIN:
            together.add(k)
    together |= _speakers(chain, quoted)
    groups = _groups(chain, together)
    return _merged(chain, groups), crossed[[group[-1] for group in groups]]


def _more(worths: Worths | None, bead: Bead, after: Bead) -> float:
    """How much more one bead is worth than two."""
    if worths is None:
        return UNASKED
    two, one = [bead, after], (bead[0], after[1], bead[2], after[3])
    found = worths.of([*two, one])
    return float(found[2] - found[0] - found[1])


def _speakers(chain: Chain, quoted: tuple[Quotations, Quotations]) -> set[int]:
    """Beads k over whose end who speaks stands."""
    pairs = zip(chain.beads, chain.beads[1:], strict=False)
    return {k for k, (bead, after) in enumerate(pairs) if speaker_crosses(*quoted, bead, after)}


def _fees(chain: Chain, costs: Costs) -> Scores:
    """What it costs to join each bead with the next one, by the lines that their sentences stand in."""
    ends = np.array(chain.beads, np.int64).reshape(-1, 4)[:-1]
    source, target = (np.append(side, 0.0) for side in (costs.source_join, costs.target_join))
    found: Scores = source[ends[:, 1]] + target[ends[:, 3]]
    return found


def _of(clauses: dict[int, list[Clause]], first: int, last: int) -> list[Clause]:
    """The clauses of the sentences first .. last - 1."""
    return [clause for n in range(first, last) for clause in clauses[n]]


def _sentences(beads: Sequence[Bead]) -> int:
    return sum(i1 - i0 + j1 - j0 for i0, i1, j0, j1 in beads)


def _groups(chain: Chain, together: set[int]) -> list[list[int]]:
    """The beads that become one, bead k + 1 being joined to bead k for each k of `together`."""
    groups: list[list[int]] = []
    for k in range(len(chain.beads)):
        if k - 1 in together and _sentences([chain.beads[n] for n in (*groups[-1], k)]) <= MOST:
            groups[-1].append(k)
        else:
            groups.append([k])
    return groups


def _merged(chain: Chain, groups: Sequence[Sequence[int]]) -> Chain:
    """The chain with the beads of each group as one."""
    if len(groups) == len(chain.beads):
        return chain
    firsts, lasts = [chain.beads[group[0]] for group in groups], [chain.beads[group[-1]] for group in groups]
    beads = [(first[0], last[1], first[2], last[3]) for first, last in zip(firsts, lasts, strict=True)]
    starts = [group[0] for group in groups]
    confidence, scores = np.minimum.reduceat(chain.confidence, starts), np.add.reduceat(chain.scores, starts)
    return Chain(beads, confidence, scores, chain.ends[[group[-1] for group in groups]])


def _runs(chain: Chain, near: Sequence[int], side: int) -> list[int]:
    """The sentences of one side in the beads on both sides of each boundary."""
    beads = {chain.beads[at] for k in near for at in (k, k + 1)}
    return sorted(n for bead in beads for n in range(bead[2 * side], bead[2 * side + 1]))


def _clauses(side: Side, texts: Sequence[str], which: Sequence[int], reader: Reader) -> dict[int, list[Clause]]:
    """The clauses of the sentences `which`."""
    parts = {n: [one for one in _CLAUSE.split(texts[n]) if one.strip()] or [""] for n in which}
    cut = {n: own for n, own in parts.items() if own != [texts[n]]}
    tokens, starts = reader.parts([part for own in cut.values() for part in own])
    clauses = iter([tokens[first:last] for first, last in pairwise(starts.tolist())])
    found: dict[int, list[Clause]] = {}
    for n, own in parts.items():
        if n in cut:
            words = [next(clauses) for _part in own]
            found[n] = [Clause(one[one < len(side.types)], length(part)) for one, part in zip(words, own, strict=True)]
        else:
            words = [side.tokens[side.starts[n] : side.starts[n + 1]].astype(np.int64)]
            found[n] = [Clause(words[0], float(side.lengths[n]))]
    return found


def _candidates(chain: Chain, spoken: "_Crossing", fees: Scores) -> list[int]:
    """Beads k over whose end words speak, or over which lengths might be evened out."""
    beads = np.array(chain.beads, np.int64).reshape(-1, 4)
    both = (beads[:, 1] > beads[:, 0]) & (beads[:, 3] > beads[:, 2])
    fits = spoken.lengths_fit(beads)
    room = np.maximum(FITTING - fits[:-1] - fits[1:], 0.0) + fees
    found = [np.zeros(0, np.int64)]
    for first in range(0, len(beads) - 1, AT_ONCE - 1):
        last = min(first + AT_ONCE, len(beads))
        evidence = spoken.across(beads[first:last]) + room[first : last - 1]
        found.append(first + np.flatnonzero((evidence > NOTICED) & both[first : last - 1] & both[first + 1 : last]))
    return np.concatenate(found).tolist()


class _Crossing(Spoken):
    """What words gain over the end of a bead."""

    def lengths_fit(self, beads: Ints) -> Floats:
        """How well the lengths of each bead's sides fit, in bead scores."""
        source, target = (np.append(0.0, np.cumsum(side.lengths)) for side in (self.words.source, self.words.target))
        sides = source[beads[:, 1]] - source[beads[:, 0]], target[beads[:, 3]] - target[beads[:, 2]]
        return length_fit(self.words.weights, *(np.maximum(side, 1.0) for side in sides))

    def across(self, beads: Ints) -> Floats:
        """For each boundary between neighbouring beads how much better their words fit the neighbour, in bead scores."""
        sides = []
        for side, ends in ((self.words.source, beads[:, :2]), (self.words.target, beads[:, 2:])):
            sizes = side.starts[ends[:, 1]] - side.starts[ends[:, 0]]
            tokens = side.tokens[side.starts[ends[0, 0]] : side.starts[ends[-1, 1]]].astype(np.int64)
            sides.append((*numbered(tokens), np.repeat(np.arange(len(beads)), sizes)))
        row, column, links = self.links(sides[0][0], sides[1][0])
        by_column = np.argsort(column, kind="stable")
        on, back = np.zeros((2, len(beads) + 1)), np.zeros((2, len(beads) + 1))
        for told, said, of, to in (
            (1, self._forward.take(links.take(by_column)), row.take(by_column), column.take(by_column)),
            (0, self._backward.take(links), column, row),
        ):
            (given_types, given_place, given_bead), (types, place, bead) = sides[1 - told], sides[told]
            counts = np.bincount(given_bead * len(given_types) + given_place, minlength=len(beads) * len(given_types))
            counts = counts.reshape(len(beads), -1).astype(np.float32)
            size = (counts * self.weights[1 - told][given_types]).sum(axis=1)
            mean = _sums(counts.take(of, axis=1) * said, to, len(types)) / (size[:, None] + 1.0)
            gains = self.log(mean) * self.weights[told][types]
            own = gains[bead, place]
            for away, step in ((on, 1), (back, -1)):
                other = gains[np.clip(bead + step, 0, len(beads) - 1), place]
                away[told, : len(beads)] = np.bincount(bead, np.maximum(other - own, 0.0), minlength=len(beads))
        # A clause that belongs to the bead before speaks for its words, and they for it.
        left = back[1, 1:-1] + on[0, :-2]
        right = on[1, :-2] + back[0, 1:-1]
        found: Floats = (self.words.weights.lexical * np.maximum(left, right)).astype(np.float32)
        return found

    def gain(self, source: Sequence[Clause], target: Sequence[Clause], at: tuple[int, int]) -> tuple[float, float]:
        """The most that the words of two beads of clauses, beginning with clauses 0 and `at`, gain where one of both cuts
        is moved, and what their lengths gain by that.
        """
        left, right = _Run(source, at[0], self.weights[0]), _Run(target, at[1], self.weights[1])
        if not (len(left.types) and len(right.types)):
            return 0.0, 0.0
        forward, backward = self.between(left.types, right.types)
        of_target, on = self._moved(forward, backward.T, left, right)
        of_source, back = self._moved(backward.T, forward, right, left)
        best, cut = max((of_target, (at[0], on)), (of_source, (back, at[1])))
        if cut == at:
            return best, 0.0
        return best, self._halves_fit(source, target, cut) - self._halves_fit(source, target, at)

    def _halves_fit(self, source: Sequence[Clause], target: Sequence[Clause], at: tuple[int, int]) -> float:
        """How well the lengths of two beads that begin with clauses 0 and `at` fit, in bead scores."""
        sides = [
            np.array([sum(clause.length for clause in half) for half in (side[:cut], side[cut:])])
            for side, cut in ((source, at[0]), (target, at[1]))
        ]
        return float(length_fit(self.words.weights, *sides).sum())

    def _moved(self, forward: Floats, backward: Floats, first: "_Run", second: "_Run") -> tuple[float, int]:
        """The most that another cut of the second side gains, the first side's cut staying where it is, and that cut.

        `forward` is [first, second], what the words of the first say for those of the second; `backward` [second, first].
        """
        halves = slice(None, first.cut), slice(first.cut, None)
        told = [self.log(forward[half].sum(axis=0) / (first.weights[half].sum() + 1.0)) * second.weights
                for half in halves]  # fmt: skip
        # With the cut behind clause p - 1: what clauses before it gain in the first bead, and the others in the second.
        here, there = (np.bincount(second.clause, one) for one in told)
        gains = np.cumsum(here) + there.sum() - np.cumsum(there)
        sums = np.add.reduceat(backward, second.starts, axis=0, dtype=np.float64)
        sizes = np.cumsum(np.bincount(second.clause, second.weights))
        # As [first, clause], so that a half of the words is one piece of memory.
        before = np.cumsum(np.ascontiguousarray(sums.T), axis=1)
        for half, total, size in (
            (halves[0], before, sizes),
            (halves[1], before[:, -1:] - before, sizes[-1] - sizes),
        ):
            gains += self.log(total[half] / (size + 1.0)).T @ first.weights[half]
        best = int(gains[:-1].argmax())
        return float(gains[best] - gains[second.at - 1]), best + 1


class _Run:
    """The words of clauses one after the other, of which clause `at` begins the second of two beads: the type and weight of
    each, its clause, with which word each clause begins, and with which the second bead.
    """

    def __init__(self, clauses: Sequence[Clause], at: int, weights: Floats) -> None:
        sizes = np.array([len(clause.types) for clause in clauses])
        starts = np.cumsum(sizes) - sizes
        self.at, self.cut, self.starts = at, int(starts[at]), starts
        self.types = np.concatenate([clause.types for clause in clauses])
        self.weights = weights[self.types]
        self.clause = np.repeat(np.arange(len(clauses)), sizes)


def _sums(values: Floats, column: Ints, many: int) -> Floats:
    """Sums [row, column] of `values` [row, n], of which number n belongs to `column[n]`; columns rise."""
    found = np.zeros((len(values), many), np.float32)
    if len(column):
        starts = np.flatnonzero(np.diff(column, prepend=-1))
        found[:, column[starts]] = np.add.reduceat(values, starts, axis=1)
    return found
