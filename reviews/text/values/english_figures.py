"""English numbers in figures: 1,204, $3bn, 1.2 million, 3rd, the 1980s, 14½, 2/3, 9/11.

Source: The Chicago Manual of Style, chapter 9; 9/11 is a day and 24/7 a manner of speaking.
"""

import re

from reviews.text.values.currencies import CODES, SIGNS
from reviews.text.values.english_tokens import Tokens, named
from reviews.text.values.english_words import SCALE, SHORT_SCALE
from reviews.text.values.han_numerals import LONGEST
from reviews.text.values.number import FAINT, FIRM, FRACTIONS, SOFT, Number, in_percent

_LETTERS, _FAR = frozenset("BM"), 1000  # 2000 M are metres
_LETTERED = frozenset(
    ["flat", "room", "unit", "apartment", "apt", "suite", "block", "building", "gate", "seat", "platform", "route", "bus", "figure",
     "table", "section", "article", "clause", "rule", "schedule", "appendix", "form", "class", "type", "grade", "stall", "no"]
)  # fmt: skip
_MONEY_BEFORE = re.compile(
    rf"(?:US|NT|HK|MX|AU?|CA?|S|NZ|R)?\$ ?$|[{SIGNS}] ?$|\b(?:{'|'.join(CODES)}|RMB|NTD|R[Mp]|Rs\.?) ?$"
)
_BEFORE_THE_LAST, _FIRST_YEAR = frozenset("-–/"), re.compile(r"(?<!\d)(\d\d)\d\d ?[-–/]$")  # 1914-18
_POINTED, _OF_A_RATE = re.compile(r"(?:^|[ (])\.$"), 3
_BOTH, _COMPOUND = 2, re.compile("-[a-z]")  # 2-way: 雙向
_APART = re.compile(r"[,\s]")  # 2,000, 2 000
_ERAS = frozenset({"bc", "bce", "ad", "ce"})
_BEFORE_S = frozenset(["", "'", "’"])
_OF_A_RANK = frozenset({"st", "nd", "rd", "th"})
_A_CENTURY = (["century"], ["centuries"])
_MONEY_ENDS = frozenset(f"$.{SIGNS}sp") | {code[-1] for code in (*CODES, "RMB", "RM")}


def figures(tokens: Tokens, at: int) -> tuple[Number, int]:
    """The number that begins with the figures at `at`, and where to read on."""
    word, start, end = tokens.words[at], tokens.starts[at], tokens.ends[at]
    if word.count(".") > 1:
        return Number((float(word.replace(".", "")[:LONGEST]),), start, end), at + 1
    if "/" in word:
        return _slashed(tokens, at)
    before = tokens.text[max(0, start - 5) : start]
    money = _money(before)
    value, follow = _value(word), at + 1
    if part := _part_behind(tokens, at):
        value, end, follow = value + part, tokens.ends[at + 1], at + 2
    value, end, follow = _scaled(tokens, value, end, follow, bool(money))
    gap, after = tokens.gap(follow), tokens.lower[follow] if follow < len(tokens.words) else ""
    if after == "s" and value >= 20 and gap in _BEFORE_S:
        return _decade(value, start, tokens.ends[follow], is_late=before.endswith(("late ", "late-"))), follow + 1
    if ordinal := not gap and after in _OF_A_RANK:
        end, follow = tokens.ends[follow], follow + 1
        values = _rank(tokens, value, follow)
    else:
        values = _values(tokens, at, value, before)
    if before[-1:].isalpha() and len(word) == 2:
        values = (*values, value + 2000)
    if not gap and after in SHORT_SCALE and not money:
        values = (*values, value * SHORT_SCALE[after])
    units, last = tokens.unit(end) if ordinal else _unit(tokens, before, end, follow)
    first = -1
    if money:
        units, first = named(money.strip()), start - len(money)
    return Number(
        in_percent(values, units),
        start,
        end,
        _weight(tokens, at, value, before),
        units=units,
        last=last,
        ordinal=ordinal,
        first=first,
    ), follow


def _money(before: str) -> str:
    """The sign or code of money right before figures, or nothing."""
    sign = before[-2:-1] if before[-1:] == " " else before[-1:]
    found = _MONEY_BEFORE.search(before) if sign in _MONEY_ENDS else None
    return found.group() if found else ""


def _decade(value: float, start: int, end: int, *, is_late: bool) -> Number:
    """The 1980s, which are the eighties of the twentieth century; the 80s of years or of people, of which the late ones go on to 90."""
    if value >= 100:
        units = ("decade", "cent") if value % 100 == 0 else ("decade", "yr")  # the 1800s: 19世紀
        return Number((value, value % 100, value // 100 + 1), start, end, units=units, last=end)
    return Number((value, value + 1900, value + 2000), start, end, FIRM, value, value + (10 if is_late else 9.99))


def _rank(tokens: Tokens, value: float, follow: int) -> tuple[float, ...]:
    """The 3rd; of the 17th century its first year as well."""
    century = tokens.lower[follow : follow + 1] in _A_CENTURY
    return (value, (value - 1) * 100) if century else (value,)


def _values(tokens: Tokens, at: int, value: float, before: str) -> tuple[float, ...]:
    """The figures, and the years that they may be short for: ’98, the end of 1914-18."""
    if _POINTED.search(before) and len(tokens.words[at]) == _OF_A_RATE:
        return value, value / 1000, value / 10  # hit .300, three in ten
    if value >= 100:
        return (value,)
    if before.endswith(("'", "’")):
        return value, value + 1900, value + 2000
    if len(tokens.words[at]) == 2 and before[-1:] in _BEFORE_THE_LAST:
        start = tokens.starts[at]
        if century := _FIRST_YEAR.search(tokens.text[max(0, start - 7) : start]):
            return value, float(century.group(1)) * 100 + value
    return (value,)


def _unit(tokens: Tokens, before: str, end: int, follow: int) -> tuple[tuple[str, ...], int]:
    """What the figures count, and where it ends; AD and BC make a year of them."""
    if before.endswith(("AD ", "A.D. ")):
        return ("year",), end
    if (
        follow < len(tokens.words)
        and tokens.lower[follow] in _ERAS
        and tokens.words[follow].isupper()
        and tokens.gap(follow) == " "
    ):
        return ("year",), tokens.ends[follow]
    return tokens.unit(end)


def _value(word: str) -> float:
    extra = FRACTIONS.get(word[-1], 0.0)
    bare = word[:-1] if extra else word
    return float(_APART.sub("", bare)[:LONGEST]) + extra if bare else extra


def _part_behind(tokens: Tokens, at: int) -> float:
    """The fraction that goes on the figures at `at`: 2 1/2."""
    after = tokens.words[at + 1] if at + 1 < len(tokens.words) and tokens.words[at].isdigit() else ""
    if "/" not in after or tokens.gap(at + 1) != " ":
        return 0.0
    top, bottom = (float(part[:LONGEST]) for part in after.split("/"))
    return top / bottom if 0 < top < bottom else 0.0


def _scaled(tokens: Tokens, value: float, end: int, follow: int, money: bool) -> tuple[float, int, int]:
    """The number with the scale behind it: 1.2 million, $3bn, 5 hundred thousand."""
    while follow < len(tokens.words):
        gap, raw, word = tokens.gap(follow), tokens.words[follow], tokens.lower[follow]
        scale = SCALE.get(word) if gap in (" ", "-", "", "\u00a0") else None
        if not scale and gap in ("", " ") and (short := SHORT_SCALE.get(raw)):
            is_scale = len(raw) > 1 or (raw in _LETTERS and value < _FAR and not _numbers_a_house(tokens, gap, follow))
            is_era = tokens.text.startswith(".C", tokens.ends[follow])  # 472 B.C.
            scale = short if (money or is_scale) and not is_era else None
        if not scale and word == "dozen" and gap == " ":
            scale = 12
        if not scale:
            break
        value, end, follow = round(value * scale, 6), tokens.ends[follow], follow + 1
    return value, end, follow


def _numbers_a_house(tokens: Tokens, gap: str, at: int) -> bool:
    """Whether a letter right behind figures, with no `gap`, is part of a name: 221B Baker Street, Flat 14B, CMV-22B."""
    return not gap and (
        tokens.gap(at - 1) == "-"
        or tokens.lower[max(0, at - 2)] in _LETTERED
        or (tokens.gap(at + 1) == " " and tokens.words[at + 1][:1].isupper())
    )


def _slashed(tokens: Tokens, at: int) -> tuple[Number, int]:
    """1/3, 24/7, 9/11."""
    start, end = tokens.starts[at], tokens.ends[at]
    top, bottom = (float(part[:LONGEST]) for part in tokens.words[at].split("/"))
    if (top, bottom) == (9, 11):
        return Number((911.0, 9.0, 11.0), start, end, SOFT), at + 1
    if (top, bottom) == (24, 7):
        return Number((24.0, 7.0), start, end, FAINT), at + 1
    share = top / bottom if bottom else 0.0
    return Number((share, share * 100, top, bottom), start, end, SOFT), at + 1


def _weight(tokens: Tokens, at: int, value: float, before: str) -> int:
    word = tokens.words[at]
    if value <= 1 and word.isdigit():
        return SOFT
    if before.lower().endswith("ovid-"):  # the year in its name
        return FAINT
    if value == _BOTH and _COMPOUND.match(tokens.text, tokens.ends[at]):
        return SOFT
    attached = before[-1:].isalpha() or (before.endswith("-") and before[-2:-1].isalpha())
    listed = tokens.text[tokens.ends[at] : tokens.ends[at] + 1] in (".", ")") and not tokens.text[
        : tokens.starts[at]
    ].strip(" (")
    return SOFT if attached or listed or (len(word) >= 7 and word.isdigit()) else FIRM
