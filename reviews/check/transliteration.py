"""One name transliterated in two ways in an article: 康里夫 and 坎利夫 for Cunliffe, Shevchenko and Schewtschenko for 謝夫琴科.

In each pair that has the name the stretch of Chinese that sounds like it is looked for, or a form by which much is written
of that person or place (馬克宏, 馬克龍), or what is nearly the form of another pair (海明卫, 海明威); where a pair has another
than the others and not theirs, or a pair that names it twice has two, it is reported, with the more frequent form named. A
Chinese name is reported that is spelt in two ways (Chou Meng-tieh, Zhou Mengdie), its surname alone (Chou, Zhou), a given name or
a place too (Tuen Mun, Tunmen). A name left out or turned into a pronoun is no second form; one that stays in Latin letters where it
is transliterated elsewhere has a note from three mentions on. Source: the principle, one name in one form (同名同譯), is that of
新華社譯名室's 《英語姓名譯名手冊》; which characters stand for which sounds is a table of our own, made of names in published
translations of both sides of the strait.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz import fuzz

from reviews.check.kept_latin import kept_latin
from reviews.check.misspelt import may_be_misspelt, sounds, two_spellings
from reviews.check.spelt_names import spelt, spelt_in_two_ways
from reviews.text.given_names import forms_of_given
from reviews.text.marks import gettext_noop
from reviews.text.names import english_names
from reviews.text.near_copies import is_ending, is_near, near_copy, with_ending
from reviews.text.people_forms import forms_of
from reviews.text.peoples import adjectives
from reviews.text.phonetics import closest, skeleton, sounding, weight
from reviews.text.place_forms import chinese_places, english_places, is_place
from reviews.text.places import places
from reviews.text.remembered import Remembered
from reviews.text.scripts import base
from reviews.text.segments import Finding, Pair, Side, Spot

TITLE = gettext_noop("Transliteration")
SEVERITY = "warning"
VERSION = 6
BAD = [
    Pair("1", "Philip Cunliffe wrote the book.", "這本書是菲利普・康里夫寫的。"),
    Pair("2", "Later Cunliffe changed his mind.", "後來坎利夫改變了想法。"),
]
GOOD = [
    Pair("1", "Philip Cunliffe wrote the book.", "這本書是菲利普・康里夫寫的。"),
    Pair("2", "Later Cunliffe changed his mind.", "後來他改變了想法。"),
    Pair("3", "Cunliffe agreed.", "Cunliffe 同意了。"),
]

LEAST_WEIGHT = 2
LIKE = 0.8
SURE = 0.88
SHORTEST, LONGEST = 2, 8
SHORTEST_SKELETON = 2
ALIKE = 70
LONGEST_NAME = 80
_DOTS = str.maketrans("・‧•．", "····")
SPELT, CHARACTERS = "~", "="
LEAST_OF_PERSON, LEAST_OF_PLACE = 0.55, 0.7


@dataclass(frozen=True, slots=True)
class Heard:
    """A rendering of a name in a pair; `known` if it is one of its known forms, `again` if the pair has another already, `faint`
    if its sound alone does not tell.
    """

    pair: Pair
    start: int
    end: int
    form: str
    likeness: float
    known: bool = False
    again: bool = False
    faint: bool = False


def groups(pair: Pair) -> Iterator[str]:
    """A group for each name, and, where the names are the translator's, for all that begin and end with like sounds; and for
    what is spelt as Chinese characters are.
    """
    names = _names(pair)
    yield from names
    if _side(pair, "en") == "target":
        yield from dict.fromkeys(SPELT + sounds(name) for name in names if may_be_misspelt(name))
    yield from (CHARACTERS + key for key in spelt(pair))


def find_in_group(group: str, pairs: Sequence[Pair]) -> Iterator[Finding]:
    """One finding a name, with the places of the rarer forms."""
    if group[0] == CHARACTERS:
        return spelt_in_two_ways(group[1:], pairs)
    if group[0] == SPELT:
        return two_spellings([(pair, [name for name in _names(pair) if sounds(name) == group[1:]]) for pair in pairs])
    return _two_forms(group, pairs)


def _names(pair: Pair) -> tuple[str, ...]:
    """The English names of a pair, each once, with sounds to be told by; English is the source or the target."""
    english = _side(pair, "en")
    if english is None or _side(pair, "zh") is None:
        return ()
    text = pair.text(english)
    bare = dict.fromkeys([_singular(name.text, text[: name.start]) for name in english_names(text)])
    places = dict.fromkeys(text[start:end] for start, end in english_places(text) if " " in text[start:end])
    return tuple([name for name in (*bare, *places) if _IS_HEARD[name]])


def _singular(name: str, before: str) -> str:
    """A name without its ending: the Marchettis are called Marchetti."""
    bare = name.removesuffix("'s").removesuffix("’s")
    return bare[:-1] if bare == name and name.endswith("s") and before.endswith(("the ", "The ")) else bare


def _is_heard(name: str) -> bool:
    """Whether a name has sounds to be told by."""
    return len(name) <= LONGEST_NAME and len(skeleton(name)) >= SHORTEST_SKELETON


_IS_HEARD = Remembered(_is_heard, 20_000)


def _side(pair: Pair, lang: str) -> Side | None:
    if base(pair.source_lang) == lang:
        return "source"
    return "target" if base(pair.target_lang) == lang else None


def _two_forms(name: str, pairs: Sequence[Pair]) -> Iterator[Finding]:
    known: Counter[str] = Counter()
    found: list[Heard] = []
    if len(pairs) == 1 and _times(name, pairs[0]) == 1:
        return
    for pair in pairs:
        for one in _renderings(name, pair, known):
            found.append(one)
            known[one.form] += 1
    heard = [one for one in found if not one.faint or any(_is_kin(one, other) for other in found)]
    known = Counter(one.form for one in heard)
    if not known:
        return
    main = known.most_common(1)[0][0]
    beside = [one.pair.text(_side(one.pair, "zh") or "target").replace(main, "") for one in heard if one.form == main]
    others = [
        one
        for one in heard
        if _differs(one, main, name) and (one.again or not any(one.form in text for text in beside))
    ]
    if not others:
        yield from kept_latin(name, main, pairs)
        return
    side = _side(others[0].pair, "zh") or "target"
    spots = tuple(Spot(one.pair.id, side, one.start, one.end) for one in others)
    message = gettext_noop("“{name}” is “{main}” ({n}) and “{other}” ({m}) in this article")
    args = {"name": name, "main": main, "n": known[main], "other": others[0].form, "m": len(others)}
    yield Finding("transliteration", "warning", side, others[0].start, others[0].end, message, args, spots=spots)


def _is_kin(one: Heard, other: Heard) -> bool:
    """Whether another pair has a form that shares half of its characters with this one."""
    shared = len(set(one.form) & set(other.form))
    return one.pair is not other.pair and shared >= SHORTEST and shared * 2 >= min(len(one.form), len(other.form))


def _times(name: str, pair: Pair) -> int:
    return pair.text(_side(pair, "en") or "source").count(name)


def _renderings(name: str, pair: Pair, known: Counter[str]) -> Iterator[Heard]:
    """The renderings of a name in a pair, two if it is named twice."""
    text = pair.text(_side(pair, "zh") or "target")
    first = _rendering(name, pair, text, known)
    if first is None:
        return
    yield first
    if _times(name, pair) > 1:
        rest = text.replace(first.form, "　" * len(first.form))
        second = _rendering(name, pair, rest, Counter([first.form]))
        if second and (second.known or set(second.form) & set(first.form)):
            yield replace(second, again=True)


def _rendering(name: str, pair: Pair, text: str, known: Counter[str]) -> Heard | None:
    """What stands for a name in a text: a form that stands elsewhere, a known one, what is nearly the first, or what sounds so."""
    form = next((form for form, _n in known.most_common() if form in text), None) if known else None
    form = form or next((form for form in _forms(name) if form in text and _is_form(form, name)), None)
    if form:
        at = text.index(form)
        end = with_ending(name, text, at + len(form))
        return Heard(pair, at, end, text[at:end], 1.0, known=_is_form(text[at:end], name))
    for form in known:
        if (len(form) > SHORTEST or not is_place(name)) and (span := near_copy(form, text)):
            return Heard(pair, *span, text[slice(*span)], 1.0)
    return _by_sound(name, pair, text, known)


def _by_sound(name: str, pair: Pair, text: str, known: Counter[str]) -> Heard | None:
    """What sounds like a name; in place of a known form of a place only what surely does, and not of Florence Miller."""
    found = sounding(name, text)
    if found is None or "·" in found.text.translate(_DOTS) or not SHORTEST <= len(found.text) <= LONGEST:
        return None
    heavy = weight(name) > LEAST_WEIGHT
    if is_place(name):
        sure = faint = heavy and found.likeness >= SURE and not _goes_on(name, pair)
    else:
        near = any(len(set(found.text) & set(form)) >= SHORTEST for form in known)  # 歐洛娃, 奧爾洛娃
        sure, faint = found.likeness >= (LIKE if near or heavy else SURE), heavy
    if not sure and not faint:
        return None
    end = with_ending(name, text, found.end)
    return Heard(pair, found.start, end, text[found.start : end], found.likeness, faint=not sure)


def _goes_on(name: str, pair: Pair) -> bool:
    """Whether the name of a place begins a longer one."""
    english = pair.text(_side(pair, "en") or "source")
    return english[english.index(name) + len(name) :][:2].strip().isupper()


@lru_cache(maxsize=4096)
def _forms(name: str) -> tuple[str, ...]:
    """The known forms of a person or place, the longest first."""
    if not is_place(name):
        forms = set(forms_of(name)) | forms_of_given().get(name, frozenset())
    else:
        own = {name} | adjectives().get(name, frozenset())
        forms = {
            form
            for form in places()[name]
            if all(other in own or _is_spelling(name, other) for other in chinese_places().get(form, ()))
        }
    return tuple(sorted([form for form in forms if len(form) >= SHORTEST], key=lambda form: (-len(form), form)))


def _is_form(form: str, name: str) -> bool:
    """Whether a form is a known one and sounds like the name: 孫文 and 孫中山 are no two renderings."""
    least = LEAST_OF_PLACE if is_place(name) else LEAST_OF_PERSON
    return form in _forms(name) and closest(name, form, least) >= least


def _is_spelling(name: str, other: str) -> bool:
    """Whether two names of a place are spellings of one: Düsseldorf and Dusseldorf, Dnipro and Dnieper."""
    return fuzz.ratio(_bare(name), _bare(other)) >= ALIKE


def _bare(name: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFD", name) if not unicodedata.combining(one))


def _differs(one: Heard, main: str, name: str) -> bool:
    """Whether a form is truly another: neither part of the main one, nor a likeness by chance."""
    longer, shorter = sorted((one.form, main), key=len, reverse=True)
    if shorter in longer:
        return longer.startswith(shorter) and len(longer) == len(shorter) + 1 and is_ending(name, longer[-1])
    if not one.again and main in one.pair.text(_side(one.pair, "zh") or "target"):
        return False
    if len(one.form) == len(main) and is_near(main, one.form):
        return True
    if one.known and _is_form(main, name):
        return True
    shares = bool(set(one.form) & set(main))
    if is_place(name):
        return shares and not one.known and one.likeness >= SURE
    if weight(name) < LEAST_WEIGHT:
        return shares and one.likeness >= SURE
    return shares or (one.likeness >= SURE and weight(name) > LEAST_WEIGHT)
