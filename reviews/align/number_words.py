"""English numbers in words by their value: thirty-five, a hundred and two, nineteen ninety-five, twenty-first.

Source: the English short scale; The Chicago Manual of Style, chapter 9.
"""

import re

_SMALL = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
""".split()  # noqa: SIM905
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
_CARDINALS = dict(zip([*_SMALL, *_TENS], [*range(1, 20), *range(20, 100, 10)], strict=True))
_VALUES = (
    _CARDINALS
    | {f"{word}th": value for word, value in _CARDINALS.items()}
    | {f"{word[:-1]}ieth": _CARDINALS[word] for word in _TENS}
    | {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
)
_CARDINAL_SCALES = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SCALES = _CARDINAL_SCALES | {f"{word}th": value for word, value in _CARDINAL_SCALES.items()}
_VALUE, _SCALE = ("|".join(sorted(words, key=len, reverse=True)) for words in (_VALUES, _SCALES))
_NUMBER = re.compile(rf"\b(?:(?:{_VALUE})|an? (?:{_SCALE}))(?:(?:[ -]| and )(?:{_VALUE}|{_SCALE}))*\b")
_LEAST = 11  # Chinese writes ten with one sign, as it writes many words
_WORD = re.compile("[a-z]+")
_TELLING = frozenset(_SCALES).union(word for word, value in _VALUES.items() if value >= _LEAST)


def numbers_in_words(text: str) -> list[int]:
    """The values of more than ten, in order."""
    low = text.lower()
    if _TELLING.isdisjoint(_WORD.findall(low)):
        return []
    found = (_value(match.group()) for match in _NUMBER.finditer(low))
    return [value for value in found if value >= _LEAST]


def _value(phrase: str) -> int:
    total = part = last = 0
    for word in re.split("[ -]", phrase):
        if scale := _SCALES.get(word):
            part = max(part, 1) * scale
            if scale > 100:
                total, part = total + part, 0
            last = scale
        elif value := _VALUES.get(word):
            is_year = 10 <= last < 100 and value >= 10  # nineteen ninety
            part = (part * 100 if is_year else part) + value
            last = value
    return total + part
