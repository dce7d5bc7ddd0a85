"""How well runs of sentences fit each other: lexical gains both ways and length, for a block of the alignment matrix.

Lexical gain of target sentence j given source sentences S is that of IBM model 1 (Brown et al. 1993) over a unigram
model: the sum over the words t of j of log(1 - λ + λ · mean over s in S of p(t|s) / p(t)). The same the other way.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reviews.align.distinct import numbered
from reviews.align.lexicon import Lexicon, Speaking, expand
from reviews.align.tokens import Side

Matrix = NDArray[np.float32]
Ints = NDArray[np.int64]
Run = tuple[int, int]

# Sentences whose gains are computed together, over all that one of them is asked beside.
_AT_ONCE = 8


@dataclass(frozen=True)
class Weights:
    """The parts of a score.

    `mix` is λ; `lexical` scales both gains. Log lengths of twins differ by `ratio`, with a deviation made of `spread`
    and of `jitter` over the length, against `background`, that of lengths which have nothing to do with each other.
    """

    mix: float = 0.44
    lexical: float = 0.6
    ratio: float = 0.0
    spread: float = 0.2
    jitter: float = 1.0
    background: float = 0.75


class Gains:
    """Scores of beads between two sides, computed block by block."""

    def __init__(self, source: Side, target: Side, lexicon: Lexicon, weights: Weights, most: int = 5) -> None:
        self.source, self.target, self.weights, self.most = source, target, weights, most
        # Given source words, what is the gain of target words; and the other way round.
        self._forward = Direction(source, target, lexicon.of_source)
        self._backward = Direction(target, source, lexicon.of_target)
        self._source_sum = np.concatenate([[0], np.cumsum(source.lengths)]).astype(np.float64)
        self._target_sum = np.concatenate([[0], np.cumsum(target.lengths)]).astype(np.float64)

    def block(
        self, rows: Run, columns: Run, shapes: Sequence[tuple[int, int]], asked: tuple[Ints, Ints] | None = None
    ) -> Matrix:
        """Scores [i, shape, j] of beads of each shape (a, b) that end with source sentence rows[0] + i and target
        sentence columns[0] + j; -inf where they would begin before the first sentence. If `asked` has for each row the first
        column that is asked for and the one behind the last, both of which never fall, what is far from these is -inf too.
        """
        (r0, r1), (c0, c1) = rows, columns
        top, left = max(0, r0 - self.most + 1), max(0, c0 - self.most + 1)
        up, across = r0 - top, c0 - left
        begin, end = asked or (np.full(r1 - r0, c0), np.full(r1 - r0, c1))
        ahead, every = self.most - 1, np.arange(c0, c1)
        near = np.maximum(begin - ahead, left), np.minimum(end, c1)
        rise = r0 + np.searchsorted(end, every, side="right"), r0 + np.searchsorted(begin, every, side="right")
        forward = self._forward.gains((top, r1), (left, c1), max(a for a, _b in shapes), self.weights.mix, near)
        other = self._backward.gains(
            (left, c1),
            (top, r1),
            max(b for _a, b in shapes),
            self.weights.mix,
            (np.maximum(rise[0] - ahead, top), rise[1]),
        )
        told = [_sums(one.T, max(b for a, b in shapes if a == n), across) for n, one in enumerate(forward, 1)]
        back = [_sums(one.T, max(a for a, b in shapes if b == n), up) for n, one in enumerate(other, 1)]
        scores = np.empty((r1 - r0, len(shapes), c1 - c0), np.float32)
        for k, (a, b) in enumerate(shapes):
            np.multiply(self.weights.lexical, told[a - 1][b - 1].T + back[b - 1][a - 1], out=scores[:, k])
        scores += self._lengths(rows, columns, shapes)
        return scores

    def _lengths(self, rows: tuple[int, int], columns: tuple[int, int], shapes: Sequence[tuple[int, int]]) -> Matrix:
        source = _run_lengths(self._source_sum, rows, np.array([a for a, _b in shapes]))
        target = _run_lengths(self._target_sum, columns, np.array([b for _a, b in shapes]))
        return length_fit(self.weights, source.T[:, :, None], target[None, :, :])


def length_fit(weights: Weights, source: NDArray[np.float64], target: NDArray[np.float64]) -> Matrix:
    """Log likelihood of the lengths (of at least 1) as those of twins, over that of lengths by chance."""
    source, target = np.log(source) + weights.ratio, np.log(target)
    off = (target - source).astype(np.float32)
    # The shorter of the two decides how much lengths vary.
    narrow = [
        (weights.spread**2 + weights.jitter * np.exp(one)).astype(np.float32)
        for one in (weights.ratio - source, weights.ratio - target)
    ]
    precision = np.minimum(1 / narrow[0], 1 / narrow[1])
    off *= off
    off *= precision
    fit = np.maximum(np.log(narrow[0]), np.log(narrow[1])).astype(np.float64)
    fit -= 2 * np.log(weights.background)
    fit += np.minimum(off, 40.0)
    fit *= -0.5
    return fit.astype(np.float32)


def _run_lengths(sums: NDArray[np.float64], span: tuple[int, int], many: NDArray[np.int64]) -> NDArray[np.float64]:
    """For each of `many` and each end in the span the length of its last so many sentences."""
    ends = np.arange(span[0], span[1]) + 1
    starts = np.maximum(ends - many[:, None], 0)
    return np.maximum(sums[ends] - sums[starts], 1.0)


def _sums(matrix: Matrix, most: int, first: int) -> list[Matrix]:
    """For n = 1..most the sums over the last n rows of each row from `first` on; -inf where there are fewer."""
    total = matrix[first:]
    found = [total]
    for n in range(2, most + 1):
        out = np.full_like(total, -np.inf)
        begin = max(first, n - 1)
        before = matrix[begin - n + 1 : max(len(matrix) - n + 1, 0)]  # a negative end would count from the last row
        np.add(total[begin - first :], before, out=out[begin - first :])
        found.append(total := out)
    return found


def _means(one: Matrix, size: Matrix, rows: Run, most: int) -> Matrix:
    """For n = 1..most the sums over the last n rows of each row of `rows` over their sizes and one; where there are fewer rows,
    anything.
    """
    begin, end = rows
    total, many = np.empty((most, end - begin, one.shape[1]), np.float32), np.empty((most, end - begin), np.float32)
    total[0], many[0] = one[begin:end], size[begin:end]
    for n in range(2, most + 1):
        since = max(begin, n - 1) - begin
        before = slice(begin + since - n + 1, max(end - n + 1, 0))
        total[n - 1, :since], many[n - 1, :since] = 0.0, 0.0
        np.add(total[n - 2, since:], one[before], out=total[n - 1, since:])
        np.add(many[n - 2, since:], size[before], out=many[n - 1, since:])
    total /= many[:, :, None] + 1.0
    return total


class Direction:
    """Gains of the words of `told` given sentences of `given`."""

    def __init__(self, given: Side, told: Side, links: Speaking) -> None:
        self.given, self.told, self._links = given, told, links
        # A word that nothing on the other side could speak for says nothing, wherever it is put.
        linked = np.zeros(len(told.types), bool)
        linked[links.told] = True
        self._weights = told.weights * linked[told.tokens]
        self._sentence = np.repeat(np.arange(len(told.starts) - 1), np.diff(told.starts))
        self._silence: dict[float, Matrix] = {}
        self._given_weight = np.add.reduceat(given.weights, given.starts[:-1]) if len(given.starts) > 1 else np.zeros(0)

    def gains(self, rows: Run, columns: Run, most: int, mix: float, asked: tuple[Ints, Ints]) -> list[Matrix]:
        """For n = 1..most a matrix [given sentence that ends a run of n, told sentence].

        `asked` has the first told sentence that is asked for beside each of the last given ones and the one behind the last, both
        of which never fall; what is far from these is -inf. The given sentences before those only belong to runs that end later.
        """
        (r0, r1), (c0, c1) = rows, columns
        first, last = int(self.told.starts[c0]), int(self.told.starts[c1])
        edges = (self.told.starts[c0 : c1 + 1] - first).tolist()
        width = last - first
        cells = self._sparse(r0, r1, first, last)
        flat = np.bincount(cells[0] * width + cells[1], cells[2], minlength=(r1 - r0) * width)
        one = flat.astype(np.float32).reshape(r1 - r0, width)
        size = self._given_weight[r0:r1].astype(np.float32)
        begins, ends = (np.array(side - c0).tolist() for side in asked)
        skip = r1 - r0 - len(begins)
        matrices = np.full((most, len(begins), c1 - c0), -np.inf, np.float32)
        for begin in range(skip, r1 - r0, _AT_ONCE):
            end = min(begin + _AT_ONCE, r1 - r0)
            left, right = begins[begin - skip], ends[end - 1 - skip]
            if left >= right:
                continue
            words = slice(edges[left], edges[right])
            gain = _means(one[:, words], size, (begin, end), most)
            gain *= mix
            gain += 1.0 - mix
            np.log(gain, out=gain)
            gain *= self._weights[first + words.start : first + words.stop]
            found = matrices[:, begin - skip : end - skip, left:right]
            np.add.reduceat(gain, np.array(edges[left:right]) - words.start, axis=2, out=found)
            for n in range(begin + 2, most + 1):
                found[n - 1, : n - 1 - begin] = -np.inf
        return list(matrices)

    def alone(self, rows: tuple[int, int], columns: tuple[int, int], mix: float) -> Matrix:
        """The same of single given sentences, quick where few of them speak for a word of a told one."""
        (r0, r1), (c0, c1) = rows, columns
        starts = self.told.starts[c0 : c1 + 1]
        row, place, ratio = self._sparse(r0, r1, int(starts[0]), int(starts[-1]))
        cells, cell = numbered(row * (starts[-1] - starts[0]) + place)
        total = np.bincount(cell, ratio, minlength=len(cells)).astype(np.float32)
        row, place = np.divmod(cells, starts[-1] - starts[0])
        mean = total / (self._given_weight[r0:r1].astype(np.float32)[row] + 1.0)
        place += starts[0]
        column = self._sentence[place] - c0
        pairs, pair = numbered(row * (c1 - c0) + column)
        told = pairs % (c1 - c0)
        sizes = starts[told + 1] - starts[told]
        begins = np.cumsum(sizes) - sizes
        gain = np.zeros(int(sizes.sum()), np.float32)
        gain[begins[pair] + place - starts[column]] = mean
        found = np.tile(self._silent(mix)[c0:c1], (r1 - r0, 1))
        if len(gain):
            said = self._weighed(gain, mix, expand(starts[told], sizes))
            found.reshape(-1)[pairs] = np.add.reduceat(said, begins)
        return found

    def _silent(self, mix: float) -> Matrix:
        """The gain of each told sentence beside one that speaks for none of its words."""
        if mix not in self._silence:
            none = np.zeros(len(self.told.tokens), np.float32)
            said = self._weighed(none, mix, np.arange(len(none)))
            self._silence[mix] = np.add.reduceat(said, self.told.starts[:-1])
        return self._silence[mix]

    def _weighed(self, gain: Matrix, mix: float, words: NDArray[np.int64]) -> Matrix:
        """The gains of told words that are so much likelier on average, which are used up."""
        gain *= mix
        gain += 1.0 - mix
        np.log(gain, out=gain)
        gain *= self._weights[words]
        return gain

    def _sparse(
        self, r0: int, r1: int, first: int, last: int
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]:
        """Cells (row, place) with the summed p(t|s) / p(t) of each meeting of words."""
        begin, end = int(self.given.starts[r0]), int(self.given.starts[r1])
        kinds, kind = numbered(self.given.tokens[begin:end].astype(np.int64))
        starts = self._links.starts.take(kinds)
        sizes = self._links.starts.take(kinds + 1) - starts
        links = expand(starts, sizes)
        # Where each told type stands in the window.
        window = self.told.tokens[first:last]
        places = np.argsort(window, kind="stable")
        counts = np.bincount(window, minlength=len(self.told.types))
        begins = np.cumsum(counts) - counts
        told = self._links.told.take(links)
        met = np.flatnonzero(counts.take(told))
        told, ratio = told.take(met), self._links.ratio.take(links.take(met))
        # Of each type in the rows the links that meet, and these for each of its words.
        upto = np.searchsorted(met, np.append(0, np.cumsum(sizes)))
        many = np.diff(upto).take(kind)
        link = expand(upto.take(kind), many)
        told, ratio = told.take(link), ratio.take(link)
        ends = np.append(0, np.cumsum(many)).take(self.given.starts[r0 : r1 + 1] - begin)
        row = np.repeat(np.arange(r1 - r0), np.diff(ends))
        sizes = counts.take(told)
        return np.repeat(row, sizes), places.take(expand(begins.take(told), sizes)), np.repeat(ratio, sizes)
