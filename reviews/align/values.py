"""Numbers of a sentence by value, read alike in Chinese and in alphabetic languages.

Only what tells sentences apart: numerals of one sign (one, 一) and all that a number might also mean are left to
`reviews.text.values.numerals`, which is ten times slower.
"""

import re

from reviews.align.number_words import numbers_in_words

_DIGITS = re.compile(r"\d+(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_HAN = "[〇零一二兩两三四五六七八九十百千]"
# 千萬 alone is an adverb.
_HAN_NUMBER = re.compile(f"(?![百千]){_HAN}+[萬万億亿兆](?:{_HAN}+[萬万億亿兆]?)*|{_HAN}{{2,}}")
_SCALED = re.compile(f"({_HAN}+)([萬万億亿兆]?)")
_SCALE_ZH = {"萬": 10**4, "万": 10**4, "億": 10**8, "亿": 10**8, "兆": 10**12}
_SCALE_EN = re.compile(r"\s?(hundred|thousand|million|billion|trillion|m|bn|k)\b", re.IGNORECASE)
_SCALE_WORDS = {"hundred": 10**2, "thousand": 10**3, "k": 10**3, "million": 10**6, "m": 10**6, "billion": 10**9,
                "bn": 10**9, "trillion": 10**12}  # fmt: skip
_UNIT = {"十": 10, "百": 100, "千": 1000}
_DIGIT = {
    char: value
    for value, chars in enumerate(("〇零", "一", "二兩两", "三", "四", "五", "六", "七", "八", "九"))
    for char in chars
}
_MONTHS = dict(
    zip(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], range(1, 13), strict=True)
)
_NAME = f"({'|'.join(_MONTHS)})[a-z]*"
_MONTH = re.compile(rf"\b{_NAME}\.? ?(?=\d)|(?<=\d ){_NAME}\b", re.IGNORECASE)
_ANY = re.compile("[0-9０-９〇零一二兩两三四五六七八九十百千]")
_WIDE = str.maketrans("０１２３４５６７８９．", "0123456789.")


def numbers(text: str, lang: str) -> list[float | int]:
    """The values of the numbers in `text`, in order; 3.2 million and 320萬 give one value."""
    found: list[float | int] = [*numbers_in_words(text)] if lang == "en" else []
    if not _ANY.search(text):
        return found
    text = text.translate(_WIDE)
    for match in _DIGITS.finditer(text):
        value = float(re.sub("[,，]", "", match.group()))
        after = text[match.end() : match.end() + 10].lstrip() if lang in ("zh", "ja") else ""
        if after[:1] in _SCALE_ZH:
            value *= _SCALE_ZH[after[0]]
        elif lang not in ("zh", "ja") and (scale := _SCALE_EN.match(text, match.end())):
            value *= _SCALE_WORDS[scale.group(1).lower()]
        found.append(_tidy(value))
    if lang in ("zh", "ja"):
        for match in _HAN_NUMBER.finditer(text):
            value = sum(_below_myriad(part) * _SCALE_ZH.get(scale, 1) for part, scale in _SCALED.findall(match.group()))
            found.append(_tidy(value))
    elif lang == "en":
        found += [_MONTHS[(match.group(1) or match.group(2)).lower()] for match in _MONTH.finditer(text)]
    return found


def _below_myriad(text: str) -> float:
    """The value of a Chinese numeral without 萬 and above: 二十一 is 21, 二〇二五 is 2025."""
    if not any(char in _UNIT for char in text):
        return float("".join(str(_DIGIT[char]) for char in text))
    total = 0
    digit = 0
    for char in text:
        if char in _UNIT:
            total += (digit or 1) * _UNIT[char]
            digit = 0
        else:
            digit = _DIGIT[char]
    return float(total + digit)


def _tidy(value: float) -> float | int:
    return int(value) if value.is_integer() else value
