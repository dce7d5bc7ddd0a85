"""Money of a Chinese source that English calls dollars, without saying whose: 新台幣500元 or, of the mainland, 20億元 as $2 billion.

Part of the rule of currencies (currency.py). Of 元 it is asked in a Simplified source alone, where neither text speaks of a land whose
dollars may be meant.
"""

import re
from collections.abc import Iterator

from reviews.check.values import values
from reviews.text.scripts import base
from reviews.text.segments import Pair
from reviews.text.values.number import Number
from reviews.text.variants import writing

_BARE = re.compile(r"(?<![A-Za-z])\$|\bdollars?$")
_LANDS = re.compile(
    "[美港澳加紐纽新]|[台臺][幣币]|星[幣币]|US|NT|HK|[￥¥]|\\b(?:[Yy]uan|RMB|CNY|renminbi)\\b|\\b[A-Z]{1,3}\\$"
)
_TAIWAN, _YUAN = ("TWD",), "元"


def yuan_as_dollars(pair: Pair) -> Iterator[tuple[Number, Number]]:
    """Each amount of such money and the equal one in dollars."""
    source, target = pair.source, pair.target
    if ("$" not in target and "dollar" not in target) or (base(pair.source_lang), base(pair.target_lang)) != (
        "zh",
        "en",
    ):
        return
    is_simplified = writing(pair.source_lang) == "Hans"
    if is_simplified and (_LANDS.search(source) or _LANDS.search(target)):
        return
    compared = values(pair)
    for new in compared.target.numbers:
        if not _BARE.match(target, new.whole[0]) and not _BARE.search(target[slice(*new.whole)]):
            continue
        for old in compared.source.numbers:
            of_taiwan = old.units == _TAIWAN and "NT" not in target
            of_mainland = is_simplified and source[old.whole[1] - 1] == _YUAN
            if (of_taiwan or of_mainland) and old.says(new):
                yield old, new
                break
