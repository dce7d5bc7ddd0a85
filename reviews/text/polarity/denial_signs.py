"""Which pairs of many may have lost a denial or turned a word round, by the signs that each look for such a thing names."""

from collections.abc import Hashable, Sequence
from functools import cache

import numpy as np

from reviews.text.polarity import (
    before_and_after,
    comparisons,
    contrasts,
    denied_degrees,
    double_denials,
    exchanged_denials,
    halved_denials,
    lost_denials,
    near_misses,
    opposites,
    opposites_told,
)
from reviews.text.polarity.chinese_negation import SIGNS as DENYING_THERE
from reviews.text.polarity.english_negation import DENYING, denials
from reviews.text.quick.kinds import Flags, Texts
from reviews.text.quick.side_by_side import SideBySide, Sign
from reviews.text.scripts import base
from reviews.text.segments import Pair

_ALL = -1  # of a pair by itself


def tell(pairs: Sequence[Pair], english: Texts, chinese: Texts) -> Flags:
    """Which pairs have the signs of any look; of which, is kept with them."""
    held = _signs().held_by(english, chinese)
    if pairs and base(pairs[0].target_lang) == "zh":
        there = ~_signs().of[opposites_told.told_opposites]  # asked of English alone
        held = [bits & there for bits in held]
    for pair, bits in zip(pairs, held, strict=True):
        pair.cache["denial signs"] = bits
    return np.array([*map(bool, held)])


def signs_in(pair: Pair) -> tuple[int, dict[Hashable, int]]:
    """The bits of the signs that a pair holds, as far as they were told, and those of each look."""
    return pair.cache.get("denial signs", _ALL), _signs().of


@cache
def _signs() -> SideBySide:
    return SideBySide(
        {
            denials: [Sign(DENYING), Sign(chinese=DENYING_THERE)],
            contrasts.opposed: contrasts.signs(),
            before_and_after.turned_times: before_and_after.SIGNS,
            comparisons.turned_comparisons: comparisons.SIGNS,
            opposites.turned_round: opposites.SIGNS,
            opposites_told.told_opposites: opposites_told.signs(),
            double_denials.said_once: double_denials.SIGNS,
            halved_denials.halved_denials: halved_denials.SIGNS,
            exchanged_denials.exchanged_denials: exchanged_denials.SIGNS,
            lost_denials.lost_in_chinese: lost_denials.SIGNS,
            near_misses.lost_near_misses: near_misses.SIGNS,
            lost_denials.lost_in_english: lost_denials.signs_there(),
            denied_degrees.denied_degrees: denied_degrees.SIGNS,
        }
    )
