"""Words that name something which the other text has not: what speaks of a country without being its name (American, U.S.), and
names in Latin letters within Chinese.

By themselves they are never asked for, for translators turn them round; but where the other text has a name that this one has
not, they tell for what it stands. Source: reviews/text/peoples.py.
"""

import re
from functools import cache

from reviews.text.peoples import adjectives
from reviews.text.places import places
from reviews.text.renderings import Mention, named

_LATIN_NAME = re.compile(
    r"[A-ZÀ-Þ](?<![A-Za-zÀ-ɏ].)[a-zß-ÿ]+(?: [A-ZÀ-Þ][A-Za-zß-ÿ]*[a-zß-ÿ])+(?![A-Za-zÀ-ɏ])"  # a Han character is no boundary
)
_COUNTRY_LETTERS = frozenset(["US", "U.S.", "USA", "U.S.A.", "UK", "U.K.", "PRC", "DPRK"])
_PEOPLE = re.compile(r"[A-Z](?<!\w.)[A-Za-z]*(?:\.[A-Z])*\b\.?")
_LETTERS = re.compile(r"[A-Za-zÀ-ɏ]+")


@cache
def _peoples() -> dict[str, tuple[str, ...]]:
    """The countries that a word may speak of (Korean: North and South), but for capitals, which are places of their own."""
    found: dict[str, list[str]] = {}
    for name, words in adjectives().items():
        for word in words:
            found.setdefault(word, []).append(name)
    return {
        word: tuple(names)
        for word, names in found.items()
        if word in _COUNTRY_LETTERS or not (word.isupper() or word in places())
    }


def is_people(word: str) -> bool:
    """Whether a word speaks of a country without being its name: American, U.S."""
    return word in _peoples()


def peoples_without(english: str, chinese: str) -> list[Mention]:
    """The words of an English text that speak of a country of which `chinese` has no form."""
    found, peoples = [], _peoples()
    for match in _PEOPLE.finditer(english):
        word = match.group() if match.group() in peoples else match.group().rstrip(".")
        countries = peoples.get(word, ())
        if countries and not any(named(country, chinese) for country in countries if country in places()):
            found.append(Mention(word, match.start(), match.start() + len(word), False))
    return found


def letters_without(chinese: str, english: str) -> list[Mention]:
    """The names in Latin letters within a Chinese text of which no word stands in `english`."""
    if not _LATIN_NAME.search(chinese):
        return []
    said = frozenset(word.lower() for word in _LETTERS.findall(english))
    return [
        Mention(match.group(), *match.span(), False)
        for match in _LATIN_NAME.finditer(chinese)
        if said.isdisjoint(word.lower() for word in _LETTERS.findall(match.group()))
    ]
