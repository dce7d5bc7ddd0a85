"""Ranges of numbers, many at once."""

from typing import Any

import numpy as np
from numpy.typing import NDArray


def ranges(starts: NDArray[Any], ends: NDArray[Any]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """All numbers from each start to its end, one range after the other, and for each the place of its range."""
    sizes = ends - starts
    owners = np.repeat(np.arange(len(sizes)), sizes)
    return np.arange(len(owners)) + (ends - sizes.cumsum()).take(owners, mode="clip"), owners
