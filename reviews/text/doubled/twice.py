"""What the texts of pairs may have twice in a row: a character, a stretch of them, a word, a mark, a clause.

One look at all texts of a lot (docs/decisions/0022-a-lot-is-one-array.md), for most have nothing of the kind. What is seen here
is still to be read: each look sees all there is, and a little more.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence, Set
from functools import partial, reduce
from operator import and_, eq
from string import ascii_lowercase
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from reviews.text.quick.kinds import EDGE, IDEOGRAPH, Flags, Texts, kind_of
from reviews.text.quick.lot import Lot
from reviews.text.scripts import base
from reviews.text.segments import SIDES, Pair, Side

What = Literal["character", "stretch", "word", "mark", "clause"]
Numbers = NDArray[np.int64]
LONGEST_STRETCH = 12
MOST_WORDS = 4
_ENDS, _WITHIN = "。！？.!?", "，；：,;:"
SENTENCE, CLAUSE = re.compile(f"[^{_ENDS}\n]+"), re.compile(f"[^{_ENDS}{_WITHIN}\n]+")
SHORTEST = {"zh": 6, "en": 20}
"""Characters of a clause that counts, in the languages that are looked at."""
_MARKS = [mark * 2 for mark in "，、；：。,;."]
_POINTS = str.maketrans("-–—'’", "     ", '.,;:!?()[]“”‘"')
_END, _MARK_WITHIN = kind_of(_ENDS), kind_of(_WITHIN)
_ALPHABET, _BEGINNING = 26, 4
# What a character adds to the sum of its clause, whatever its case; white space nothing, for that round a clause is no part of it.
_WEIGHTS = np.ones(0xFFFF, np.int64)
_WEIGHTS[0x4E00:0xA000] = np.arange(0x4E00, 0xA000)
_WEIGHTS[[code for code in range(0xFFFF) if chr(code).isspace()]] = 0
for _code in map(ord, ascii_lowercase):
    _WEIGHTS[[_code, ord(chr(_code).upper())]] = _code
_NOTHING: Set[tuple[What, Side]] = frozenset()


def read_ahead(pairs: Sequence[Pair]) -> None:
    """Looks at both sides of all pairs."""
    lot = pairs if isinstance(pairs, Lot) else Lot(pairs)
    found: dict[int, set[tuple[What, Side]]] = defaultdict(set)
    for side in SIDES:
        for lang, rows in _by_language(lot, side):
            texts = Texts([lot[at].text(side) for at in rows]) if len(rows) < len(lot) else lot.of(side)
            for what, look in _LOOKS.get(lang, ()):
                for at in np.flatnonzero(look(texts)).tolist():
                    found[rows[at]].add((what, side))
    for at, pair in enumerate(lot):
        pair.cache["twice"] = found.get(at, _NOTHING)


def _by_language(lot: Lot, side: Side) -> Iterable[tuple[str, Sequence[int]]]:
    """The languages of one side, each with the rows of its texts."""
    if lot.is_one:
        return [(base(lot[0].lang(side)), range(len(lot)))]
    found: dict[str, list[int]] = defaultdict(list)
    for at, pair in enumerate(lot):
        found[base(pair.lang(side))].append(at)
    return found.items()


def twice(pair: Pair) -> Set[tuple[What, Side]]:
    """What may stand twice in a pair, and on which side."""
    found: Set[tuple[What, Side]] | None = pair.cache.get("twice")
    if found is None:
        read_ahead([pair])
        found = pair.cache["twice"]
    return found


def _characters(texts: Texts) -> Flags:
    return texts.with_places(_again(_codes(texts), 1, 1))


def _stretches(texts: Texts) -> Flags:
    """Those with two to twelve characters that stand again at once, told by the first two and the last."""
    codes = _codes(texts)
    found = []
    for size in range(2, LONGEST_STRETCH + 1):
        same = codes[size:] == codes[:-size]
        two = same[1:] & same[:-1]
        found.append(np.flatnonzero(two[: max(0, len(same) - size + 1)] & same[size - 1 :]))
    return texts.with_places(np.concatenate(found))


def _codes(texts: Texts) -> NDArray[np.int32]:
    """The characters of texts, no two alike that are not Chinese."""
    return np.where(texts.are(IDEOGRAPH), texts.codes, -np.arange(len(texts.codes))).astype(np.int32)


def _words(texts: Texts) -> Flags:
    """Those with one to four words that stand again at once; first those whose words begin so."""
    letters = np.frombuffer(f"{texts.joined}    ".encode("ascii", "replace").lower(), np.uint8)
    edges = np.flatnonzero(np.diff(letters - np.uint8(ord("a")) < _ALPHABET)) + 1
    starts, sizes = edges[::2], edges[1::2] - edges[::2]
    words = np.zeros(len(starts), np.int64)
    for at in range(_BEGINNING):
        words = words << 8 | letters[starts + at] * (sizes > at)
    alike = [_again(words, ahead, ahead) for ahead in range(1, MOST_WORDS + 1)]
    found = texts.with_places(starts[np.concatenate(alike)])
    for at in np.flatnonzero(found).tolist():
        found[at] = _has_words_twice(texts.all[at])
    return found


def _has_words_twice(text: str) -> bool:
    words = text.lower().translate(_POINTS).split()
    for ahead in range(1, MOST_WORDS + 1):
        alike = 0
        for same in map(eq, words, words[ahead:]):
            alike = alike + 1 if same else 0
            if alike == ahead:
                return True
    return False


def _again(values: NDArray[Any], ahead: int, size: int) -> Numbers:
    """Where `size` values on end stand again so far ahead."""
    same = values[ahead:] == values[:-ahead]
    wide = max(0, len(same) - size + 1)
    return np.flatnonzero(reduce(and_, (same[at : at + wide] for at in range(size))))


def _marks(texts: Texts) -> Flags:
    return texts.say(*_MARKS)


def _clauses(texts: Texts, least: int) -> Flags:
    """Those in which a clause or a sentence follows itself; first those with two on end whose characters have the same sum."""
    found = np.zeros(len(texts.all), np.bool_)
    written = _WEIGHTS.take(texts.codes, mode="clip").cumsum()
    for ends in (_END, _END | _MARK_WITHIN):
        (places,) = texts.are(ends | EDGE).nonzero()
        sums = written[places[1:] - 1] - written[places[:-1]]
        found |= texts.with_places(places[1:-1][(sums[1:] == sums[:-1]) & (sums[1:] > 0)])
    for at in np.flatnonzero(found).tolist():
        found[at] = _says_again(texts.all[at], least)
    return found


def _says_again(text: str, least: int) -> bool:
    low = text.lower()
    for marks in (_ENDS, _WITHIN):
        for mark in marks:
            low = low.replace(mark, "\n")
        said = [one for one in map(str.strip, low.split("\n")) if len(one) >= least]
        if any(map(eq, said, said[1:])):
            return True
    return False


_LOOKS: dict[str, list[tuple[What, Callable[[Texts], Flags]]]] = {
    "zh": [
        ("character", _characters),
        ("stretch", _stretches),
        ("mark", _marks),
        ("clause", partial(_clauses, least=SHORTEST["zh"])),
    ],
    "en": [("word", _words), ("mark", _marks), ("clause", partial(_clauses, least=SHORTEST["en"]))],
}
