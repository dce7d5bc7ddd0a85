"""A currency that stands for another where no number says so: hundreds of millions of dollars for 數億歐元, the exchange rate of the euro
for that of 美元.

One currency alone may be lost and one come instead, and both by a name that says which it is; a bare 元 or 塊 may be any money.
"""

import re

from reviews.text.quick.kinds import Flags
from reviews.text.quick.lot import Lot

Span = tuple[int, int]

_ROWS = {
    "dollar": (r"(?i:\bdollars?\b)|\$|\bUSD\b", "美元|美金|[港澳加紐纽新坡]元|[新]?[台臺][幣币]|港[幣币]"),
    "euro": (r"(?i:\beuros?\b)|€|\bEUR\b", "[歐欧]元"),
    "pound": (r"(?i:\bpounds?\b|\bsterling\b)|£|\bGBP\b", "英[鎊镑]|[鎊镑]"),
    "yen": (r"(?i:\byen\b)|\bJPY\b", "日[圓元圆]|日[幣币]"),
    "yuan": (r"(?i:\byuan\b|\brenminbi\b)|\bRMB\b|\bCNY\b", "人民[幣币]"),
    "rouble": (r"(?i:\brou?bles?\b)", "[盧卢]布"),
    "rupee": (r"(?i:\brupees?\b)", "[盧卢]比"),
    "baht": (r"(?i:\bbaht\b)", "泰[銖铢]"),
}
_ENGLISH = re.compile("|".join(f"(?P<{name}>{words})" for name, (words, _there) in _ROWS.items()))
_CHINESE = re.compile("|".join(f"(?P<{name}>{words})" for name, (_here, words) in _ROWS.items()))
_ENDS = re.compile("[元金幣币圓圆鎊镑布比銖铢]")  # of any name in Chinese
_BARE = re.compile("元(?![素月年旦首帥帅宵老件神氣气兇凶])|[塊块][錢钱]?|[圓圆幣币]|刀|[¥￥€£$]|[A-Z]{3}")
_MAY_BE_BARE = frozenset({"dollar", "yuan", "yen"})
_POUNDS = re.compile(r"磅|公斤|英[磅]")


def may_name_others(lot: Lot) -> Flags:
    """Pairs whose English names a currency by a word."""
    words = ("ollar", "euro", "Euro", "pound", "yen", "yuan", "RMB", "ouble", "ruble", "rupee", "baht", "enminbi")
    return lot.source.say(*words) | lot.target.say(*words)


def other_currency(english: str, chinese: str) -> tuple[Span, Span] | None:
    """The one currency that the English has for another one of the Chinese, each where it first stands."""
    if not _ENDS.search(chinese) or not (there := _first(_CHINESE, chinese)):
        return None
    here = _first(_ENGLISH, english)
    strange, lost = here.keys() - there.keys(), there.keys() - here.keys()
    if len(strange) != 1 or len(lost) != 1:
        return None
    (new,), (old,) = strange, lost
    if new in _MAY_BE_BARE and _BARE.search(_CHINESE.sub("", chinese)):
        return None
    if new == "pound" and _POUNDS.search(chinese):
        return None
    return here[new], there[old]


def _first(words: "re.Pattern[str]", text: str) -> dict[str, Span]:
    """The currencies that a text names, each where it first stands."""
    found: dict[str, Span] = {}
    for match in words.finditer(text):
        found.setdefault(match.lastgroup or "", match.span())
    return found
