"""One name transliterated in two ways in an article: 康里夫 and 坎利夫 for Cunliffe, Shevchenko and Schewtschenko for 謝夫琴科.

In each pair that has the name the stretch of Chinese that sounds like it is looked for; where a pair has another
stretch than the others and not theirs, it is reported, with the more frequent form named. A name left out, kept in
Latin letters or turned into a pronoun is no second form. Source: the principle, one name in one form (同名同譯), is that of
新華社譯名室's 《英語姓名譯名手冊》; which characters stand for which sounds is a table of our own, made of names in published
translations of both sides of the strait.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from reviews.text.marks import gettext_noop
from reviews.text.names import english_names
from reviews.text.phonetics import likeness, skeleton, sounding, weight
from reviews.text.place_forms import is_place
from reviews.text.remembered import Remembered
from reviews.text.scripts import HAN, base
from reviews.text.segments import Finding, Pair, Side, Spot

TITLE = gettext_noop("Transliteration")
SEVERITY = "warning"
VERSION = 2
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
SURE = 0.9
SHORTEST, LONGEST = 2, 7
SHORTEST_SKELETON = 2
LONGEST_NAME = 80
ALIKE = 65
_DOTS = str.maketrans("・‧•．", "····")
_ENDINGS = frozenset({"s", "es", "n", "an", "ian", "ese", "ish", "i", "ic", "’s", "'s"})
_HAN_WORD = re.compile(f"[{HAN}]+")
_SPELT = "~"
_LAST = dict.fromkeys("BFVW", "V") | dict.fromkeys("CSJ", "S")  # Calatrava, Kalatrawa


@dataclass(frozen=True, slots=True)
class Heard:
    """A rendering of a name in a pair."""

    pair: Pair
    start: int
    end: int
    form: str
    likeness: float


def groups(pair: Pair) -> Iterator[str]:
    """A group for each name, and, where the names are the translator's, for all that begin and end with like sounds."""
    names = _names(pair)
    yield from names
    if _side(pair, "en") == "target":
        yield from dict.fromkeys(_sounds(name) for name in names if weight(name) >= LEAST_WEIGHT)


def find_in_group(group: str, pairs: Sequence[Pair]) -> Iterator[Finding]:
    """One finding a name, with the places of the rarer forms."""
    return _two_spellings(group, pairs) if group[0] == _SPELT else _two_forms(group, pairs)


def _names(pair: Pair) -> tuple[str, ...]:
    """The English names of a pair, each once, but for those that have a known form; English is the source or the target."""
    english = _side(pair, "en")
    if english is None or _side(pair, "zh") is None:
        return ()
    bare = dict.fromkeys(
        [name.text.removesuffix("'s").removesuffix("’s") for name in english_names(pair.text(english))]
    )
    return tuple([name for name in bare if _IS_HEARD[name]])


def _is_heard(name: str) -> bool:
    """Whether a name has sounds to be told by, and no known form."""
    return len(name) <= LONGEST_NAME and len(skeleton(name)) >= SHORTEST_SKELETON and not is_place(name)


_IS_HEARD = Remembered(_is_heard, 20_000)


def _side(pair: Pair, lang: str) -> Side | None:
    if base(pair.source_lang) == lang:
        return "source"
    return "target" if base(pair.target_lang) == lang else None


def _two_forms(name: str, pairs: Sequence[Pair]) -> Iterator[Finding]:
    if len(pairs) < 2:
        return
    known: Counter[str] = Counter()
    heard: list[Heard] = []
    like = LIKE if weight(name) > LEAST_WEIGHT else SURE
    for pair in pairs:
        text = pair.text(_side(pair, "zh") or "target")
        form = next((form for form, _n in known.most_common() if form in text), None)
        if form is not None:
            at = text.index(form)
            heard.append(Heard(pair, at, at + len(form), form, 1.0))
            known[form] += 1
            continue
        found = sounding(name, text)
        if (
            found
            and found.likeness >= like
            and "·" not in found.text.translate(_DOTS)
            and SHORTEST <= len(found.text) <= LONGEST
        ):
            heard.append(Heard(pair, found.start, found.end, found.text, found.likeness))
            known[found.text] += 1
    if len(known) < 2:
        return
    main = known.most_common(1)[0][0]
    others = [one for one in heard if _differs(one, main, name)]
    if not others:
        return
    side = _side(others[0].pair, "zh") or "target"
    spots = tuple(Spot(one.pair.id, side, one.start, one.end) for one in others)
    message = gettext_noop("“{name}” is “{main}” ({n}) and “{other}” ({m}) in this article")
    args = {"name": name, "main": main, "n": known[main], "other": others[0].form, "m": len(others)}
    yield Finding("transliteration", "warning", side, others[0].start, others[0].end, message, args, spots=spots)


def _differs(one: Heard, main: str, name: str) -> bool:
    """Whether a form is truly another: neither part of the main one, nor a likeness by chance."""
    if one.form in main or main in one.form or main in one.pair.text(_side(one.pair, "zh") or "target"):
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
            if weight(name) >= LEAST_WEIGHT and _sounds(name) == group:
                mentions[name].append(pair)
    names = sorted(mentions, key=lambda name: -len(mentions[name]))
    for at, main in enumerate(names):
        for other in names[at + 1 :]:
            if _alike(main, other) and (shared := _shared(main, mentions[main], other, mentions[other])):
                yield _misspelt(main, other, shared, mentions)


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
            if word in two and _HAN_WORD.fullmatch(word) and min(likeness(main, word), likeness(other, word)) >= LIKE:
                return word
    return ""


def _misspelt(main: str, other: str, shared: str, mentions: dict[str, list[Pair]]) -> Finding:
    places = [(pair, pair.target.index(other)) for pair in mentions[other]]
    spots = tuple(Spot(pair.id, "target", at, at + len(other)) for pair, at in places)
    message = gettext_noop("“{name}” is “{main}” ({n}) and “{other}” ({m}) in this article")
    args = {"name": shared, "main": main, "n": len(mentions[main]), "other": other, "m": len(spots)}
    return Finding("transliteration", "warning", "target", spots[0].start, spots[0].end, message, args, spots=spots)
