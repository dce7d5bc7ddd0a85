"""系 where 係 (is) is meant, in a Traditional text, and 係 where 系 (department, system) is meant.

Simplified Chinese writes both as 系, so that a conversion leaves the wrong one: 莫特系研究員 is 莫特係研究員. Where the characters
round it leave both open, the English decides: a form of "to be" and no word such as system, department or faction means 係.
Source: the way Traditional Chinese keeps the two apart; the lists are our own.
"""

import re
from collections.abc import Iterator

import numpy as np

from reviews.text.quick.kinds import Flags, kind_of
from reviews.text.quick.lot import Lot
from reviews.text.scripts import HAN, base
from reviews.text.segments import Finding, Pair
from reviews.text.translatable import gettext_noop
from reviews.text.variants import writing

TITLE = gettext_noop("係 and 系")
SEVERITY = "note"
VERSION = 2
BAD = [
    Pair("1", "Christopher Mott is a fellow.", "莫特（Christopher Mott）系研究員。"),
    Pair("2", "It is purely chance.", "此事純系偶然。"),
    Pair("3", "She teaches in the physics department.", "她在物理係任教。"),
    Pair("4", "The house is public property.", "該房屋系公有財產。"),
]
GOOD = [
    Pair("1", "Christopher Mott is a fellow.", "莫特（Christopher Mott）係研究員。"),
    Pair("2", "The department of physics (NTU) has a series.", "物理（台大）系列課程屬物理系。"),
    Pair("3", "The physics department is in the old wing.", "物理系位於舊翼。"),
]

_BEGINS = "列統所譜主上裡內館數級友學刊辦裡隊花院務"  # 系列, 系統, 系主任
_STEMS = "科院學體派譜世水星語山色法直旁嫡父母血根佛日韓歐美港台臺陸本該各全同跨"  # 學系, 體系
_DEPARTMENTS = (
    "物理|化學|歷史|中文|外文|英文|日文|德文|法文|俄文|哲學|數學|法律|醫學|經濟|政治|社會|生物|資工|電機|機械|土木|化工|會計|企管|財金"
    "|國貿|新聞|傳播|戲劇|音樂|美術|舞蹈|建築|心理|地理|地質|大氣|海洋|護理|牙醫|獸醫|園藝|農藝|森林|外交|人類|語言|圖資|教育|體育"
    "|社工|統計|材料|航太|資管|太陽|銀河|座標|生態"
)
_SURELY_IS = re.compile(f"(?:(?<=[)）])|(?<=[純確乃實皆均亦俱概]))系(?=[{HAN}])(?![{_BEGINS}])")
_MAYBE_IS = re.compile(
    f"(?<=[{HAN}」』》])(?<![{_STEMS}])(?<!{_DEPARTMENTS})系(?![{_BEGINS}])(?=[{HAN}「『《（A-Z0-9])|(?<=[此全])系(?![{_BEGINS}])(?=[{HAN}])"
)
_SURELY_SYSTEM = re.compile(
    f"係(?=統|列|所長|主任|學會|館)|(?<=[體派譜])係|(?<=(?:{_DEPARTMENTS}))係(?=[任主教的所學畢、，。就讀])"
)
_MAYBE_SYSTEM = re.compile(
    f"(?<=[{_STEMS}])(?<![本該各全])係|(?<=(?:{_DEPARTMENTS}))係|(?<![關干])係(?=上|辦公室|裡|內)"
)
_IS = re.compile(r"\b(?:is|are|was|were|be|been|being|am)\b|['’](?:s|re|m)\b", re.IGNORECASE)
_SYSTEM = re.compile(
    r"\b(?:\w*systems?|systematic\w*|systemic|departments?|series|factions?|school|famil(?:y|ies)|faculty|galax\w+|lineages?"
    r"|pedigrees?|genealog\w+|descent|descendants?|ancest\w+|branch(?:es)?|clans?|lines?|serial\w*|styles?|groups?|type|brands?|cliques?|camps?"
    r"|Milky Way|bloc|majors?|coordinates|\w+-based)\b",
    re.IGNORECASE,
)
_EITHER = kind_of("系係")


def worth(lot: Lot) -> Flags:
    """Pairs with either character, where the translation is in Traditional characters."""
    return lot.target.hold(_EITHER) if writing(lot.target_lang) == "Hant" else np.zeros(len(lot), np.bool_)


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a character of the translation."""
    text = pair.target
    if writing(pair.target_lang) != "Hant" or ("系" not in text and "係" not in text):
        return
    may_be = [one for one in (_MAYBE_IS, _MAYBE_SYSTEM) if one.search(text)]  # else the English is not asked
    is_english = bool(may_be) and base(pair.source_lang) == "en"
    said = is_english and _SYSTEM.search(pair.source) is not None
    to_be = [_SURELY_IS, *([_MAYBE_IS] if is_english and not said and _IS.search(pair.source) else [])]
    to_system = [_SURELY_SYSTEM, *([_MAYBE_SYSTEM] if said else [])]
    for patterns, right in ((to_be, "係"), (to_system, "系")):
        for at in sorted({match.start() for pattern in patterns for match in pattern.finditer(text)}):
            args = {"wrong": text[at], "right": right}
            message = gettext_noop("“{right}” is meant here, not “{wrong}”")
            yield Finding("copula", "note", "target", at, at + 1, message, args, right)
