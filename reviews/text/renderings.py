"""Whether a name of one text is rendered in the other: by its known form, in Latin letters, by sound, or by meaning.

Source: reviews/text/places.py and peoples.py for known forms, phonetics.py for sound, counterparts.py for meaning.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from reviews.text.counterparts import english_words
from reviews.text.names import english_names
from reviews.text.peoples import adjectives
from reviews.text.phonetics import CODES, sounding, weight
from reviews.text.places import places

_CAPITALISED = r"[A-ZÀ-Þ][\w'’]*(?:[.-][A-Z][\w'’]*)*\.?"
_RUN = re.compile(
    rf"{_CAPITALISED}(?:\s(?:of|the|for|and|&|de|von|van|bin|al)(?:\sthe)?(?=\s[A-ZÀ-Þ])|\s{_CAPITALISED}(?<!\.))*"
)
_LETTERS = re.compile(r"[A-Za-zÀ-ɏ]+")
_LIGHTEST = 2
_SOUNDS = "".join(CODES)
_DOTTED = re.compile(rf"[{_SOUNDS}]{{1,8}}(?:[·・‧•．][{_SOUNDS}]{{1,8}})+")
_SHORTEST_FORM = 2


@dataclass(frozen=True, slots=True)
class Mention:
    """A name, of one word or more, and whether the other text has a rendering of it."""

    text: str
    start: int
    end: int
    matched: bool


@lru_cache(maxsize=1024)
def english_mentions(english: str, chinese: str) -> tuple[Mention, ...]:
    """The names of an English text, each with whether `chinese` renders it or one of its words."""
    return tuple(_mentions(english, chinese))


def _mentions(english: str, chinese: str) -> Iterator[Mention]:
    names = {(name.start, name.end): name for name in english_names(english)}
    known = {(match.start(), match.end()) for match in place_pattern().finditer(english)}
    latin = {word.lower() for word in _LETTERS.findall(chinese)}
    met = {word.start for word in english_words(english, chinese) if word.met}
    for run in _RUN.finditer(english):
        inside = [name for span, name in names.items() if run.start() <= span[0] < run.end()]
        spans = [span for span in known if run.start() <= span[0] < run.end()]
        if not spans and not any(name.inside for name in inside):
            continue
        first = min([*(start for start, _end in spans), *(name.start for name in inside)])
        last = max([*(end for _start, end in spans), *(name.end for name in inside)])
        matched = any(named(english[start:end], chinese) for start, end in spans) or any(
            heard(name.text, chinese) or name.start in met for name in inside
        )
        matched = matched or any(
            word.lower() in latin for word in _LETTERS.findall(english[first:last]) if len(word) > _LIGHTEST
        )
        yield Mention(english[first:last], first, last, matched)


@cache
def place_pattern() -> "re.Pattern[str]":
    """The English names of places and organisations."""
    found = sorted(places(), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, found)) + r")\b(?!-)")


def named(place: str, chinese: str) -> bool:
    """Whether a Chinese text has a form of a place or organisation."""
    return place in chinese or any(form in chinese for form in places()[place])


def heard(name: str, chinese: str) -> bool:
    """Whether something in a Chinese text sounds like the name."""
    return weight(name) >= _LIGHTEST and sounding(name, chinese) is not None


@lru_cache(maxsize=1024)
def chinese_mentions(chinese: str, english: str) -> tuple[Mention, ...]:
    """The places, organisations and names with a middle dot of a Chinese text, each with whether `english` has it."""
    found = [
        Mention(match.group(), match.start(), match.end(), spoken_of(match.group(), english))
        for match in chinese_place_pattern().finditer(chinese)
    ]
    names = [name.text for name in english_names(english)]
    for match in _DOTTED.finditer(chinese):
        matched = any(heard(name, match.group()) for name in names)
        found.append(Mention(match.group(), match.start(), match.end(), matched))
    return tuple(sorted(found, key=lambda one: one.start))


@cache
def chinese_places() -> dict[str, frozenset[str]]:
    """Chinese forms of two characters or more, each with the English names and words of which one has to stand."""
    found: dict[str, set[str]] = {}
    for name, forms in places().items():
        for form in forms:
            if len(form) >= _SHORTEST_FORM and not form.isascii():
                found.setdefault(form, set()).update({name}, adjectives().get(name, ()))
    return {form: frozenset(names) for form, names in found.items()}


@cache
def chinese_place_pattern() -> "re.Pattern[str]":
    """The Chinese forms, the longest first."""
    return re.compile("|".join(map(re.escape, sorted(chinese_places(), key=len, reverse=True))))


def spoken_of(form: str, english: str) -> bool:
    """Whether an English text has one of the names or adjectives of a Chinese form."""
    return any(name in english for name in chinese_places()[form])
