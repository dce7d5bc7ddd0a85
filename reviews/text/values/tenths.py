"""Tenths in Chinese: 三成 is thirty percent, 三成五 and 一成半 five percent more, 半成 five.

How hot oil is (七成熱), how done a steak (七分熟, 七成熟), how new or how full something is are said in tenths as well, of which other
languages seldom say the number. Source: 教育部《重編國語辭典》 on 成.
"""

import re
from collections.abc import Container

from reviews.text.values.han_numerals import DIGIT, Value
from reviews.text.values.number import FAINT, FIRM, SOFT, Number

NOT_TENTHS = re.compile(r"成(?:[為为了立功本績绩長长果年交就份]|員(?!工)|员(?!工)|人[^數数])")
HALF_A_TENTH = re.compile("半成(?![品年人衣熟份功立])")
_DEGREES = frozenset("熱热熟新飽饱滿满")
_MAY_BE = frozenset("是要又在沒没不")  # 八成是忘了, most likely
_AND_A_HALF = 5
_RATE = re.compile(r"\d{1,2}(?![\d.,%％])")
_LIKELY = 80


def tenths(read: Value, text: str, start: int, end: int, counted: Container[str]) -> Number:
    """The share that is said by a numeral before the 成 at `end`; `counted` are signs of a new count."""
    last, share = end + 1, (read.low if read.values[0] > 10 else read.values[0]) * 10
    half = _AND_A_HALF if text.startswith("半", last) else 0
    rest = half or DIGIT.get(text[last : last + 1])
    if rest and text[last + 1 : last + 2] not in counted:
        return Number((share + rest,), start, last + 1, FIRM, units=("pct",), last=last + 1)
    figures = _RATE.match(text, last)  # 2成5, 打擊率2成87
    if figures and text[figures.end() : figures.end() + 1] not in counted:
        value = share + float(f"{figures.group()[0]}.{figures.group()[1:]}")
        return Number((value,), start, figures.end(), FIRM, units=("pct",), last=figures.end())
    low, high = read.low * 10, read.high * 10
    if text[last : last + 1] in {"多", "餘", "余"}:
        low, high, last = share, share + 9.99, last + 1
    soft = low <= high or text[start - 1 : start] in {"了", "近", "約", "约"}
    likely = share == _LIKELY and text[last : last + 1] in {"會", "会"}  # 八成會忘
    soft = soft or (share == _LIKELY and text[last : last + 1] in _MAY_BE)
    weight = FAINT if likely or text[last : last + 1] in _DEGREES else SOFT if soft else FIRM
    return Number((share,), start, end, weight, low, high, ("pct",), last)
