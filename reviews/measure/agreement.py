"""Krippendorff's alpha: how far reviewers agree beyond chance. 1 is perfect, 0 is chance, below 0 worse than chance.

Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), by coincidences of pairable values.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import permutations
from typing import Literal

Level = Literal["nominal", "ordinal", "interval", "ratio"]


def alpha(units: Sequence[Sequence[float | None]], level: Level = "nominal") -> float | None:
    """Alpha over `units`, each the values that the coders gave it (None where one gave none).

    Units with fewer than two values are left out. None where nothing can be compared or where no value varies: what
    never varies cannot show that the coders tell anything apart.
    """
    pairable = [[value for value in unit if value is not None] for unit in units]
    pairable = [unit for unit in pairable if len(unit) > 1]
    coincidences: Counter[tuple[float, float]] = Counter()
    for unit in pairable:
        for one, other in permutations(unit, 2):
            coincidences[one, other] += 1 / (len(unit) - 1)  # type: ignore[assignment]
    totals: Counter[float] = Counter()
    for (one, _other), n in coincidences.items():
        totals[one] += n
    n = sum(totals.values())
    distance = _distance(level, totals)
    observed = sum(count * distance(one, other) for (one, other), count in coincidences.items())
    expected = sum(totals[one] * totals[other] * distance(one, other) for one in totals for other in totals)
    if not expected:
        return None
    return 1 - (n - 1) * observed / expected


def _distance(level: Level, totals: "Counter[float]") -> Callable[[float, float], float]:
    """The squared difference between two values at this level of measurement."""
    values = sorted(totals)

    def ordinal(one: float, other: float) -> float:
        low, high = sorted((one, other))
        between = sum(totals[value] for value in values if low <= value <= high)
        return float(between - (totals[low] + totals[high]) / 2) ** 2

    def ratio(one: float, other: float) -> float:
        return ((one - other) / (one + other)) ** 2 if one + other else 0.0

    distances: dict[Level, Callable[[float, float], float]] = {
        "nominal": lambda one, other: float(one != other),
        "ordinal": ordinal,
        "interval": lambda one, other: (one - other) ** 2,
        "ratio": ratio,
    }
    return distances[level]
