"""Sharing work: contiguous stretches of about the same weight."""

from collections.abc import Sequence


def shares(weights: Sequence[float], n: int) -> list[int]:
    """For each item, in order, the number (0..n-1) of the stretch it belongs to.

    An item goes where the middle of its weight falls when the whole is cut into `n` equal parts, so no stretch misses
    its part by more than half of its first and last item.
    """
    total, before, found = sum(weights), 0.0, []
    for at, weight in enumerate(weights):
        middle = (before + weight / 2) / total if total else (at + 0.5) / len(weights)
        found.append(min(n - 1, int(middle * n)))
        before += weight
    return found
