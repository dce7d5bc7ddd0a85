"""Sentences to tokens: words by dictionary or stem, numbers by value, Latin words, punctuation classes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from reviews.align.values import numbers
from reviews.text import stems
from reviews.text.dictionary import Dictionary, substring_hashes
from reviews.text.scripts import HAN, KANA, base

_HAN_RUN = re.compile(f"[{HAN}{KANA}]+")
_HAN_OR_WORD = re.compile(rf"[{HAN}{KANA}]|[^\W_{HAN}{KANA}]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_MARKS = {
    "?": "?", "？": "?", "!": "!", "！": "!", "…": "…", "—": "—", "–": "—", ":": ":", "：": ":", ";": ";", "；": ";",
    "「": "q", "『": "q", "“": "q", "”": "Q", "」": "Q", "』": "Q", "«": "q", "»": "Q", "„": "q", "(": "(", "（": "(",
    "《": "t", "%": "%", "％": "%", "$": "$",
}  # fmt: skip
_MARK = re.compile("[" + re.escape("".join(_MARKS)) + "]")
_URL = re.compile(r"(?:https?://|www\.)[^\s\u3000-\u9fff）)」]+", re.IGNORECASE)

# Sentences whose words are looked up together.
_AT_ONCE = 2000

WORD, STOPWORD, NUMBER, LATIN, MARK, END = range(6)
# How much of a token's evidence counts, by class.
_CLASS_WEIGHT = np.array([1.0, 0.1, 1.4, 0.65, 0.4, 0.0], np.float32)


@dataclass(frozen=True)
class Side:
    """The tokens of one side.

    `types` are the distinct tokens, each with its class; sentence k holds tokens[starts[k] : starts[k + 1]], the last
    of which is always an end token, so no sentence is empty. `lengths` count characters, without white space, and a
    Latin word inside Chinese as one. `capitals` are the types that are nearly always written with a capital.
    """

    lang: str
    types: list[str]
    classes: NDArray[np.int8]
    tokens: NDArray[np.int32]
    starts: NDArray[np.int64]
    lengths: NDArray[np.float32]
    capitals: frozenset[int]

    @property
    def weights(self) -> NDArray[np.float32]:
        """The weight of each token."""
        return self.type_weights[self.tokens]

    @property
    def type_weights(self) -> NDArray[np.float32]:
        """The weight of each type."""
        return _CLASS_WEIGHT[self.classes]

    @property
    def counts(self) -> NDArray[np.int64]:
        """How often each type occurs."""
        return np.bincount(self.tokens, minlength=len(self.types))


def read(texts: Sequence[str], lang: str, dictionary: Dictionary | None) -> Side:
    """Tokenise the sentences of one side, in the language of tag `lang`."""
    bare = base(lang)
    index: dict[tuple[str, int], int] = {}
    capitals: dict[int, list[int]] = {}
    tokens: list[int] = []
    starts = [0]
    cutter = _Cutter(texts, dictionary) if bare in ("zh", "ja") else None
    for at, text in enumerate(texts):
        for token, kind, capital in _tokens(text, bare, cutter, at):
            number = index.setdefault((token, kind), len(index))
            tokens.append(number)
            if kind in (WORD, LATIN):
                seen = capitals.setdefault(number, [0, 0])
                seen[0] += capital
                seen[1] += 1
        tokens.append(index.setdefault(("", END), len(index)))
        starts.append(len(tokens))
    return Side(
        lang=bare,
        types=[token for token, _kind in index],
        classes=np.array([kind for _token, kind in index], np.int8),
        tokens=np.array(tokens, np.int32),
        starts=np.array(starts, np.int64),
        lengths=np.array([max(1.0, _length(text)) for text in texts], np.float32),
        capitals=frozenset(number for number, (upper, n) in capitals.items() if upper * 10 >= n * 7),
    )


def _length(text: str) -> float:
    """Characters, with Han ones as one each, Latin words inside Han text as one each, and white space left out."""
    if _HAN_RUN.search(text):
        return len(_HAN_OR_WORD.findall(text))
    return len(text) - text.count(" ")


def _tokens(text: str, lang: str, cutter: "_Cutter | None", at: int) -> list[tuple[str, int, bool]]:
    found: list[tuple[str, int, bool]] = [(str(value), NUMBER, False) for value in numbers(text, lang)]
    found += [(url.lower(), LATIN, False) for url in _URL.findall(text)]
    if cutter:
        found += [(word, WORD, False) for word in cutter.words(at)]
        found += [(word.lower(), LATIN, True) for word in _WORD.findall(_HAN_RUN.sub(" ", text))]
    else:
        for match in _WORD.finditer(text):
            word = match.group()
            low = word.lower().replace("’", "'")
            if low in stems.STOP and lang == "en":
                found.append((low, STOPWORD, False))
            elif lang == "en" or len(low) > 1:
                found.append((stems.stem(low, lang), WORD, word[0].isupper()))
    found += [(_MARKS[mark], MARK, False) for mark in _MARK.findall(text)]
    if lang == "en" and '"' in text:
        found += [("qQ"[n % 2], MARK, False) for n in range(text.count('"'))]
    return found


class _Cutter:
    """Longest-match words of Chinese text, many sentences looked up at once."""

    def __init__(self, texts: Sequence[str], dictionary: Dictionary | None) -> None:
        self._texts, self._dictionary = texts, dictionary
        self._first, self._starts, self._longest = 0, [0], np.zeros(0, np.int8)

    def words(self, at: int) -> list[str]:
        """The words of sentence `at`: those of the dictionary, else single characters. To be asked in order."""
        if at >= self._first + len(self._starts) - 1:
            self._look_up(at)
        text = self._texts[at]
        offset = self._starts[at - self._first]
        found = []
        for run in _HAN_RUN.finditer(text):
            place, end = run.span()
            lengths = self._longest[offset + place : offset + end].tolist()
            here = 0
            while here < len(lengths):
                size = min(lengths[here], len(lengths) - here)
                found.append(text[place + here : place + here + size])
                here += size
        return found

    def _look_up(self, first: int) -> None:
        """For each character of the next sentences the length of the longest word that begins there."""
        texts = self._texts[first : first + _AT_ONCE]
        self._first, self._starts = first, [0, *accumulate(len(text) + 1 for text in texts)]
        whole = "\n".join([*texts, ""])
        self._longest = np.ones(len(whole), np.int8)
        if self._dictionary is not None and whole:
            for length, hashes in enumerate(substring_hashes(whole), 1):
                if length > 1:
                    known = self._dictionary.find(hashes) >= 0
                    self._longest[: len(known)][known] = length
