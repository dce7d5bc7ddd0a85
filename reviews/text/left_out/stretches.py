"""Stretches of a text that may have been left out as a whole, and what their words say for or against translation.

A stretch lies between two cuts: marks, and words that begin a clause or a phrase. Content words are asked of the
dictionary (counterparts.py), names of their renderings (renderings.py), numbers of their values. Source: Halliday &
Matthiessen 2014, 7.1 (clause and phrase as what is added or left out).
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from reviews.text.left_out.cuts import Cut
from reviews.text.left_out.lengths import fillers
from reviews.text.left_out.sayings import chinese_sayings, english_sayings, says_in_chinese, says_in_english
from reviews.text.left_out.wordy_chinese import WORDY_CHINESE
from reviews.text.meanings.counterparts import chinese_evidence, english_evidence
from reviews.text.meanings.glosses import Span
from reviews.text.meanings.signs import NOTHING
from reviews.text.meanings.stem_numbers import content_words
from reviews.text.names.name_spans import names_at
from reviews.text.names.renderings import Mention, chinese_mentions, english_mentions
from reviews.text.values.number import SOFT
from reviews.text.values.numerals import numbers

NAMED, UNNAMED = 1.5, -2.6
FULL, FULLY_NAMED = 20, 3.0  # letters: a name so long is hardly found by chance
COUNTED, UNCOUNTED = 2.8, -2.0
SAID, UNSAID = 0.5, -2.0
UNANSWERED = -0.3  # weaker evidence against a word says nothing by itself
FARTHEST = 14  # cuts: longer stretches would be several sentences

_EDGE = re.compile(
    r"[\s,;:.—–()“”\"，；：。、（）「」『』-]+$|\b(?:and|but|or|who|which|that|when|while|because|as|after|before|if|where|with|in|for|to|by|"
    r"from|at|on|than|of|the|a|an|about|s)$",
    re.IGNORECASE,
)
_BEGIN = re.compile(r"^[\s,;:.—–()“”\"，；：。、（）「」『』-]+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]{2,}")
_SAYING = frozenset({"say", "says", "said", "saying", "tell", "tells", "told", "according", "add", "adds", "added"})


_Named = tuple[int, int, bool]
"""Where a name stands, and whether the other text has it."""


class Unit(NamedTuple):
    """A content word, a name or a number of a text, with the evidence (nats) that it was translated."""

    start: int
    end: int
    evidence: float

    @property
    def unanswered(self) -> bool:
        """Whether the other text seems to have nothing for it."""
        return self.evidence < UNANSWERED


# To call the class takes four times as long.
_unit: Callable[[tuple[int, int, float]], Unit] = partial(tuple.__new__, Unit)


class Stretch(NamedTuple):
    """A span of a text, the evidence against it (nats), its unanswered units, and at how many of its ends a clause ends."""

    start: int
    end: int
    against: float
    unanswered: int
    closed: int


_stretch: Callable[[tuple[int, int, float, int, int]], Stretch] = partial(tuple.__new__, Stretch)


def english_units(english: str, chinese: str) -> list[Unit]:
    """The units of `english` in order, as `chinese` answers them."""
    words = [*_english_words(english, chinese), *_said(english_sayings(english), chinese, says_in_chinese)]
    names = [*_spans(english_mentions(english, chinese)), *_kept_in_chinese(english, chinese)]
    return _with(words, names, _counted(english, "en", chinese, "zh"))


def english_left(english: str, chinese: str, without: Span) -> Iterator[list[Unit]]:
    """The same as `chinese` answers them without one of its spans: first as if every name were answered, then as they are."""
    words = [*_english_words(english, chinese, without), *_said(english_sayings(english), chinese, says_in_chinese)]
    kept, counted = [*_kept_in_chinese(english, chinese)], _counted(english, "en", chinese, "zh")
    yield _at_best(words, [*((one.start, one.end, True) for one in names_at(english)), *kept], counted)
    rest = f"{chinese[: without[0]]} {chinese[without[1] :]}"
    yield _with(words, [*_spans(english_mentions(english, rest)), *kept], counted)


def chinese_units(chinese: str, english: str) -> list[Unit]:
    """The units of `chinese` in order, as `english` answers them."""
    words = [*_chinese_words(chinese, english), *_said(chinese_sayings(chinese), english, says_in_english)]
    names = [*_spans(chinese_mentions(chinese, english)), *_kept_in_english(chinese, english)]
    return _with(words, names, _counted(chinese, "zh", english, "en"))


def chinese_left(chinese: str, english: str, without: Span) -> Iterator[list[Unit]]:
    """The same as `english` answers them without one of its spans: first as if every name were answered, then as they are."""
    rest = f"{english[: without[0]]} {english[without[1] :]}"
    words = [*_chinese_words(chinese, rest), *_said(chinese_sayings(chinese), english, says_in_english)]
    kept, counted = [*_kept_in_english(chinese, english)], _counted(chinese, "zh", english, "en")
    yield _at_best(words, [*_spans(chinese_mentions(chinese, english)), *kept], counted)
    yield _with(words, [*_spans(chinese_mentions(chinese, rest)), *kept], counted)


def _english_words(english: str, chinese: str, without: Span = NOTHING) -> list[Unit]:
    asked = [
        one
        for one in content_words(english)
        if one[2] >= 0 and english[one[0]].islower() and english[one[0] : one[1]] not in _SAYING
    ]
    found = english_evidence(english, chinese, asked, without)
    words = [
        _unit((start, end, evidence)) for (start, end, _stem, _kin), (_how, evidence) in zip(asked, found, strict=False)
    ]
    return _said_in_few(words, english)


def _said_in_few(words: list[Unit], english: str) -> list[Unit]:
    """The words, without the unanswered ones of wordy turns: nobody misses those."""
    if not (wordy := fillers(english)):
        return words
    return [
        one
        for one in words
        if not (one.unanswered and any(start <= one.start and one.end <= end for start, end in wordy))
    ]


def _chinese_words(chinese: str, english: str) -> list[Unit]:
    return [
        _unit((start, end, evidence))
        for start, end, _how, evidence in chinese_evidence(chinese, english)
        if evidence >= UNANSWERED or chinese[start:end] not in WORDY_CHINESE
    ]


def _spans(mentions: Iterable[Mention]) -> Iterator[_Named]:
    return ((one.start, one.end, one.matched) for one in mentions)


def _kept_in_chinese(english: str, chinese: str) -> Iterator[_Named]:
    """Words of an English text that stand in the Chinese one as they are."""
    if kept := frozenset(_LATIN.findall(chinese)):
        yield from ((*match.span(), True) for match in _LATIN.finditer(english) if match.group() in kept)


def _kept_in_english(chinese: str, english: str) -> Iterator[_Named]:
    """Latin words of a Chinese text, each with whether the English one has it."""
    if letters := [*_LATIN.finditer(chinese)]:
        kept = frozenset(_LATIN.findall(english.lower()))
        yield from ((*match.span(), match.group().lower() in kept) for match in letters)


def _said(spans: Iterable[tuple[int, int]], other: str, says: Callable[[str], bool]) -> list[Unit]:
    spans = list(spans)
    if not spans:
        return []
    evidence = SAID if says(other) else UNSAID
    return [_unit((start, end, evidence)) for start, end in spans]


def _with(words: list[Unit], names: list[_Named], counted: list[Unit]) -> list[Unit]:
    """Names and numbers, and the words outside names, in order."""
    if not names:
        return _in_order([*words, *counted])
    units = [
        _unit((start, end, (FULLY_NAMED if end - start >= FULL else NAMED) if matched else UNNAMED))
        for start, end, matched in names
    ]
    taken = _taken(units)
    return _in_order([*units, *[word for word in words if taken.find(1, word[0], word[1]) < 0], *counted])


def _at_best(words: list[Unit], names: list[_Named], counted: list[Unit]) -> list[Unit]:
    """The same as if every name were answered, and every word in one. A name may have a character more than it seems, where it is
    answered; so no more can go unanswered, nor fewer words be answered, in whatever text the names are sought.
    """
    if not names:
        return _in_order([*words, *counted])
    units = [_unit((start, end + 1, FULLY_NAMED)) for start, end, _matched in names]
    taken = _taken(units)
    inside = [word if taken.find(1, word[0], word[1]) < 0 else _unit((word[0], word[1], FULLY_NAMED)) for word in words]
    return _in_order([*units, *inside, *counted])


def _taken(units: Iterable[Unit]) -> bytearray:
    """Of each character up to the end of the last unit whether it stands in one."""
    taken = bytearray()
    for start, end, _evidence in units:
        taken.extend(bytes(max(0, end - len(taken))))
        taken[start:end] = b"\1" * (end - start)
    return taken


def _in_order(units: list[Unit]) -> list[Unit]:
    return sorted(units, key=itemgetter(0))


def _counted(text: str, lang: str, other: str, other_lang: str) -> list[Unit]:
    ours = [one for one in numbers(text, lang) if one.weight >= SOFT and one.values]
    theirs = {value for number in numbers(other, other_lang) for value in number.values} if ours else frozenset()
    return [_unit((one.start, one.end, UNCOUNTED if theirs.isdisjoint(one.values) else COUNTED)) for one in ours]


def stretches(cuts: Sequence[Cut], units: list[Unit], fewest: int) -> Iterator[Stretch]:
    """Every stretch between two of the cuts that are not too far apart against which its words speak, with so many unanswered
    units at least. One that goes over the end of a sentence begins and ends as a clause does.
    """
    starts = [one[0] for one in units]
    before = [bisect_left(starts, cut[0]) for cut in cuts]
    evidence = [*accumulate([one[2] for one in units], initial=0.0)]
    is_open = [*accumulate([one[2] < UNANSWERED for one in units], initial=0)]
    # Of each cut the evidence and the unanswered units before it.
    said, unsaid = [evidence[at] for at in before], [is_open[at] for at in before]
    ended = [0, *accumulate([cut.ends for cut in cuts])]
    least = [*accumulate(reversed(said), min)][::-1]  # of each cut the least evidence before it or one behind
    for i, start in enumerate(cuts):
        so_far, left_so_far = said[i], unsaid[i]
        if unsaid[-1] - left_so_far < fewest:
            return
        if least[i] >= so_far:
            continue
        near = enumerate(said[i + 1 : i + 1 + FARTHEST], i + 1)
        for at in [at for at, evidence_there in near if evidence_there < so_far]:
            unanswered, end = unsaid[at] - left_so_far, cuts[at]
            if unanswered >= fewest and ((start.closes and end.closes) or ended[at] == ended[i + 1]):
                yield _stretch((start.at, end.at, so_far - said[at], unanswered, start.closes + end.closes))


def heaviest(units: list[Unit]) -> float:
    """The most evidence against any run of units (Bentley 1984, maximum subarray)."""
    best = current = 0.0
    for _start, _end, evidence in units:
        current -= evidence
        if current > best:
            best = current
        elif current < 0:
            current = 0.0
    return best


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the marks at its edges and the words of grammar it ends with."""
    shown = text[start:end]
    if begins := _BEGIN.match(shown):
        start += begins.end()
        shown = shown[begins.end() :]
    while match := _EDGE.search(shown):
        shown = shown[: match.start()]
    return (start, start + len(shown)) if shown else (start, end)
