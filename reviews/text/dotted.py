"""Foreign names that Chinese writes with a dot between their parts, and how well each sounds like a name of an English text.

First name and surname are compared each with a word of one run of capitalised words: 羅恩·阿特金森 is Rowan Atkinson, not
Cristiano Ronaldo, though a syllable of either may be heard anywhere. Source: reviews/text/phonetics.py.
"""

import re
from functools import lru_cache
from itertools import pairwise

from reviews.text.headwords import longest_headwords
from reviews.text.phonetics import CODES, closest, coverage
from reviews.text.place_forms import english_places
from reviews.text.stems import STOP

FAR = 0.7  # a name that is rendered is nearer, but for two in a hundred
FITS = 0.65  # of 2: half of published names are above 1.8, one in thirty below this
_ALONE = 0.3  # beside a surname that stands alone
_SURE = 0.25  # both heard, each by half
_FIRST = 0.8  # a first name alone says less
_SOUNDS = "".join(CODES)
_DOTS = "·・‧•．"
DOTTED = re.compile(rf"[{_SOUNDS}]{{1,8}}(?:[{_DOTS}][{_SOUNDS}]{{1,8}})+")
_UNDOTTED = re.compile(rf"(?<![{_SOUNDS}{_DOTS}])[{_SOUNDS}]{{3,6}}(?![{_SOUNDS}{_DOTS}])")
_DOT = re.compile(f"[{_DOTS}]")
_RUN = re.compile(r"[A-ZÀ-Þ][\w'’]*(?:[ -](?:(?:de|van|von|bin|al|el|der) )?[A-ZÀ-Þ][\w'’]*)*")
_WORD = re.compile(r"[A-Za-zÀ-ɏ]+")
_NO_NAMES = STOP - {"may"}  # Theresa May is no month
_GENITIVE = re.compile(r"['’]s\b")


@lru_cache(maxsize=4096)
def fits_a_name(dotted: str, english: str) -> bool:
    """Whether the parts of a name with a dot sound like the words of one name of an English text."""
    *given, surname = _DOT.split(dotted)
    runs = _runs(english)
    at_once = any(
        coverage(words[-1], surname) + coverage(words[0], given[0]) >= FITS for words in runs if len(words) > 1
    )
    return at_once or any(_fit(given, surname, words) >= FITS for words in runs)


@lru_cache(maxsize=256)
def _runs(english: str) -> tuple[tuple[str, ...], ...]:
    """The words of each run of capitalised words."""
    runs = (_WORD.findall(_GENITIVE.sub("", run.group())) for run in _RUN.finditer(english))
    names = (tuple(word for word in words if word.lower() not in _NO_NAMES) for words in runs)
    return tuple(filter(None, names))


def _fit(given: list[str], surname: str, words: tuple[str, ...]) -> float:
    """How well the last part sounds like a word and another part like another word; from 0 to 2."""
    heard = [coverage(word, surname) for word in words]
    last = max(heard)
    firsts = [max(coverage(word, part) for part in given) for word in words]
    at = heard.index(last)
    first = max((one for n, one in enumerate(firsts) if n != at), default=_ALONE)
    return max(last + first if last else 0.0, _FIRST * max(firsts))


def unheard(chinese: str, english: str) -> list[tuple[int, int]]:
    """The stretches that are written as foreign names are, hold no word of the dictionary and no part of one, and sound like
    no name of an English text even from afar; places that are known are none.
    """
    runs = [run.span() for run in _UNDOTTED.finditer(chinese)]
    if not runs:
        return []
    words = longest_headwords(chinese)
    alone = [(a, b) for a, b in runs if not any(start < b and a < end for start, end, _head in words)]
    if not alone:
        return []
    known = [english[start:end] for start, end in english_places(english)]
    names = [one for words in _runs(english) for one in (*words, *map("".join, pairwise(words))) if one not in known]
    return [(a, b) for a, b in alone if all(closest(name, chinese[a:b]) < FAR for name in names)]


def without_dot(chinese: str, english: str) -> tuple[int, int] | None:
    """The first stretch that is written as foreign names are, holds no word of the dictionary, and sounds like no name of
    an English text.
    """
    runs = [run.span() for run in _UNDOTTED.finditer(chinese)]
    if not runs:
        return None
    words = longest_headwords(chinese)
    spoken = {word for words in _runs(english) for word in words}
    for start, end in runs:
        is_whole = not any(a < end and start < b and (a, b) != (start, end) for a, b, _head in words)
        if is_whole and not any(coverage(word, chinese[start:end]) >= FITS for word in spoken):
            return start, end
    return None
