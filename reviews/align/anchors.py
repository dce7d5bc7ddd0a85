"""Sure meeting points of two texts, and the band round them in which the search looks.

Sentences that share words rare on both sides are candidates; the heaviest chain of candidates that rises on both sides
is kept (weighted longest increasing subsequence), and stray points that their neighbours contradict are dropped.
"""

import numpy as np
from numpy.typing import NDArray

from reviews.align.lexicon import Lexicon, expand
from reviews.align.search import Chain
from reviews.align.table import Band
from reviews.align.tokens import Side

Ints = NDArray[np.int64]

RARE = 12
MEETINGS = 60
# Meetings a sentence that are enough to find anchors among.
PLENTY = 30
# Source sentences whose meetings are looked at together.
AT_ONCE = 4096
MARGIN = 16
NEIGHBOURS = 8
WIDEST = 320
# Round a chain found before: how far to look where it is sure, and below which confidence it is not.
NARROW = 6
DOUBT = 0.8


def chain(source: Side, target: Side, lexicon: Lexicon) -> tuple[Ints, Ints]:
    """Sentence numbers (source, target) of the anchors, rising on both sides; may be empty."""
    rows, columns, scores = _candidates(source, target, lexicon)
    if not len(rows):
        return rows, columns
    kept = _heaviest(rows, columns, scores)
    rows, columns = rows[kept], columns[kept]
    fits = _fits(rows, columns)
    return rows[fits], columns[fits]


def _candidates(source: Side, target: Side, lexicon: Lexicon) -> tuple[Ints, Ints, NDArray[np.float64]]:
    n, m = len(source.lengths), len(target.lengths)
    left_at, right, worth = _rare(source, target, lexicon)
    right_at, right_places = _postings(target)
    best_row, best_column = np.zeros(n), np.zeros(m)
    keys, totals = [np.zeros(0, np.int64)], [np.zeros(0)]
    for first in range(0, n, AT_ONCE):
        last = min(first + AT_ONCE, n)
        types = source.tokens[source.starts[first] : source.starts[last]]
        row = np.repeat(np.arange(first, last), np.diff(source.starts[first : last + 1]))
        size = left_at[types + 1] - left_at[types]
        link = expand(left_at[types], size)
        wide = right_at[right[link] + 1] - right_at[right[link]]
        # Every place of a word in these rows with every place of the words that it speaks for.
        key = np.repeat(np.repeat(row, size), wide) * m + right_places[expand(right_at[right[link]], wide)]
        key, inverse = np.unique(key, return_inverse=True)
        total = np.bincount(inverse, np.repeat(worth[link], wide), minlength=len(key)).astype(np.float64)
        rows, columns = np.divmod(key, m)
        np.maximum.at(best_row, rows, total)
        np.maximum.at(best_column, columns, total)
        good = (total >= 0.6 * best_row[rows]) & (total > 0.8)
        keys.append(key[good])
        totals.append(total[good])
    key, total = np.concatenate(keys), np.concatenate(totals)
    rows, columns = np.divmod(key, m)
    good = total >= 0.6 * best_column[columns]
    return rows[good], columns[good], total[good]


def _rare(source: Side, target: Side, lexicon: Lexicon) -> tuple[Ints, Ints, NDArray[np.float64]]:
    """Links between telling words that meet seldom, in order of source type (those of type t are at[t] : at[t + 1]):
    the target type, and what a meeting is worth.
    """
    left_count, right_count = source.counts[lexicon.source], target.counts[lexicon.target]
    gain = np.log1p(lexicon.forward / lexicon.target_unigram[lexicon.target])
    telling = gain > 1.0
    meetings = left_count * right_count
    most = _affordable(meetings[telling], len(source.lengths) + len(target.lengths))
    rare = telling & (meetings <= most) & (np.maximum(left_count, right_count) <= RARE * (most / MEETINGS) ** 0.5)
    order = np.flatnonzero(rare)[np.argsort(lexicon.source[rare], kind="stable")]
    at = np.searchsorted(lexicon.source[order], np.arange(len(source.types) + 1))
    return (
        at,
        lexicon.target[order].astype(np.int64),
        (gain / np.maximum(left_count, right_count))[order].astype(np.float64),
    )


def _affordable(meetings: Ints, sentences: int) -> int:
    """How often words may meet and still be rare: in a long text, more often, as long as all of them stay few."""
    ordered = np.sort(meetings)
    within = int(np.searchsorted(np.cumsum(ordered), PLENTY * sentences))
    return max(MEETINGS, int(ordered[within - 1]) if within else 0)


def _postings(side: Side) -> tuple[Ints, Ints]:
    """For each type the sentences that hold it: those of type t are places[at[t] : at[t + 1]]."""
    sentence = np.repeat(np.arange(len(side.starts) - 1), np.diff(side.starts))
    order = np.argsort(side.tokens, kind="stable")
    return np.searchsorted(side.tokens[order], np.arange(len(side.types) + 1)), sentence[order]


def _heaviest(rows: Ints, columns: Ints, scores: NDArray[np.float64]) -> Ints:
    """Indexes of the heaviest chain strictly rising in both; a Fenwick tree of maxima over the columns."""
    order = np.lexsort((-columns, rows))
    size = int(columns.max()) + 1
    best = [0.0] * (size + 1)
    which = [-1] * (size + 1)
    before = [-1] * len(rows)
    top, last = 0.0, -1
    column_of, score_of = columns.tolist(), scores.tolist()
    for at in order.tolist():
        place = column_of[at]
        reached, link = 0.0, -1
        while place > 0:
            if best[place] > reached:
                reached, link = best[place], which[place]
            place &= place - 1
        before[at] = link
        total = reached + score_of[at]
        if total > top:
            top, last = total, at
        place = column_of[at] + 1
        while place <= size:
            if total > best[place]:
                best[place], which[place] = total, at
            place += place & -place
    found = []
    while last >= 0:
        found.append(last)
        last = before[last]
    return np.array(found[::-1], np.int64)


def _fits(rows: Ints, columns: Ints) -> NDArray[np.bool_]:
    """Which anchors lie near the line through their neighbours (three on each side)."""
    if len(rows) < 7:
        return np.ones(len(rows), bool)
    padded_rows = np.pad(rows, 3, mode="edge")
    padded_columns = np.pad(columns, 3, mode="edge")
    around = [k for k in range(7) if k != 3]
    near_rows = np.stack([padded_rows[k : k + len(rows)] for k in around])
    near_columns = np.stack([padded_columns[k : k + len(rows)] for k in around])
    slope = max(1e-3, (columns[-1] - columns[0]) / max(1, rows[-1] - rows[0]))
    expected = np.median(near_columns + (rows - near_rows) * slope, axis=0)
    room = 12 + 0.5 * (near_rows.max(axis=0) - near_rows.min(axis=0)) * max(1.0, slope)
    fits: NDArray[np.bool_] = np.abs(columns - expected) <= room
    return fits


def band(n: int, m: int, rows: Ints, columns: Ints) -> tuple[Ints, Ints]:
    """For each row 0..n the first and last column (of 0..m) in which the search looks; both never fall."""
    at = np.concatenate([[0], rows, [n]]).astype(np.float64)
    to = np.concatenate([[0], columns, [m]]).astype(np.float64)
    every = np.arange(n + 1)
    right = np.minimum(np.searchsorted(at, every, side="right"), len(at) - 1)
    left = np.maximum(right - 1, 0)
    low, high = to[left], to[right]
    middle = np.interp(every, at, to)
    wide = high - low > WIDEST
    # Between anchors far apart on both sides only the diagonal is looked at, unless one side has nearly nothing there.
    diagonal = wide & (at[right] - at[left] > 60)
    low = np.where(diagonal, np.maximum(low, middle - WIDEST / 2), low)
    high = np.where(diagonal, np.minimum(high, middle + WIDEST / 2), high)
    low, high = _spread(low, np.minimum) - MARGIN, _spread(high, np.maximum) + MARGIN
    low = np.maximum.accumulate(np.clip(low, 0, m).astype(np.int64)[::1])
    high = np.maximum.accumulate(np.clip(np.ceil(high), 0, m).astype(np.int64))
    low[0], high[n] = 0, m
    # Never fall, and reach the corners.
    low = np.minimum.accumulate(low[::-1])[::-1]
    return low, np.maximum(high, low)


def band_round(n: int, m: int, chain: Chain) -> tuple[Ints, Ints]:
    """The band round a chain found before, wider where that chain is unsure."""
    low, high = np.full(n + 1, m, np.float64), np.zeros(n + 1)
    room = np.full(n + 1, float(NARROW))
    for (i0, i1, j0, j1), sure in zip(chain.beads, chain.confidence.tolist(), strict=True):
        rows = slice(i0, i1 + 1)
        low[rows] = np.minimum(low[rows], j0)
        high[rows] = np.maximum(high[rows], j1)
        if sure < DOUBT:
            room[rows] = MARGIN
    room = _spread(room, np.maximum)
    low, high = _spread(low, np.minimum) - room, _spread(high, np.maximum) + room
    first: Ints = np.minimum.accumulate(np.clip(low, 0, m)[::-1])[::-1].astype(np.int64)
    last: Ints = np.maximum.accumulate(np.clip(high, 0, m)).astype(np.int64)
    first[0], last[n] = 0, m
    return first, np.maximum(last, first)


def points_of(chain: Chain) -> tuple[Ints, Ints]:
    """The sentences of a chain's sure one-to-one beads, as anchors."""
    found = [
        (i0, j0)
        for (i0, i1, j0, j1), sure in zip(chain.beads, chain.confidence.tolist(), strict=True)
        if i1 - i0 == j1 - j0 == 1 and sure > DOUBT
    ]
    rows, columns = np.array(found, np.int64).reshape(-1, 2).T
    return rows, columns


def _spread(values: NDArray[np.float64], choose: np.ufunc) -> NDArray[np.float64]:
    """The extreme of each row's neighbourhood of NEIGHBOURS rows either way."""
    out = values.copy()
    for step in range(1, min(NEIGHBOURS, len(values) - 1) + 1):
        out[step:] = choose(out[step:], values[:-step])
        out[:-step] = choose(out[:-step], values[step:])
    return out


def window(low: Ints, high: Ints, first: tuple[int, int], last: tuple[int, int]) -> Band:
    """The band of the rows first[0] .. last[0], cut to the corners and counted from them."""
    rows = slice(first[0], last[0] + 1)
    near = np.clip(low[rows], first[1], last[1]) - first[1]
    far = np.clip(high[rows], first[1], last[1]) - first[1]
    near[0] = 0
    return Band(near, int((far - near).max()) + 1)
