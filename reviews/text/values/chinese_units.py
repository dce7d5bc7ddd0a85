"""The unit behind a Chinese number, and the money before it: 三公斤, 五百印度盧比, 新台幣30元.

塊 counts pieces as well as money: it is money where no noun follows it (五塊, 五塊錢, 五塊就夠). Source: as in
reviews/text/values/unit_table.py and reviews/text/values/currency_table.py.
"""

import re

from reviews.text.values.currencies import AFTER_ONLY, ANY_YUAN, LANDS_IN_CHINESE, OF_A_LAND, YUAN_AND_DOLLARS
from reviews.text.values.currencies import CHINESE as MONEY
from reviews.text.values.units import CHINESE, SIGNS_OF_UNITS

_NAMES = [name for name in MONEY if name not in AFTER_ONLY]
MONEY_BEFORE = re.compile(rf"(?:{'|'.join(map(re.escape, sorted(_NAMES, key=len, reverse=True)))})\s?$")
MONEY_ENDS = frozenset(name[-1] for name in _NAMES) | {" "}
LONGEST_MONEY = max(map(len, _NAMES)) + 1
ONE_MONEY = frozenset(names[0] for names in MONEY.values() if len(names) == 1)
_LENGTHS: dict[str, list[int]] = {}
for _first, _length in sorted({(name[0], len(name)) for name in CHINESE}, reverse=True):
    _LENGTHS.setdefault(_first, []).append(_length)
_LATIN = re.compile(rf"(?:{'|'.join(map(re.escape, sorted(SIGNS_OF_UNITS, key=len, reverse=True)))})(?![A-Za-z\d])")
_LATIN_BEGINS = frozenset(sign[0] for sign in SIGNS_OF_UNITS)
_LAND = re.compile("|".join(sorted(LANDS_IN_CHINESE, key=len, reverse=True)))
_LAND_BEGINS = frozenset(land[0] for land in LANDS_IN_CHINESE)
_NO_NOUN = frozenset(
    "，。；、！？,.;!?）)」』”’ \u3000的就多半錢钱以左上台美港人歐欧一二兩两三四五六七八九十都也還还起不至到買买賣卖給给為为是有"
)


def unit_at(text: str, at: int) -> tuple[tuple[str, ...], int]:
    """The readings of the unit that stands at `at`, a space before it or not, and where it ends."""
    first = text[at : at + 1]
    if first == " ":
        at += 1
        first = text[at : at + 1]
    for length in _LENGTHS.get(first, ()):
        units = CHINESE.get(text[at : at + length])
        if units:
            end = at + length
            if first in "元圓圆塊块" and units == ANY_YUAN:
                if first in "塊块" and length == 1 and text[end : end + 1] not in _NO_NOUN and end < len(text):
                    return (), at
                named = [code for code, signs in OF_A_LAND.items() if any(sign in text for sign in signs)]
                units = (*YUAN_AND_DOLLARS, *named)
            return units, end
    if first in _LATIN_BEGINS and (sign := _LATIN.match(text, at)):
        return SIGNS_OF_UNITS[sign.group()], sign.end()
    if first in _LAND_BEGINS and (land := _LAND.match(text, at)):
        for length in _LENGTHS.get(text[land.end() : land.end() + 1], ()):  # 印度盧布: money of no land
            units = MONEY.get(text[land.end() : land.end() + length], ())
            if units and length > 1:
                return units, land.end() + length
    return (), at
