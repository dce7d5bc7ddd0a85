"""Scales of numbers in words: 萬, 億, 兆 and thousand, million, billion; how a value is written with them.

Source: 萬 10^4, 億 10^8, 兆 10^12 (Taiwan's official counting; on the mainland 10^12 is 萬億); English short scale.
"""

import re

_CHINESE = re.compile("[千萬万億亿兆仟]")
_ENGLISH = re.compile(r"thousand|million|billion|trillion|quadrillion|\d ?(?:k|m|mn|b|bn|tn|trn)\b", re.IGNORECASE)
_ENGLISH_SCALES = ((10**15, "quadrillion"), (10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def scaled(shown: str) -> bool:
    """Whether a number is written with a word for a scale."""
    return bool(_CHINESE.search(shown) or _ENGLISH.search(shown))


def in_chinese(value: float, like: str) -> str | None:
    """`value` in figures with 萬 or 億, in the script of the numeral `like`; None where that is no plain figure."""
    simplified = bool(re.search("[万亿]", like))
    space = " " if re.search(r"\d [萬万億亿兆]", like) else ""
    scales = [
        (10**12, "万亿" if simplified else "兆"),
        (10**8, "亿" if simplified else "億"),
        (10**4, "万" if simplified else "萬"),
    ]
    for scale, name in scales:
        if value >= scale:
            return f"{_plain(value / scale)}{space}{name}"
    return None


def in_english(value: float) -> str | None:
    """`value` in figures with million, billion or trillion; None where it is less."""
    for scale, name in _ENGLISH_SCALES:
        if value >= scale:
            return f"{_plain(value / scale)} {name}"
    return None


def _plain(value: float) -> str:
    return f"{value:.6f}".rstrip("0").rstrip(".")
