"""Which content words of an English text have a counterpart in a Chinese one, by the dictionary.

Every stretch of the Chinese text that is a headword answers for the stems of its glosses; single characters only for
what they mean first of all. A word of the same family counts (nation, national). Without the dictionary nothing is said.
Source: CC-CEDICT by reviews/text/dictionary.py.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reviews.text.dictionary import KIN, Dictionary, chinese_english
from reviews.text.headwords import all_headwords, longest_headwords
from reviews.text.light_words import LIGHT, LIGHT_CHINESE
from reviews.text.remembered import Remembered
from reviews.text.signs import Pair, of_characters, of_stems
from reviews.text.signs import read_ahead as signs_ahead
from reviews.text.single_characters import GRAMMAR_TOO, apart, single_characters
from reviews.text.stems import english

SINGLE = 0.12
LONGER = 0.03
BY_ONE, BY_WORD = np.uint8(1), np.uint8(2)
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
# The same of a character that stands for itself; from which weights on a gloss counts as its meaning, and as its main meaning.
_MET_SINGLE = (0.9, 1.6, 2.0, 2.0, 2.3, *[2.5] * 4)
_SAID_SINGLE = ((-0.9, -0.35, -0.2, 0.4, 0.8, 0.9, 1.1, 2.0, 2.2), _MET_SINGLE, _MET_SINGLE)
_MEANT, _MAINLY = 0.05, 0.12
_ORDINARILY = 5  # glosses: what stands in fewer is hardly more than a name, whose characters stand in other names too
_SIGN, _SIGN_OF_NAME = 0.8, 2.0
_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]{1,2}\b)?")


Span = tuple[int, int]
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


@dataclass(frozen=True)
class _Stems:
    """The dictionary, and for each stem the number of its family; stems too short for one have the last."""

    dictionary: Dictionary
    families: NDArray[np.int64]


class _Said(NamedTuple):
    """The dictionary numbers of stems, and those of their families; a stem or family may stand in it more than once. `how` says
    of each, or of all, whether a single character says it (BY_ONE) or a word (BY_WORD); what words say stands last.
    """

    stems: NDArray[Any]
    families: NDArray[Any]
    how: NDArray[np.uint8] | np.uint8


@cache
def _stems() -> _Stems | None:
    dictionary = chinese_english()
    if dictionary is None:
        return None
    families = np.zeros(len(dictionary.stem_hashes), np.int64)
    families[dictionary.kin_order] = np.unique(dictionary.kin_hashes, return_inverse=True)[1]
    return _Stems(dictionary, families)


def available() -> bool:
    """Whether there is a dictionary."""
    return _stems() is not None


def _found(word: str) -> tuple[int, int]:
    """The dictionary's number of a lower-case word's stem, -1 where it has none; that of the family of a long one, else -1."""
    known = _stems()
    if known is None:
        return -1, -1
    stem = english(word)
    at = known.dictionary.find_stem(stem)
    if at >= 0 and len(stem) >= KIN:
        return at, int(known.families[at])
    return at, -1


_NUMBERS = Remembered(_found, 100_000)


def read_ahead(pairs: Iterable[tuple[str, str]]) -> None:
    """Looks up what the characters say in a lot of pairs, each of an English text and a Chinese one."""
    signs_ahead(Pair(chinese, english_text, _spoken(english_text).stems) for english_text, chinese in pairs)


def english_words(english_text: str, chinese_text: str, without: Span = NOTHING) -> list[Word]:
    """The content words of `english_text`, each with whether `chinese_text` answers it, or would without one of its spans; none
    without a dictionary.
    """
    asked, numbers = [], []
    for match in _WORD.finditer(english_text):
        low = match.group().lower()
        if len(low) >= 3 and low not in LIGHT:
            asked.append(match)
            numbers.append(_NUMBERS[low])
    known = _stems()
    if known is None or not asked:
        return []
    answered = _answered(known, numbers, _answers(chinese_text, () if without == NOTHING else (without,)))
    rest = chinese_text[: without[0]] + chinese_text[without[1] :]
    signs = of_stems(rest, english_text, [at for at, _family in numbers])
    found = []
    for match, (at, _family), how, sign in zip(asked, numbers, answered, signs, strict=True):
        evidence = _SAID[how][bisect_right(_SIGNS, sign)] if at >= 0 else 0.0
        found.append(Word(match.group(), *match.span(), at >= 0, how > 0, evidence))
    return found


@lru_cache(maxsize=64)
def answers(english_text: str, chinese_text: str) -> tuple[tuple[Span, Span], ...]:
    """Each content word of `english_text` with each headword of `chinese_text` that answers it, by their spans."""
    known = _stems()
    starts, lengths, heads, han = all_headwords(chinese_text)
    if known is None or not len(heads):
        return ()
    book = known.dictionary
    starts, ends, single = starts[han], (starts + lengths)[han], lengths[han] == 1
    at, owners = book.glosses(heads[han])
    meant = book.weights[at] >= np.where(single, np.float32(SINGLE), np.float32(LONGER))[owners]
    stems, owners = book.stems[at[meant]], owners[meant]
    asked = [
        (match.span(), *_NUMBERS[low])
        for match in _WORD.finditer(english_text)
        if len(low := match.group().lower()) >= 3 and low not in LIGHT
    ]
    numbers = np.array([one[1:] for one in asked], np.int64).reshape(-1, 2)
    wanted, kin = _tables(known, _numbered(numbers))
    said = (wanted[stems] | kin[known.families[stems]]) > 0
    spans = [*zip(starts.tolist(), ends.tolist(), strict=True)]
    there = [*zip(stems[said].tolist(), known.families[stems[said]].tolist(), owners[said].tolist(), strict=True)]
    found: list[tuple[Span, Span]] = []
    for word, stem, family in asked:
        here = {owner for one, its_family, owner in there if one == stem or its_family == family}
        found += [(word, spans[owner]) for owner in sorted(here)]
    return tuple(found)


def met_among(english_words: Collection[str], chinese_text: str, without: Sequence[Span] = ()) -> frozenset[str]:
    """Those of the content words that `chinese_text` answers without some of its spans; none without a dictionary."""
    known = _stems()
    words = [word for word in english_words if word.lower() not in LIGHT]
    if known is None or not words:
        return frozenset()
    answered = _answered(known, [_NUMBERS[word.lower()] for word in words], _answers(chinese_text, tuple(without)))
    return frozenset(word for word, met in zip(words, answered, strict=True) if met)


def answered(name: str, english_text: str, chinese_text: str) -> bool:
    """Whether any content word of a name in `english_text` is answered, or has evidence that it was translated."""
    known = _stems()
    if known is None:
        return False
    words = {match.group().lower() for match in _WORD.finditer(name)}
    numbers = [_NUMBERS[low] for low in words if len(low) >= 3 and low not in LIGHT]
    numbers = [one for one in numbers if one[0] >= 0]
    if not numbers:
        return False
    stems = [at for at, _family in numbers]
    for at, sign in zip(stems, of_stems(chinese_text, english_text, stems), strict=True):
        least = _SIGN if known.dictionary.stem_counts[at] >= _ORDINARILY else _SIGN_OF_NAME
        if sign >= least:
            return True
    return any(_answered(known, numbers, _answers(chinese_text)))


def _answered(known: _Stems, numbers: Sequence[tuple[int, int]], said: _Said) -> list[int]:
    """Of each stem, given with its family, how it or one of its family is said, 0 where it is not; -1 never is."""
    stems, families = _tables(known, said)
    asked = np.array(numbers)
    found: list[int] = np.maximum(stems[asked[:, 0]], families[asked[:, 1]]).tolist()
    return found


def _tables(known: _Stems, said: _Said) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """For the number of each stem, and of each family, how it is said, 0 where it is not; the last of each is not."""
    stems, families = np.zeros((2, len(known.families) + 1), np.uint8)
    stems[said.stems] = said.how
    families[said.families] = said.how
    return stems, families


@lru_cache(maxsize=512)
def _answers(text: str, without: tuple[Span, ...] = ()) -> _Said:
    """The stems, and their families, that the headwords of a Chinese text gloss, but for those in some spans."""
    known = _stems()
    starts, lengths, heads, han = all_headwords(text)
    if known is None or not len(heads):
        return _Said(np.zeros(0, np.int64), np.zeros(0, np.int64), BY_WORD)
    for first, last in without:
        if first < last:
            han = han & ((starts + lengths <= first) | (starts >= last))
    book, single = known.dictionary, lengths == 1
    ones, _owners = book.glosses(heads[han & single])
    words, _owners = book.glosses(heads[han & ~single])
    ones, words = ones[book.weights[ones] >= SINGLE], words[book.weights[words] >= LONGER]
    stems = book.stems[np.concatenate((ones, words))]
    return _Said(stems, known.families[stems], np.repeat((BY_ONE, BY_WORD), (len(ones), len(words))))


@lru_cache(maxsize=512)
def _spoken(text: str) -> _Said:
    """The dictionary numbers of the stems of an English text, and of their families."""
    return _numbered(np.array([_NUMBERS[low] for low in set(_WORD.findall(text.lower()))], np.int64).reshape(-1, 2))


def _numbered(words: NDArray[np.int64]) -> _Said:
    """What words say that are given by the numbers of their stems and families, -1 where they have none."""
    stems, families = words[:, 0], words[:, 1]
    return _Said(stems[stems >= 0], families[families >= 0], BY_WORD)


def chinese_words(chinese_text: str, english_text: str) -> list[Word]:
    """The words of `chinese_text` that the dictionary has, each with whether it is answered; single characters that stand for
    themselves too.
    """
    spans = _met(chinese_text, english_text, singles=True)
    known = _stems()
    if known is None or not spans:
        return []
    strengths = of_characters(chinese_text, english_text, _spoken(english_text).stems)
    found: list[Word] = []
    for (start, end), how in spans.items():
        word = chinese_text[start:end]
        sign = bisect_right(_SIGNS_CHINESE, max(strengths.get(char, 0.0) for char in word))
        size = end - start
        evidence = (_SAID_SINGLE if size == 1 else _SAID_CHINESE if size < _LONG else _SAID_LONG)[how][sign]
        if how or word not in GRAMMAR_TOO:
            found.append(Word(word, start, end, True, how > 0, evidence))
    return found


def met_in_chinese(chinese_text: str, english_text: str) -> list[tuple[int, int]]:
    """The spans of those words of `chinese_words` that are answered."""
    return [span for span, how in _met(chinese_text, english_text).items() if how]


def _met(chinese_text: str, english_text: str, *, singles: bool = False) -> dict[tuple[int, int], int]:
    """Of each word of `chinese_words` its span, and 2 where it is answered, 1 where only by one of its many glosses, else 0; of single
    characters only if `singles`.
    """
    known = _stems()
    longest = longest_headwords(chinese_text)
    words = [one for one in longest if chinese_text[one[0] : one[1]] not in LIGHT_CHINESE]
    if singles:
        words = [*apart(chinese_text, words), *single_characters(chinese_text, list(apart(chinese_text, longest)))]
    if known is None or not words:
        return {}
    stems, families = _tables(known, _spoken(english_text))
    at, owners = known.dictionary.glosses(np.array([head for _start, _end, head in words]))
    glosses = known.dictionary.stems[at]
    said = (stems[glosses] | families[known.families[glosses]]) > 0
    if singles:
        least = np.array([0.0 if end - start > 1 else _MEANT for start, end, _head in words], np.float32)
        said &= known.dictionary.weights[at] >= least[owners]
    aside, mainly = set(owners[said].tolist()), set(owners[said & (known.dictionary.weights[at] >= _MAINLY)].tolist())
    return {(start, end): (at in aside) + (at in mainly) for at, (start, end, _head) in enumerate(words)}
