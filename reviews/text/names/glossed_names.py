"""A person whose original stands in brackets behind the name of somebody else: 派崔克·瑞德（Mike Pompeo）.

First names and surnames are compared as sequences of consonants, in seven classes; either of them may be rendered by its meaning
or by custom, so both have to be unlike. Source: reviews/text/sounds/phonetics.py and sound_characters.py for the classes; rapidfuzz for
the likeness of two sequences.
"""

import re

from rapidfuzz import fuzz

from reviews.text.names.known.given_names import forms_of_given
from reviews.text.scripts import HAN
from reviews.text.sounds.skeletons import skeleton
from reviews.text.sounds.sound_characters import CODES

Span = tuple[int, int]

_DOT = "[・·‧•．]"
_A_DOT = re.compile(_DOT)
_GLOSSED = re.compile(
    f"(?P<first>[{HAN}]{{1,7}}){_DOT}(?:[{HAN}]+{_DOT})*(?P<last>[{HAN}]{{1,9}}) ?[（(] ?(?P<latin>[A-Z][^（()）]{{3,60}}?) ?[)）]"
)
_WORDS = re.compile(r"[A-Z][\w'’-]+(?: [\w.'’-]+)* [A-Z][\w'’-]*[a-z]")
_CLASSES = str.maketrans("TKCJVWFRYH", "DGSSBBBLAA")
_UNLIKE = 50


def glossed_as_another(english: str, chinese: str) -> tuple[Span, Span] | None:
    """Where an English text names a person whose name stands in brackets behind that of another in the Chinese text, and where
    that other is.
    """
    if ("(" not in chinese and "（" not in chinese) or not _A_DOT.search(chinese):
        return None
    for match in _GLOSSED.finditer(chinese):
        at = english.find(match["latin"])
        words = match["latin"].split()
        if at < 0 or not _WORDS.fullmatch(match["latin"]):
            continue
        known = any(form in match["first"] for form in forms_of_given().get(words[0], ()))
        if not known and max(_alike(words[0], match["first"]), _alike(words[-1], match["last"])) < _UNLIKE:
            return (at, at + len(match["latin"])), (match.start("first"), match.end("last"))
    return None


def _alike(name: str, chinese: str) -> float:
    """How like the consonants of a name and of characters are, 0 to 100."""
    sounds = "".join([CODES.get(character, "") for character in chinese])
    return fuzz.ratio(skeleton(name).upper().translate(_CLASSES), sounds.translate(_CLASSES))
