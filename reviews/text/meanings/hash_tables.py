"""Looking for hashes in a table of them that is in order."""

import numpy as np
from numpy.typing import NDArray

_FEW = 16


def buckets_of(table: NDArray[np.uint64], bits: int) -> NDArray[np.int32]:
    """Where in a table the hashes begin that begin with these bits, and at last where they end."""
    found = np.zeros((1 << bits) + 1, np.int32)
    np.bincount((table >> np.uint64(64 - bits)).astype(np.int64), minlength=1 << bits).cumsum(out=found[1:])
    return found


class Single:
    """Finds single hashes in a table, which are not worth an array: plain numbers are read from the same memory."""

    def __init__(self, table: NDArray[np.uint64], buckets: NDArray[np.int32], bits: int) -> None:
        self.table, self.buckets, self.rest = table.data, buckets.data, 64 - bits

    def find(self, wanted: int) -> int:
        """The first place of a hash, -1 where it is not in the table."""
        first, table = wanted >> self.rest, self.table
        for at in range(self.buckets[first], self.buckets[first + 1]):
            if table[at] == wanted:
                return at
        return -1


def find(table: NDArray[np.uint64], wanted: NDArray[np.uint64]) -> NDArray[np.int64]:
    """The place of each hash, -1 where it is not in the table."""
    if len(wanted) <= _FEW:
        at = table.searchsorted(wanted)
    else:  # in order, neighbouring look-ups touch neighbouring memory
        order = wanted.argsort()
        at = np.empty(len(wanted), np.int64)
        at[order] = table.searchsorted(wanted[order])
    np.minimum(at, len(table) - 1, out=at)
    return np.where(table[at] == wanted, at, -1)
