"""One Chinese name written in two ways in an article: Chou Meng-tieh and Zhou Mengdie for 周夢蝶, 蔡英文 and 蔡瑩文.

A part of the rule of transliterations (transliteration.py), for names that are not heard but spelt.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from reviews.text.marks import gettext_noop
from reviews.text.near_copies import is_near
from reviews.text.romanised import romanised
from reviews.text.scripts import base
from reviews.text.segments import Finding, Pair, Side, Spot
from reviews.text.spelt_names import bare, characters_of

Place = tuple[Pair, int, int]


def spelt_in_two_ways(name: str, pairs: Sequence[Pair]) -> Iterator[Finding]:
    """One finding on the rarer ways in which the translations of a name are written, if there are several."""
    into_english = base(pairs[0].target_lang) == "en"
    ways: dict[str, list[Place]] = defaultdict(list)
    for pair in pairs:
        for text, place in (_in_english if into_english else _in_chinese)(name, pair):
            ways[text].append(place)
    main, *others = sorted(ways, key=lambda text: -len(ways[text])) or [""]
    others = [one for one in others if _differs(main, one, into_english=into_english)]
    if others:
        places = [place for one in others for place in ways[one]]
        side: Side = "target"
        spots = tuple(Spot(pair.id, side, start, end) for pair, start, end in places)
        message = gettext_noop("“{name}” is “{main}” ({n}) and “{other}” ({m}) in this article")
        args = {"name": name, "main": main, "n": len(ways[main]), "other": others[0], "m": len(spots)}
        yield Finding("transliteration", "warning", side, spots[0].start, spots[0].end, message, args, spots=spots)


def _in_english(name: str, pair: Pair) -> Iterator[tuple[str, Place]]:
    """How an English translation spells the name with these characters."""
    for one in romanised(pair.target):
        span = characters_of(one, pair.source)
        if span and pair.source[slice(*span)] == name:
            yield one.text, (pair, one.start, one.end)


def _in_chinese(name: str, pair: Pair) -> Iterator[tuple[str, Place]]:
    """With which characters a Chinese translation writes a name that is spelt so."""
    for one in romanised(pair.source):
        span = characters_of(one, pair.target)
        if one.text == name and span:
            yield pair.target[slice(*span)], (pair, *span)


def _differs(main: str, other: str, *, into_english: bool) -> bool:
    if into_english:
        return bare(main) != bare(other)
    return len(main) == len(other) and is_near(main, other)
