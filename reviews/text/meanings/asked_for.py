"""Which numbers are asked for of the texts of a lot, each text for its own."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

COMPARED = 100_000


def asked_for(
    numbers: NDArray[Any], whose: NDArray[Any], asked: Sequence[Sequence[int] | NDArray[Any]], most: int
) -> NDArray[np.bool_]:
    """Of each number, all of them below `most`, whether it is among those asked for of the text whose it is."""
    wanted = np.concatenate([np.asarray(one, np.int64) for one in asked])
    if len(asked) == 1 and len(numbers) * len(wanted) < COMPARED:  # no table is worth its making
        alone: NDArray[np.bool_] = (numbers == wanted[:, None]).any(0)
        return alone
    columns = np.unique(wanted)
    # Few are asked for at all: the table of those stays near, and this one is as narrow as it may be.
    column = np.full(most, len(columns), np.min_scalar_type(len(columns)))
    column[columns] = np.arange(len(columns))
    table = np.zeros((len(asked), len(columns) + 1), np.bool_)
    table[np.repeat(np.arange(len(asked)), [*map(len, asked)]), column[wanted]] = True
    columns_of = column.take(numbers, mode="clip")
    return table.ravel().take(whose * table.shape[1] + columns_of, mode="clip")  # of two dimensions it takes far longer
