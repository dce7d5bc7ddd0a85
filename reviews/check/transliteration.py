"""One name transliterated in two ways in an article: 康里夫 and 坎利夫 for Cunliffe, Shevchenko and Schewtschenko for 謝夫琴科.

In each pair that has the name the stretch of Chinese that sounds like it is looked for, or a form by which much is written
of that person or place (馬克宏, 馬克龍), or what is nearly the form of another pair (海明卫, 海明威); where a pair has another
than the others and not theirs, or a pair that names it twice has two, it is reported, with the more frequent form named. A
Chinese name is reported that is spelt in two ways (Chou Meng-tieh, Zhou Mengdie). A name left out, kept in
Latin letters or turned into a pronoun is no second form. Source: the principle, one name in one form (同名同譯), is that of
新華社譯名室's 《英語姓名譯名手冊》; which characters stand for which sounds is a table of our own, made of names in published
translations of both sides of the strait.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz import fuzz

from reviews.check.spelt_names import spelt_in_two_ways
from reviews.text.marks import gettext_noop
from reviews.text.names import english_names
from reviews.text.near_copies import is_ending, is_near, near_copy, with_ending
from reviews.text.people_forms import forms_of
from reviews.text.peoples import adjectives
from reviews.text.phonetics import closest, likeness, skeleton, sounding, weight
from reviews.text.place_forms import chinese_places, english_places, is_place
from reviews.text.places import places
from reviews.text.remembered import Remembered
from reviews.text.romanised import romanised
from reviews.text.scripts import HAN, base
from reviews.text.segments import Finding, Pair, Side, Spot
from reviews.text.spelt_names import characters_of

TITLE = gettext_noop("Transliteration")
SEVERITY = "warning"
VERSION = 5
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
SURE = 0.89
SHORTEST, LONGEST = 2, 8
SHORTEST_SKELETON = 2
LONGEST_NAME = 80
ALIKE = 65
KANJI, LONG_NAME, HARDLY_APART = 3, 6, 88
_DOTS = str.maketrans("・‧•．", "····")
_ENDINGS = frozenset({"s", "es", "n", "an", "ian", "ese", "ish", "i", "ic", "’s", "'s"})
_HAN_WORD = re.compile(f"[{HAN}]+")
_SPELT, _CHARACTERS = "~", "="
LEAST_OF_PERSON, LEAST_OF_PLACE = 0.55, 0.7
_LAST = dict.fromkeys("BFVW", "V") | dict.fromkeys("CSJ", "S")  # Calatrava, Kalatrawa


@dataclass(frozen=True, slots=True)
class Heard:
    """A rendering of a name in a pair; `known` if it is one of its known forms, `again` if the pair has another already."""

    pair: Pair
    start: int
    end: int
    form: str
    likeness: float
    known: bool = False
    again: bool = False


def groups(pair: Pair) -> Iterator[str]:
    """A group for each name, and, where the names are the translator's, for all that begin and end with like sounds, and for
    the characters of each that is spelt as Chinese ones are.
    """
    names = _names(pair)
    yield from names
    english = _side(pair, "en")
    if english == "target":
        yield from dict.fromkeys(_sounds(name) for name in names if _may_be_misspelt(name))
    for one in romanised(pair.text(english)) if english else ():
        chinese = pair.text("source" if english == "target" else "target")
        if span := characters_of(one, chinese):
            yield _CHARACTERS + (chinese[slice(*span)] if english == "target" else one.text)


def find_in_group(group: str, pairs: Sequence[Pair]) -> Iterator[Finding]:
    """One finding a name, with the places of the rarer forms."""
    if group[0] == _CHARACTERS:
        return spelt_in_two_ways(group[1:], pairs)
    return _two_spellings(group, pairs) if group[0] == _SPELT else _two_forms(group, pairs)


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
    heard: list[Heard] = []
    if len(pairs) == 1 and _times(name, pairs[0]) == 1:
        return
    for pair in pairs:
        for one in _renderings(name, pair, known):
            heard.append(one)
            known[one.form] += 1
    if len(known) < 2:
        return
    main = known.most_common(1)[0][0]
    beside = [one.pair.text(_side(one.pair, "zh") or "target").replace(main, "") for one in heard if one.form == main]
    others = [
        one
        for one in heard
        if _differs(one, main, name) and (one.again or not any(one.form in text for text in beside))
    ]
    if not others:
        return
    side = _side(others[0].pair, "zh") or "target"
    spots = tuple(Spot(one.pair.id, side, one.start, one.end) for one in others)
    message = gettext_noop("“{name}” is “{main}” ({n}) and “{other}” ({m}) in this article")
    args = {"name": name, "main": main, "n": known[main], "other": others[0].form, "m": len(others)}
    yield Finding("transliteration", "warning", side, others[0].start, others[0].end, message, args, spots=spots)


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
    forms = _known_forms(name)
    for form in [*(form for form, _n in known.most_common()), *forms]:
        if (at := text.find(form)) >= 0:
            end = with_ending(name, text, at + len(form))
            return Heard(pair, at, end, text[at:end], 1.0, known=text[at:end] in forms)
    for form in known:
        if (len(form) > SHORTEST or not is_place(name)) and (span := near_copy(form, text)):
            return Heard(pair, *span, text[slice(*span)], 1.0)
    if is_place(name):
        return None
    found = sounding(name, text)
    near = found is not None and any(len(set(found.text) & set(form)) >= SHORTEST for form in known)  # 歐洛娃, 奧爾洛娃
    like = LIKE if near or weight(name) > LEAST_WEIGHT else SURE
    if (
        found
        and found.likeness >= like
        and "·" not in found.text.translate(_DOTS)
        and SHORTEST <= len(found.text) <= LONGEST
    ):
        return Heard(pair, found.start, found.end, found.text, found.likeness)
    return None


@lru_cache(maxsize=4096)
def _known_forms(name: str) -> tuple[str, ...]:
    """The known forms of a person or place that sound like its name, the longest first: 孫文 and 孫中山 are no two renderings."""
    if not is_place(name):
        forms, least = set(forms_of(name)), LEAST_OF_PERSON
    else:
        own = {name} | adjectives().get(name, frozenset())
        forms, least = {form for form in places()[name] if chinese_places().get(form, own) <= own}, LEAST_OF_PLACE
    sound = [form for form in forms if len(form) >= SHORTEST and closest(name, form) >= least]
    return tuple(sorted(sound, key=lambda form: (-len(form), form)))


def _differs(one: Heard, main: str, name: str) -> bool:
    """Whether a form is truly another: neither part of the main one, nor a likeness by chance."""
    longer, shorter = sorted((one.form, main), key=len, reverse=True)
    if shorter in longer:
        return longer.startswith(shorter) and len(longer) == len(shorter) + 1 and is_ending(name, longer[-1])
    if not one.again and main in one.pair.text(_side(one.pair, "zh") or "target"):
        return False
    if len(one.form) == len(main) and is_near(main, one.form):
        return True
    if one.known and main in _known_forms(name):
        return True
    if is_place(name):
        return False
    shares = bool(set(one.form) & set(main))
    if weight(name) < LEAST_WEIGHT:
        return shares and one.likeness >= SURE
    return shares or (one.likeness >= SURE and weight(name) > LEAST_WEIGHT)


def _two_spellings(group: str, pairs: Sequence[Pair]) -> Iterator[Finding]:
    """Names of an English translation that are spelt alike, and stand for one word of their sources."""
    mentions: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        for name in _names(pair):
            if _may_be_misspelt(name) and _sounds(name) == group:
                mentions[name].append(pair)
    names = sorted(mentions, key=lambda name: -len(mentions[name]))
    for at, main in enumerate(names):
        for other in names[at + 1 :]:
            if _alike(main, other) and (shared := _shared(main, mentions[main], other, mentions[other])):
                yield _misspelt(main, other, shared, mentions)


def _may_be_misspelt(name: str) -> bool:
    return weight(name) >= LEAST_WEIGHT and not is_place(name)


def _sounds(name: str) -> str:
    """The group of names that may be spellings of this one."""
    sounds = skeleton(name)
    return _SPELT + _class(sounds[0]) + _LAST.get(sounds[-1].upper(), _class(sounds[-1]))


def _alike(main: str, other: str) -> bool:
    """Whether two words may be spellings of one name, and not one word inflected."""
    long, short = sorted((main, other), key=len, reverse=True)
    if long.startswith(short) and long[len(short) :] in _ENDINGS:
        return False
    return fuzz.ratio(main.lower(), other.lower()) >= ALIKE


def _is_misprint(main: str, other: str) -> bool:
    """Whether two long names hardly differ: Mishima, Mischima, of which 三島 has no sound."""
    return min(len(main), len(other)) >= LONG_NAME and fuzz.ratio(main.lower(), other.lower()) >= HARDLY_APART


def _class(sound: str) -> str:
    """Sounds that spellings mix up: r and l, and the vowels and glides a name may begin with."""
    return "L" if sound in "rL" else "A" if sound in "AyYhHW" else sound.upper()


def _shared(main: str, first: list[Pair], other: str, second: list[Pair]) -> str:
    """The longest word of Chinese that stands in a source of each and sounds like both; none where they meet in a pair."""
    if {pair.id for pair in first} & {pair.id for pair in second}:
        return ""
    one, two = first[0].source, second[0].source
    for size in range(min(LONGEST, len(one)), SHORTEST - 1, -1):
        for start in range(len(one) - size + 1):
            word = one[start : start + size]
            if word in two and _HAN_WORD.fullmatch(word):
                sounds = min(likeness(main, word), likeness(other, word)) >= LIKE
                if sounds or (size >= KANJI and _is_misprint(main, other)):
                    return word
    return ""


def _misspelt(main: str, other: str, shared: str, mentions: dict[str, list[Pair]]) -> Finding:
    places = [(pair, pair.target.index(other)) for pair in mentions[other]]
    spots = tuple(Spot(pair.id, "target", at, at + len(other)) for pair, at in places)
    message = gettext_noop("“{name}” is “{main}” ({n}) and “{other}” ({m}) in this article")
    args = {"name": shared, "main": main, "n": len(mentions[main]), "other": other, "m": len(spots)}
    return Finding("transliteration", "warning", "target", spots[0].start, spots[0].end, message, args, spots=spots)
