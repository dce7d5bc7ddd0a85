"""Sure meeting points of two texts, and the band round them in which the search looks.

Sentences that share words rare on both sides are candidates; the heaviest chain of candidates that rises on both sides
is kept (weighted longest increasing subsequence), and stray points that their neighbours contradict are dropped.
"""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from reviews.align.lexicon import Lexicon
from reviews.align.meetings import Meetings
from reviews.align.search import Chain
from reviews.align.table import Band
from reviews.align.tokens import Side

Ints = NDArray[np.int64]

# What the words that two sentences share must be worth: in the whole text, and where only a stretch is looked at.
LEAST = 0.8
SURE = 6.0
# Anchors rarer than one in so many sentences may well be there by chance: stretch by stretch more may be found.
THIN = 20
# Sentences without an anchor, on both sides, that are looked through anew; how many at once, and how much further in the
# target.
FAR = 200
STRETCH = 400
REACH = 300
FURTHEST = 3000
# How many anchors either way are asked whether they agree, and how many sentences away they may be.
AROUND = 4
CLOSE = 16
MARGIN = 16
NEIGHBOURS = 8
WIDEST = 320
# Round a chain found before: how far to look where it is sure, and below which confidence it is not.
NARROW = 6
DOUBT = 0.8


def chain(source: Side, target: Side, lexicon: Lexicon) -> tuple[Ints, Ints]:
    """Sentence numbers (source, target) of the anchors, rising on both sides; may be empty."""
    meetings = Meetings(source, target, lexicon)
    n, m = len(source.lengths), len(target.lengths)
    rows, columns = _rising(*meetings.between((0, n), (0, m), LEAST))
    points = list(zip(rows.tolist(), columns.tolist(), strict=True))
    if len(points) * THIN < min(n, m):
        points = max(points, _between(meetings, (-1, -1), (n, m)), key=len)
    found = list(points)
    for first, last in pairwise([(-1, -1), *points, (n, m)]):
        found += _between(meetings, first, last)
    rows, columns = np.array(sorted(found), np.int64).reshape(-1, 2).T
    return rows, columns


def _rising(rows: Ints, columns: Ints, scores: NDArray[np.float64]) -> tuple[Ints, Ints]:
    """The heaviest chain of candidates that rises on both sides, without stray points."""
    if not len(rows):
        return rows, columns
    kept = _heaviest(rows, columns, scores)
    rows, columns = rows[kept], columns[kept]
    fits = _fits(rows, columns)
    return rows[fits], columns[fits]


def _together(rows: Ints, columns: Ints) -> tuple[Ints, Ints]:
    """The anchors that others close by agree with: what text says again and again makes chains by chance, thin ones."""
    agree = np.zeros(len(rows), np.int64)
    for step in range(1, min(AROUND, len(rows) - 1) + 1):
        gaps = rows[step:] - rows[:-step], columns[step:] - columns[:-step]
        near = (np.maximum(*gaps) <= CLOSE) & (np.abs(gaps[1] - gaps[0]) <= step)
        agree[step:] += near
        agree[:-step] += near
    kept = agree >= AROUND // 2
    return rows[kept], columns[kept]


def _between(meetings: Meetings, first: tuple[int, int], last: tuple[int, int]) -> list[tuple[int, int]]:
    """Anchors between two others, if they are far apart: by words that are rare in the stretch at hand only.

    Stretch by stretch, each begins at the last anchor found; where none is found, more of the target is looked at.
    """
    found: list[tuple[int, int]] = []
    (row, column), reach = (first[0] + 1, first[1] + 1), REACH
    start = row
    while last[0] - start > FAR and last[1] - column > FAR:
        slope = (last[1] - column) / (last[0] - row)
        stop = min(start + STRETCH, last[0])
        left = max(column, column + int((start - row) * slope) - reach)
        right = min(column + int((stop - row) * slope) + reach, last[1])
        points = zip(*_together(*_rising(*meetings.between((start, stop), (left, right), SURE))), strict=True)
        # Towards its end a stretch may lack the twins.
        sure = [(int(i), int(j)) for i, j in points if i < start + STRETCH * 3 // 4 or stop == last[0]]
        found += sure
        if sure:
            (row, column), reach = (sure[-1][0] + 1, sure[-1][1] + 1), REACH
            start = row
        else:
            start, reach = start + STRETCH // 2, min(reach + REACH, FURTHEST)
    return found


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
