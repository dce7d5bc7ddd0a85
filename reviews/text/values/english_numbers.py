"""The numbers of an English text: figures and words, with what stands before and after them.

Source: the English short scale; The Chicago Manual of Style, chapter 9.
"""

import re
from collections.abc import Iterator, Sequence

import numpy as np

from reviews.text.quick.holding import holds_any
from reviews.text.quick.kinds import DECIMAL, Flags, Texts, kind_of
from reviews.text.quick.lower_case import words_of
from reviews.text.values.english_figures import figures
from reviews.text.values.english_idioms import idioms
from reviews.text.values.english_phrases import COUNTED, phrase
from reviews.text.values.english_tokens import Tokens
from reviews.text.values.english_words import CARDINAL, LEXICON, ROMAN, ROMAN_HINTS, SCALE, SHORT_SCALE
from reviews.text.values.number import FAINT, FRACTIONS, PER_MILLE, SOFT, Number, in_percent, of_a_whole
from reviews.text.values.two_units import whole_stretches
from reviews.text.values.units import DIMENSION, ENGLISH

_DIGIT = re.compile(r"[\d½¼¾⅓⅔⅛⅜⅝⅞⅕⅙]")
_FIGURE = kind_of("".join(FRACTIONS)) | DECIMAL
_FIRST = LEXICON | {"a", "an"}
_BEGINS = _FIRST | {word.lower() for word in ROMAN}
_SIZES = frozenset({"length", "mass", "area", "volume", "barrel"})
_SAYS = (
    LEXICON
    | {"hour", "minute", "week", "month"}
    | {
        name
        for name, units in ENGLISH.items()
        if len(name) > 2 and name.islower() and DIMENSION[units[0]][0] in _SIZES and name[-1] != "s"
    }
)  # "an inch" has no word of a number
_LARGE = {"dozen", "score", *SCALE, *(word for word, n in CARDINAL.items() if n >= 10)}
_JOINED = re.compile(r" (?:to|or|and|through|and a) | ?[-–—/] ?| to about ")
_FIGURES_OF_A_YEAR = 4
_OUT_OF = re.compile(r" (?:in|out of|in every|out of every|of every|of) (?:the )?|-(?:in|out-of)-(?:every-)?")
_PER, _THOUSAND = re.compile(r"(?: [a-z-]{2,12}){0,3} per "), (1000.0,)  # 7.5 births per 1,000


def may_hold_english(texts: Texts) -> Flags:
    """Which of many English texts may have a number."""
    figures = texts.hold(_FIGURE) | texts.say(*ROMAN_HINTS)
    return np.array(
        [there or not _SAYS.isdisjoint(words_of(text)) for text, there in zip(texts.all, figures.tolist(), strict=True)]
    )


def may_hold_firm_english(texts: Texts) -> Flags:
    """Which of many English texts may have a number that is firm: figures, or words from ten on."""
    figures = texts.hold(_FIGURE).tolist()
    return np.array(
        [there or not _LARGE.isdisjoint(words_of(text)) for text, there in zip(texts.all, figures, strict=True)]
    )


def english_numbers(text: str) -> list[Number]:
    """The numbers of an English text in order."""
    if _SAYS.isdisjoint(words_of(text)) and not _DIGIT.search(text) and not holds_any(text, ROMAN_HINTS):
        return []
    tokens = Tokens(text)
    found = list(_read(tokens))
    if spans := idioms(text, tokens.lower) if found else ():
        found = [_counting_nothing(one, spans) for one in found]
    return whole_stretches(_joined(found, text), text) if len(found) > 1 else found


def _counting_nothing(one: Number, spans: Sequence[tuple[int, int]]) -> Number:
    """A number, which is asked for by nobody where it stands in an idiom."""
    return one._replace(weight=FAINT) if any(start < one.end and one.start < end for start, end in spans) else one


def _read(tokens: Tokens) -> Iterator[Number]:
    begins = [at for at, word in enumerate(tokens.lower) if word in _BEGINS or not word.isalpha()]
    follow, done = 0, 0
    for at in begins:
        if at < follow or tokens.starts[at] < done:
            continue
        word = tokens.lower[at]
        if not word.isalpha():
            number, follow = figures(tokens, at)
            done = number.last
            yield number
        elif word.endswith("fold") and (times := CARDINAL.get(word[:-4]) or SCALE.get(word[:-4])):
            yield tokens.made((times, times + 1, times - 1, times * 100), at, at, SOFT)
        elif word in ("a", "an") and tokens.next(at) not in COUNTED:
            continue  # as of most words
        elif word in _FIRST or tokens.words[at] in ROMAN:
            found, follow = phrase(tokens, at)
            if found:
                done = found.last
                yield found


def _joined(found: list[Number], text: str) -> list[Number]:
    """Ranges share scale and unit (10 to 20 million dollars); "three in ten" is a share as well."""
    for at in range(len(found) - 2, -1, -1):
        one, two = found[at], found[at + 1]
        gap = text[one.whole[1] : two.whole[0]]
        if two.values == _THOUSAND and one.values and not one.units and _PER.fullmatch(gap):
            found[at] = one._replace(values=in_percent(one.values, PER_MILLE), units=PER_MILLE)
            found[at + 1] = two._replace(values=(*two.values, *found[at].values[-1:]))
        if len(gap) > 14 or not one.values or not two.values:
            continue
        if _JOINED.fullmatch(gap):
            scale = _scale_of(text[two.start : two.end])
            if scale > 1 and _scale_of(text[one.start : one.end]) == 1:
                one = one._replace(values=(*one.values, *(value * scale for value in one.values)))
            if two.units and not one.units and not one.ordinal and not _is_year(one, two, text):
                one = one._replace(units=two.units)
            elif one.first >= 0 and not two.units:
                found[at + 1] = two._replace(units=one.units)
            found[at] = one
        elif (
            _OUT_OF.fullmatch(gap)
            and not one.units
            and one.values[0] < two.values[0]
            and not 1500 <= two.values[0] <= 2100
            and two.units != ("year",)
        ):
            share = one.values[0] / two.values[0]
            values = of_a_whole(share)
            found[at] = one._replace(values=(*one.values, *values), weight=min(one.weight, SOFT))
            found[at + 1] = two._replace(values=(*two.values, *values), weight=min(two.weight, SOFT))
    return found


def _is_year(one: Number, two: Number, text: str) -> bool:
    """Whether the first of two is a year and no measure: rose from half in 2015 to 60 percent."""
    shown = text[one.start : one.end]
    return len(shown) == _FIGURES_OF_A_YEAR and shown.isdigit() and 1500 <= one.values[0] <= 2100 > two.values[0] * 2


def _scale_of(shown: str) -> float:
    scale = 1.0
    for word in re.findall("[A-Za-z]+", shown):
        scale *= SCALE.get(word.lower()) or SHORT_SCALE.get(word, 1)
    return scale
