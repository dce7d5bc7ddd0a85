"""Prices that are cut: 八折 is 20 percent off, 八五折 15 percent, 對折 half the price.

折 says what is left of a price, "off" what is taken away. Source: 教育部《重編國語辭典》 for 折.
"""

import re

from reviews.text.values.english_words import CARDINAL
from reviews.text.values.han_numerals import DIGIT, DIGITS

Span = tuple[int, int]
_LEFT = re.compile(rf"(?P<figures>\d\d?(?:\.\d)?|[{DIGITS}]{{1,2}})折(?![扣磨騰腾斷断疊叠返射中合服損损])")
_TENS = "|".join(word for word, n in CARDINAL.items() if n >= 5)
_PERCENT = rf"\b(?P<part>\d+(?:\.\d+)?|{_TENS})(?:-| |\b)?(?:%|percent|per cent)"
_OFF = re.compile(
    rf"{_PERCENT}[ -](?:off|discount|markdown|reduction|cheaper|less)\b"
    rf"|\b(?:save|saves|saving|savings of) (?:(?:up to|as much as|an extra|another) )?{_PERCENT.replace('?P<part>', '?P<saved>')}"
    r"|\b(?P<half>half)[ -](?:price|off)\b"
    rf"|\b(?:discount(?:s|ed)?|marked down|reduced|cut|slashed) (?:prices? )?(?:of|by) {_PERCENT.replace('?P<part>', '?P<behind>')}",
    re.IGNORECASE,
)
_CUT = re.compile("打了?[個个]?$")  # 威力打了七折, where something is cut to 70 percent
# Words beside which a share may be one of a price.
_PRICE = re.compile(
    r"\b(?:pric|cost|sale|sold|sell|retail|cheap|discount|fare|ticket|face value|list|charg|pay|paid|bargain|dollar|normal|usual)|\$",
    re.IGNORECASE,
)
_SHARE = re.compile(rf"{_PERCENT}(?![\w-])", re.IGNORECASE)


def other_discount(english: str, chinese: str) -> tuple[Span, Span] | None:
    """What is taken off in English and what is left in Chinese, where the two do not make a whole price; or a share in English
    that is no price and has become one: 70 percent of the exports, 七折.
    """
    if "折" not in chinese or not (left := list(_LEFT.finditer(chinese))):
        return None
    if not (off := list(_OFF.finditer(english))):
        return _no_price([match for match in left if not _CUT.search(chinese, 0, match.start())], english)
    rest = {100 - _taken(match) for match in off}
    if any(_tenths(match["figures"]) in rest for match in left):
        return None
    return off[0].span(), left[0].span()


def _no_price(left: "list[re.Match[str]]", english: str) -> tuple[Span, Span] | None:
    if _PRICE.search(english):
        return None
    for share in _SHARE.finditer(english):
        for match in left:
            if _tenths(match["figures"]) == _part(share["part"]):
                return share.span(), match.span()
    return None


def _taken(match: "re.Match[str]") -> float:
    """What is taken off, in percent."""
    return 50 if match["half"] else _part(match["part"] or match["behind"] or match["saved"])


def _part(shown: str) -> float:
    return float(CARDINAL.get(shown.lower(), 0) or shown)


def _tenths(figures: str) -> float:
    """What is left in percent: 八 and 80, 八五 and 85, 8.5."""
    number = float("".join(str(DIGIT.get(char, char)) for char in figures))
    return number * 10 if number < 10 else number
