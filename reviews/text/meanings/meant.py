"""What headwords of the dictionary mean: of the glosses of each those alone that count by their weight.

A single character has many glosses and means few of them. Those are put together once: of the headwords in a text two thirds are
single characters, and of the glosses of all not half would count.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reviews.text.meanings.ranges import ranges

SINGLE = 0.12
"""The least weight of a gloss of a single character."""
LONGER = 0.03
"""The same of a longer headword."""


class Meant(NamedTuple):
    """The families of stems that headwords mean, one headword behind the other, and where each begins, at last where all end."""

    kin: NDArray[np.int32]
    starts: NDArray[np.int32]

    def of(self, head: int) -> list[int]:
        """What one headword means."""
        found: list[int] = self.kin[self.starts[head] : self.starts[head + 1]].tolist()
        return found

    def of_all(self, heads: NDArray[Any]) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
        """What each of several means, and for each whose it is, by its place."""
        at, owners = ranges(self.starts.take(heads, mode="clip"), self.starts.take(heads + 1, mode="clip"))
        return self.kin.take(at, mode="clip"), owners


def meant(kin: NDArray[np.int32], weights: NDArray[np.float32], starts: NDArray[np.int32], singles: Any) -> Meant:
    """What headwords mean, by the families and weights of their glosses, where those of each start, and which are single characters."""
    least = np.full(len(starts) - 1, LONGER, np.float32)
    least[singles] = SINGLE
    count = weights >= np.repeat(least, np.diff(starts))
    return Meant(kin[count], np.append(0, count.cumsum())[starts].astype(np.int32))
