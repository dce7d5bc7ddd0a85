"""What the two numbers of a range share in Chinese: the first takes the scale and the unit of the second (10至20萬元, 六到七成), the tens
stand once (五、六十, 十八、九歲), and 百分之 is for both; and the classes of a school that are named on end (三四五年級).
"""

import re

from reviews.text.values.han_numerals import BIG, DIGIT, value
from reviews.text.values.number import SOFT, Number

_SCALE = re.compile(f"[百千佰仟{''.join(BIG)}]+$")
_CLASSES = ("年級", "年级")
_MOVED = "下降|下跌|减少|減少|上升|增加|增长|增長|提高|降|升|增|跌|减|減|涨|漲"  # 從994降至885億
_JOINED = re.compile(rf"\s?[%％]?\s?(?:(?:{_MOVED})?[至到]|~|～|-|–|—|、|或|和|與|与|及)\s?(?:百分之)?")


def joined(found: list[Number], text: str) -> list[Number]:
    """The numbers of a text, where two make a range with what they share."""
    for at in range(len(found) - 2, -1, -1):
        one, two = found[at], found[at + 1]
        gap = text[one.whole[1] : two.start]
        if len(gap) > 6 or not _JOINED.fullmatch(gap):
            continue
        tens = text[two.start : two.end]
        if gap == "、" and len(tens) == 2 and tens[1] == "十" and DIGIT.get(text[one.start : one.end]):  # 五、六十
            one = one._replace(values=(*one.values, one.values[0] * 10))
        elif (
            gap == "、"
            and tens in DIGIT
            and one.values
            and one.values[0] > 10
            and one.values[0] % 10 == DIGIT[tens] - 1
        ):
            # 十八、九歲
            two = found[at + 1] = two._replace(values=(*two.values, one.values[0] + 1))
        scale = _SCALE.search(tens)
        own = _SCALE.search(text[one.start : one.end])
        if scale and not own and (not one.units or one.units == two.units):
            times = value(scale.group()).values[0]
            one = one._replace(values=(*one.values, *(v * times for v in one.values)))
        if text[two.end : two.end + 1] in "成折" and two.units == ("pct",) and not one.units:  # 六到七成
            one = one._replace(values=tuple(v * 10 for v in one.values if v < 10) or one.values, weight=two.weight)
        if two.units and not one.units and not two.ordinal:
            one = one._replace(units=two.units)
        elif one.units == ("pct",) and not two.units:
            found[at + 1] = two._replace(units=one.units)
        found[at] = one
    return found


def classes(run: str, start: int, text: str) -> Number | None:
    """三四五年級: any class from the first to the last, not 345."""
    figures = [DIGIT.get(char, 0) for char in run]
    if len(run) < 3 or figures != sorted(set(figures)) or not text.startswith(_CLASSES, start + len(run)):
        return None
    return Number((), start, start + len(run), SOFT, float(figures[0]), float(figures[-1]))
