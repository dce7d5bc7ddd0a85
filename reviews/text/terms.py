"""Terms in running text: Chinese by the longest match, English by its stems, so that "tide mills" holds "tide mill".

A verb may be entered with its "to"; "run-off" and "runoff" are one word. Source: the forward longest match is that of Chinese
dictionaries' segmenters; stems are those of reviews/text/meanings/stems.py.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from reviews.text.meanings.stems import stem
from reviews.text.names.place_forms import chinese_places, is_place
from reviews.text.scripts import UNSPACED, base
from reviews.text.segments import Term

_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]{1,2}\b)?|\d+")
_SHORTEST_INITIALS = 5
_INITIALS = re.compile(r"[A-Z]{2,4}|(?:[A-Z]\.){2,4}")
_POSSESSIVE = re.compile(r"['’]s?$")
_PLURAL = re.compile(r"['’]?s$")  # NGOs, the EU's
_TIMES_TEXT = """
January February March April May June July August September October November December
Monday Tuesday Wednesday Thursday Friday Saturday Sunday
"""
_TIMES = frozenset(_TIMES_TEXT.split())
_ENDS_OF_NAMES = ("宮", "宫", "黨", "党", "報", "报", "公司", "集團", "集团")
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
            for key in self._keys(term):
                self._terms[key].append(term)
        lengths = defaultdict(set)
        for key in self._terms:
            lengths[key[0]].add(len(key))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def _keys(self, term: str) -> set[Key]:
        """What a term is found by, whole or from its beginning: its characters, or the stems of its words."""
        if self.lang in UNSPACED:
            return {term} if term else set()
        written = {own(term), own(term).replace("-", "")}
        if letters := _INITIALS.fullmatch(term):
            written |= {term.replace(".", ""), ".".join(letters.group().replace(".", ""))}  # US, U.S.
        return {key for one in written if (key := tuple(stem(word.lower(), self.lang) for word in words(one)))}

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
        stems = [self._stem(match.group()) for match in found]
        joined = self._joined(text, found) if "-" in text else {}
        at = 0
        while at < len(found):
            if (whole := joined.get(at)) and at + 1 < len(found):
                yield Place(whole, found[at].start(), found[at + 1].end())
                at += 2
                continue
            for n in self._lengths.get(stems[at], ()):
                here = found[at : at + n]
                terms = [
                    one for one in self._terms.get(tuple(stems[at : at + n]), ()) if written_alike(one, here, text)
                ]
                if terms:
                    capital = here[0].group()[0].isupper()
                    term = next((one for one in terms if one[0].isupper() == capital), terms[0])
                    yield Place(term, here[0].start(), here[-1].end())
                    at += len(here)
                    break
            else:
                at += 1

    def _stem(self, word: str) -> str:
        """The stem of a word, and of initials without the sign of their plural: TVs."""
        if word[-1] == "s" and len(word) > 2 and word[:-1].isupper():
            word = word[:-1]
        return stem(word.lower(), self.lang)

    def _joined(self, text: str, found: "list[re.Match[str]]") -> dict[int, str]:
        """Terms of one word that stand with a hyphen in it, by the number of the word that they begin with."""
        there = {}
        for at, (one, two) in enumerate(pairwise(found)):
            if text[one.end() : two.start()] == "-":
                known = self._terms.get((stem((one.group() + two.group()).lower(), self.lang),), ())
                if term := next((term for term in known if "-" not in term), None):
                    there[at] = term
        return there


class Glossary:
    """Entries by their source term, and an index of the terms: made once for all the pairs that are checked by it."""

    def __init__(self, terms: Iterable[Term], lang: str) -> None:
        self.terms = tuple(terms)
        self.entries: dict[str, list[Term]] = defaultdict(list)
        for term in self.terms:
            self.entries[term.source].append(term)
        self.index = TermIndex(self.entries, lang)
        self._names = self._read_names() if base(lang) == "en" else frozenset()

    def _read_names(self) -> frozenset[str]:
        """The terms that are names: in capitals, and known or rendered as such, or one word in a glossary that has others in
        lower case."""
        capital = [
            term for term in self.terms if term.source.istitle() and not term.source.isupper() and len(term.source) > 1
        ]
        tells = len(capital) < len(self.terms)
        return frozenset(term.source for term in capital if (tells and term.source.isalpha()) or is_name(term))

    def found_in(self, source: str) -> list[tuple[Place, list[Term]]]:
        """The terms that stand in a text of the language, each place with the entries for it.

        A word in lower case is no name (a turkey is not Turkey); one with a capital may be either, as sentences begin so.
        """
        return [
            (place, self._entries_at(place))
            for place in self.index.places(source)
            if place.term not in self._names or (there := own_name(place.of(source))).istitle() or there.isupper()
        ]

    def _entries_at(self, place: Place) -> list[Term]:
        entries = self.entries[place.term]
        small = place.term[0].lower() + place.term[1:]
        return entries if small == place.term else [*entries, *self.entries.get(small, ())]


def own_name(there: str) -> str:
    """A name without the sign of what it owns: China's."""
    return _POSSESSIVE.sub("", there)


def is_name(term: Term) -> bool:
    """Whether a term in capitals is a name: of a place, a month or a day, of a palace, a party, a paper or a firm, or of what keeps it."""
    return (
        term.source in _TIMES
        or is_place(term.source)
        or any(_names_in_chinese(one) or term.source in one for one in term.allowed)
    )


def _names_in_chinese(rendering: str) -> bool:
    """Whether a rendering begins with a place, as the names of peoples and languages do, or ends as names do."""
    known = chinese_places()
    return rendering[:2] in known or rendering[:3] in known or rendering.endswith(_ENDS_OF_NAMES)


def own(term: str) -> str:
    """A term without the "to" of a verb."""
    return term[3:] if term.startswith("to ") and term.count(" ") == 1 else term


def words(text: str) -> list[str]:
    """The words and numbers of a text."""
    return _WORD.findall(text)


def written_alike(term: str, found: "list[re.Match[str]]", text: str) -> bool:
    """Initials are only found as initials (the pronoun "us" is not the US), no adverb for its adjective, and signs as they are."""
    has_sign = "+" in term or "#" in term or term[0] == "."  # C++, C#, .NET
    if has_sign and term.lower() not in text.lower():
        return False
    parts = words(own(term))
    if len(parts) != len(found):
        there = text[found[0].start() : found[-1].end()]
        return not _INITIALS.fullmatch(term) or (there.isupper() and " " not in there)
    for word, match in zip(parts, found, strict=True):
        there = match.group()
        if word.isupper() and 1 < len(word) < _SHORTEST_INITIALS and not _PLURAL.sub("", there).isupper():
            return False
        if there.lower().endswith("ly") != word.lower().endswith("ly"):
            return False
    return True


def holds(text: str, rendering: str, lang: str) -> bool:
    """Whether `rendering` stands in `text`, inflected or not."""
    if rendering in text:
        return True
    return base(lang) not in UNSPACED and any(TermIndex([rendering], lang).places(text))
