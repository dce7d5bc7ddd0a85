"""Which content words of an English text have a counterpart in a Chinese one, by the dictionary.

Every stretch of the Chinese text that is a headword answers for the stems of its glosses; single characters only for
what they mean first of all. A word of the same family counts (nation, national). Without the dictionary nothing is said.
Source: CC-CEDICT by reviews/text/dictionary.py.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from reviews.text.dictionary import chinese_english
from reviews.text.glosses import Span, among, said, says
from reviews.text.glosses import read_ahead as glosses_ahead
from reviews.text.light_words import LIGHT
from reviews.text.met import met
from reviews.text.met import read_ahead as met_ahead
from reviews.text.scripts import HAN_CHARACTER
from reviews.text.signs import Pair, of_characters, of_stems
from reviews.text.signs import read_ahead as signs_ahead
from reviews.text.single_characters import GRAMMAR_TOO
from reviews.text.stem_numbers import NUMBERS, WORD, spoken

# How much likelier a word with such a sign is in a translation than in another text, met and unmet (nats).
_SIGNS = (0.1, 0.2, 0.35, 0.5, 0.8, 1.2, 2.0)
_UNMET = (-1.6, -1.15, -0.85, -0.6, -0.4, 0.1, 0.3, 1.0)
_MET_BY_ONE = (-0.5, -0.1, 0.2, 0.6, 0.7, 0.8, 1.3, 1.3)  # by a single character alone, as happens by chance
_MET = (1.0, 1.5, 1.7, 1.9, 2.4, 2.4, 2.5, 2.6)
_SAID = (_UNMET, _MET_BY_ONE, _MET)
_SIGNS_CHINESE = (*_SIGNS, 3.0)
_LONG = 3  # characters: of so many one says something for most texts
_UNMET_CHINESE = (-1.45, -0.9, -0.6, -0.5, -0.1, 0.3, 0.4, 0.5, 1.0)
_UNMET_LONG = (-2.0, -1.7, -1.6, -1.3, -1.0, -0.6, -0.4, -0.1, 0.1)
_MET_ASIDE = (-0.4, 0.2, 0.4, 0.7, 1.2, 1.2, 1.3, 1.5, 1.4)  # by a gloss that it has among many
_MET_CHINESE = (0.8, 1.6, 1.8, 2.0, 2.2, 2.5, 2.5, 2.8, 2.7)
_SAID_CHINESE = (_UNMET_CHINESE, _MET_ASIDE, _MET_CHINESE)
_SAID_LONG = (_UNMET_LONG, _MET_ASIDE, _MET_CHINESE)
# The same of a character that stands for itself.
_MET_SINGLE = (0.9, 1.6, 2.0, 2.0, 2.3, *[2.5] * 4)
_SAID_SINGLE = ((-0.9, -0.35, -0.2, 0.4, 0.8, 0.9, 1.1, 2.0, 2.2), _MET_SINGLE, _MET_SINGLE)
_ORDINARILY = 5  # glosses: what stands in fewer is hardly more than a name, whose characters stand in other names too
_SIGN, _SIGN_OF_NAME = 0.8, 2.0

NOTHING: Span = (0, 0)


class Word(NamedTuple):
    """A content word. `known` says whether the dictionary has it, `met` whether the other text answers it.

    `evidence` is positive where the word was translated, negative where it was not: the logarithm of how much likelier
    what was found is in a translation than in any other text.
    """

    text: str
    start: int
    end: int
    known: bool
    met: bool
    evidence: float = 0.0


def available() -> bool:
    """Whether there is a dictionary."""
    return chinese_english() is not None


def read_ahead(pairs: Iterable[tuple[str, str]]) -> None:
    """Looks up the words and characters of a lot of pairs, each of an English text and a Chinese one, whose headwords are known."""
    pairs = list(pairs)
    signs_ahead(Pair(chinese, english_text, spoken(english_text).stems) for english_text, chinese in pairs)
    glosses_ahead(chinese for _english, chinese in pairs)
    met_ahead((chinese, english_text) for english_text, chinese in pairs)


def english_words(english_text: str, chinese_text: str, without: Span = NOTHING) -> list[Word]:
    """The content words of `english_text`, each with whether `chinese_text` answers it, or would without one of its spans; none
    without a dictionary.
    """
    asked = _asked(english_text)
    if not asked or not available():
        return []
    numbers = [number for _match, number in asked]
    answered = _answered(numbers, chinese_text, () if without == NOTHING else (without,))
    rest = chinese_text[: without[0]] + chinese_text[without[1] :]
    signs = of_stems(rest, english_text, [at for at, _family in numbers])
    found = []
    for (match, (at, _family)), how, sign in zip(asked, answered, signs, strict=True):
        evidence = _SAID[how][bisect_right(_SIGNS, sign)] if at >= 0 else 0.0
        found.append(Word(match.group(), *match.span(), at >= 0, how > 0, evidence))
    return found


@lru_cache(maxsize=64)
def answers(english_text: str, chinese_text: str) -> tuple[tuple[Span, Span], ...]:
    """Each content word of `english_text` with each headword of `chinese_text` that answers it, by their spans."""
    asked = _asked(english_text)
    stems, families, _how, starts, ends = among(chinese_text, [numbers for _match, numbers in asked])
    spans = zip(starts.tolist(), ends.tolist(), strict=True)
    there = [*zip(stems.tolist(), families.tolist(), spans, strict=True)]
    found: list[tuple[Span, Span]] = []
    for match, (stem, family) in asked:
        here = {span for at, its_family, span in there if at == stem or its_family == family >= 0}
        found += [(match.span(), span) for span in sorted(here)]
    return tuple(found)


def met_among(english_words: Collection[str], chinese_text: str, without: Sequence[Span] = ()) -> frozenset[str]:
    """Those of the content words that `chinese_text` answers without some of its spans; none without a dictionary."""
    words = [word for word in english_words if word.lower() not in LIGHT]
    if not words or not available():
        return frozenset()
    there = _answered([NUMBERS[word.lower()] for word in words], chinese_text, without)
    return frozenset(word for word, how in zip(words, there, strict=True) if how)


def answered(name: str, chinese_text: str) -> bool:
    """Whether any content word of a name is answered, or has evidence that it was translated."""
    numbers = [number for _match, number in _asked(name) if number[0] >= 0]
    return not all(_telling(at).isdisjoint(chinese_text) for at, _family in numbers) or says(chinese_text, numbers)


@lru_cache(maxsize=20_000)
def _telling(stem: int) -> frozenset[str]:
    """The Han characters that say enough for a stem by themselves."""
    known = chinese_english()
    if known is None:
        return frozenset()
    first, last = known.sign_starts[stem : stem + 2].tolist()
    least = _SIGN if known.stem_counts[stem] >= _ORDINARILY else _SIGN_OF_NAME
    there = known.sign_values[first:last] >= least
    return frozenset(HAN_CHARACTER.findall("".join(map(chr, known.sign_codes[first:last][there].tolist()))))


def _asked(english_text: str) -> list[tuple[re.Match[str], tuple[int, int]]]:
    """The content words of a text, each with the numbers of its stem and family."""
    return [
        (match, NUMBERS[low])
        for match in WORD.finditer(english_text)
        if len(low := match.group().lower()) >= 3 and low not in LIGHT
    ]


def _answered(numbers: list[tuple[int, int]], chinese_text: str, without: Iterable[Span] = ()) -> list[int]:
    """Of each stem, given with its family, how it or one of its family is said outside some spans, 0 where it is not; -1 never is."""
    stems, families = said(chinese_text, numbers, without)
    return [
        max(stems.get(at, 0), families.get(family, 0)) if family >= 0 else stems.get(at, 0) for at, family in numbers
    ]


def chinese_words(chinese_text: str, english_text: str) -> list[Word]:
    """The words of `chinese_text` that the dictionary has, each with whether it is answered; single characters that stand for
    themselves too.
    """
    spans = met(chinese_text, english_text)
    if not spans:
        return []
    strengths = of_characters(chinese_text, english_text, spoken(english_text).stems)
    found: list[Word] = []
    for (start, end), how in spans.items():
        word = chinese_text[start:end]
        sign = bisect_right(_SIGNS_CHINESE, max(map(strengths.__getitem__, word)))
        size = end - start
        evidence = (_SAID_SINGLE if size == 1 else _SAID_CHINESE if size < _LONG else _SAID_LONG)[how][sign]
        if how or word not in GRAMMAR_TOO:
            found.append(Word(word, start, end, True, how > 0, evidence))
    return found
