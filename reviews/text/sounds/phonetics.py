"""Whether a stretch of Chinese sounds like a foreign name, so that 康里夫 and 坎利夫 are both found to be Cunliffe.

Name and characters are reduced to consonants in nine classes (k and g are one, l and r are one; vowels only where a word
begins with one), and compared by a weighted edit distance in which what transliteration drops (r before a consonant, h, a
final s) is cheap. Only characters that transliterations are written with take part. Source: classes, costs and
characters are our own, made of names in published translations of both sides of the strait; the distance is that of Wagner
and Fischer 1974, over a substring (Sellers 1980).
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache, reduce
from itertools import accumulate
from operator import or_
from string import ascii_lowercase
from typing import NamedTuple

from reviews.text.quick.remembered import Remembered
from reviews.text.sounds.skeletons import SOUNDS, skeleton
from reviews.text.sounds.sound_characters import CODES, code_of

_DOTS = "·・‧•．"
_NO_LETTER = re.compile("[^a-z]")
_RUN = re.compile(f"[{''.join(CODES)}{_DOTS}]{{2,}}")

_DROP = {
    "g": 0.3,
    "r": 0.25,
    "h": 0.2,
    "y": 0.1,
    "s": 0.3,
    "A": 0.2,
    "N": 0.5,
    "W": 0.4,
    "D": 0.6,
    "S": 0.7,
    "T": 0.6,
    "L": 0.5,
}
_ADD = {"A": 0.25, "W": 0.3, "Y": 0.25, "N": 0.35, "L": 0.6, "H": 0.6}
_NEAR: dict[tuple[str, str], float] = {}
for _pair, _cost in {
    "rL 0": 0.0, "hH": 0.0, "HA": 0.35, "BW": 0.4, "yY": 0.0, "yA": 0.1, "sS": 0.0, "CS": 0.05, "CG": 0.1, "CH": 0.2, "TD": 0.1, "TS": 0.1, "VF": 0.1, "VW": 0.05,
    "VB": 0.4, "JS": 0.05, "JG": 0.1, "JY": 0.2, "JH": 0.3, "FH": 0.4, "hA": 0.3, "hY": 0.3, "MN": 0.25, "NM": 0.4, "WB": 0.5, "WH": 0.4,
    "WA": 0.2, "WF": 0.4, "SG": 0.5, "GS": 0.35, "DS": 0.3, "SD": 0.4, "GH": 0.4, "LN": 0.5, "AY": 0.1, "AW": 0.2, "AH": 0.3, "BF": 0.4, "FB": 0.4, "rH": 0.5, "LH": 0.5, "HS": 0.3,
    "FW": 0.3, "hS": 0.3, "yL": 0.6, "KG": 0.05, "KH": 0.05, "KS": 0.5, "gG": 0.0, "SR": 0.0, "JR": 0.0, "CR": 0.2, "LR": 0.1, "rR": 0.1, "YR": 0.3,
}.items():  # fmt: skip
    _NEAR[_pair[0], _pair[1]] = _cost
_UNITS = "BFMDNLGHSYWAR"
_IN_PLACE = {
    unit: {sound: 0.0 if sound == unit else _NEAR.get((sound, unit), 1.0) for sound in SOUNDS} for unit in _UNITS
}
_ALL_CODES = frozenset(["", *_UNITS, *(unit + "N" for unit in _UNITS)])
_DROPPED = {sound: _DROP.get(sound, 1.0) for sound in SOUNDS}
_WEIGHT = {sound: 1.0 if sound.isupper() and sound != "A" else drop for sound, drop in _DROPPED.items()}
_DROPPABLE = str.maketrans("", "", "A" + ascii_lowercase)
MINIMUM = 0.76
_WHOLLY = 1 - 1e-9
LIGHTEST = 2


Costs = Callable[[str], float]
"""What each sound costs somewhere."""


class Sounding(NamedTuple):
    """A stretch that sounds like a name. 0 <= likeness <= 1."""

    start: int
    end: int
    text: str
    likeness: float


@lru_cache(maxsize=50_000)
def weight(name: str) -> int:
    """How many consonants of a name cannot be dropped: how much a likeness says."""
    return len(skeleton(name).translate(_DROPPABLE))


def heard(name: str, text: str) -> bool:
    """Whether something in a Chinese text sounds like `name`."""
    if weight(name) < LIGHTEST:
        return False
    wanted = skeleton(name)
    most = _most(wanted, MINIMUM)
    for _at, run, nearest in _runs(text):  # noqa: SIM110 — a generator takes longer to end than to try a run
        if sum(map(nearest, wanted)) <= most and _best_in(wanted, run):
            return True
    return False


def sounding(name: str, text: str, least: float = MINIMUM, enough: float = _WHOLLY) -> Sounding | None:
    """The stretch of `text` that sounds most like `name`, where one is like enough, or the first that is more than `enough`.
    O(len(name)·len(text)).
    """
    wanted = skeleton(name)
    best, begins, ends = 0.0, 0, 0
    most = _most(wanted, least)
    for at, run, nearest in _runs(text):
        found = _best_in(wanted, run) if sum(map(nearest, wanted)) <= most else None
        if found and found[2] > best:
            begins, ends, best = at + found[0], at + found[1], found[2]
            if best > enough:
                break
    return Sounding(begins, ends, text[begins:ends], best) if best >= least else None


def likeness(name: str, chinese: str) -> float:
    """How much a whole Chinese word, of any characters, sounds like `name`; 0 where it hardly does."""
    found = _best_in(skeleton(name), chinese)
    return found[2] if found and (found[0], found[1]) == (0, len(chinese)) else 0.0


def words_alike(name: str, text: str, sizes: Iterable[int], least: float) -> Iterator[str]:
    """The stretches of a text, of so many characters, that as a whole are so like a name. What its characters cost at best tells
    fast that most are not.
    """
    wanted = skeleton(name)
    most = _most(wanted, least)
    # Of each sound that may not be dropped there must be a character; where the rarest are is tried.
    rarest, *others = sorted((_codes_near(sound, most) for sound in wanted), key=len) or [_ALL_CODES]
    codes = [*map(_CODE.__getitem__, text)]
    spots = [at for at, code in enumerate(codes) if code in rarest]
    for size in sizes if spots else ():
        last = len(text) - size
        for at in sorted({at for spot in spots for at in range(max(0, spot - size + 1), min(spot, last) + 1)}):
            there = codes[at : at + size]
            if (
                not any(one.isdisjoint(there) for one in others)
                and sum(map(min, *(map(_nearest_in(code), wanted) for code in there))) <= most
                and likeness(name, text[at : at + size]) >= least
            ):
                yield text[at : at + size]


@lru_cache(maxsize=4096)
def _codes_near(sound: str, most: float) -> frozenset[str]:
    """The codes of characters in whose place a sound costs no more than this; all for one that may be dropped."""
    return frozenset(code for code in _ALL_CODES if _nearest_in(code)(sound) <= most)


def beginnings(name: str, chinese: str) -> list[int]:
    """Where in a Chinese text stand characters with a sound that a name may begin with."""
    first = skeleton(name)[0]
    units = frozenset(unit for unit, costs in _IN_PLACE.items() if costs[first] < 1)
    return [at for at, character in enumerate(chinese) if _CODE[character][:1] in units]


def coverage(name: str, chinese: str) -> float:
    """How much of a Chinese word sounds like `name`, and how much so: likeness by the share of its characters."""
    wanted = skeleton(name)
    found = _best_in(wanted, chinese) if wanted and _may_be(wanted, chinese, MINIMUM) else None
    return found[2] * (found[1] - found[0]) / len(chinese) if found else 0.0


def closest(name: str, chinese: str, least: float = 0.0) -> float:
    """How much the best stretch of a Chinese word sounds like `name`, however little that is; what is less than `least` may
    be nothing.
    """
    wanted = skeleton(name)
    found = _best_in(wanted, chinese, least) if not least or _may_be(wanted, chinese, least) else None
    return found[2] if found else 0.0


class _Codes(dict[str, str]):
    """The classes of characters: by the table, else by their commonest reading."""

    def __missing__(self, character: str) -> str:
        found = self[character] = code_of(reading(character))
        return found


_CODE = _Codes(dict.fromkeys(_DOTS, "") | CODES)


@lru_cache(maxsize=20_000)
def reading(character: str) -> str:
    """The commonest reading of a character in Hanyu Pinyin, without its tone, with v for ü; a letter reads as itself."""
    from pypinyin.constants import PINYIN_DICT

    said = PINYIN_DICT.get(ord(character), "").partition(",")[0]
    if not said:
        return character if "a" <= character <= "z" else ""
    return _NO_LETTER.sub("", unicodedata.normalize("NFD", said).replace("u\u0308", "v"))


@lru_cache(maxsize=20_000)
def _costs(
    wanted: str, least: float
) -> tuple[list[tuple[int, str, float]], list[float], list[tuple[int, float]], float]:
    """Of a skeleton: its sounds with their numbers and what dropping each costs; what dropping all up to each costs; of these what
    still may lead to a stretch that is so like; and what any that is may cost.
    """
    drops = [*map(_DROPPED.__getitem__, wanted)]
    dropped = [0.0, *accumulate(drops)]
    most = (1 - least) * _FULL[wanted] + 1e-6
    fresh = [*enumerate(dropped[: bisect_right(dropped, most)])][1:]
    return [*zip(range(1, len(dropped)), wanted, drops, strict=True)], dropped, fresh, most


def _full(wanted: str) -> float:
    """The whole weight of a skeleton, one at least."""
    return max(sum(map(_WEIGHT.__getitem__, wanted)), 1.0)


_FULL = Remembered(_full, 50_000)


@lru_cache(maxsize=4096)
def _runs(text: str) -> list[tuple[int, str, Costs]]:
    """The stretches of a text that may transliterate: where each begins, its characters, and what sounds cost there at best."""
    return [(run.start(), run[0], _AT_BEST[run[0]]) for run in _RUN.finditer(text)]


def _may_be(wanted: str, chinese: str, least: float) -> bool:
    """Whether a stretch may be like enough at best."""
    return sum(map(_AT_BEST[chinese], wanted)) <= _most(wanted, least)


def _most(wanted: str, least: float) -> float:
    """What a name may cost and be so like."""
    return (1 - least) * _FULL[wanted] + 1e-9


def _at_best(chinese: str) -> Costs:
    """What each sound costs at best in a stretch: dropped, or in the place of the nearest of its units."""
    return _nearest(reduce(or_, map(_bits, map(_CODE.__getitem__, chinese)), 0))


_AT_BEST = Remembered(_at_best, 4096)


@cache
def _bits(units: str) -> int:
    """A number with a bit for each unit."""
    return reduce(or_, (1 << _UNITS.index(unit) for unit in units), 0)


@cache
def _nearest_in(code: str) -> Costs:
    """The same of one character by its code."""
    return _nearest(_bits(code))


@cache  # so many as there are sets of a dozen units
def _nearest(bits: int) -> Costs:
    units = [unit for at, unit in enumerate(_UNITS) if bits >> at & 1]
    costs = {sound: min([drop, *(_IN_PLACE[unit][sound] for unit in units)]) for sound, drop in _DROPPED.items()}
    return costs.__getitem__


@lru_cache(maxsize=50_000)
def _best_in(wanted: str, run: str, least: float = MINIMUM) -> tuple[int, int, float] | None:
    """(start, end, likeness) of the best stretch of whole characters in `run`; none where it is less like than `least`."""
    sounds, dropped_all, fresh, most = _costs(wanted, least)
    # costs[j]: of wanted[:j] against the text up to here; begun[j]: the character it began with. What is behind `last` costs too
    # much, and is not brought up to date until it may cost less (Ukkonen 1985).
    costs, begun = dropped_all.copy(), [0] * len(dropped_all)
    best, start, end = 1e9, 0, 0
    last = first = len(fresh)
    for at, character in enumerate(run):
        costs[0], begun[0] = 0.0, at
        if at:
            for j, cost in fresh:  # a new beginning here
                if cost < costs[j]:
                    costs[j], begun[j] = cost, at
            if last < first:
                last = first
        for unit in _CODE[character]:
            add, near = _ADD.get(unit, 1.0), _IN_PLACE[unit]
            before = costs[0]
            costs[0] = here = before + add
            began = came = at
            reached = 0
            for j, sound, drop in sounds:
                diagonal, dropped, own = before + near[sound], here + drop, begun[j]
                before = costs[j]
                here = before + add
                if diagonal <= here and diagonal <= dropped:
                    here, came = diagonal, began
                elif dropped <= here:
                    here = dropped
                else:
                    came = own
                costs[j], begun[j], began = here, came, own
                if here <= most:
                    reached = j
                elif j > last:
                    break
            last = reached
        if costs[-1] <= best - 1e-9:
            best, start, end = costs[-1], begun[-1], at + 1
            if best < 1e-9:
                break  # nothing is more like
    likeness = 1 - best / _FULL[wanted]
    return (start, end, likeness) if likeness >= least else None
