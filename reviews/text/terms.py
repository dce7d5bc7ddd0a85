"""Terms in running text: Chinese by the longest match, English by its stems, so that "tide mills" holds "tide mill".

Source: the forward longest match is that of Chinese dictionaries' segmenters; stems are those of reviews/text/stems.py.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reviews.text.scripts import UNSPACED, base
from reviews.text.segments import Term
from reviews.text.stems import stem

_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]{1,2}\b)?|\d+")
_SHORTEST_INITIALS = 5
Key = str | tuple[str, ...]


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
        self._terms: dict[Key, list[str]] = defaultdict(list)
        for term in dict.fromkeys(terms):
            if key := self._key(term):
                self._terms[key].append(term)
        lengths = defaultdict(set)
        for key in self._terms:
            lengths[key[0]].add(len(key))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def _key(self, term: str) -> Key:
        """What a term is found by, whole or from its beginning: its characters, or the stems of its words."""
        return term if self.lang in UNSPACED else tuple(stem(word.lower(), self.lang) for word in words(term))

    def places(self, text: str) -> Iterator[Place]:
        """The terms in `text`, the longest at each place, none inside another."""
        return self._unspaced(text) if self.lang in UNSPACED else self._spaced(text)

    def _unspaced(self, text: str) -> Iterator[Place]:
        at = 0
        while at < len(text):
            for n in self._lengths.get(text[at], ()):
                if (term := text[at : at + n]) in self._terms:
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
            for n in self._lengths.get(stems[at], ()):
                here = found[at : at + n]
                terms = [one for one in self._terms.get(tuple(stems[at : at + n]), ()) if written_alike(one, here)]
                if terms:
                    capital = here[0].group()[0].isupper()
                    term = next((one for one in terms if one[0].isupper() == capital), terms[0])
                    yield Place(term, here[0].start(), here[-1].end())
                    at += len(here)
                    break
            else:
                at += 1


class Glossary:
    """Entries by their source term, and an index of the terms: made once for all the pairs that are checked by it."""

    def __init__(self, terms: Iterable[Term], lang: str) -> None:
        self.terms = tuple(terms)
        self.entries: dict[str, list[Term]] = defaultdict(list)
        for term in self.terms:
            self.entries[term.source].append(term)
        self.index = TermIndex(self.entries, lang)

    def found_in(self, source: str) -> list[tuple[Place, list[Term]]]:
        """The terms that stand in a text of the language, each place with the entries for it.

        A word in lower case is no name (a turkey is not Turkey); one with a capital may be either, as sentences begin so.
        """
        return [(place, self._entries_at(place)) for place in self.index.places(source)]

    def _entries_at(self, place: Place) -> list[Term]:
        entries = self.entries[place.term]
        small = place.term[0].lower() + place.term[1:]
        return entries if small == place.term else [*entries, *self.entries.get(small, ())]


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
