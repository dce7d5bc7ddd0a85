"""Words that Taiwan, the mainland and Hong Kong have each for the same thing.

The tables are of places, people, things, words of several senses, and what Hong Kong says; each is in Traditional characters, and is
read as Simplified for the mainland. Source: lists of our own; OpenCC's phrases for Taiwan know some of the pairs and mostly have the same word.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from reviews.text.quick.sought import Sought
from reviews.text.regional import region_hong_kong as hong_kong
from reviews.text.regional import region_people as people
from reviews.text.regional import region_places as places
from reviews.text.regional import region_senses as senses
from reviews.text.regional import region_things as things
from reviews.text.regional.region_exceptions import AT_HOME, EXCEPTIONS

Region = Literal["TW", "HK", "CN"]

# Tables of theirs/ours for each region, and those of ours/theirs. Those with an English hint come first: they are surer.
_THEIRS_FIRST: dict[Region, tuple[str, ...]] = {
    "TW": (
        senses.BY_SOURCE, senses.BY_SOURCE_IN_TAIWAN, people.BY_SOURCE, people.BY_SOURCE_IN_TAIWAN, places.BY_SOURCE,
        places.BY_SOURCE_IN_TAIWAN, things.BOTH_WAYS, things.NOT_IN_TAIWAN, people.BOTH_WAYS, people.NOT_IN_TAIWAN,
        places.BOTH_WAYS, places.NOT_IN_TAIWAN,
    ),
    "HK": (
        hong_kong.NOT_OF_THE_MAINLAND, hong_kong.NOT_OF_TAIWAN, hong_kong.BY_SOURCE, people.NOT_IN_HONG_KONG,
        people.BY_SOURCE_IN_HONG_KONG, places.NOT_IN_HONG_KONG, places.BY_SOURCE_IN_HONG_KONG,
    ),
    "CN": (),
}  # fmt: skip
_OURS_FIRST: dict[Region, tuple[str, ...]] = {
    "TW": (),
    "HK": (),
    "CN": (
        things.BOTH_WAYS, things.NOT_ON_THE_MAINLAND, people.BOTH_WAYS, people.NOT_ON_THE_MAINLAND, places.BOTH_WAYS,
        places.NOT_ON_THE_MAINLAND, senses.BY_SOURCE, senses.BY_SOURCE_ON_THE_MAINLAND, people.BY_SOURCE,
        people.BY_SOURCE_ON_THE_MAINLAND, places.BY_SOURCE, places.BY_SOURCE_ON_THE_MAINLAND,
    ),
}  # fmt: skip


# Before the next entry; the English of one may have bars of its own.
_BETWEEN = re.compile(r"[|\n](?=[^|/\n(]+/)")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of elsewhere: what the region says for it, and what the English must hold for it to be that word."""

    text: str
    ours: tuple[str, ...]
    hint: str = ""


def _lines(table: str) -> list[list[str]]:
    return [one.split("/") for one in _BETWEEN.split(table.strip())]


@cache
def _simplified() -> Callable[[str], str]:
    import opencc

    convert: Callable[[str], str] = opencc.OpenCC("t2s").convert
    return convert


class Words:
    """The words that a text of one region should not hold."""

    def __init__(self, found: dict[tuple[str, str], Word], convert: Callable[[str], str]) -> None:
        by_start: dict[str, list[Word]] = defaultdict(list)
        for word in sorted(found.values(), key=lambda one: (-len(one.text), one.hint == "")):
            by_start[word.text[:2]].append(word)
        self.by_start, self.sought = dict(by_start), Sought(word.text for word in found.values())
        first, second = (re.escape("".join({start[at] for start in by_start})) for at in (0, 1))
        self.begins = re.compile(f"[{first}](?=[{second}])")
        self.around: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for longer in {convert(one) for one in EXCEPTIONS.split()} | set(EXCEPTIONS.split()):
            for at in range(len(longer)):
                for text in {word.text for word in by_start.get(longer[at : at + 2], ())}:
                    if longer.startswith(text, at) and longer != text:
                        self.around[text].append((longer, at))

    def places(self, text: str, source: str) -> Iterator[tuple[int, Word]]:
        """Where one of the words stands as such; of two at one place the longer."""
        begins = [at for match in self.begins.finditer(text) if text[(at := match.start()) : at + 2] in self.by_start]
        end, told = 0, dict[str, bool]()
        for at in begins:
            if at < end:
                continue
            for word in self.by_start[text[at : at + 2]]:
                if text.startswith(word.text, at) and self._stands(word, text, at) and _is_meant(word, source, told):
                    end = at + len(word.text)
                    yield at, word
                    break

    def _stands(self, word: Word, text: str, at: int) -> bool:
        """Whether a word there is no part of a longer one, nor of a name."""
        if any(
            text.startswith(longer, at - offset) for longer, offset in self.around.get(word.text, ()) if at >= offset
        ):
            return False
        return not (at and text[at - 1] in AT_HOME.get(word.text, ""))


def _is_meant(word: Word, source: str, told: dict[str, bool]) -> bool:
    """Whether the English has the sense of a word; `told` keeps what was asked of it before."""
    if not word.hint:
        return True
    if word.hint not in told:
        told[word.hint] = re.search(rf"\b(?:{word.hint})\b", source, re.IGNORECASE) is not None
    return told[word.hint]


@cache
def words(region: Region) -> Words:
    """The words of elsewhere for a text of `region`."""
    found: dict[tuple[str, str], Word] = {}
    convert = _simplified() if region == "CN" else str

    def add(theirs: str, ours: str, hint: str = "") -> None:
        theirs, ours = convert(theirs), convert(ours)
        if theirs != ours and theirs not in ours and len(theirs) > 1:
            known = found.get((theirs, hint))
            found[theirs, hint] = Word(theirs, (*(known.ours if known else ()), ours), hint)

    for table in _THEIRS_FIRST[region]:
        for line in _lines(table):
            add(*line)
    for table in _OURS_FIRST[region]:
        for ours, theirs, *hint in _lines(table):
            add(theirs, ours, *hint)
    return Words(found, convert)
