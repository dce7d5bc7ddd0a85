"""One name transliterated in two ways in an article: 康里夫 and 坎利夫 for Cunliffe, Shevchenko and Schewtschenko for 謝夫琴科.

In each pair that has the name the stretch of Chinese that sounds like it is looked for, or a form by which much is written
of that person or place (馬克宏, 馬克龍), or what is nearly the form of another pair, with a character that sounds like its own
(海明卫, 海明威) or without one (汉密尔, 汉密尔顿); where a pair has another
than the others and not theirs, or a pair that names it twice has two, it is reported, with the more frequent form named. A
Chinese name is reported that is spelt in two ways (Chou Meng-tieh, Zhou Mengdie), its surname alone (Chou, Zhou), a given name or
a place too (Tuen Mun, Tunmen). A name left out or turned into a pronoun is no second form; one that stays in Latin letters where it
is transliterated elsewhere has a note from three mentions on. Source: the principle, one name in one form (同名同譯), is that of
新華社譯名室's 《英語姓名譯名手冊》; which characters stand for which sounds is a table of our own, made of names in published
translations of both sides of the strait.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from itertools import chain

from reviews.check.heard_forms import (
    LEAST_WEIGHT,
    SHORTEST,
    SURE,
    Heard,
    chinese_of,
    is_known_form,
    is_one_form,
    known_forms,
    renderings,
    side_in,
    times_named,
)
from reviews.check.kept_latin import kept_latin
from reviews.check.misspelt import may_be_misspelt, sounds, two_spellings
from reviews.check.sides import english_and_chinese
from reviews.check.spelt_names import spelt, spelt_in_two_ways
from reviews.text.names.english_names import english_names
from reviews.text.names.near_copies import is_ending, is_near, near_copy, shortened_copy
from reviews.text.names.place_forms import english_places, is_place
from reviews.text.quick.remembered import Remembered
from reviews.text.segments import Finding, Pair, Spot
from reviews.text.sounds.phonetics import weight
from reviews.text.sounds.skeletons import skeleton
from reviews.text.translatable import gettext_noop

TITLE = gettext_noop("Transliteration")
SEVERITY = "warning"
VERSION = 11
BAD = [
    Pair("1", "Philip Cunliffe wrote the book.", "這本書是菲利普・康里夫寫的。"),
    Pair("2", "Later Cunliffe changed his mind.", "後來坎利夫改變了想法。"),
]
GOOD = [
    Pair("1", "Philip Cunliffe wrote the book.", "這本書是菲利普・康里夫寫的。"),
    Pair("2", "Later Cunliffe changed his mind.", "後來他改變了想法。"),
    Pair("3", "Cunliffe agreed.", "Cunliffe 同意了。"),
]

SHORTEST_SKELETON = 2
LONGEST_NAME = 80
SEVERAL = 2
SPELT, CHARACTERS = "~", "="
_BODIES = frozenset("社網网報报臺台視视")  # 新華社 and its site, 新華網


def groups(pair: Pair) -> Iterator[str]:
    """A group for each name, and, where the names are the translator's, for all that begin and end with like sounds; and for
    what is spelt as Chinese characters are.
    """
    yield from _names(pair)
    yield from _groups_besides(pair)


def _groups_besides(pair: Pair) -> list[str]:
    own = [CHARACTERS + key for key in spelt(pair)]
    if side_in(pair, "en") != "target":
        return own
    return [*dict.fromkeys(SPELT + sounds(name) for name in _names(pair) if may_be_misspelt(name)), *own]


def telling(pairs: Sequence[Pair]) -> dict[str, list[Pair]]:
    """The groups of several pairs, and of one that has a name twice. Few names recur; so those that do are asked for their sounds."""
    found: dict[str, list[Pair]] = defaultdict(list)
    named = [dict.fromkeys(_all_names(pair)) for pair in pairs]
    shared = Counter(chain.from_iterable(named))
    for pair, names in zip(pairs, named, strict=True):
        for name in names:
            if shared[name] > 1 or times_named(name, pair) != 1:
                found[name].append(pair)
        for key in dict.fromkeys(_groups_besides(pair)):
            found[key].append(pair)
    return {key: there for key, there in found.items() if key[0] in (SPELT, CHARACTERS) or _IS_HEARD[key]}


def find_in_group(group: str, pairs: Sequence[Pair]) -> Iterator[Finding]:
    """One finding a name, with the places of the rarer forms."""
    if group[0] == CHARACTERS:
        return spelt_in_two_ways(group[1:], pairs)
    if group[0] == SPELT:
        return two_spellings([(pair, [name for name in _names(pair) if sounds(name) == group[1:]]) for pair in pairs])
    return _two_forms(group, pairs)


def _names(pair: Pair) -> tuple[str, ...]:
    """The English names of a pair, each once, with sounds to be told by."""
    return tuple([name for name in dict.fromkeys(_all_names(pair)) if _IS_HEARD[name]])


def _all_names(pair: Pair) -> list[str]:
    """The names of the English text of a pair, be that the source or the target, and then its places."""
    both = english_and_chinese(pair)
    if both is None:
        return []
    text = both[0]
    bare = [_singular(name, text, start) if name[-1] == "s" else name for name, start, _end, _in in english_names(text)]
    places = english_places(text)
    return bare + [text[start:end] for start, end in places] if places else bare


def _singular(name: str, text: str, start: int) -> str:
    """A name in s that stands there without its ending: the Marchettis are called Marchetti."""
    bare = name.removesuffix("'s").removesuffix("’s")
    return bare[:-1] if bare == name and text[max(0, start - 4) : start] in {"the ", "The "} else bare


def _is_heard(name: str) -> bool:
    """Whether a name has sounds to be told by."""
    return len(name) <= LONGEST_NAME and len(skeleton(name)) >= SHORTEST_SKELETON


_IS_HEARD = Remembered(_is_heard, 20_000)


def _two_forms(name: str, pairs: Sequence[Pair]) -> Iterator[Finding]:
    known: Counter[str] = Counter()
    found: list[Heard] = []
    both = [english_and_chinese(pair) or ("", "") for pair in pairs]
    texts, times = [chinese for _english, chinese in both], [english.count(name) for english, _chinese in both]
    if set(times) == {1} and (len(pairs) == 1 or is_one_form(name, texts)):
        return
    for pair, text, n in zip(pairs, texts, times, strict=True):
        for one in renderings(name, pair, text, known, twice=n > 1):
            found.append(one)
            known[one.form] += 1
    if not found and not known_forms(name):
        return
    found += _copies(name, pairs, texts, found)
    heard = [one for one in found if not one.faint or any(_is_kin(one, other) for other in found)]
    forms = {one.form for one in heard}
    if len(forms) < SEVERAL and not any(one.copy for one in heard):
        for form in forms:
            yield from kept_latin(name, form, pairs)
        return
    surest = sorted(heard, key=lambda one: (not is_known_form(one.form, name), -one.likeness))
    known = Counter([one.form for one in surest])
    main = known.most_common(1)[0][0]
    apart = {one.form for one in heard if one.apart}
    beside = [chinese_of(one.pair).replace(main, "") for one in heard if one.form == main]
    others = [
        one
        for one in heard
        if _differs(one, main, name, apart) and (one.again or not any(one.form in text for text in beside))
    ]
    if not others:
        yield from kept_latin(name, main, pairs)
        return
    side = side_in(others[0].pair, "zh") or "target"
    spots = tuple(Spot(one.pair.id, side, one.start, one.end) for one in others)
    message = gettext_noop("“{name}” is “{main}” ({n}) and “{other}” ({m}) in this article")
    args = {"name": name, "main": main, "n": known[main], "other": others[0].form, "m": len(others)}
    yield Finding("transliteration", "warning", side, others[0].start, others[0].end, message, args, spots=spots)


def _copies(name: str, pairs: Sequence[Pair], texts: Sequence[str], found: Sequence[Heard]) -> Iterator[Heard]:
    """In pairs where nothing was heard, what is nearly the form of another pair; of a form that does not sound like its name
    (哈佛) that one too.
    """
    heard = {one.pair.id for one in found}
    silent = [(pair, text) for pair, text in zip(pairs, texts, strict=True) if pair.id not in heard]
    for form in dict.fromkeys([one.form for one in found] + [*known_forms(name)]) if silent else ():
        there = ((pair, text.index(form)) for pair, text in zip(pairs, texts, strict=True) if form in text)
        first, at = next(there, (None, 0))
        if first is None:
            continue
        spans = [
            (pair, text, near_copy(form, text) or shortened_copy(form, text))
            for pair, text in silent
            if form not in text
        ]
        copies = [Heard(pair, *span, text[slice(*span)], 1.0, copy=True) for pair, text, span in spans if span]
        if copies:
            yield from copies if first.id in heard else [Heard(first, at, at + len(form), form, 1.0), *copies]
            return


def _is_kin(one: Heard, other: Heard) -> bool:
    """Whether another pair has a form that shares half of its characters with this one."""
    shared = len(set(one.form) & set(other.form))
    return one.pair is not other.pair and shared >= SHORTEST and shared * 2 >= min(len(one.form), len(other.form))


def _is_shortened(form: str, other: str) -> bool:
    """Whether one form is the other without one of its sounds."""
    return len(other) == len(form) - 1 and shortened_copy(form, other) is not None


def _differs(one: Heard, main: str, name: str, apart: Set[str]) -> bool:
    """Whether a form is truly another: neither part of the main one, nor a likeness by chance, which two that stand `apart` are not."""
    longer, shorter = sorted((one.form, main), key=len, reverse=True)
    if one.copy or (longer in (main, *known_forms(name)) and _is_shortened(longer, shorter)):
        return True
    if shorter in longer:
        return longer.startswith(shorter) and len(longer) == len(shorter) + 1 and is_ending(name, longer[-1])
    if not one.again and main in chinese_of(one.pair):
        return False
    if len(one.form) == len(main) and is_near(main, one.form):
        return True
    if one.known and is_known_form(main, name):
        return not (one.form[:-1] == main[:-1] and _BODIES.issuperset((one.form[-1], main[-1])))
    shares = bool(set(one.form) & set(main))
    if is_place(name):
        return shares and not one.known and one.likeness >= SURE
    if weight(name) < LEAST_WEIGHT:
        return shares and one.likeness >= SURE
    return shares or (one.likeness >= SURE and weight(name) > LEAST_WEIGHT) or (one.apart and main in apart)
