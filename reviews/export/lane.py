"""A lane: the approved Chinese in another variant, derived by OpenCC with names kept as they are.

A lane is never written back and never claims to be approved. Source of the conversions: OpenCC's tables (tw2s, t2hk).
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from reviews.export.edition import Edition

CONVERSIONS = {"zh-Hans": ("tw2s",), "zh-Hant-HK": ("tw2t", "t2hk")}
# One character here, several there, or the reverse: an editor has to look at these (OpenCC's one-to-many tables).
RISKY = frozenset(
    "里裡裏干乾幹后後發髮著着台臺面麵只隻余餘征徵占佔范範云雲鬥斗历歷曆系係繫复復複鐘鍾准準表錶松鬆谷穀向嚮"
)


@dataclass(frozen=True)
class Derived:
    """A converted text and the risky characters in it, each with how often it stands there."""

    text: str
    risks: dict[str, int]


@cache
def _converter(name: str) -> Any:
    import opencc

    return opencc.OpenCC(name)


def derive(text: str, lang: str, names: Iterable[str] = ()) -> Derived:
    """`text` in the variant `lang` ("zh-Hans" or "zh-Hant-HK"); `names` are converted nowhere.

    Raises KeyError for a variant that no conversion leads to.
    """
    steps = CONVERSIONS[lang]
    kept = sorted({name for name in names if name}, key=len, reverse=True)
    parts = re.split(f"({'|'.join(map(re.escape, kept))})", text) if kept else [text]
    for at in range(0, len(parts), 2):
        for step in steps:
            parts[at] = _converter(step).convert(parts[at])
    risks = Counter(char for part in parts[0::2] for char in part if char in RISKY)
    return Derived("".join(parts), dict(sorted(risks.items())))


def with_lane(edition: Edition, lang: str, names: Iterable[str] = ()) -> Edition:
    """`edition` with the target derived in `lang` beside every pair."""
    kept = list(names)
    derived = [derive(pair.target, lang, kept) for pair in edition.pairs]
    risks: Counter[str] = Counter()
    for one in derived:
        risks.update(one.risks)
    pairs = tuple(replace(pair, lane=one.text) for pair, one in zip(edition.pairs, derived, strict=True))
    return replace(edition, pairs=pairs, lane_lang=lang, lane_risks=dict(sorted(risks.items())))
