"""Sentences to tokens: words by dictionary or stem, numbers by value, Latin words, punctuation classes."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from reviews.align.values import numbers
from reviews.text.meanings import stems
from reviews.text.meanings.dictionary import Dictionary
from reviews.text.meanings.word_hashes import substring_hashes
from reviews.text.scripts import HAN, KANA, base

_HAN_RUN = re.compile(f"[{HAN}{KANA}]+")
_HAN_OR_WORD = re.compile(rf"[{HAN}{KANA}]|[^\W_{HAN}{KANA}]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Elsewhere an apostrophe stands between two words: l'arête, dell'anno.
_PART = re.compile(r"[^\W\d_]+")
_MARKS = {
    "?": "?", "？": "?", "!": "!", "！": "!", "…": "…", "—": "—", "–": "—", ":": ":", "：": ":", ";": ";", "；": ";",
    "「": "q", "『": "q", "“": "q", "”": "Q", "」": "Q", "』": "Q", "«": "q", "»": "Q", "„": "q", "(": "(", "（": "(",
    "《": "t", "%": "%", "％": "%", "$": "$",
}  # fmt: skip
_MARK = re.compile("[" + re.escape("".join(_MARKS)) + "]")
_LETTER = re.compile(f"[^\\W\\d_{HAN}{KANA}]")
_URL = re.compile(r"(?:https?://|www\.)[^\s\u3000-\u9fff）)」]+", re.IGNORECASE)

# Sentences whose words are looked up together.
_AT_ONCE = 2000
# Languages in which a word of one letter is a token.
_SHORT = ("en", "zh", "ja")

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
    return Reader(lang, dictionary).side(texts)


class Reader:
    """Tokenises the sentences of one side, in the language of tag `lang`, and afterwards parts of them; a word that was read
    once is known.
    """

    def __init__(self, lang: str, dictionary: Dictionary | None) -> None:
        self._lang, self._dictionary = base(lang), dictionary
        self._index = _Index()
        self._written = _Written(self._index, self._lang)

    def side(self, texts: Sequence[str]) -> Side:
        """All sentences of the side."""
        seen: list[str] = []
        tokens, starts = self._tokens(texts, seen)
        return Side(
            lang=self._lang,
            types=[token for token, _kind in self._index],
            classes=np.array([kind for _token, kind in self._index], np.int8),
            tokens=np.array(tokens, np.int32),
            starts=np.array(starts, np.int64),
            lengths=np.array([length(text) for text in texts], np.float32),
            capitals=self._written.capitals(seen),
        )

    def parts(self, texts: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The tokens of parts of sentences, and where each part starts; what no whole sentence has is numbered behind its types."""
        tokens, starts = self._tokens(texts, [])
        return np.array(tokens, np.int64), np.array(starts, np.int64)

    def _tokens(self, texts: Sequence[str], seen: list[str]) -> tuple[list[int], list[int]]:
        """The same, with all alphabetic words as they are written added to `seen`."""
        lang, index, known = self._lang, self._index, self._written.__getitem__
        tokens: list[int] = []
        starts = [0]
        pattern = _WORD if lang in _SHORT else _PART
        cutter = _Cutter(texts, self._dictionary) if lang in ("zh", "ja") else None
        for at, text in enumerate(texts):
            tokens += [index[str(value), NUMBER] for value in numbers(text, lang)]
            if "://" in text or "www." in text.lower():
                tokens += [index[url.lower(), LATIN] for url in _URL.findall(text)]
            if cutter:
                tokens += [index[word, WORD] for word in cutter.words(at)]
                words = _WORD.findall(_HAN_RUN.sub(" ", text)) if _LETTER.search(text) else []
            else:
                words = pattern.findall(text)
            tokens += [number for number in map(known, words) if number >= 0]
            seen += words
            tokens += [index[_MARKS[mark], MARK] for mark in _MARK.findall(text)]
            if lang == "en" and '"' in text:
                tokens += [index["qQ"[n % 2], MARK] for n in range(text.count('"'))]
            tokens.append(index["", END])
            starts.append(len(tokens))
        return tokens, starts


class _Index(dict[tuple[str, int], int]):
    """The distinct tokens with their class, numbered as they come."""

    def __missing__(self, key: tuple[str, int]) -> int:
        number = self[key] = len(self)
        return number


class _Written(dict[str, int]):
    """Of each alphabetic word as it is written the number of its token, or -1 where it says nothing."""

    def __init__(self, index: _Index, lang: str) -> None:
        super().__init__()
        self._index, self._lang = index, lang
        self._kinds: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        low = word.lower()
        if self._lang in ("zh", "ja"):
            token, kind = low, LATIN
        else:
            low = low.replace("’", "'")
            stop = self._lang == "en" and low in stems.STOP
            token, kind = (low, STOPWORD) if stop else (stems.stem(low, self._lang), WORD)
        number = self[word] = self._index[token, kind] if self._lang in _SHORT or len(low) > 1 else -1
        self._kinds[word] = kind
        return number

    def capitals(self, seen: Sequence[str]) -> frozenset[int]:
        """The tokens that are nearly always written with a capital in `seen`, all words of the text; Latin words are."""
        counts: dict[int, list[int]] = {}
        for word, n in Counter(seen).items():
            if self[word] >= 0 and self._kinds[word] != STOPWORD:
                of_word = counts.setdefault(self[word], [0, 0])
                of_word[0] += n * (self._kinds[word] == LATIN or word[0].isupper())
                of_word[1] += n
        return frozenset(number for number, (upper, n) in counts.items() if upper * 10 >= n * 7)


def length(text: str) -> float:
    """Characters, with Han ones as one each, Latin words inside Han text as one each, and white space left out; at least one."""
    if _HAN_RUN.search(text):
        return float(len(_HAN_OR_WORD.findall(text)))
    return float(max(1, len(text) - text.count(" ")))


class _Cutter:
    """Longest-match words of Chinese text, many sentences looked up at once."""

    def __init__(self, texts: Sequence[str], dictionary: Dictionary | None) -> None:
        self._texts, self._dictionary = texts, dictionary
        self._first, self._starts, self._longest = 0, [0], b""

    def words(self, at: int) -> list[str]:
        """The words of sentence `at`: those of the dictionary, else single characters. To be asked in order."""
        if at >= self._first + len(self._starts) - 1:
            self._look_up(at)
        text = self._texts[at]
        offset = self._starts[at - self._first]
        longest = self._longest[offset : offset + len(text)]
        found = []
        for run in _HAN_RUN.finditer(text):
            here, end = run.span()
            while here < end:
                after = here + longest[here]
                if after > end:
                    after = end
                found.append(text[here:after])
                here = after
        return found

    def _look_up(self, first: int) -> None:
        """For each character of the next sentences the length of the longest word that begins there."""
        texts = self._texts[first : first + _AT_ONCE]
        self._first, self._starts = first, [0, *accumulate(len(text) + 1 for text in texts)]
        whole = "\n".join([*texts, ""])
        longest = np.ones(len(whole), np.uint8)
        if self._dictionary is not None and whole:
            for length, hashes in enumerate(substring_hashes(whole), 1):
                if length > 1:
                    known = self._dictionary.find(hashes) >= 0
                    longest[: len(known)][known] = length
        self._longest = longest.tobytes()
