"""How a pair renders a name: by a form that another pair has, by one by which much is written of that person or place, by what is
nearly such a form, or by what sounds like the name.

A part of the rule of transliterations (transliteration.py), which says of what kinds and from which source.
"""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from reviews.text.meanings.words import is_word
from reviews.text.names.known.given_names import forms_of_given
from reviews.text.names.known.peoples import adjectives
from reviews.text.names.known.places import places
from reviews.text.names.near_copies import near_copy, with_ending
from reviews.text.names.people_forms import forms_of
from reviews.text.names.place_forms import chinese_places, is_place
from reviews.text.scripts import base
from reviews.text.segments import Pair, Side
from reviews.text.sounds.phonetics import MINIMUM, closest, sounding, weight
from reviews.text.sounds.sound_characters import CODES

LEAST_WEIGHT = 2
LIKE = 0.8
SURE = 0.88
WHOLE = 0.99
SHORTEST, LONGEST = 2, 8
ALIKE = 70
LEAST_OF_PERSON, LEAST_OF_PLACE = 0.55, 0.7
_DOTS = str.maketrans("・‧•．", "····")


class Heard(NamedTuple):
    """A rendering of a name in a pair; `known` if it is one of its known forms, `again` if the pair has another already, `faint`
    if its sound alone does not tell, `copy` if it is nearly the form of another pair, `apart` if nothing beside it is written as
    names are, and it has all sounds of the name.
    """

    pair: Pair
    start: int
    end: int
    form: str
    likeness: float
    known: bool = False
    again: bool = False
    faint: bool = False
    copy: bool = False
    apart: bool = False


def side_in(pair: Pair, lang: str) -> Side | None:
    """The side of a pair that is in a language, by its first subtag."""
    if base(pair.source_lang) == lang:
        return "source"
    return "target" if base(pair.target_lang) == lang else None


def chinese_of(pair: Pair) -> str:
    """The Chinese text of a pair."""
    return pair.text(side_in(pair, "zh") or "target")


def times_named(name: str, pair: Pair) -> int:
    """How many times the English text of a pair has a name."""
    return pair.text(side_in(pair, "en") or "source").count(name)


def renderings(name: str, pair: Pair, text: str, known: Counter[str], *, twice: bool) -> list[Heard]:
    """The renderings of a name in the Chinese text of a pair, two if it is named twice."""
    first = _rendering(name, pair, text, known)
    if first is None:
        return []
    if twice:
        rest = text.replace(first.form, "　" * len(first.form))
        second = _rendering(name, pair, rest, Counter([first.form]))
        if second and (second.known or set(second.form) & set(first.form)):
            return [first, second._replace(again=True)]
    return [first]


def _rendering(name: str, pair: Pair, text: str, known: Counter[str]) -> Heard | None:
    """What stands for a name in a text: a form that stands elsewhere, a known one, what is nearly the first, or what sounds so."""
    form = next((form for form, _n in known.most_common() if form in text), None) if known else None
    if form is None and (forms := known_forms(name)):
        form = next((form for form in forms if form in text and is_known_form(form, name)), None)
    if form:
        at = text.index(form)
        end = max(with_ending(name, text, at + len(form)), _heard_on(name, text, at, at + len(form)))
        return Heard(pair, at, end, text[at:end], 1.0, known=is_known_form(text[at:end], name))
    for form in known:
        if (len(form) > SHORTEST or not is_place(name)) and (span := near_copy(form, text)):
            return Heard(pair, *span, text[slice(*span)], 1.0)
    return _by_sound(name, pair, text, known)


def _heard_on(name: str, text: str, start: int, end: int) -> int:
    """Where the name ends that begins as a form of another pair does: 蘇拉威西, where that has 蘇拉威."""
    found = sounding(name, text) if text[end : end + 1] in CODES and weight(name) > LEAST_WEIGHT else None
    return found.end if found and found.start == start else end


def _by_sound(name: str, pair: Pair, text: str, known: Counter[str]) -> Heard | None:
    """What sounds like a name; in place of a known form of a place only what surely does, and not of Florence Miller."""
    heavy, place = weight(name) > LEAST_WEIGHT, is_place(name)
    if place and not heavy:
        return None
    found = sounding(name, text, SURE if place else MINIMUM if heavy else LIKE)
    if found is None or "·" in found.text.translate(_DOTS) or not SHORTEST <= len(found.text) <= LONGEST:
        return None
    if place:
        sure = faint = not _goes_on(name, pair)
    else:
        near = any(len(set(found.text) & set(form)) >= SHORTEST for form in known)  # 歐洛娃, 奧爾洛娃
        sure, faint = found.likeness >= (LIKE if near or heavy else SURE), heavy
    if not sure and not faint:
        return None
    end = with_ending(name, text, found.end)
    form = text[found.start : end]
    apart = (
        found.likeness >= WHOLE
        and not is_word(form)
        and not {text[found.start - 1 : found.start], text[end : end + 1]} & CODES.keys()
    )
    return Heard(pair, found.start, end, form, found.likeness, faint=not sure, apart=apart)


def _goes_on(name: str, pair: Pair) -> bool:
    """Whether the name of a place begins a longer one."""
    english = pair.text(side_in(pair, "en") or "source")
    return english[english.index(name) + len(name) :][:2].strip().isupper()


@lru_cache(maxsize=4096)
def known_forms(name: str) -> tuple[str, ...]:
    """The known forms of a person or place, the longest first."""
    return tuple(sorted(_forms(name), key=lambda form: (-len(form), form)))


def is_one_form(name: str, texts: Sequence[str]) -> bool:
    """Whether all Chinese texts have one of the known forms of a name, and the same."""
    first, *others = texts
    return any(form in first and all(form in text for text in others) for form in known_forms(name))


def _forms(name: str) -> frozenset[str]:
    if is_place(name):
        return _own_forms(name)
    people = forms_of(name) | forms_of_given().get(name, frozenset())
    return frozenset(one for one in people if len(one) >= SHORTEST) if people else people


@cache  # so many as there are places
def _own_forms(place: str) -> frozenset[str]:
    return frozenset(form for form in places()[place] if len(form) >= SHORTEST and _is_own(form, place))


def _is_own(form: str, place: str) -> bool:
    """Whether a form of a place is that of no other."""
    own = adjectives().get(place, frozenset())
    others = chinese_places().get(form, frozenset())
    return all(other == place or other in own or _is_spelling(place, other) for other in others)


def is_known_form(form: str, name: str) -> bool:
    """Whether a form is a known one and sounds like the name: 孫文 and 孫中山 are no two renderings."""
    least = LEAST_OF_PLACE if is_place(name) else LEAST_OF_PERSON
    return form in known_forms(name) and closest(name, form, least) >= least


def _is_spelling(name: str, other: str) -> bool:
    """Whether two names of a place are spellings of one: Düsseldorf and Dusseldorf, Dnipro and Dnieper."""
    return fuzz.ratio(_bare(name), _bare(other)) >= ALIKE


def _bare(name: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFD", name) if not unicodedata.combining(one))
