"""系 where 係 (is) is meant, in a Traditional text, and 係 where 系 (department, system) is meant.

Simplified Chinese writes both as 系, so that a conversion leaves the wrong one: 莫特系研究員 is 莫特係研究員. Source: 教育部
《國語辭典》, 係 and 系.
"""

import re
from collections.abc import Iterator

from reviews.text.marks import gettext_noop
from reviews.text.scripts import HAN
from reviews.text.segments import Finding, Pair
from reviews.text.variants import writing

TITLE = gettext_noop("係 and 系")
SEVERITY = "note"
VERSION = 1
BAD = [
    Pair("1", "Christopher Mott is a fellow.", "莫特（Christopher Mott）系研究員。"),
    Pair("2", "It is purely chance.", "此事純系偶然。"),
    Pair("3", "She teaches in the physics department.", "她在物理係任教。"),
]
GOOD = [
    Pair("1", "Christopher Mott is a fellow.", "莫特（Christopher Mott）係研究員。"),
    Pair("2", "The department of physics (NTU) has a series.", "物理（台大）系列課程屬物理系。"),
]

_PATTERN = re.compile(
    f"(?<=[)）])系(?=(?!列|統|所|主任|上|裡|內|館|數|級|友|學會)[{HAN}])|(?<=[純確乃])系(?!列|統|數|所)"
    "|(?<=(?:物理|化學|歷史|中文|外文|哲學|數學|法律|醫學|經濟|政治|社會|太陽|銀河|生物|資工|電機))係(?=[任主教的所學畢、，。就讀])"
)


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a character of the translation."""
    if writing(pair.target_lang) != "Hant" or ("系" not in pair.target and "係" not in pair.target):
        return
    for match in _PATTERN.finditer(pair.target):
        right = "係" if match.group() == "系" else "系"
        args = {"wrong": match.group(), "right": right}
        message = gettext_noop("“{right}” is meant here, not “{wrong}”")
        yield Finding("copula", "note", "target", *match.span(), message, args, right)
