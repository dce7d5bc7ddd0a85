"""Terms in running text: Chinese by the longest match, English by its stems, so that "tide mills" holds "tide mill".

Source: the forward longest match is that of Chinese dictionaries' segmenters; stems are those of reviews/text/stems.py.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reviews.text.scripts import UNSPACED, base
from reviews.text.stems import stem

_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]{1,2}\b)?|\d+")
_SHORTEST_INITIALS = 5


@dataclass(frozen=True, slots=True)
class Place:
    """Where a term stands; start and end in code points."""

    term: str
    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of `text` that stand here."""
        return text[self.start : self.end]


class TermIndex:
    """The terms of one language, ready to be looked for in texts."""

    def __init__(self, terms: Iterable[str], lang: str) -> None:
        self.lang = base(lang)
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for term in dict.fromkeys(terms):
            key = tuple(term) if self.lang in UNSPACED else tuple(stem(word.lower(), self.lang) for word in words(term))
            if key:
                self._by_first[key[0]].append((key, term))
        for found in self._by_first.values():
            found.sort(key=lambda one: -len(one[0]))

    def places(self, text: str) -> Iterator[Place]:
        """The terms in `text`, the longest at each place, none inside another."""
        return self._unspaced(text) if self.lang in UNSPACED else self._spaced(text)

    def _unspaced(self, text: str) -> Iterator[Place]:
        at = 0
        while at < len(text):
            for _key, term in self._by_first.get(text[at], ()):
                if text.startswith(term, at):
                    yield Place(term, at, at + len(term))
                    at += len(term)
                    break
            else:
                at += 1

    def _spaced(self, text: str) -> Iterator[Place]:
        found = list(_WORD.finditer(text))
        stems = [stem(match.group().lower(), self.lang) for match in found]
        at = 0
        while at < len(found):
            for key, term in self._by_first.get(stems[at], ()):
                if tuple(stems[at : at + len(key)]) == key and written_alike(term, found[at : at + len(key)]):
                    yield Place(term, found[at].start(), found[at + len(key) - 1].end())
                    at += len(key)
                    break
            else:
                at += 1


def words(text: str) -> list[str]:
    """The words and numbers of a text."""
    return _WORD.findall(text)


def written_alike(term: str, found: "list[re.Match[str]]") -> bool:
    """Initials are only found as initials (the pronoun "us" is not the US), and no adverb for its adjective."""
    for word, match in zip(words(term), found, strict=True):
        text = match.group()
        if word.isupper() and 1 < len(word) < _SHORTEST_INITIALS and not text.isupper():
            return False
        if text.lower().endswith("ly") != word.lower().endswith("ly"):
            return False
    return True


def holds(text: str, rendering: str, lang: str) -> bool:
    """Whether `rendering` stands in `text`, inflected or not."""
    if rendering in text:
        return True
    return base(lang) not in UNSPACED and any(TermIndex([rendering], lang).places(text))
