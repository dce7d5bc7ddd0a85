"""Numbers in text by value, whatever the language: Chinese, English, and bare figures in any other."""

import re

from reviews.text.chinese_numbers import chinese_numbers
from reviews.text.english_numbers import english_numbers
from reviews.text.number import Number
from reviews.text.scripts import base

_PLAIN = re.compile(r"\d+")


def numbers(text: str, lang: str) -> list[Number]:
    """The numbers of `text` in order."""
    language = base(lang)
    if language == "zh":
        return chinese_numbers(text)
    if language == "en":
        return english_numbers(text)
    return [Number((float(match.group()),), *match.span()) for match in _PLAIN.finditer(text)]
