"""Words that name something which the other text has not: what speaks of a country without being its name (American, U.S.), a
place within a longer name (Air Navigation Indonesia), one that is named more often than over there, and names in Latin letters
within Chinese.

By themselves they are never asked for, for translators turn them round; but where the other text has a name that this one has
not, they tell for what it stands. Source: reviews/text/names/known/peoples.py.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

from reviews.text.names.capital_words import capital_words, opening
from reviews.text.names.known.peoples import adjectives
from reviews.text.names.known.places import places
from reviews.text.names.place_forms import chinese_places, english_places, named, places_in_chinese
from reviews.text.names.priced import unpriced
from reviews.text.names.renderings import Mention

_LATIN_NAME = re.compile(
    r"[A-ZÀ-Þ](?<![A-Za-zÀ-ɏ].)[a-zß-ÿ]+(?: [A-ZÀ-Þ][A-Za-zß-ÿ]*[a-zß-ÿ])+(?![A-Za-zÀ-ɏ])"  # a Han character is no boundary
)
_COUNTRY_LETTERS = frozenset(["US", "U.S.", "USA", "U.S.A.", "UK", "U.K.", "PRC", "DPRK"])
# Words besides: of them a country is not asked for.
_WORDS_BESIDES = frozenset(
    "Channel City Man States Eastern Western Holy Papal administration Administration Atlantic Democratic mainland".split()  # noqa: SIM905
)
_PEOPLE = re.compile(r"[A-Z](?<!\w.)[A-Za-z]*(?:\.[A-Z])*\b\.?")
_LETTERS = re.compile(r"[A-Za-zÀ-ɏ]+")


@cache
def _peoples() -> dict[str, tuple[str, ...]]:
    """The countries that a word may speak of (Korean: North and South), but for capitals, which are places of their own."""
    found: dict[str, list[str]] = {}
    for name, words in adjectives().items():
        for word in words:
            if word not in _WORDS_BESIDES:
                found.setdefault(word, []).append(name)
    return {
        word: tuple(names)
        for word, names in found.items()
        if word in _COUNTRY_LETTERS or not (word.isupper() or word in places())
    }


@cache
def _openings() -> frozenset[str]:
    return frozenset(map(opening, _peoples()))


def is_people(word: str) -> bool:
    """Whether a word speaks of a country without being its name: American, U.S."""
    return word in _peoples()


def countries_in(english: str) -> tuple[str, ...]:
    """The countries of which words of an English text speak, and which have a form of their own: Estonia of Estonian."""
    found = (_peoples().get(word, ()) for word in _PEOPLE.findall(english))
    return tuple(country for countries in found for country in countries if country in places())


def peoples_without(english: str, chinese: str) -> list[Mention]:
    """The words of an English text that speak of a country of which `chinese` has no form."""
    found, peoples = [], _peoples()
    if _openings().isdisjoint(capital_words(english)):
        return []
    chinese = unpriced(english, chinese)
    for match in _PEOPLE.finditer(english):
        word = match.group() if match.group() in peoples else match.group().rstrip(".")
        countries = peoples.get(word, ())
        own = match.start(), match.start() + len(word)
        if not countries or any(span != own and span[0] <= own[0] < span[1] for span in english_places(english)):
            continue  # North Korea is not Korea, Downing Street not Downing
        if not any(named(country, chinese) for country in countries if country in places()):
            found.append(Mention(word, *own, False))
    return found


def places_without(english: str, chinese: str) -> list[Mention]:
    """The places of an English text that `chinese` does not name, wherever in a longer name they stand."""
    there = english_places(english)
    if not there:
        return []
    spans, chinese = [(english[start:end], start, end) for start, end in there], unpriced(english, chinese)
    return [Mention(*one, False) for one in spans if not named(one[0], chinese)]


def named_less_often(english: str, chinese: str) -> list[Mention]:
    """The places that an English text names more than once and `chinese` less often."""
    there = english_places(english)
    if len(there) < 2:
        return []
    spans = [(english[start:end], start, end) for start, end in there]
    times = Counter(place for place, *_at in spans)
    lost = {place for place, n in times.items() if n > 1 and 0 < _times_in_chinese(place, chinese) < n}
    return [Mention(*one, False) for one in spans if one[0] in lost]


def _times_in_chinese(place: str, chinese: str) -> int:
    """How often a Chinese text has a form of a place; a form of one character counts as often as it stands there."""
    forms, there = places()[place], _forms_in(chinese)
    return sum(there[form] for form in forms) + sum(chinese.count(form) for form in forms if len(form) == 1)


@lru_cache(maxsize=256)
def _forms_in(chinese: str) -> Counter[str]:
    """How often each form of a place stands in a Chinese text."""
    return Counter(chinese[start:end] for start, end in places_in_chinese(chinese))


def named_more_often(chinese: str, english: str, mentions: Iterable[Mention]) -> list[Mention]:
    """Of the places that are mentioned in a Chinese text the last mention of those that `english` names less often."""
    last = {one.text: one for one in mentions if one.text in chinese_places()}
    found = []
    for form, mention in last.items():
        names = chinese_places()[form]
        alike = {other: n for other, n in _forms_in(chinese).items() if names & chinese_places()[other]}
        names = names.union(*(chinese_places()[one] for one in alike))  # of 柏林 and 德國 Berlin, German
        times = sum(alike.values())
        if times > 1 and times > len(_any_of(names).findall(english)):
            found.append(Mention(form, mention.start, mention.end, False))
    return found


@lru_cache(maxsize=1024)
def _any_of(names: frozenset[str]) -> "re.Pattern[str]":
    longest_first = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{longest_first})(?!\w)")


def letters_without(chinese: str, english: str) -> list[Mention]:
    """The names in Latin letters within a Chinese text of which no word stands in `english`."""
    if not _LATIN_NAME.search(chinese):
        return []
    lost = [match for match in _LATIN_NAME.finditer(chinese) if not _stands(match.group(), english)]
    if not lost:
        return []
    said = frozenset(word.lower() for word in _LETTERS.findall(english))
    return [
        Mention(match.group(), *match.span(), False)
        for match in lost
        if said.isdisjoint(word.lower() for word in _LETTERS.findall(match.group()))
    ]


def _stands(name: str, english: str) -> bool:
    """Whether a name of several words stands in a text as it is, so that its first word is one there."""
    at = english.find(name)
    return at == 0 or (at > 0 and not _LETTERS.match(english, at - 1))
