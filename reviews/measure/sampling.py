"""Samples for a second, blind reading, and what they tell: a rate with the interval it is known within."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import TypeVar

Item = TypeVar("Item")
Z95 = 1.959963984540054


def sample(items: Sequence[tuple[Item, float]], n: int, seed: int) -> list[Item]:
    """`n` of the items (item, weight > 0), none twice, the heavier the likelier; the same for the same seed.

    Source: Efraimidis and Spirakis, "Weighted random sampling with a reservoir" (2006): the n largest u^(1/weight).
    """
    dice = random.Random(seed)
    keyed = [(dice.random() ** (1 / weight), at) for at, (_item, weight) in enumerate(items)]
    chosen = sorted(keyed, reverse=True)[:n]
    return [items[at][0] for _key, at in sorted(chosen, key=lambda one: one[1])]


def wilson(hits: float, n: float, z: float = Z95) -> tuple[float, float]:
    """The interval that a rate of `hits` in `n` is known within (95 % by default).

    Source: E. B. Wilson (1927), without continuity correction; method 3 of R. G. Newcombe (1998).
    """
    if not n:
        return 0.0, 1.0
    rate = hits / n
    middle, spread = 2 * hits + z * z, z * sqrt(z * z + 4 * hits * (1 - rate))
    return max(0.0, (middle - spread) / (2 * (n + z * z))), min(1.0, (middle + spread) / (2 * (n + z * z)))


@dataclass(frozen=True, slots=True)
class Stratum:
    """A part of a text: `size` pairs, of which `read` were read again and `defects` were found to have a fault."""

    size: int
    read: int
    defects: int


@dataclass(frozen=True, slots=True)
class Estimate:
    """The share of pairs with a fault, between `low` and `high`."""

    rate: float
    low: float
    high: float


def estimate(strata: Mapping[str, Stratum]) -> Estimate | None:
    """The rate over all strata, each weighed by its size, with Wilson's interval at Kish's effective sample size.

    Strata of which nothing was read are left out; None where nothing was read at all.
    """
    known = [one for one in strata.values() if one.read and one.size]
    if not known:
        return None
    size = sum(one.size for one in known)
    rate = sum(one.size / size * one.defects / one.read for one in known)
    effective = 1 / sum((one.size / size) ** 2 / one.read for one in known)
    return Estimate(rate, *wilson(rate * effective, effective))
