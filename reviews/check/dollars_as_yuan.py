"""Dollars of a source that a Chinese translation calls 元, without saying whose: $10 billion, 100億元.

A reader takes 元 for the money of the country. Part of the rule of currencies (currency.py); nothing is said where either text
speaks of a land whose dollars may be meant, or the translation has said 美元 of another amount.
"""

import re
from collections.abc import Iterator

from reviews.check.values import values
from reviews.text.segments import Pair
from reviews.text.values.number import Number

_SIGN = "$"
_SAID = re.compile("[美港澳加紐纽新星][元幣币圓圆金]|[臺台]幣|台币|人民[幣币]|US|NT|HK|\\$")
_LANDS = re.compile(
    r"[A-Z]\$|\b(?:Taiwan|Taipei|Kaohsiung|Hong Kong|Macau|Singapore|Liberia|Jamaica|Zimbabwe|local currency|yuan|renminbi)"
)
_BARE = re.compile(r"[\d.,〇零一二兩两三四五六七八九十百千萬万億亿兆 ]+[多餘余]?元")


def dollars_as_yuan(pair: Pair) -> Iterator[tuple[Number, Number]]:
    """Each amount in dollars and the equal one in 元."""
    source, target = pair.source, pair.target
    if _SIGN not in source or "元" not in target or _SAID.search(target) or _LANDS.search(source):
        return
    compared = values(pair)
    dollars = [one for one in compared.source.numbers if source.startswith(_SIGN, one.whole[0])]
    for other in compared.target.numbers if dollars else ():
        one = next((n for n in dollars if n.says(other)), None)
        if one and other.values and _BARE.fullmatch(target, *other.whole):
            yield one, other
