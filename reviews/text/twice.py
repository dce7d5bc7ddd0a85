"""What the texts of pairs may have twice in a row: a character, a stretch of them, a word, a mark, a clause.

One look at all texts of a lot (docs/decisions/0022-a-lot-is-one-array.md), for most have nothing of the kind. What is seen here
is still to be read: each look sees all there is, and a little more.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from operator import and_, eq
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from reviews.text.scripts import base
from reviews.text.segments import Pair, Side

What = Literal["character", "stretch", "word", "mark", "clause"]
Numbers = NDArray[np.int64]
LONGEST_STRETCH = 12
MOST_WORDS = 4
_ENDS, _WITHIN = "。！？.!?", "，；：,;:"
SENTENCE, CLAUSE = re.compile(f"[^{_ENDS}\n]+"), re.compile(f"[^{_ENDS}{_WITHIN}\n]+")
SHORTEST = {"zh": 6, "en": 20}
"""Characters of a clause that counts, in the languages that are looked at."""
_MARKS = [mark * 2 for mark in "，、；：。,;."]
_POINTS = str.maketrans("-'’", "   ", '.,;:!?()[]“”‘"')
_HAN = ((0x3005, 0x3007), (0x3021, 0x3029), (0x3400, 0xFAFF), (0x20000, 0x323AF))
_ALPHABET, _BEGINNING = 26, 4


def read_ahead(pairs: Sequence[Pair]) -> None:
    """Looks at both sides of all pairs."""
    found: list[set[tuple[What, Side]]] = [set() for _pair in pairs]
    sides: list[tuple[Side, list[tuple[str, str]]]] = [
        ("source", [(pair.source, base(pair.source_lang)) for pair in pairs]),
        ("target", [(pair.target, base(pair.target_lang)) for pair in pairs]),
    ]
    for side, written in sides:
        for lang, looks in _LOOKS.items():
            rows = [at for at, (_text, one) in enumerate(written) if one == lang]
            texts = [written[at][0] for at in rows]
            for what, look in looks if texts else ():
                for at in look(texts):
                    found[rows[at]].add((what, side))
    for pair, seen in zip(pairs, found, strict=True):
        pair.cache["twice"] = seen


def twice(pair: Pair) -> set[tuple[What, Side]]:
    """What may stand twice in a pair, and on which side."""
    found: set[tuple[What, Side]] | None = pair.cache.get("twice")
    if found is None:
        read_ahead([pair])
        found = pair.cache["twice"]
    return found


def _characters(texts: Sequence[str]) -> Iterable[int]:
    return _owners(_again(_codes(texts), 1, 1), texts)


def _stretches(texts: Sequence[str]) -> Iterable[int]:
    """Those with two to twelve characters that stand again at once, told by the first two and the last."""
    codes = _codes(texts)
    found = []
    for size in range(2, LONGEST_STRETCH + 1):
        same = codes[size:] == codes[:-size]
        two = same[1:] & same[:-1]
        found.append(np.flatnonzero(two[: max(0, len(same) - size + 1)] & same[size - 1 :]))
    return _owners(np.concatenate(found), texts)


def _codes(texts: Sequence[str]) -> Numbers:
    """The characters of texts, no two alike that are not Chinese."""
    codes = np.frombuffer("\0".join(texts).encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.int64)
    is_han = np.logical_or.reduce([(codes >= first) & (codes <= last) for first, last in _HAN])
    return np.where(is_han, codes, -np.arange(len(codes)))


def _words(texts: Sequence[str]) -> Iterable[int]:
    """Those with a word that stands again at once, or two words that do after two to four; first those that begin so."""
    letters = np.frombuffer(f" {' '.join(texts)}    ".encode("ascii", "replace").lower(), np.uint8)
    edges = np.flatnonzero(np.diff(letters - np.uint8(ord("a")) < _ALPHABET)) + 1
    starts, sizes = edges[::2], edges[1::2] - edges[::2]
    words = np.zeros(len(starts), np.int64)
    for at in range(_BEGINNING):
        words = words << 8 | letters[starts + at] * (sizes > at)
    alike = [_again(words, 1, 1), *(_again(words, ahead, 2) for ahead in range(2, MOST_WORDS + 1))]
    return [at for at in _owners(starts[np.concatenate(alike)], texts) if _has_word_twice(texts[at])]


def _has_word_twice(text: str) -> bool:
    words = text.lower().translate(_POINTS).split()
    if any(map(eq, words, words[1:])):
        return True
    for ahead in range(2, MOST_WORDS + 1):
        same = list(map(eq, words, words[ahead:]))
        if any(map(and_, same, same[1:])):
            return True
    return False


def _again(values: Numbers, ahead: int, size: int) -> Numbers:
    """Where `size` values on end stand again so far ahead."""
    same = values[ahead:] == values[:-ahead]
    return np.flatnonzero(same if size == 1 else same[1:] & same[:-1])


def _owners(places: Numbers, texts: Sequence[str]) -> set[int]:
    """Which texts the places are in."""
    ends = np.cumsum([len(text) + 1 for text in texts])
    return set(np.searchsorted(ends, places, "right").tolist())


def _marks(texts: Sequence[str]) -> Iterator[int]:
    joined = "\n".join(texts)
    marks = [mark for mark in _MARKS if mark in joined]
    return (at for at, text in enumerate(texts) for mark in marks if mark in text)


def _clauses(texts: Sequence[str], least: int) -> Iterator[int]:
    """Those in which a clause or a sentence follows itself; where none of all does, no more than one look is taken."""
    if _says_again("\n".join(texts), least):
        yield from (at for at, text in enumerate(texts) if _says_again(text, least))


def _says_again(text: str, least: int) -> bool:
    low = text.lower()
    for marks in (_ENDS, _WITHIN):
        for mark in marks:
            low = low.replace(mark, "\n")
        said = [one for one in map(str.strip, low.split("\n")) if len(one) >= least]
        if any(map(eq, said, said[1:])):
            return True
    return False


_LOOKS: dict[str, list[tuple[What, Callable[[Sequence[str]], Iterable[int]]]]] = {
    "zh": [
        ("character", _characters),
        ("stretch", _stretches),
        ("mark", _marks),
        ("clause", partial(_clauses, least=SHORTEST["zh"])),
    ],
    "en": [("word", _words), ("mark", _marks), ("clause", partial(_clauses, least=SHORTEST["en"]))],
}
