"""Numbers in text by value, whatever the language: Chinese, English, and bare figures in any other."""

import re
from collections.abc import Sequence
from functools import lru_cache

from reviews.text.quick.kinds import DECIMAL, EDGE, Flags, Texts, kind_of
from reviews.text.scripts import base
from reviews.text.values.chinese_numbers import chinese_numbers
from reviews.text.values.english_numbers import english_numbers, may_hold_english, may_hold_firm_english
from reviews.text.values.han_numerals import DIGITS, UNITS
from reviews.text.values.number import FRACTIONS, Number

_PLAIN = re.compile(r"\d+")
_ONE, _MORE = kind_of("一"), kind_of(f"{DIGITS}{UNITS}半{''.join(FRACTIONS)}".replace("一", "")) | DECIMAL
# 一 by itself is faint, but for 一成, 公元一年 and what goes on as a longer numeral.
_BEHIND_ONE = kind_of("成年幾几多餘余來来點点 ")


def numbers(text: str, lang: str, skip: Sequence[tuple[int, int]] = ()) -> list[Number]:
    """The numbers of `text` in order, without those that touch a span of `skip` (dates that were read already)."""
    found = _read(text, base(lang))
    return _outside(found, skip) if skip and found else list(found)


def may_hold_numbers(texts: Texts, lang: str) -> Flags:
    """Which of many texts may have any."""
    language = base(lang)
    return may_hold_english(texts) if language == "en" else texts.hold(_ONE | _MORE if language == "zh" else DECIMAL)


def may_hold_firm(texts: Texts, lang: str) -> Flags:
    """Which of many texts that have any may have one that the other side has to have."""
    if (language := base(lang)) == "zh":
        return texts.hold_any((_MORE,), (_ONE, _BEHIND_ONE)) | texts.next_hold(_ONE | EDGE, _ONE, _ONE)
    return may_hold_firm_english(texts) if language == "en" else texts.hold(DECIMAL)


@lru_cache(maxsize=4096)
def _read(text: str, language: str) -> tuple[Number, ...]:
    """All numbers of a text, read once for the checks that compare them and those that ask what was left out."""
    if language == "zh":
        return tuple(chinese_numbers(text))
    if language == "en":
        return tuple(english_numbers(text))
    return tuple(Number((float(match.group()),), *match.span()) for match in _PLAIN.finditer(text))


def _outside(found: Sequence[Number], skip: Sequence[tuple[int, int]]) -> list[Number]:
    """The numbers that touch none of the spans; both are walked through once, in order."""
    spans, at, kept = sorted(skip), 0, []
    for number in found:
        while at < len(spans) and spans[at][1] <= number.start:
            at += 1
        if at == len(spans) or spans[at][0] >= number.end:
            kept.append(number)
    return kept
